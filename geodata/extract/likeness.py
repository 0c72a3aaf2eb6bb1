"""Whether two claims may tell of one thing, and the reasons in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from geodata.extract.kinship import Kinship
from geodata.extract.sketches import Days, Look, Sketch
from geodata.gazetteer import Gazetteer

WIDE_DAYS = 62
"""Intervals longer than this don't make two claims one by meeting alone."""
NEAR_DAYS = 31
"""Beginnings or ends this near make two wide or open intervals one."""


@dataclass(frozen=True)
class Likeness:
    """Compares by actors and places; what was compared once isn't compared again."""

    kinship: Kinship
    gazetteer: Gazetteer
    _looks: dict[tuple[Look, Look], bool] = field(default_factory=dict)
    _around: dict[str, frozenset[str]] = field(default_factory=dict)

    def looks_like(self, one: Look, other: Look) -> bool:
        """Tell whether those concerned and the places may be the same."""
        if one == other:
            return True
        if (one, other) not in self._looks:
            alike = self._may_be_there(one, other) and all(
                not ours or not theirs or self.kinship.agree(ours, theirs)
                for ours, theirs in zip(one.camps, other.camps, strict=True)
            )
            self._looks[one, other] = self._looks[other, one] = alike
        return self._looks[one, other]

    def closeness(self, one: Sketch, other: Sketch) -> tuple[int, int, int]:
        """Say how much is the very same: sums of money, place, actors."""
        actors = sum(
            len(ours & theirs)
            for ours, theirs in zip(one.look.camps, other.look.camps, strict=True)
        )
        return (
            len(one.amounts & other.amounts),
            int(one.look.place_id == other.look.place_id is not None),
            actors,
        )

    def may_be_there(self, one: str | None, other: str | None) -> bool:
        """Tell whether one place may be the other: the same, around it, or not named."""
        if one is None or other is None or one == other:
            return True
        return one in self._areas_around(other) or other in self._areas_around(one)

    def names_the_same(self, one: Look, other: Look) -> bool:
        """Tell whether all that both name is named alike: no person for the person's group."""
        named = [pair for pair in zip(one.camps, other.camps, strict=True) if all(pair)]
        return bool(named) and all(ours == theirs for ours, theirs in named)

    def _may_be_there(self, one: Look, other: Look) -> bool:
        return self.may_be_there(one.place_id, other.place_id)

    def _areas_around(self, place_id: str) -> frozenset[str]:
        if place_id not in self._around:
            self._around[place_id] = frozenset(_areas_around(place_id, self.gazetteer))
        return self._around[place_id]


def _areas_around(place_id: str, gazetteer: Gazetteer) -> Iterator[str]:
    waiting, seen = [place_id], set()
    while waiting:
        area = waiting.pop()
        if area in seen:
            continue
        seen.add(area)
        yield area
        if found := gazetteer.get(area):
            names = ("township_id", "region_id", "zone_id", "parent_id")
            waiting += filter(None, (getattr(found, name, None) for name in names))
            waiting.append(str(getattr(found, "country", "MM")).lower())


def is_one_time(one: Days, other: Days, *, is_marked: bool) -> bool:
    """Tell whether two intervals may be of one happening.

    Two short ones have to meet. Long and open ones meet easily: with a short one, they have
    to end near it, for news is mostly of late; with each other, to begin or end together.

    Parameters
    ----------
    one, other
        The intervals.
    is_marked
        Whether something else marks the happening out, so that meeting is enough.
    """
    if not one.meets(other):
        return False
    if is_marked or not (_is_vague(one) or _is_vague(other)):
        return True
    if _is_vague(one) and _is_vague(other):
        if one.is_open is not other.is_open:
            return False
        ends = (one.last, other.last) if one.is_open else (one.first, other.first)
        return abs(ends[0] - ends[1]) <= NEAR_DAYS
    return abs(one.last - other.last) <= WIDE_DAYS


def _is_vague(days: Days) -> bool:
    return days.is_open or days.width > WIDE_DAYS


def reasons_for(one: Sketch, other: Sketch, likeness: Likeness) -> tuple[str, ...]:
    """Say in sentences why two claims are held to tell of one thing."""
    return tuple(_reasons(one, other, likeness))


def _reasons(one: Sketch, other: Sketch, likeness: Likeness) -> Iterator[str]:
    ours, theirs = one.claim, other.claim
    values = f"{ours.value}" if ours.value == theirs.value else f"{ours.value} and {theirs.value}"
    yield f"both are of the kind {ours.kind} ({values})"
    subject = ours.project_id or ours.crossing_id or ours.place_id
    if subject and subject in (theirs.project_id, theirs.crossing_id, theirs.place_id):
        yield f"both are about {subject}"
    elif ours.place_id and theirs.place_id:
        yield f"{ours.place_id} and {theirs.place_id}: one lies in the other"
    yield from _shared_actors(one.look, other.look, likeness.kinship)
    yield from (f"both tell the sum {amount}" for amount in sorted(one.amounts & other.amounts))
    yield f"their days meet: {ours.when} and {theirs.when}"


def _shared_actors(one: Look, other: Look, kinship: Kinship) -> Iterator[str]:
    for ours, theirs in zip(one.camps, other.camps, strict=True):
        if shared := sorted(ours & theirs):
            yield f"both name {', '.join(map(kinship.name_of, shared))}"
        for left in sorted(ours - theirs):
            for right in sorted(theirs - ours):
                if kinship.may_be_one(left, right):
                    names = f"“{kinship.name_of(left)}” and “{kinship.name_of(right)}”"
                    yield f"{names} may be one"
