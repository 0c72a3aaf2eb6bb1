"""Salween's geodata: claims read from articles, and what they say was so on a day."""
