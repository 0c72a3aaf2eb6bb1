"""Counts over the practice sets: claims found, missed and made up, and whose side was right."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geodata.extract.reading import read_reader
from geodata.extract.times import Anchor
from geodata.model import Claim, Kind, Role
from geodata.registers import read_actors, side_of

HERE = Path(__file__).parent
_DOERS = (Role.HOLDER, Role.ENCIRCLER, Role.CLOSER, Role.ATTACKER)
_KINDS = (Kind.CONTROL_CHANGE, Kind.CROSSING_STATUS, Kind.PROJECT_STATUS)
_WITHOUT_ID = {"NAMELESS", "UNPLACED", "UNREGISTERED"}


@dataclass(frozen=True)
class Listed:
    """A claim as a practice set writes it: "?" before one that may be missing."""

    line: str

    @property
    def is_optional(self) -> bool:
        return self.line.startswith("?")

    @property
    def doers(self) -> set[str]:
        by = self.line.partition(" from ")[0].partition(" by ")[2]
        return {one for group in by.split("+") for one in group.split("|") if one}

    def is_read_by(self, claim: Claim) -> bool:
        kind, values, subjects = self.line.lstrip("?").split(" by ")[0].split()[:3]
        subject = claim.project_id or claim.crossing_id or claim.place_id
        told = set(subjects.split("|"))
        is_subject = subject in told if subject else bool(told & _WITHOUT_ID)
        return str(claim.kind) == kind and claim.value in values.split("|") and is_subject


@dataclass
class Score:
    """What came out over one set."""

    required: int = 0
    found: int = 0
    false: int = 0
    sides: int = 0
    sides_right: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.required

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.false)


def read_set(name: str) -> Iterator[tuple[date, str, list[Listed]]]:
    content = tomllib.loads((HERE / name).read_text(encoding="utf-8"))
    for one in content["text"]:
        yield one["published"], one["text"], [Listed(line) for line in one["claims"]]


def score_set(name: str) -> Score:
    score, reader = Score(), read_reader()
    for day, text, listed in read_set(name):
        read = reader.read(text, Anchor(day, day, day), document_id="practice")
        claims = [one.claim for one in read if one.claim.kind in _KINDS]
        _count(score, listed, claims)
    return score


def _count(score: Score, listed: list[Listed], claims: list[Claim]) -> None:
    used: set[int] = set()
    for one in listed:
        fitting = [claim for claim in claims if one.is_read_by(claim)]
        used |= {id(claim) for claim in fitting}
        if one.is_optional:
            continue
        score.required += 1
        score.found += bool(fitting)
        if fitting and one.doers:
            score.sides += 1
            score.sides_right += _is_side_right(one, fitting)
    score.false += sum(id(claim) not in used for claim in claims)


def _is_side_right(listed: Listed, claims: list[Claim]) -> bool:
    actors = read_actors()
    right = {side_of(one, actors) for one in listed.doers}
    read = [actor for claim in claims for actor in claim.actors_as(*_DOERS)]
    return bool(read) and side_of(read[0], actors) in right
