"""Claims about happenings as columns: one row per happening, not per sentence."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from geodata.maps.days import to_day
from geodata.maps.ground import Ground
from geodata.maps.tenure_columns import Numbering
from geodata.model import Claim, DateInterval, Kind, Place, Polarity

EVENT_KINDS = (Kind.MEETING, Kind.ATTACK, Kind.AGREEMENT, Kind.EXERCISE, Kind.ARMS)
"""Kinds that get a symbol; statements stay with their documents."""


def group_by_event(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Gather the claims that speak of one happening, by event slug or else by claim id.

    Only claims of `EVENT_KINDS` that say when, and that nobody denies, are kept. One event
    told of two places becomes two rows, because a symbol has one place.
    """
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        is_dated = claim.when.earliest or claim.when.latest
        if claim.kind not in EVENT_KINDS or not is_dated or claim.polarity is Polarity.DENIED:
            continue
        name = f"{claim.event}@{claim.place_id}" if claim.event else claim.id
        groups.setdefault(name, []).append(claim)
    return groups


def days_of(claims: Sequence[Claim]) -> tuple[date, date]:
    """Return the days on which a happening may have been, as narrow as its claims allow.

    The intervals are intersected; where they contradict each other, the widest stretch
    stands. A missing end is taken to be the other end: the symbol shows the day that is
    known and its tooltip says the rest.
    """
    interval = interval_of(claims)
    first = interval.earliest or interval.latest
    last = interval.latest or interval.earliest
    if first is None or last is None:
        msg = f"no claim of {claims[0].event or claims[0].id} says when: expected one that does"
        raise ValueError(msg)
    return first, last


def interval_of(claims: Sequence[Claim]) -> DateInterval:
    """Return the interval within which a happening lies; an end that nobody gives stays open."""
    earliest = [claim.when.earliest for claim in claims if claim.when.earliest]
    latest = [claim.when.latest for claim in claims if claim.when.latest]
    first, last = max(earliest, default=None), min(latest, default=None)
    if first and last and first > last:
        first, last = min(earliest + latest), max(earliest + latest)
    return DateInterval(earliest=first, latest=last)


def place_of(claim: Claim, ground: Ground) -> Place | None:
    """Return the point a claim is about, or None where it has no point."""
    project = ground.projects.get(claim.project_id or "")
    crossing = ground.crossings.get(claim.crossing_id or "")
    said_of = [claim.place_id]
    said_of += [one.place_id for one in (project, crossing) if one]
    for place_id in filter(None, said_of):
        township = ground.townships.get(place_id)
        seat_or_place = township.seat_place_id if township else place_id
        if seat_or_place in ground.places:
            return ground.places[seat_or_place]
    return None


def event_columns(
    claims: Iterable[Claim],
    ground: Ground,
    region_of: Mapping[str, int],
    actors: Numbering,
) -> dict[str, list[Any]]:
    """Turn claims into one row per happening.

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

    Returns
    -------
    dict
        ``id``, ``kind``, ``value``, ``when`` (in words), ``from``, ``to`` (both days in),
        ``lon``, ``lat``, ``precision`` (metres), ``place`` (a name), ``region`` (row or None:
        what happened in a region has no point), ``actors``, ``sides``, ``hedged``, ``planned``,
        ``claims``.
    """
    columns: dict[str, list[Any]] = {name: [] for name in EVENT_FIELDS}
    for name, group in group_by_event(claims).items():
        lead = group[0]
        place = place_of(lead, ground)
        region = None if place or not lead.place_id else region_of.get(lead.place_id)
        if place is None and region is None:
            continue
        first, last = days_of(group)
        row = {
            "id": name,
            "kind": str(lead.kind),
            "value": lead.value,
            "when": str(interval_of(group)),
            "from": to_day(first),
            "to": to_day(last),
            "lon": place and place.lon,
            "lat": place and place.lat,
            "precision": place and place.precision_m,
            "place": place.name if place else ground.regions[lead.place_id or ""].name,
            "region": region,
            "actors": actors.numbers([part.actor for part in lead.actors]),
            "sides": [part.side for part in lead.actors],
            "roles": [str(part.role) for part in lead.actors],
            "hedged": int(all(claim.polarity is Polarity.CLAIMED for claim in group)),
            "planned": int(all(claim.polarity is Polarity.PLANNED for claim in group)),
            "claims": [claim.id for claim in group],
        }
        for field, value in row.items():
            columns[field].append(value)
    return columns


EVENT_FIELDS = (
    "id", "kind", "value", "when", "from", "to", "lon", "lat", "precision", "place", "region",
    "actors", "sides", "roles", "hedged", "planned", "claims",
)  # fmt: skip
"""The columns of `event_columns`, in their order."""
