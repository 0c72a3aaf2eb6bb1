"""Which towns the map names, and which it marks because somebody speaks of them."""

from collections.abc import Sequence
from typing import Any

from geodata.maps.ground import Ground
from geodata.model import SubjectKind, Tenure

GREAT_TOWNS = ("naypyitaw", "yangon", "mandalay")
"""Named at every zoom."""

MAIN_TOWNS = (
    "myitkyina", "lashio", "sittwe", "taunggyi", "mawlamyine", "pathein", "bago", "magway",
    "monywa", "sagaing", "dawei", "hpa-an", "loikaw", "hakha", "keng-tung", "kengtung", "muse",
    "laukkai", "kyaukphyu", "bhamo", "myeik", "pyay", "tachileik", "kunming", "tengchong",
)  # fmt: skip
"""Named where there is room: capitals of states and regions, and the corpus's own towns."""


def town_rows(tenures: Sequence[Tenure], ground: Ground) -> dict[str, list[Any]]:
    """List the towns that may be named or marked.

    Parameters
    ----------
    tenures
        Tenures; a place that one of them is about is listed however small it is.
    ground
        Registers with the places.

    Returns
    -------
    dict
        ``id``, ``name``, ``lon``, ``lat`` (EPSG:4326), ``precision`` (metres) and ``rank``:
        0 at every zoom, 1 spoken of, 2 where there is room, 3 only close up.
    """
    spoken_of = {one.subject_id for one in tenures if one.subject_kind is SubjectKind.PLACE}
    seats = {one.seat_place_id for one in ground.townships.values()}
    rows = [
        (_rank(place.place_id, spoken_of), place)
        for place in ground.places.values()
        if place.place_id in spoken_of
        or place.place_id in seats
        or place.place_id in (*GREAT_TOWNS, *MAIN_TOWNS)
    ]
    rows.sort(key=lambda row: (row[0], row[1].place_id))
    return {
        "id": [place.place_id for _, place in rows],
        "name": [place.name for _, place in rows],
        "lon": [place.lon for _, place in rows],
        "lat": [place.lat for _, place in rows],
        "precision": [place.precision_m for _, place in rows],
        "rank": [rank for rank, _ in rows],
    }


def _rank(place_id: str, spoken_of: set[str]) -> int:
    if place_id in GREAT_TOWNS:
        return 0
    if place_id in spoken_of:
        return 1
    if place_id in MAIN_TOWNS:
        return 2
    return 3
