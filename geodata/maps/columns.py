"""What the browser needs to draw any day: one payload of columns, written once."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from geodata.maps.event_columns import event_columns
from geodata.maps.ground import Ground
from geodata.maps.palette import INKS, ink_of
from geodata.maps.tenure_columns import Numbering, tenure_columns
from geodata.maps.towns import town_rows
from geodata.model import Actor, Claim, SubjectKind, Tenure

_LAYER_OF = {
    SubjectKind.REGION: "regions",
    SubjectKind.PROJECT: "projects",
    SubjectKind.CROSSING: "crossings",
    SubjectKind.PLACE: "towns",
}


def build_columns(
    tenures: Sequence[Tenure],
    claims: Iterable[Claim],
    ground: Ground,
    actors: Mapping[str, Actor],
    area_ids: Sequence[str],
    region_ids: Sequence[str],
) -> dict[str, Any]:
    """Gather everything that moves with the clock.

    Text in the payload is data: the browser shows it as text and never as markup.

    Parameters
    ----------
    tenures
        All tenures, of ground, projects and crossings alike.
    claims
        The claims; those about happenings become events.
    ground
        Registers of places, townships, regions, projects and crossings.
    actors
        Actors by id, for the names on the map.
    area_ids
        Township ids in the order of the areas of the base payload.
    region_ids
        Region ids in the order of the region outlines of the base payload.

    Returns
    -------
    dict
        ``actors``, ``areas``, ``regions``, ``projects``, ``crossings``, ``towns``,
        ``tenures`` (columns by layer, see `tenure_columns`) and ``events`` (see
        `event_columns`). Days count from 1970-01-01; coordinates are EPSG:4326.
    """
    numbering = Numbering()
    projects = _pins(ground, ground.projects)
    crossings = _pins(ground, ground.crossings)
    towns = town_rows(tenures, ground)
    ids = {
        SubjectKind.REGION: region_ids,
        SubjectKind.PROJECT: projects["id"],
        SubjectKind.CROSSING: crossings["id"],
        SubjectKind.PLACE: towns["id"],
    }
    columns_of = partial(
        tenure_columns,
        actors=numbering,
        name_of=lambda group_id: ground.crossings[group_id].name,
        actor_name=lambda actor_id: actors[actor_id].short_name if actor_id in actors else actor_id,
    )
    layers = {
        "areas": columns_of(_on_areas(tenures, ground), _rows(area_ids)),
        **{
            _LAYER_OF[kind]: columns_of(
                [one for one in tenures if one.subject_kind is kind], _rows(of_kind)
            )
            for kind, of_kind in ids.items()
        },
    }
    events = event_columns(claims, ground, _rows(region_ids), numbering)
    return {
        "actors": [_actor(actor_id, actors) for actor_id in numbering.ids],
        "areas": {
            "id": list(area_ids),
            "name": [ground.townships[one].name for one in area_ids],
        },
        "regions": {
            "id": list(region_ids),
            "name": [ground.regions[one].name for one in region_ids],
        },
        "projects": projects,
        "crossings": crossings,
        "towns": towns,
        "tenures": layers,
        "events": events,
        "day": _last_day(layers, events),
    }


def _last_day(layers: Mapping[str, Any], events: Mapping[str, Any]) -> int | None:
    """Return the last day on which anything begins: shown until a timeline speaks."""
    starts = [day for columns in layers.values() for day in columns["from"] if day is not None]
    return max([*starts, *events["to"]], default=None)


def _rows(ids: Sequence[str]) -> dict[str, int]:
    return {one: row for row, one in enumerate(ids)}


def _on_areas(tenures: Sequence[Tenure], ground: Ground) -> list[Tenure]:
    """Put what is known of a seat on the area drawn around it, beside what is said of the area."""
    area_of_seat = {one.seat_place_id: one.township_id for one in ground.townships.values()}
    on_areas = []
    for tenure in tenures:
        if tenure.subject_kind is SubjectKind.TOWNSHIP:
            on_areas.append(tenure)
        elif tenure.subject_kind is SubjectKind.PLACE and tenure.subject_id in area_of_seat:
            area_id = area_of_seat[tenure.subject_id]
            on_areas.append(tenure.model_copy(update={"subject_id": area_id}))
    return on_areas


def _pins(ground: Ground, register: Mapping[str, Any]) -> dict[str, list[Any]]:
    """List what stands at a point; what is said of a whole region has no pin."""
    rows = [
        (entry_id, entry, ground.places[entry.place_id])
        for entry_id, entry in register.items()
        if entry.place_id in ground.places
    ]
    return {
        "id": [entry_id for entry_id, _, _ in rows],
        "name": [entry.name for _, entry, _ in rows],
        "lon": [place.lon for _, _, place in rows],
        "lat": [place.lat for _, _, place in rows],
        "precision": [place.precision_m for _, _, place in rows],
    }


def _actor(actor_id: str, actors: Mapping[str, Actor]) -> dict[str, Any]:
    wearer = _coloured(actor_id, actors)
    ink = ink_of(wearer)
    known, worn = actors.get(actor_id), actors.get(wearer)
    return {
        "id": actor_id,
        "label": known.short_name if known else actor_id,
        "colour": ink.colour,
        "pattern": ink.pattern,
        "wears": worn.short_name if worn else wearer,
        "inked": int(wearer in INKS),
    }


def _coloured(actor_id: str, actors: Mapping[str, Actor]) -> str:
    """Follow a person or office to the actor whose colour it wears."""
    seen = set()
    while actor_id not in seen:
        seen.add(actor_id)
        known = actors.get(actor_id)
        if actor_id in INKS or known is None or known.member_of is None:
            return actor_id
        actor_id = known.member_of
    return actor_id
