"""The timeline: the clock that moves every map of a page."""

from pages.parts.timeline.component import Mark, Selection, TimelineState, timeline
from pages.parts.timeline.session import session_channel

__all__ = ["Mark", "Selection", "TimelineState", "session_channel", "timeline"]
