"""Tables handed out as files that a spreadsheet opens without running any of them."""

from geodata.exchange.exports.writable import guard, guard_frame

__all__ = ["guard", "guard_frame"]
