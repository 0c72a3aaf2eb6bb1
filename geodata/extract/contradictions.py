"""What cannot be true together; a change, a title or a second occasion is no contradiction."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from geodata.extract.kinship import Kinship
from geodata.extract.likeness import Likeness
from geodata.extract.opinions import Bundle, Changes, bundle_up, meeting_pairs
from geodata.extract.origins import origin_words
from geodata.extract.sketches import Sketch
from geodata.model import Aspect, Kind, Polarity, Role

NEAR_DAYS = 31
"""Two captures so near each other are one, dated in two ways."""

_REAL = (Polarity.ASSERTED, Polarity.CLAIMED)
_HOLDING = {(Kind.CONTROL_CHANGE, "held"), (Kind.PROJECT_STATUS, "seized")}
_EXCLUDE: dict[tuple[Kind, str], frozenset[str]] = {
    (Kind.CROSSING_STATUS, "open"): frozenset({"closed", "trade_ceased"}),
    (Kind.PROJECT_STATUS, "operating"): frozenset({"stalled"}),
}


class Conflict(StrEnum):
    """In what claims contradict each other."""

    HOLDERS = "holders"
    """Two enemies hold one place at one time."""
    STATUS = "status"
    """A crossing is open and closed, a project works and stands still."""
    DENIED = "denied"
    """One says that it happened, the other that it didn't."""
    DAYS = "days"
    """One capture, on days that can't both be right."""
    SUMS = "sums"
    """One origin's figure, told in two ways."""
    RIVAL_READING = "rival reading"
    """A time with two readings, of which the other allows one."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims of two documents that cannot both be true as read.

    Parameters
    ----------
    conflict
        In what.
    one, other
        Ids of the claims on either side; several where they say the same.
    reason
        Why, in words.
    settled
        For a rival reading: which of the claim's readings agrees with the other document,
        ``reading`` or ``alternative``; else empty, for people to decide.
    """

    conflict: Conflict
    one: tuple[str, ...]
    other: tuple[str, ...]
    reason: str
    settled: str = ""

    @property
    def order(self) -> tuple[str, ...]:
        """The same for any order of the input."""
        return (str(self.conflict), self.reason, *self.one, *self.other)


def find_contradictions(sketches: Iterable[Sketch], likeness: Likeness) -> Iterator[Contradiction]:
    """Yield what contradicts, subject by subject, each pair of opinions once.

    Parameters
    ----------
    sketches
        In any order.
    likeness
        Tells who may be one, and who is at war with whom.
    """
    topics: dict[tuple[object, ...], list[Sketch]] = defaultdict(list)
    for sketch in sketches:
        if sketch.keys and sketch.days and sketch.claim.polarity is not Polarity.PLANNED:
            topics[(sketch.claim.kind, sketch.keys[0])].append(sketch)
    for (kind, _), found in topics.items():
        bundles = bundle_up(found)
        changes = Changes.of(bundles)
        for one, other in meeting_pairs(bundles):
            yield from _compare(one, other, changes, likeness)
        if kind is Kind.CONTROL_CHANGE:
            yield from _days_of_captures(bundles, likeness)


def _compare(
    one: Bundle, other: Bundle, changes: Changes, likeness: Likeness
) -> Iterator[Contradiction]:
    first, second = one.sketch.claim, other.sketch.claim
    if Polarity.DENIED in (first.polarity, second.polarity):
        if _is_denial(one.sketch, other.sketch, likeness):
            yield _between(Conflict.DENIED, one, other, "one says so, the other denies it")
        return
    if first.kind is Kind.ARMS:
        if _is_other_sum(one.sketch, other.sketch, likeness):
            sums = " and ".join(", ".join(sorted(x.sketch.amounts)) for x in (one, other))
            yield _between(Conflict.SUMS, one, other, f"one origin is told to say {sums}")
        return
    if first.aspect is not Aspect.STATE or second.aspect is not Aspect.STATE:
        return
    if _hold(first.kind, first.value) and _hold(second.kind, second.value):
        pair = _enemies(one.sketch, other.sketch, likeness.kinship)
        if pair and not changes.within(one.days.around(other.days)):
            yield _between(Conflict.HOLDERS, one, other, f"{pair[0]} and {pair[1]} both hold it")
    elif _excludes(one.sketch, other.sketch):
        yield _between(Conflict.STATUS, one, other, f"{first.value} and {second.value}")


def _hold(kind: Kind, value: str) -> bool:
    return (kind, value) in _HOLDING


def _enemies(one: Sketch, other: Sketch, kinship: Kinship) -> tuple[str, str] | None:
    ours, theirs = (sketch.claim.actors_as(Role.HOLDER) for sketch in (one, other))
    for left in ours:
        for right in theirs:
            if kinship.are_enemies(left, right):
                first, second = sorted(map(kinship.name_of, (left, right)), key=str.casefold)
                return first, second
    return None


def _excludes(one: Sketch, other: Sketch) -> bool:
    ours, theirs = one.claim, other.claim
    for left, right in ((ours, theirs), (theirs, ours)):
        if right.value in _EXCLUDE.get((left.kind, left.value), ()):
            # Open for people and closed for goods is no contradiction.
            return not _differ(left.goods, right.goods) and not _differ(
                left.direction, right.direction
            )
    return False


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _is_denial(one: Sketch, other: Sketch, likeness: Likeness) -> bool:
    standings = {one.claim.polarity is Polarity.DENIED, other.claim.polarity is Polarity.DENIED}
    same = one.topic[:3] == other.topic[:3] and likeness.looks_like(one.look, other.look)
    return len(standings) == 2 and same


def _is_other_sum(one: Sketch, other: Sketch, likeness: Likeness) -> bool:
    if not one.amounts or not other.amounts or one.amounts & other.amounts:
        return False
    ours, theirs = (origin_words(sketch.claim.attribution) for sketch in (one, other))
    is_one_origin = bool(ours and theirs) and (ours <= theirs or theirs <= ours)
    same_time = bool(one.days and other.days) and one.claim.when.latest == other.claim.when.latest
    return is_one_origin and same_time and likeness.looks_like(one.look, other.look)


def _days_of_captures(bundles: Sequence[Bundle], likeness: Likeness) -> Iterator[Contradiction]:
    """Yield captures that the same hands make twice, with nobody else in between."""
    words = [one for one in bundles if one.sketch.claim.polarity in _REAL and not one.days.is_open]
    for at, one in enumerate(words):
        if not _is_capture(one):
            continue
        for other in islice(words, at + 1, None):
            gap = other.days.first - one.days.last
            if gap > NEAR_DAYS or _are_enemies(one, other, likeness.kinship):
                break
            if gap > 0 and _is_capture(other) and _is_of_another(one, other, likeness):
                days = f"{one.sketch.claim.when} and {other.sketch.claim.when}"
                yield _between(Conflict.DAYS, one, other, f"one capture is dated {days}")


def _is_capture(bundle: Bundle) -> bool:
    claim = bundle.sketch.claim
    return claim.value == "captured" and bool(claim.actors_as(Role.HOLDER))


def _is_of_another(one: Bundle, other: Bundle, likeness: Likeness) -> bool:
    is_elsewhere = len(one.documents | other.documents) > 1
    return is_elsewhere and likeness.looks_like(one.sketch.look, other.sketch.look)


def _are_enemies(one: Bundle, other: Bundle, kinship: Kinship) -> bool:
    return _enemies(one.sketch, other.sketch, kinship) is not None


def _between(conflict: Conflict, one: Bundle, other: Bundle, words: str) -> Contradiction:
    first, second = one.sketch.claim, other.sketch.claim
    subject = first.project_id or first.crossing_id or first.place_id or first.scope or first.kind
    return Contradiction(
        conflict, one.ids, other.ids, f"{subject}: {words} ({first.when}; {second.when})"
    )
