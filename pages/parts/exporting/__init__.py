"""Take it away: what a page shows as a file, after saying what will be in it."""

from pages.parts.exporting.control import offer_taking

__all__ = ["offer_taking"]
