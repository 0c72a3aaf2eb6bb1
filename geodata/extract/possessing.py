"""Whose a town is, said by what it is: "the TNLA's", "an MNDAA town", "a KNDF stronghold"."""

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause
from geodata.extract.desk import Desk, parts_of
from geodata.extract.holding_drafts import add_holding
from geodata.extract.joints import is_comma
from geodata.extract.land import Ground, GroundKind
from geodata.extract.lexicon import words_of
from geodata.extract.phrases import Phrase
from geodata.extract.roles import groups_only, ids_of
from geodata.extract.traits import BE
from geodata.model import Kind, Role

_TOWNS = words_of("possessing", "towns")
_NO_LONGER = words_of("possessing", "no_longer")
_TAKEN = words_of("possessing", "taken")
_BEING = frozenset({"remain", "become"})
_STILL = frozenset({"still", "now", "back", "again", "once", "only", "firmly", "fully"})


def read_possessing(desk: Desk) -> None:
    """Draft who holds a town by what the town is called, or whom it is with."""
    for clause in desk.sentence.clauses:
        if "belong" in clause.verb.lemmas and desk.standing(clause).is_real:
            _belong(desk, clause)
        is_being = clause.verb.head.traits & BE or not _BEING.isdisjoint(clause.verb.lemmas)
        if clause.objects and is_being and desk.standing(clause).is_real:
            _hold(desk, clause, clause.objects[0], clause.subjects)
        _read_remaining(desk, clause)
    if not desk.sentence.words.isdisjoint(_TAKEN):
        _read_taken(desk)
    if not desk.sentence.words.isdisjoint(_TOWNS):
        _read_apposed(desk)
    _read_bare(desk)


def _read_taken(desk: Desk) -> None:
    """Read "newly captured Lashio" and "the liberated town of Kawlin"."""
    for noun in desk.sentence.nouns:
        at = next((i for i, one in enumerate(noun.items) if one.word in _TAKEN), -1)
        rest = noun.items[at + 1 :]
        if at < 0 or not rest or rest[0].word == "-" or rest[-1] is not noun.head:
            continue
        town = Phrase(shapes.NOUN, rest, noun.head, at=noun.at)
        for ground in desk.grounds([town] if rest[0].mention else desk.sentence.after(noun)):
            if ground.kind is GroundKind.PLACE and (rest[0].mention or noun.head.has("town")):
                _add(desk, noun, "captured", ground, (), ())


def _read_remaining(desk: Desk, clause: Clause) -> None:
    """Read "no MNDAA troops remain in Lashio"."""
    phrases = desk.sentence.phrases
    begin = clause.subjects[0].at - 1 if clause.subjects else -1
    is_none = begin >= 0 and phrases[begin].word == "no"
    if not is_none or not {"remain", "stay"} & set(clause.verb.lemmas):
        return
    losers = desk.groups([one for one in clause.subjects if one.word != "administration"])
    for ground in desk.grounds(clause.behind("in")) if losers else ():
        if ground.kind is GroundKind.PLACE:
            _add(desk, clause.verb, "lost", ground, (), losers)


def _add(
    desk: Desk,
    trigger: Phrase,
    value: str,
    ground: Ground,
    holders: tuple[str, ...],
    losers: tuple[str, ...],
) -> None:
    desk.add(
        Kind.CONTROL_CHANGE,
        value,
        "ground.possessed",
        trigger,
        desk.event_time(None),
        parts=parts_of((holders, Role.HOLDER), (losers, Role.PREVIOUS_HOLDER)),
        ground=ground,
    )


def _belong(desk: Desk, clause: Clause) -> None:
    """Read "Ann now belongs to the AA"."""
    holders = desk.groups(clause.behind("to"))
    for ground in desk.grounds(clause.subjects) if holders else ():
        if ground.kind is GroundKind.PLACE:
            add_holding(desk, clause.verb, holders, ground, "holding.possessed", clause)


def _read_apposed(desk: Desk) -> None:
    """Read "Namhsan, a TNLA stronghold" and "the TNLA stronghold of Namhsan"."""
    phrases = desk.sentence.phrases
    for noun in desk.sentence.nouns:
        if noun.word not in _TOWNS:
            continue
        before = phrases[noun.at - 2] if noun.at > 1 and is_comma(phrases[noun.at - 1]) else None
        behind = desk.sentence.after(noun)
        if behind:
            _hold(desk, None, noun, behind)
        elif before is not None and noun.items[0].word in ("a", "an", "the"):
            _hold(desk, None, noun, [before])


def _hold(desk: Desk, clause: Clause | None, noun: Phrase, towns: list[Phrase]) -> None:
    holders = _owners(desk, noun)
    is_past = not _NO_LONGER.isdisjoint(item.word for item in noun.items)
    named = [one for one in towns if one.of_sort(sorts.PLACE) or one.word in ("it", "town", "city")]
    if not holders or is_past or not named:
        return
    for ground in desk.grounds(named):
        if ground.kind is GroundKind.PLACE and ground.id not in _taken(desk):
            add_holding(desk, noun, holders, ground, "holding.possessed", clause)


def _owners(desk: Desk, noun: Phrase) -> tuple[str, ...]:
    """Return whose it is: "the TNLA's", "an MNDAA town"; of other nouns nobody's."""
    named = noun.of_sort(sorts.ACTOR)
    if not named:
        return ()
    is_theirs = noun.items[-1].word == "'s" and noun.items[-2] is named[-1]
    is_town = noun.word in _TOWNS and noun.head is not named[-1]
    found = [one for item in named[-1:] for one in ids_of(item, desk.cast, desk.memory)]
    return groups_only(found, desk.cast) if is_theirs or is_town else ()


def _taken(desk: Desk) -> set[str | None]:
    return {one.place_id for one in desk.drafts if one.value in ("captured", "lost")}


def _read_bare(desk: Desk) -> None:
    """Read titles without a verb: "Falam now under Chin Brotherhood", "Junta back in Lashio"."""
    phrases = desk.sentence.phrases
    at = next((one.at for one in phrases if one.word in ("under", "with")), None)
    if at is None or at + 1 >= len(phrases) or phrases[at].shape is not shapes.PREPOSITION:
        return
    before = [one for one in phrases[:at] if one.shape in (shapes.TIME, shapes.MARK)]
    is_still = any(one.word in _STILL for one in before) or phrases[0].items[0].word == "only"
    if not is_still or any(one.shape is shapes.VERB for one in phrases[: at + 2]):
        return
    holders = desk.groups([phrases[at + 1]])
    named = [one for one in phrases[:at] if one.of_sort(sorts.PLACE)]
    for ground in desk.grounds(named) if holders else ():
        if ground.kind is GroundKind.PLACE:
            add_holding(desk, phrases[at], holders, ground, "holding.bare")
