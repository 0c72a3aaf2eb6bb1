"""Every format that a map can be taken away in: tables and layers, pictures, a map to send."""

from geodata.exchange.exports.formats import FORMATS, Format

OFFERED: dict[str, Format] = {**FORMATS}
"""By key, in the order in which they are offered."""
