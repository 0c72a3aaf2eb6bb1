"""Ground as a sentence names it, and what it is looked up in."""

from enum import StrEnum

import msgspec

from geodata.extract.memory import Memory
from geodata.extract.phrases import Phrase
from geodata.extract.placing import Candidate
from geodata.extract.roles import Cast
from geodata.extract.sentences import Sentence
from geodata.gazetteer import Gazetteer


class GroundKind(StrEnum):
    """What sort of ground it is."""

    PLACE = "place"
    PROJECT = "project"
    CROSSING = "crossing"
    NAMELESS = "nameless"
    """Ground that bears no name of its own: "57 outposts", "a base in Kutkai"."""


class Ground(msgspec.Struct, frozen=True):
    """A piece of ground as a sentence names it.

    Parameters
    ----------
    kind
        What sort it is.
    noun
        The phrase that names it.
    id
        Of the place, project or crossing; None where the name is nobody's we know, or where
        two candidates are close.
    toponym
        Offsets of the name as written.
    candidates
        What else the name may mean.
    owner
        Whose it is said to be.
    """

    kind: GroundKind
    noun: Phrase
    id: str | None = None
    toponym: tuple[int, int] | None = None
    candidates: tuple[Candidate, ...] = ()
    owner: tuple[str, ...] = ()


class Land(msgspec.Struct, frozen=True):
    """What grounds are looked up in, and what the sentence says of where they are."""

    gazetteer: Gazetteer
    cast: Cast
    memory: Memory
    context: frozenset[str]
    towns: tuple[tuple[int, str], ...]
    """Towns that the sentence names, by offset."""
    sentence: Sentence
    project: str | None = None
    """The project that the sentence names, where it is one."""

    def town_before(self, offset: int) -> str | None:
        """Return what "the town" means at an offset."""
        named = [place_id for start, place_id in self.towns if start < offset]
        return named[-1] if named else self.memory.town
