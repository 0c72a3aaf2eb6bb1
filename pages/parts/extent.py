"""What a page's map shows first: the part of the country that its claims speak of."""

from collections.abc import Iterable, Sequence

from geodata.gazetteer import Gazetteer
from geodata.maps.clock_layer import Bounds
from geodata.model import Place, SubjectKind, Tenure

_MARGIN_DEGREES = 0.6


def extent_of(gazetteer: Gazetteer, tenures: Sequence[Tenure]) -> Bounds | None:
    """Return the box of everything that ``tenures`` are about; None for all of Myanmar.

    A region counts with the seats of its townships. The same box is returned whatever the
    day, so that the map stays the same map.
    """
    subjects = dict.fromkeys((one.subject_kind, one.subject_id) for one in tenures)
    points = [
        place
        for kind, id_ in subjects
        for place in _places_of(gazetteer, kind, id_)
        if place.country == "MM"
    ]
    if not points:
        return None
    lons, lats = [point.lon for point in points], [point.lat for point in points]
    return (
        min(lons) - _MARGIN_DEGREES,
        min(lats) - _MARGIN_DEGREES,
        max(lons) + _MARGIN_DEGREES,
        max(lats) + _MARGIN_DEGREES,
    )


def _places_of(gazetteer: Gazetteer, kind: SubjectKind, id_: str) -> Iterable[Place]:
    if kind is SubjectKind.REGION:
        ids: Iterable[str | None] = (
            one.seat_place_id
            for one in gazetteer.townships.values()
            if id_ in (one.zone_id, one.region_id)
        )
    elif kind is SubjectKind.TOWNSHIP:
        ids = [gazetteer.townships[id_].seat_place_id]
    elif kind is SubjectKind.PROJECT:
        ids = [gazetteer.projects[id_].place_id]
    elif kind is SubjectKind.CROSSING:
        ids = [gazetteer.crossings[id_].place_id]
    else:
        ids = [id_]
    return [gazetteer.places[one] for one in ids if one in gazetteer.places]
