"""Registers of who acts: actors and offices, with the words sources use for them."""

from geodata.registers.actors import read_actors
from geodata.registers.offices import Office, holders_of, read_offices
from geodata.registers.sides import side_of

__all__ = ["Office", "holders_of", "read_actors", "read_offices", "side_of"]
