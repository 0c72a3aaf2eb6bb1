"""Who holds ground now, told by what they do there: enter what others left, fly a flag over it."""

from geodata.extract import sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk, parts_of
from geodata.extract.frames import Told
from geodata.extract.land import Ground, GroundKind
from geodata.extract.lexicon import words_of
from geodata.extract.phrases import Phrase
from geodata.extract.roles import groups_only, ids_of
from geodata.model import Aspect, Kind, Role

_LEFT = words_of("occupying", "left")
_RAISING = frozenset({"raise", "hoist", "plant"})
_FLYING = frozenset({"fly", "hang", "wave", "flutter"})


def read_occupying(desk: Desk) -> None:
    """Draft who came to hold ground that others gave up, and whose flag flies where."""
    words = desk.sentence.words
    if "back" in words and not _LEFT.isdisjoint(words):
        _read_return(desk)
    is_flag = "flag" in words or "flags" in words
    for clause in desk.sentence.clauses if is_flag or desk.told("ground") else ():
        for told in desk.told_by(clause, "ground"):
            if told[0].family == "enter":
                _read_entry(desk, clause, told)
        lemmas = set(clause.verb.lemmas) if is_flag else frozenset[str]()
        is_up = "go" in lemmas and "up" in words
        if is_up or _FLYING & lemmas or _RAISING & lemmas:
            _read_flag(desk, clause)


def _read_return(desk: Desk) -> None:
    """Read "the junta is back in Momauk after the KIA pulled out"."""
    phrases = desk.sentence.phrases
    for back, behind, noun in zip(phrases, phrases[1:], phrases[2:], strict=False):
        if back.word != "back" or behind.word != "in" or not noun.of_sort(sorts.PLACE):
            continue
        clause = next((one for one in desk.sentence.clauses if one.at == back.at - 1), None)
        near = phrases[back.at - 1 : back.at]
        holders = desk.groups(clause.subjects if clause is not None else near)
        for ground in desk.grounds([noun]) if holders else ():
            if ground.kind is GroundKind.PLACE:
                _add(desk, back, clause, holders, ground, "occupying.return")


def _read_entry(desk: Desk, clause: Clause, told: Told) -> None:
    """Read "entered the town", where the same breath says that the others left or lost it."""
    holders = desk.groups(clause.subjects)
    if not holders or not desk.standing(clause).is_real or clause.verb.is_passive:
        return
    frame, patients = told
    nouns = patients if frame.particles else clause.objects
    is_left_here = not _LEFT.isdisjoint(desk.sentence.words) or any(
        frame.family == "leave" for _, (frame, _) in desk.told("ground")
    )
    behind = desk.sentence.phrases[clause.at + 1 : clause.at + 2]
    is_left_here = is_left_here or any(one.word == "back" for one in behind)
    for ground in desk.grounds(nouns):
        is_left = is_left_here or (ground.id is not None and ground.id in desk.memory.left)
        if ground.kind is GroundKind.PLACE and is_left:
            _add(desk, clause.verb, clause, holders, ground, "occupying.entry")


def _read_flag(desk: Desk, clause: Clause) -> None:
    """Read "the AA flag flies over Ramree" and "their flag flies over its town hall"."""
    nouns = [*clause.subjects, *clause.objects]
    flag = next((one for one in nouns if one.word in ("flag", "flags")), None)
    if flag is None or not desk.standing(clause).is_real:
        return
    holders = _owners(desk, flag)
    if flag in clause.objects:
        holders = desk.groups(clause.subjects) or holders
    nouns = clause.behind("over", "above", "at", "in")
    grounds = desk.grounds(nouns) or _around_hall(desk, nouns)
    if not grounds and any(noun.items[0].word in ("its", "the") for noun in nouns):
        towns = [place_id for _, place_id in desk.land.towns]
        town = towns[0] if towns else desk.memory.town
        grounds = [Ground(GroundKind.PLACE, flag, town)] if town else []
    for ground in grounds if holders else []:
        if ground.kind is GroundKind.PLACE:
            _add(desk, clause.verb, clause, holders, ground, "occupying.flag")


def _around_hall(desk: Desk, nouns: Nouns) -> list[Ground]:
    """Return the town of "Momauk town hall"."""
    toponym, placing = desk.place_of(nouns)
    if toponym is None or placing.place_id is None:
        return []
    return [Ground(GroundKind.PLACE, nouns[0], placing.place_id, toponym, placing.candidates)]


def _owners(desk: Desk, flag: Phrase) -> tuple[str, ...]:
    named = flag.of_sort(sorts.ACTOR)
    named += [item for noun in desk.sentence.after(flag) for item in noun.of_sort(sorts.ACTOR)]
    if not named and flag.items[0].word in ("their", "its"):
        return desk.memory.groups_before(flag.start)
    found = [one for item in named for one in ids_of(item, desk.cast, desk.memory)]
    return groups_only(found, desk.cast)


def _add(
    desk: Desk,
    trigger: Phrase,
    clause: Clause | None,
    holders: tuple[str, ...],
    ground: Ground,
    rule: str,
) -> None:
    desk.add(
        Kind.CONTROL_CHANGE,
        "captured",
        rule,
        trigger,
        desk.event_time(clause),
        aspect=Aspect.EVENT,
        parts=parts_of((holders, Role.HOLDER)),
        ground=ground,
    )
