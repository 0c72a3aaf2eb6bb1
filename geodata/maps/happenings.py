"""Happenings: the claims that speak of one and the same, when it was, and where."""

from collections.abc import Iterable, Sequence
from datetime import date

from geodata.maps.ground import Ground
from geodata.model import Claim, DateInterval, Kind, Place, Polarity

EVENT_KINDS = (Kind.MEETING, Kind.ATTACK, Kind.AGREEMENT, Kind.EXERCISE, Kind.ARMS)
"""Kinds that get a symbol; statements stay with their documents."""

AFTERGLOW_DAYS = 45
"""At an instant, what is past stays on the map that long, fading."""


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


def is_planned(claims: Sequence[Claim]) -> bool:
    """Whether a happening is only planned: then it may have been on its days, and no more."""
    return all(claim.polarity is Polarity.PLANNED for claim in claims)


def lead_of(claims: Sequence[Claim]) -> Claim:
    """Return the claim that names a happening: the first, but a plan only where all are plans."""
    told = (claim for claim in claims if claim.polarity is not Polarity.PLANNED)
    return next(told, claims[0])


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
