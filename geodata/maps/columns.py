"""What the browser needs to draw any day: one payload of columns, written once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from geodata.history import FRESH_DAYS, STALE_DAYS, Edition
from geodata.maps.change_columns import change_columns
from geodata.maps.days import EPOCH
from geodata.maps.event_columns import UNDATED, event_columns
from geodata.maps.ground import Ground
from geodata.maps.happenings import AFTERGLOW_DAYS
from geodata.maps.palette import INKS, ink_of
from geodata.maps.tenure_columns import Numbering, tenure_columns
from geodata.maps.towns import town_rows
from geodata.maps.weighed import USUALLY, Weighed
from geodata.model import Actor, Claim, SubjectKind

FADING = {"fresh": FRESH_DAYS, "stale": STALE_DAYS, "afterglow": AFTERGLOW_DAYS}
"""The rules by which evidence and events fade, in days, for the browser to draw them by."""

_LAYER_OF = {
    SubjectKind.REGION: "regions",
    SubjectKind.PROJECT: "projects",
    SubjectKind.CROSSING: "crossings",
    SubjectKind.PLACE: "towns",
}


def build_columns(
    editions: Sequence[Edition],
    claims: Iterable[Claim],
    ground: Ground,
    actors: Mapping[str, Actor],
    area_ids: Sequence[str],
    region_ids: Sequence[str],
    published_on: Mapping[str, date] = UNDATED,
    towns: Mapping[str, list[Any]] | None = None,
    weighed: Weighed = USUALLY,
) -> dict[str, Any]:
    """Gather everything that moves with the clock.

    Text in the payload is data: the browser shows it as text and never as markup.

    Parameters
    ----------
    editions
        All editions, of ground, projects and crossings alike.
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
    published_on
        Day of publication by document id; what isn't in it was always known.
    towns
        Rows of `town_rows` of another payload of the same map, beside which this one is to be
        laid; of these editions where None.
    weighed
        By which rules, and as told by whom.

    Returns
    -------
    dict
        ``weighed`` (see `Weighed.to_payload`), ``actors``, ``areas``, ``regions``, ``projects``,
        ``crossings``, ``towns``, ``unseen`` (``id``, ``kind`` and ``tenures`` of subjects that
        stand nowhere on the map: they are counted),
        ``tenures`` (columns by layer, see `tenure_columns`), ``events`` (see
        `event_columns`), ``changes`` (see `change_columns`), ``published`` (each document's day of
        publication), ``fading`` (see `FADING`) and ``day`` (the last on which anything begins).
        Days count from 1970-01-01; coordinates are EPSG:4326.
    """
    numbering = Numbering()
    projects = _pins(ground, ground.projects)
    crossings = _pins(ground, ground.crossings)
    if towns is None:
        towns = town_rows([one.tenure for one in editions], ground)
    ids: dict[SubjectKind, Sequence[str]] = {
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
        "areas": columns_of(_on_areas(editions, ground), _rows(area_ids)),
        **{
            _LAYER_OF[kind]: columns_of(
                [one for one in editions if one.tenure.subject_kind is kind], _rows(of_kind)
            )
            for kind, of_kind in ids.items()
        },
    }
    events = event_columns(claims, ground, _rows(region_ids), numbering, published_on)
    unseen = _elsewhere(editions, {**ids, SubjectKind.TOWNSHIP: area_ids})
    unseen_ids = sorted({one.tenure.subject_id for one in unseen})
    unseen_columns = columns_of(unseen, _rows(unseen_ids))
    return {
        "weighed": weighed.to_payload(),
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
        "towns": dict(towns),
        "unseen": {
            "id": unseen_ids,
            "kind": [one.partition(":")[0] for one in unseen_ids],
            "tenures": unseen_columns,
        },
        "tenures": layers,
        "events": events,
        "changes": change_columns(editions, ground, actors),
        "published": sorted((day - EPOCH).days for day in published_on.values()),
        "fading": FADING,
        "day": _last_day(layers, events),
    }


def _last_day(layers: Mapping[str, Any], events: Mapping[str, Any]) -> int | None:
    """Return the last day on which anything begins: shown until a timeline speaks."""
    starts = [day for columns in layers.values() for day in columns["from"] if day is not None]
    return max([*starts, *events["to"]], default=None)


def _rows(ids: Sequence[str]) -> dict[str, int]:
    return {one: row for row, one in enumerate(ids)}


def _on_areas(editions: Sequence[Edition], ground: Ground) -> list[Edition]:
    """Put what is known of a seat on the area drawn around it, beside what is said of the area."""
    area_of_seat = {one.seat_place_id: one.township_id for one in ground.townships.values()}
    on_areas = []
    for edition in editions:
        tenure = edition.tenure
        if tenure.subject_kind is SubjectKind.TOWNSHIP:
            on_areas.append(edition)
        elif tenure.subject_kind is SubjectKind.PLACE and tenure.subject_id in area_of_seat:
            area_id = area_of_seat[tenure.subject_id]
            moved = tenure.model_copy(update={"subject_id": area_id})
            on_areas.append(replace(edition, tenure=moved))
    return on_areas


def _elsewhere(
    editions: Sequence[Edition], on_map: Mapping[SubjectKind, Sequence[str]]
) -> list[Edition]:
    """Return the editions of subjects without pin or outline, each named ``kind:id``."""
    seen = {(kind, id_) for kind, ids in on_map.items() for id_ in ids}
    found = []
    for edition in editions:
        kind, id_ = edition.tenure.subject_kind, edition.tenure.subject_id
        if (kind, id_) not in seen:
            named = edition.tenure.model_copy(update={"subject_id": f"{kind}:{id_}"})
            found.append(replace(edition, tenure=named))
    return found


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
    wearer = wearer_of(actor_id, actors)
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


def wearer_of(actor_id: str, actors: Mapping[str, Actor]) -> str:
    """Follow a person or office to the actor whose colour it wears; return that actor's id."""
    seen = set()
    while actor_id not in seen:
        seen.add(actor_id)
        known = actors.get(actor_id)
        if actor_id in INKS or known is None or known.member_of is None:
            return actor_id
        actor_id = known.member_of
    return actor_id
