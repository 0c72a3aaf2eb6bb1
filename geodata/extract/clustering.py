"""Put claims that tell of one thing together, whatever order they come in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from geodata.extract.likeness import NEAR_DAYS, Likeness, is_one_time
from geodata.extract.sketches import Days, Look, Sketch

_SHELF_DAYS = 8
"""Clusters are kept by such stretches of time, so that few have to be looked at."""


@dataclass(slots=True, eq=False)
class Cluster:
    """Claims about one thing; it lies within the days that all of them allow."""

    members: list[Sketch]
    days: Days
    looks: set[Look]
    keys: set[tuple[str, ...]] = field(default_factory=set)
    """Under which it is shelved."""

    def add(self, sketch: Sketch, days: Days) -> None:
        """Take a claim in, under one of its readings of time."""
        self.members.append(sketch)
        self.looks.add(sketch.look)
        first, last = max(self.days.first, days.first), min(self.days.last, days.last)
        self.days = Days(first, last, self.days.is_open and days.is_open)

    @property
    def documents(self) -> set[str]:
        """Ids of the documents that tell of it."""
        return {one.document_id for one in self.members}


@dataclass(slots=True)
class Clusters:
    """Clusters of all topics, found by subject and time.

    The claims that are surest of their time come first, so that the vaguer find something
    to belong to. A claim that may belong to several things, equally well, belongs to none.
    """

    likeness: Likeness
    _shelves: dict[tuple[object, ...], list[Cluster]] = field(
        default_factory=lambda: defaultdict(list)
    )
    made: list[Cluster] = field(default_factory=list)
    moved: list[tuple[Sketch, Cluster]] = field(default_factory=list)
    """Claims that only their rival reading made part of a cluster."""

    def add_all(self, sketches: Iterable[Sketch]) -> None:
        """Place every claim that has a time and a subject or parties."""
        ordered = sorted(
            (one for one in sketches if one.keys and one.days), key=lambda one: one.order
        )
        for sketch in ordered:
            self._add(sketch)
        self._try_rivals()

    def _add(self, sketch: Sketch) -> None:
        days = sketch.days
        if days is None:
            return
        cluster = self._choose(sketch, days)
        if cluster is None:
            cluster = Cluster([sketch], days, {sketch.look})
            self.made.append(cluster)
        else:
            cluster.add(sketch, days)
        self._shelve(cluster, sketch)

    def _shelve(self, cluster: Cluster, sketch: Sketch) -> None:
        for key in sketch.keys:
            if key in cluster.keys:
                continue
            cluster.keys.add(key)
            for stretch in _stretches(cluster.days):
                self._shelves[(*sketch.topic, key, stretch)].append(cluster)

    def _choose(self, sketch: Sketch, days: Days) -> Cluster | None:
        found = {id(one): one for one in self._candidates(sketch, days)}
        if not found:
            return None
        ranked = [
            (max(self.likeness.closeness(sketch, one) for one in cluster.members[:8]), cluster)
            for cluster in found.values()
        ]
        best = max(rank for rank, _ in ranked)
        chosen = [cluster for rank, cluster in ranked if rank == best]
        return chosen[0] if len(chosen) == 1 else None

    def _candidates(self, sketch: Sketch, days: Days) -> Iterator[Cluster]:
        for key in sketch.keys:
            for stretch in _stretches(days):
                for cluster in self._shelves.get((*sketch.topic, key, stretch), ()):
                    if self._fits(sketch, days, cluster):
                        yield cluster

    def _fits(self, sketch: Sketch, days: Days, cluster: Cluster) -> bool:
        if not days.meets(cluster.days):
            return False
        if not all(self.likeness.looks_like(sketch.look, look) for look in cluster.looks):
            return False
        sums = frozenset[str]().union(*(one.amounts for one in cluster.members[:8]))
        same_sum = bool(sketch.amounts & sums)
        if sketch.amounts and sums and not same_sum:
            return False
        return is_one_time(
            days, cluster.days, is_marked=same_sum or self._is_marked(sketch, cluster)
        )

    def _is_marked(self, sketch: Sketch, cluster: Cluster) -> bool:
        """Tell whether the very names tie a vague time to a cluster that is sure of its own."""
        if cluster.days.is_open or cluster.days.width > NEAR_DAYS:
            return False
        return all(self.likeness.names_the_same(sketch.look, look) for look in cluster.looks)

    def _try_rivals(self) -> None:
        """Let claims that no other document shares be read the other way."""
        lonely = [
            (sketch, cluster)
            for cluster in self.made
            if len(cluster.documents) == 1
            for sketch in cluster.members
            if sketch.rival
        ]
        moves: list[tuple[Sketch, Cluster, Cluster]] = []
        for sketch, own in sorted(lonely, key=lambda pair: pair[0].order):
            if sketch.rival is None:
                continue
            cluster = self._choose_elsewhere(sketch, sketch.rival, own)
            if cluster is not None:
                moves.append((sketch, own, cluster))
        for sketch, own, cluster in moves:
            own.members.remove(sketch)
            cluster.members.append(sketch)
            self.moved.append((sketch, cluster))

    def _choose_elsewhere(self, sketch: Sketch, rival: Days, own: Cluster) -> Cluster | None:
        """Find the one other cluster that the rival reading fits, told by the same people."""
        found = {
            id(cluster): cluster
            for cluster in self._candidates(sketch, rival)
            if cluster is not own
            and cluster.documents - {sketch.document_id}
            and any(look.camps == sketch.look.camps for look in cluster.looks)
        }
        return next(iter(found.values())) if len(found) == 1 else None


def _stretches(days: Days) -> range:
    return range(days.first // _SHELF_DAYS, days.last // _SHELF_DAYS + 1)
