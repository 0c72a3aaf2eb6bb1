"""Toponyms to places; registers of projects and border crossings; areas."""

from geodata.gazetteer.gazetteer import Gazetteer, Locatable, read_gazetteer

__all__ = ["Gazetteer", "Locatable", "read_gazetteer"]
