"""Registers of who acts: actors under one id each, with the words sources use for them."""

from geodata.registers.actors import read_actors

__all__ = ["read_actors"]
