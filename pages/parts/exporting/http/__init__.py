"""Answers and happenings by date over HTTP, to be read by programs: GeoJSON and CSV."""

from pages.parts.exporting.http.routes import ROUTES

__all__ = ["ROUTES"]
