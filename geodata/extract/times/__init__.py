"""Every time that a text words, to the days it means."""

from geodata.extract.times.expressions import Anchor, Reading, Shape, TimeExpression
from geodata.extract.times.find import find_times
from geodata.extract.times.resolve import resolve_time

__all__ = ["Anchor", "Reading", "Shape", "TimeExpression", "find_times", "resolve_time"]
