"""What the next one did too: "Muse opened on Monday; Mong Ko followed a day later"."""

from collections.abc import Iterator

from msgspec.structs import replace

from geodata.extract import sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk
from geodata.extract.drafts import Draft
from geodata.extract.enumerations import RANKS
from geodata.extract.gates import gates_of
from geodata.extract.grounded import fields_of
from geodata.extract.land import GroundKind
from geodata.extract.traits import BE, DO, HAVE
from geodata.model import Aspect, Kind


def read_following(desk: Desk) -> None:
    """Draft of the subjects of "followed" what was told last, with their own time."""
    if not desk.sentence.words.isdisjoint({"so", "as"}):
        _read_so(desk)
    if desk.memory.drafts and not desk.drafts:
        _read_naming(desk)
    if desk.sentence.words.isdisjoint({"followed", "follows", "follow"}):
        return
    for clause in desk.sentence.clauses:
        nouns = clause.behind("by") if clause.verb.is_passive else clause.subjects
        is_alone = clause.verb.is_passive or not clause.objects
        is_named = any(noun.head.sort in (sorts.PLACE, sorts.CROSSING) for noun in nouns)
        if "follow" in clause.verb.lemmas and is_alone and is_named:
            told = next(_told_before(desk), None)
            if told is not None:
                _repeat(desk, clause, nouns, told)


def _read_naming(desk: Desk) -> None:
    """Read "They include Kunlong and Hsenwi" and "The last was Namkham", of towns just counted."""
    first = desk.sentence.phrases[0]
    told = [
        one
        for one in desk.memory.drafts
        if one.kind is Kind.CONTROL_CHANGE and one.scope and one.place_id is None
    ]
    clause = next(iter(desk.sentence.clauses), None)
    if not told or clause is None or not {"include", "be"} & _lemmas(clause):
        return
    is_of_them = first.word in ("they", "these", "among") or first.word in RANKS
    is_of_them = is_of_them or (first.items[0].word == "the" and first.word in ("latest", "last"))
    nouns = [one for one in clause.objects if one.head.sort is sorts.PLACE]
    for ground in desk.grounds(nouns) if is_of_them and desk.standing(clause).is_real else ():
        if ground.kind is GroundKind.PLACE:
            bare = replace(
                told[-1], span=desk.span, scope=None, rule="following.naming",
                trigger=(clause.verb.start, clause.verb.end),
                when=desk.event_time(clause) if desk.sentence.times.found else told[-1].when,
            )  # fmt: skip
            desk.keep(replace(bare, **fields_of(ground)))


def _lemmas(clause: Clause) -> set[str]:
    return {"be"} if clause.verb.head.traits & BE else set(clause.verb.lemmas)


def _read_so(desk: Desk) -> None:
    """Read "…, and so is Mrauk-U" and "…, as are Minbya and Myebon"."""
    phrases = desk.sentence.phrases
    for clause in desk.sentence.clauses:
        before = phrases[clause.at - 1].word if clause.at else ""
        if before not in ("so", "as") or not clause.verb.head.traits & (BE | HAVE | DO):
            continue
        told = [one for one in desk.drafts if one.kind is Kind.CONTROL_CHANGE]
        for ground in desk.grounds(clause.objects) if told else ():
            if ground.kind in (GroundKind.PLACE, GroundKind.NAMELESS):
                bare = replace(told[-1], place_id=None, scope=None)
                desk.keep(replace(bare, **fields_of(ground)))


def _told_before(desk: Desk) -> Iterator[Draft]:
    """Yield events of this sentence and of the one before, the last first."""
    for draft in reversed([*desk.memory.drafts, *desk.drafts]):
        if draft.aspect is Aspect.EVENT and (
            draft.kind is Kind.CROSSING_STATUS or draft.value in ("captured", "lost")
        ):
            yield draft


def _repeat(desk: Desk, clause: Clause, nouns: Nouns, told: Draft) -> None:
    when = desk.event_time(clause)
    trigger = (clause.verb.start, clause.verb.end)
    base = replace(
        told,
        span=desk.span,
        trigger=trigger,
        when=when,
        rule="following",
        scope=None,
        candidates=(),
    )
    if told.kind is Kind.CROSSING_STATUS:
        for gate in gates_of(desk, nouns, []):
            for crossing_id in gate.ids:
                scope = (gate.noun.start, gate.noun.end)
                desk.keep(replace(base, crossing_id=crossing_id, toponym=gate.toponym, scope=scope))
        return
    for ground in desk.grounds(nouns):
        if ground.kind is GroundKind.PLACE:
            desk.keep(
                replace(
                    base,
                    place_id=ground.id,
                    toponym=ground.toponym,
                    candidates=ground.candidates,
                    parts=told.parts if told.value == "lost" or clause.verb.is_passive else (),
                )
            )
