"""What was measured of one dashboard with so many events."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.wire import Traffic


@dataclass(frozen=True)
class Times:
    """Some times in milliseconds."""

    values_ms: Sequence[float] = ()

    @property
    def count(self) -> int:
        """How many."""
        return len(self.values_ms)

    @property
    def median_ms(self) -> float | None:
        """The median, None of nothing."""
        return statistics.median(self.values_ms) if self.values_ms else None

    @property
    def p95_ms(self) -> float | None:
        """95th percentile by nearest rank, the slowest when there are few; None of nothing."""
        if not self.values_ms:
            return None
        return sorted(self.values_ms)[math.ceil(0.95 * len(self.values_ms)) - 1]


@dataclass
class Figures:
    """All about one dashboard; what was not measured stays None or empty, ``failure`` says why.

    ``steps`` are single steps (keys or the plugin's own button), ``drag`` those of one drag;
    ``released`` is what went over the wire for all ``steps``, each with its rerun; ``dragged``
    what went over it between press and release of a drag.
    """

    name: str
    events: int | None
    first_cold: Times = field(default_factory=Times)
    first_warm: Times = field(default_factory=Times)
    load: Traffic | None = None
    steps: Times = field(default_factory=Times)
    released: Traffic | None = None
    drag: Times = field(default_factory=Times)
    dragged: Traffic | None = None
    play: Times = field(default_factory=Times)
    played_days: int = 0
    cpu_ms: float | None = None
    """Of the server, per step."""
    session_mb: float | None = None
    """RSS of the server, per session held open."""
    panel: Times = field(default_factory=Times)
    """From a click on the map to the excerpt in the panel."""
    releases: dict[str, int] = field(default_factory=dict)
    """Bytes both ways of single releases of a drag, by what was looked at."""
    notes: list[str] = field(default_factory=list)
    failure: str = ""

    @property
    def scrub(self) -> Times:
        """The steps, or those of the drag where they were slower: the harder of the two."""
        rivals = [one for one in (self.steps, self.drag) if one.median_ms is not None]
        return max(rivals, key=lambda one: one.median_ms or 0, default=Times())

    @property
    def bytes_per_release(self) -> float | None:
        """Bytes both ways for a step and the rerun that follows it."""
        if self.released is None or not self.steps.count:
            return None
        return self.released.bytes / self.steps.count

    @property
    def most_bytes_per_release(self) -> float | None:
        """Bytes of the greatest release, be it of a key or of a drag."""
        mean = self.bytes_per_release
        return max([*self.releases.values(), *([] if mean is None else [mean])], default=None)

    @property
    def reruns_per_release(self) -> float | None:
        """Reruns that a step asks for."""
        if self.released is None or not self.steps.count:
            return None
        return self.released.reruns / self.steps.count
