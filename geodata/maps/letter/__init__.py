"""A map to send: one HTML file with map, timeline and sentences, that needs no network."""

from geodata.maps.letter.writing import write_letter

__all__ = ["write_letter"]
