"""The timeline: the clock that moves every map of a page."""

from pages.parts.timeline.component import TimelineState, timeline
from pages.parts.timeline.memory import Selection
from pages.parts.timeline.moment import Mode, Moment
from pages.parts.timeline.session import session_channel

__all__ = ["Mode", "Moment", "Selection", "TimelineState", "session_channel", "timeline"]
