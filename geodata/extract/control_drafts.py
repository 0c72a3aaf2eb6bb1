"""A claim of control, written down: of a place, of a project, of ground without a name."""

from msgspec.structs import replace

from geodata.extract.clauses import Clause
from geodata.extract.desk import Desk, parts_of
from geodata.extract.frames import Frame
from geodata.extract.land import Ground, GroundKind
from geodata.extract.polarity import Standing
from geodata.model import Aspect, Kind, Polarity, Role

_ROADS = frozenset({"road", "roads", "route", "routes", "highway", "highways"})


def add_control(
    desk: Desk,
    clause: Clause,
    value: str,
    frame: Frame,
    ground: Ground,
    standing: Standing,
    holders: tuple[str, ...],
    previous: tuple[str, ...],
    *,
    is_state: bool = False,
) -> None:
    """Draft that ground was taken, lost or held; of a project, that it was seized."""
    is_planned = standing.polarity is Polarity.PLANNED
    if not standing.is_real and ground.id is None:
        return
    if ground.kind is GroundKind.CROSSING:
        ground = _at_crossing(desk, ground)
    is_road = ground.noun.word in _ROADS and not ground.toponym
    if is_road and ground.kind is GroundKind.NAMELESS and value != "held":
        return
    is_project = ground.kind is GroundKind.PROJECT
    if is_project and value not in ("captured", "lost"):
        return
    if is_project and clause.verb.form == "perfect" and not clause.verb.is_passive:
        is_state = True
    when = desk.state_time(clause) if is_state else desk.event_time(clause, is_future=is_planned)
    desk.add(
        Kind.PROJECT_STATUS if is_project else Kind.CONTROL_CHANGE,
        "seized" if is_project else value,
        f"ground.{frame.family}",
        clause.verb,
        when,
        aspect=Aspect.STATE if is_state else Aspect.EVENT,
        polarity=standing.polarity,
        parts=parts_of((holders, Role.HOLDER), (previous, Role.PREVIOUS_HOLDER)),
        ground=ground,
    )


def _at_crossing(desk: Desk, ground: Ground) -> Ground:
    """Return the place of a crossing that is taken: who holds it is told of the place."""
    crossing = desk.gazetteer.crossings.get(ground.id or "")
    if crossing is None or crossing.place_id is None:
        return replace(ground, kind=GroundKind.NAMELESS, id=None)
    return replace(ground, kind=GroundKind.PLACE, id=crossing.place_id)
