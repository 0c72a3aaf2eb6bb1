"""Claims about happenings as columns: one row per happening, not per sentence."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from geodata.history import stretches_of
from geodata.maps.days import to_day
from geodata.maps.ground import Ground
from geodata.maps.happenings import (
    days_of,
    group_by_event,
    interval_of,
    is_planned,
    lead_of,
    place_of,
)
from geodata.maps.tenure_columns import Numbering
from geodata.model import Claim, Polarity

UNDATED: Mapping[str, date] = MappingProxyType({})
"""No document has a day of publication: all of it was always known."""

Version = tuple[tuple[Claim, ...], date | None, date | None]
"""Claims about one happening, and the days (in, out) through which no others were known."""


def event_columns(
    claims: Iterable[Claim],
    ground: Ground,
    region_of: Mapping[str, int],
    actors: Numbering,
    published_on: Mapping[str, date] = UNDATED,
) -> dict[str, Any]:
    """Turn claims into rows: one per happening, and one more for each later document on it.

    Parameters
    ----------
    claims
        Claims of any kind; see `group_by_event` for those that count.
    ground
        Registers that give places their coordinates (EPSG:4326).
    region_of
        Row number of each region that has an outline.
    actors
        Numbering of the actors; new ones are added.
    published_on
        Day of publication by document id; what isn't in it was always known.

    Returns
    -------
    dict
        Columns by row, sorted by ``from``: ``id``, ``kind`` (number in ``kinds``), ``value``,
        ``when``, ``place`` (numbers in ``words``), ``from``, ``to`` (both days in), ``lon``,
        ``lat``, ``precision`` (metres), ``region`` (row or None: what happened in a region has
        no point), ``cast`` (number in ``casts``), ``hedged``, ``planned``, ``open`` (an end of
        its days is given by nobody), ``claims`` (how many), ``known``, ``until`` (days from
        which, and until which, it was told so; None is no end). Beside them ``kinds``,
        ``words`` and ``casts`` (``actors``, ``sides``, ``roles``): what repeats is written
        once; and ``unplaced``: ``id``, ``kind``, ``from``, ``to``, ``planned``, ``open``,
        ``known`` and ``until`` of what has neither point nor region, to be counted only.
    """
    codes = _Codes(actors)
    rows: list[dict[str, Any]] = []
    for name, group in group_by_event(claims).items():
        for told, known, until in _versions(group, published_on):
            row = _event_row(name, told, ground, region_of, codes)
            rows.append({**row, "known": to_day(known), "until": to_day(until)})
    rows.sort(key=lambda row: (row["from"], row["to"], row["id"]))
    placed = [row for row in rows if row["place"] is not None]
    unplaced = [row for row in rows if row["place"] is None]
    return {
        **{field: [row[field] for row in placed] for field in EVENT_FIELDS},
        "unplaced": {field: [row[field] for row in unplaced] for field in COUNTED_FIELDS},
        "kinds": codes.kinds.ids,
        "words": codes.words.ids,
        "casts": codes.casts,
    }


EVENT_FIELDS = (
    "id", "kind", "value", "when", "from", "to", "lon", "lat", "precision", "place", "region",
    "cast", "hedged", "planned", "open", "claims", "known", "until",
)  # fmt: skip
"""The columns of `event_columns`, in their order."""

COUNTED_FIELDS = ("id", "kind", "from", "to", "planned", "open", "known", "until")
"""Those of a happening that can only be counted."""


class _Codes:
    """Numbers for what repeats from event to event."""

    def __init__(self, actors: Numbering) -> None:
        self.actors = actors
        self.kinds = Numbering()
        self.words = Numbering()
        self.casts: list[dict[str, list[Any]]] = []
        self._cast_numbers: dict[tuple[Any, ...], int] = {}

    def cast(self, claim: Claim) -> int:
        """Return the number of those who take part, with their sides and roles."""
        key = tuple((part.actor, part.side, part.role) for part in claim.actors)
        if key not in self._cast_numbers:
            self._cast_numbers[key] = len(self.casts)
            self.casts.append(
                {
                    "actors": self.actors.numbers([part.actor for part in claim.actors]),
                    "sides": [part.side for part in claim.actors],
                    "roles": [str(part.role) for part in claim.actors],
                }
            )
        return self._cast_numbers[key]


def _versions(group: Sequence[Claim], published_on: Mapping[str, date]) -> list[Version]:
    """Return what was known of a happening, from each document on it to the next."""
    days = [published_on.get(claim.excerpt.document_id) for claim in group]
    if None in days:
        return [(tuple(group), None, None)]
    dated = [(day, claim) for day, claim in zip(days, group, strict=True) if day]
    states = (
        (until, [tuple(claim for day, claim in dated if day <= until)])
        for until in sorted({day for day, _ in dated})
    )
    return [*stretches_of(states)]


def _event_row(
    name: str,
    group: Sequence[Claim],
    ground: Ground,
    region_of: Mapping[str, int],
    codes: _Codes,
) -> dict[str, Any]:
    lead = lead_of(group)
    place = place_of(lead, ground)
    region = None if place or not lead.place_id else region_of.get(lead.place_id)
    first, last = days_of(group)
    when = interval_of(group)
    where = place.name if place else None
    if region is not None:
        where = ground.regions[lead.place_id or ""].name
    return {
        "id": name,
        "kind": codes.kinds.number(str(lead.kind)),
        "value": codes.words.number(lead.value),
        "when": codes.words.number(str(when)),
        "from": to_day(first),
        "to": to_day(last),
        "lon": place and place.lon,
        "lat": place and place.lat,
        "precision": place and place.precision_m,
        "place": None if where is None else codes.words.number(where),
        "region": region,
        "cast": codes.cast(lead),
        "hedged": int(all(claim.polarity is Polarity.CLAIMED for claim in group)),
        "planned": int(is_planned(group)),
        "open": int(when.earliest is None or when.latest is None),
        "claims": len(group),
    }
