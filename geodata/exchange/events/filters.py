"""Which events are asked for, and the same as a condition in SQL."""

from dataclasses import dataclass
from datetime import date

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees, EPSG:4326; west may lie east of east, across the
antimeridian."""


@dataclass(frozen=True)
class EventFilter:
    """Which events are asked for; what is left out doesn't matter.

    Parameters
    ----------
    first, last
        A window, both days in. An event belongs to it where its interval touches it; one
        without any day belongs to no window.
    box
        Holds the point of an event; those without a point lie in no box.
    sources, event_types, sub_event_types, where_precisions, township_ids, region_ids
        Values of the columns of these names; empty takes all.
    redistributable_only
        Leave out what the licence forbids to pass on.
    """

    first: date | None = None
    last: date | None = None
    box: Box | None = None
    sources: tuple[str, ...] = ()
    event_types: tuple[str, ...] = ()
    sub_event_types: tuple[str, ...] = ()
    where_precisions: tuple[str, ...] = ()
    township_ids: tuple[str, ...] = ()
    region_ids: tuple[str, ...] = ()
    redistributable_only: bool = False

    def to_sql(self) -> tuple[str, list[object]]:
        """Return a condition and the values of its placeholders; ``TRUE`` where all match."""
        parts, values = self._window()
        if self.box is not None:
            west, south, east, north = self.box
            joint = "AND" if west <= east else "OR"
            parts.append(f"lat BETWEEN ? AND ? AND (lon >= ? {joint} lon <= ?)")
            values += [south, north, west, east]
        for name in _LISTS:
            wanted: tuple[str, ...] = getattr(self, f"{name}s")
            if wanted:
                parts.append(f"{name} IN ({', '.join('?' * len(wanted))})")
                values += wanted
        if self.redistributable_only:
            parts.append("redistributable")
        return " AND ".join(f"({part})" for part in parts) or "TRUE", values

    def _window(self) -> tuple[list[str], list[object]]:
        parts: list[str] = []
        values: list[object] = []
        # An event of unknown beginning may have been at any time before its latest day.
        if self.last is not None:
            parts.append("earliest <= ? OR (earliest IS NULL AND latest IS NOT NULL)")
            values.append(self.last)
            # What begins in a later year can't touch the window: whole files are passed over.
            parts.append("year IS NULL OR year <= ?")
            values.append(self.last.year)
        if self.first is not None:
            parts.append("latest >= ? OR (latest IS NULL AND earliest IS NOT NULL)")
            values.append(self.first)
        return parts, values


_LISTS = ("source", "event_type", "sub_event_type", "where_precision", "township_id", "region_id")
