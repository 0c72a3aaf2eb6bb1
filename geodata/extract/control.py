"""Control of ground: taken, fallen, lost, left, held, encircled."""

from collections.abc import Callable

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.control_drafts import add_control
from geodata.extract.desk import PUSHES, Desk, parts_of
from geodata.extract.enumerations import including, spelled_out, with_it_done
from geodata.extract.frames import Frame
from geodata.extract.held import contest, hold, limit
from geodata.extract.joints import joins
from geodata.extract.land import Ground, GroundKind
from geodata.extract.leaving import expel, is_armed, leave, lose, slip
from geodata.extract.lexicon import words_of
from geodata.extract.nominals import only_town
from geodata.extract.polarity import Standing
from geodata.model import Aspect, Kind, Role

_NARROW = frozenset({"take", "secure", "hold", "wrest", "control", "run", "have", "leave", "quit"})
"""Verbs of many meanings: they need ground with a name, or an owner."""


_MILITARY = words_of("control", "military")


_VAGUE = words_of("control", "vague")
"""Ground that is taken in many senses: "took the road", "hold a position"."""


_FORECASTING = frozenset({"will", "would", "'ll"})


def read_control(desk: Desk) -> None:
    """Draft what the sentence's verbs say of who holds ground."""
    for clause, (frame, patients) in desk.told("ground"):
        read = _FAMILIES.get(frame.family)
        if read is None:
            continue
        standing = desk.standing(clause)
        is_forecast = not _FORECASTING.isdisjoint(clause.verb.before)
        is_over = frame.family == "hold"
        if standing.is_real or is_over or (standing.is_planned and not is_forecast):
            told_of = [*spelled_out(desk, patients, clause), *including(desk, clause)]
            read(desk, clause, frame, told_of, standing)


def _take(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    holders = desk.agents(clause)
    if not patients and not clause.verb.is_passive:
        if frame.particles == ("over",) and holders and is_armed(desk, clause):
            for ground in only_town(desk, clause.verb):
                add_control(desk, clause, "captured", frame, ground, standing, holders, ())
        return
    if clause.verb.is_passive and not holders:
        holders = with_it_done(desk, clause)
    lost = desk.groups(clause.behind("from"))
    grounds = desk.grounds(patients, clause.behind("of"))
    is_named = any(one.kind is GroundKind.PLACE for one in grounds)
    for ground in grounds:
        if clause.is_relative and is_named and ground.kind is GroundKind.NAMELESS:
            continue  # "Lashio, home of the Command, which was captured"
        if frame.lemma == "free" and ground.kind is not GroundKind.PLACE:
            continue
        if (_is_too_vague(frame, ground) and not lost) or not _may_take(clause, holders):
            continue
        previous = lost or tuple(one for one in ground.owner if one not in holders)
        add_control(desk, clause, "captured", frame, ground, standing, holders, previous)


def _may_take(clause: Clause, holders: tuple[str, ...]) -> bool:
    """Want somebody who takes, unless the passive leaves him out."""
    behind = clause.behind("by")
    if clause.verb.is_passive:
        # "a monastery occupied by displaced families" has no other holder
        return bool(holders) or not behind or any(noun.head.has("force") for noun in behind)
    is_force = any(noun.head.has("force") for noun in clause.subjects)
    return bool(holders) or is_force or not clause.subjects


def _is_too_vague(frame: Frame, ground: Ground) -> bool:
    if frame.lemma not in _NARROW or frame.particles:
        return False
    noun = ground.noun
    is_named = bool(ground.owner or ground.toponym) or noun.word in _MILITARY
    is_named = is_named or (noun.word not in _VAGUE and len(noun.items) > 1)
    return ground.kind is GroundKind.NAMELESS and not is_named


def _fall(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    behind = clause.behind("to", "of", "under", "into")
    holders = desk.groups(behind) or _of_push(desk, clause)
    is_to_some = any(noun.head.has("force") for noun in behind)
    if frame.particles and not holders and not is_to_some:
        return
    if not frame.particles and not _is_bare(desk, clause):
        return
    fallen = spelled_out(desk, clause.subjects, clause)
    also = [one for one in patients if one not in clause.objects and one not in behind]
    also += [] if frame.particles else _fallen_too(desk, clause)
    for ground in desk.grounds([*fallen, *also]):
        is_told = bool(frame.particles or ground.owner or ground.toponym)
        is_told = is_told or ground.noun.word in _MILITARY
        if is_told or ground.kind is not GroundKind.NAMELESS:
            add_control(desk, clause, "captured", frame, ground, standing, holders, ground.owner)


def _of_push(desk: Desk, clause: Clause) -> tuple[str, ...]:
    """Return whose push ground fell to: "succumbed to an assault *by the MNDAA*"."""
    pushes = [one for one in clause.behind("to") if one.word in PUSHES]
    return (desk.groups(clause.behind("by")) or desk.owners(pushes)) if pushes else ()


def _is_bare(desk: Desk, clause: Clause) -> bool:
    """Tell "Lashio falls" from "Yangon falls silent" and "Muse falls short of …"."""
    following = desk.sentence.phrases[clause.at + 1 : clause.at + 2]
    objects = [one for one in clause.objects if one.word not in ("first", "last", "next")]
    return len(_fallen_too(desk, clause)) == len(objects) and all(
        (one.shape is not shapes.NOUN or one.word in ("first", "last", "next"))
        and one.word not in ("behind", "into", "to", "by", "from")
        for one in following
    )


def _fallen_too(desk: Desk, clause: Clause) -> Nouns:
    """Return the places of "Kunlong fell on Nov. 12, *and Monekoe* three days later"."""
    phrases = desk.sentence.phrases
    return [
        noun
        for noun in clause.objects
        if noun.head.sort is sorts.PLACE and noun.at > clause.at + 1 and joins(phrases[noun.at - 1])
    ]


def _hand(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    nouns = patients or clause.objects or clause.behind("over", "back")
    nouns = clause.subjects if clause.verb.is_passive else nouns
    holders = desk.groups(clause.behind("to"))
    previous = desk.agents(clause)
    for ground in desk.grounds(nouns, clause.behind("of")):
        if holders or previous:
            add_control(desk, clause, "captured", frame, ground, standing, holders, previous)


def _clear(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    """Read "cleared Matupi of junta troops"."""
    behind = clause.behind("of")
    holders, previous = desk.agents(clause), desk.groups(behind) or desk.owners(behind)
    is_told = previous and (holders or clause.verb.is_passive)
    for ground in desk.grounds(patients) if is_told else ():
        add_control(desk, clause, "captured", frame, ground, standing, holders, previous)


def _ring(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    encirclers = desk.agents(clause)
    if not standing.is_real or not (encirclers or clause.verb.is_passive):
        return
    for ground in desk.grounds(patients, clause.behind("to")):
        if frame.lemma == "cut" and (ground.kind is not GroundKind.PLACE or not encirclers):
            continue
        kind = Kind.CONTROL_CHANGE
        if ground.kind is GroundKind.PROJECT:
            kind = Kind.PROJECT_STATUS
        is_state = clause.verb.form in ("present", "perfect", "ing") or clause.verb.is_staying
        desk.add(
            kind,
            "encircled",
            f"ground.{frame.family}",
            clause.verb,
            desk.state_time(clause) if is_state else desk.event_time(clause),
            aspect=Aspect.STATE if is_state else Aspect.EVENT,
            polarity=standing.polarity,
            parts=parts_of((encirclers, Role.ENCIRCLER)),
            ground=ground,
        )


_FAMILIES: dict[str, Callable[[Desk, Clause, Frame, Nouns, Standing], None]] = {
    "take": _take,
    "fall": _fall,
    "slip": slip,
    "lose": lose,
    "hand": _hand,
    "clear": _clear,
    "contest": contest,
    "limit": limit,
    "leave": leave,
    "expel": expel,
    "hold": hold,
    "ring": _ring,
}
