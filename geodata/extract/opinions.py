"""What is said of one subject, each opinion once however many say it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from geodata.extract.sketches import Days, Sketch


@dataclass(frozen=True, slots=True)
class Bundle:
    """Claims of one subject that say the same of the same days, held by one of them."""

    sketch: Sketch
    days: Days
    ids: tuple[str, ...]
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Changes:
    """The times at which somebody says that a subject changed hands."""

    firsts: Sequence[int]
    latest: Sequence[int]
    """The latest end of all that begin by then."""

    @classmethod
    def of(cls, bundles: Iterable[Bundle]) -> "Changes":
        """Take the changes of hands out of what is said, in order of time."""
        days = [
            one.days
            for one in bundles
            if one.sketch.topic[1] == "changed hands" and not one.days.is_open
        ]
        return cls([one.first for one in days], list(accumulate((one.last for one in days), max)))

    def within(self, days: Days) -> bool:
        """Tell whether one of them meets these days."""
        begun = bisect_right(self.firsts, days.last)
        return bool(begun) and self.latest[begun - 1] >= days.first


def bundle_up(sketches: Iterable[Sketch]) -> list[Bundle]:
    """Put the claims about one subject together that say the same, in order of time."""
    together: dict[tuple[object, ...], list[Sketch]] = defaultdict(list)
    for one in sketches:
        claim = one.claim
        key = (claim.value, claim.aspect, claim.polarity, one.look, one.days, one.amounts)
        together[(*key, claim.goods, claim.direction)].append(one)
    bundles = []
    for alike in together.values():
        alike.sort(key=lambda one: one.order)
        days = alike[0].days
        if days:
            ids = tuple(sorted(one.claim.id for one in alike))
            documents = frozenset(one.document_id for one in alike)
            bundles.append(Bundle(alike[0], days, ids, documents))
    return sorted(bundles, key=lambda one: (one.days.first, one.sketch.order))


def meeting_pairs(bundles: Sequence[Bundle]) -> Iterator[tuple[Bundle, Bundle]]:
    """Yield the pairs whose days meet and that aren't all of one document."""
    active: list[Bundle] = []
    for bundle in bundles:
        active = [one for one in active if one.days.last >= bundle.days.first]
        for one in active:
            if len(one.documents | bundle.documents) > 1:
                yield one, bundle
        active.append(bundle)
