"""Ground held, claimed, contested: what verbs say of those who stay."""

from geodata.extract import shapes
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.control_drafts import add_control
from geodata.extract.desk import Desk
from geodata.extract.frames import Frame
from geodata.extract.land import Ground, GroundKind
from geodata.extract.leaving import is_armed
from geodata.extract.polarity import Standing
from geodata.model import Polarity

_COUNTS = frozenset({"percent", "cent", "half", "most"})


def hold(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    """Read "controls Lashio", "is held by the MNDAA", and "no longer controls"."""
    holders = desk.agents(clause)
    if not holders or not standing.is_real:
        _hold_no_longer(desk, clause, frame, patients, holders)
        return
    for ground in desk.grounds(patients, clause.behind("of")):
        if frame.lemma == "claim" and _COUNTS.isdisjoint(desk.sentence.words):
            _claim(desk, clause, frame, ground, holders)
            continue
        if frame.lemma == "keep" and not is_armed(desk, clause):
            continue
        behind = desk.sentence.phrases[ground.noun.at + 1 : ground.noun.at + 2]
        if frame.lemma == "have" and any(one.shape is shapes.VERB for one in behind):
            continue  # "has the town surrounded"
        if frame.lemma in ("have", "keep") and (
            ground.kind is not GroundKind.PLACE or not ground.toponym
        ):
            continue
        if ground.kind is GroundKind.PROJECT and ground.id:
            add_control(
                desk, clause, "captured", frame, ground, standing, holders, (), is_state=True
            )
        elif ground.kind in (GroundKind.PLACE, GroundKind.NAMELESS):
            for holder in holders:
                add_control(
                    desk, clause, "held", frame, ground, standing, (holder,), (), is_state=True
                )


def _claim(
    desk: Desk, clause: Clause, frame: Frame, ground: Ground, holders: tuple[str, ...]
) -> None:
    """Read "AA claims another town"; "AA claims Sittwe is next" claims none."""
    behind = desk.sentence.phrases[ground.noun.at + 1 : ground.noun.at + 2]
    is_told = any(one.shape in (shapes.VERB, shapes.TIME) for one in behind)
    is_town = ground.kind is GroundKind.PLACE or ground.noun.head.has("town")
    if is_town and not is_told and is_armed(desk, clause):
        told = Standing(Polarity.CLAIMED)
        add_control(desk, clause, "captured", frame, ground, told, holders, ())


def limit(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    """Read "the junta's control is limited to Sittwe and Kyaukphyu"."""
    if not clause.verb.is_passive or not standing.is_real:
        return
    is_of_control = any(
        noun.word in ("control", "rule", "presence", "hold", "grip", "territory")
        for noun in clause.subjects
    )
    holders = desk.owners(clause.subjects) if is_of_control else desk.groups(clause.subjects)
    for ground in desk.grounds(clause.behind("to")) if holders else ():
        if ground.kind is GroundKind.PLACE:
            add_control(desk, clause, "held", frame, ground, standing, holders, (), is_state=True)


def _hold_no_longer(
    desk: Desk, clause: Clause, frame: Frame, patients: Nouns, holders: tuple[str, ...]
) -> None:
    """Read "the junta no longer controls Mindat"."""
    told = Standing(Polarity.ASSERTED)
    if not holders or "longer" not in clause.verb.before or frame.lemma in ("have", "claim"):
        return
    for ground in desk.grounds(patients, clause.behind("of")):
        if ground.kind is GroundKind.PLACE:
            add_control(desk, clause, "lost", frame, ground, told, (), holders)


def contest(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    """Read "Kawkareik remains contested"."""
    for ground in desk.grounds(patients) if clause.verb.is_passive and standing.is_real else ():
        if ground.kind is GroundKind.PLACE:
            add_control(desk, clause, "contested", frame, ground, standing, (), (), is_state=True)
