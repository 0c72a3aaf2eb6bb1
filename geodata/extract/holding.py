"""Who holds ground, said in passing: "rebel-held Lashio", "in junta hands", "where it is based"."""

from collections.abc import Iterator

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause
from geodata.extract.desk import Desk
from geodata.extract.grounds import grounds
from geodata.extract.hands import HANDS, read_hands
from geodata.extract.holding_drafts import add_holding, clause_before, noun_before
from geodata.extract.land import Ground, GroundKind
from geodata.extract.phrases import Phrase
from geodata.extract.roles import groups_only, ids_of
from geodata.extract.seats import read_seat

_HELD = frozenset({"held", "controlled", "occupied", "run", "administered", "ruled", "governed"})


def read_holding(desk: Desk) -> None:
    """Draft who is said in passing to hold ground."""
    is_held = not _HELD.isdisjoint(desk.sentence.words)
    for phrase in desk.sentence.nouns:
        for holder, ground in _held_by_adjective(desk, phrase) if is_held else ():
            add_holding(desk, phrase, holder, ground, "holding.adjective")
        if phrase.word in HANDS:
            read_hands(desk, phrase.at, phrase)
    is_ours = desk.sentence.has_word("ours", "theirs")
    for clause in desk.sentence.clauses:
        read_seat(desk, clause)
        if is_ours:
            _read_ours(desk, clause)
        if "under" in clause.complements or "with" in clause.complements:
            _read_under(desk, clause)


def _held_by_adjective(desk: Desk, noun: Phrase) -> Iterator[tuple[tuple[str, ...], Ground]]:
    for index, item in enumerate(noun.items[:-2]):
        held = noun.items[index + 2]
        if noun.items[index + 1].word != "-" or held.word not in _HELD:
            continue
        holders = groups_only(ids_of(item, desk.cast, desk.memory), desk.cast)
        if not holders:
            continue
        if index + 3 == len(noun.items):
            for ground in _held_before(desk, noun):
                yield holders, ground
            continue
        rest = Phrase(
            shapes.NOUN,
            noun.items[index + 3 :] or noun.items,
            noun.head,
        )
        listed = [one for joined in _joined(desk, noun) for one in grounds(joined, desk.land)]
        for ground in [*grounds(rest, desk.land, desk.sentence.after(noun)), *listed]:
            if ground.kind in (GroundKind.PLACE, GroundKind.NAMELESS):
                yield holders, ground


def _joined(desk: Desk, noun: Phrase) -> list[Phrase]:
    """Return the other places of "resistance-held Demoso, Mese and Hpruso"."""
    if noun.head.sort is not sorts.PLACE:
        return []
    phrases = desk.sentence.phrases
    found: list[Phrase] = []
    at = noun.at + 1
    while at + 1 < len(phrases) and phrases[at].word in (",", "and"):
        if not phrases[at + 1].of_sort(sorts.PLACE):
            break
        found.append(phrases[at + 1])
        at += 2
    return found if at - 2 > noun.at and phrases[at - 2].word == "and" else []


def _held_before(desk: Desk, noun: Phrase) -> list[Ground]:
    """Return what is "now resistance-controlled": the subject, or the noun before."""
    clause = clause_before(desk, noun.at)
    is_said = clause is not None and noun in clause.objects
    before = noun_before(desk, noun.at + 1)
    nouns = clause.subjects if clause is not None and is_said else [before] if before else []
    return [
        one for one in desk.grounds(nouns) if one.kind in (GroundKind.PLACE, GroundKind.NAMELESS)
    ]


def _read_under(desk: Desk, clause: Clause) -> None:
    """Read "Hsenwi and Kunlong are now under the MNDAA"."""
    if not (clause.verb.head.has("be") or set(clause.verb.lemmas) & {"come", "remain", "fall"}):
        return
    is_left = bool(set(clause.verb.lemmas) & {"remain", "stay"})
    is_left = is_left or desk.sentence.has_word("still", "back")
    nouns = [
        one
        for one in clause.behind("under", *(("with",) if is_left else ()))
        if one.head.mention is not None and _is_beside(desk, clause, one)
    ]
    holders = desk.groups(nouns)
    if holders and desk.standing(clause).is_real:
        for ground in desk.grounds(clause.subjects):
            if ground.kind in (GroundKind.PLACE, GroundKind.NAMELESS):
                add_holding(desk, clause.verb, holders, ground, "holding.under", clause)


def _read_ours(desk: Desk, clause: Clause) -> None:
    """Read "the compound is now ours" and "the town is theirs"."""
    words = {one.word for one in clause.objects}
    if not clause.verb.head.has("be") or words.isdisjoint({"ours", "theirs"}):
        return
    holders = desk.memory.speakers
    if "ours" not in words:
        holders = desk.memory.groups_before(clause.verb.start)
    if holders and desk.standing(clause).is_real:
        for ground in desk.grounds(clause.subjects):
            if ground.kind in (GroundKind.PLACE, GroundKind.NAMELESS):
                add_holding(desk, clause.verb, holders, ground, "holding.ours", clause)


def _is_beside(desk: Desk, clause: Clause, noun: Phrase) -> bool:
    """Tell "is now under the MNDAA" from "is calm after a year under the MNDAA"."""
    between = desk.sentence.phrases[clause.at + 1 : noun.at - 1]
    return all(one.shape is shapes.TIME or one.shape is shapes.MARK for one in between)
