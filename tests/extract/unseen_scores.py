"""Counts over a set of texts: found, missed, false; days, places, sides. No sentence.

`python -m tests.extract.unseen_scores apart` prints those of the set that stays apart.
"""

import csv
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from geodata.extract.reading import read_reader
from geodata.extract.times import Anchor
from geodata.model import Claim, Kind, Role
from geodata.registers import read_actors, side_of

HERE = Path(__file__).parent
KINDS = (Kind.CONTROL_CHANGE, Kind.CROSSING_STATUS, Kind.PROJECT_STATUS)
_ID = {"control_change": "place", "crossing_status": "crossing", "project_status": "project"}
Expected = dict[str, Any]


@dataclass
class Counts:
    """What came out, over one kind or all."""

    required: int = 0
    found: int = 0
    false: int = 0
    right: int = 0
    days: list[bool] = field(default_factory=list)
    places: list[bool] = field(default_factory=list)
    sides: list[bool] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.false)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.required)


def read_texts(folder: Path) -> Iterator[tuple[str, date, str]]:
    with (folder / "headlines.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["row_id"], date.fromisoformat(row["published_on"]), row["text"]
    for path in sorted((folder / "articles").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        yield path.stem, date.fromisoformat(text.splitlines()[0].split()[1]), text


def count(folder: Path) -> tuple[Counts, dict[str, Counts]]:
    """Read a set by machine; return the counts of all, and by kind."""
    expected: dict[str, list[Expected]] = defaultdict(list)
    for one in tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))["claim"]:
        expected[one["document"]].append(one)
    everything: dict[str, Counts] = defaultdict(Counts)
    reader = read_reader()
    for name, day, text in read_texts(folder):
        start = text.index("\n") + 1 if name.isdigit() and "\n" in text else 0
        anchor = Anchor(day, day, day)
        found = reader.read(text, anchor, document_id=name, start=start)
        claims = [one.claim for one in found if one.claim.kind in KINDS]
        _count_document(expected[name], claims, text, everything)
    total = Counts()
    for one in everything.values():
        for key, value in vars(one).items():
            setattr(total, key, getattr(total, key) + value)
    return total, everything


def _count_document(
    expected: list[Expected], claims: list[Claim], text: str, counts: dict[str, Counts]
) -> None:
    taken: set[int] = set()
    for one in sorted(expected, key=lambda one: one.get("is_optional", False)):
        agreeing = [claim for claim in claims if _agree(one, claim, text)]
        taken |= {id(claim) for claim in agreeing}
        if one.get("is_optional"):
            continue
        tally = counts[one["kind"]]
        tally.required += 1
        if not agreeing:
            continue
        tally.found += 1
        tally.right += 1
        tally.days.append(any(_is_day_right(one, claim) for claim in agreeing))
        tally.places.append(
            any(_subject(claim) in _ids(one) for claim in agreeing) or not _ids(one)
        )
        holders = [part for part in one.get("actors", []) if part["role"] == "holder"]
        if holders and "sides" in holders[0]:
            tally.sides.append(any(_is_side_right(holders[0], claim) for claim in agreeing))
    for claim in claims:
        if id(claim) not in taken:
            counts[str(claim.kind)].false += 1


def _ids(one: Expected) -> list[str]:
    name = _ID[one["kind"]]
    ids = [*one.get(f"{name}_ids", []), one.get(f"{name}_id")]
    return [value for value in ids if value]


def _subject(claim: Claim) -> str | None:
    return {
        Kind.CONTROL_CHANGE: claim.place_id,
        Kind.CROSSING_STATUS: claim.crossing_id,
        Kind.PROJECT_STATUS: claim.project_id,
    }[claim.kind]


def _agree(one: Expected, claim: Claim, text: str) -> bool:
    if one["kind"] != str(claim.kind):
        return False
    if claim.value not in one.get("values", [one["value"]]):
        return False
    overlaps = any(
        at.start() < claim.excerpt.end and claim.excerpt.start < at.end()
        for at in re.finditer(re.escape(one["excerpt"]), text)
    )
    subject, right = _subject(claim), _ids(one)
    is_subject = (
        subject in right or not right or (subject is None and one.get("is_subject_optional"))
    )
    return overlaps and bool(is_subject)


def _is_day_right(one: Expected, claim: Claim) -> bool:
    first, last = one.get("earliest"), one.get("latest")
    when = claim.when
    if first and first == last:
        return when.earliest == first == when.latest or (
            first == when.latest and claim.aspect.value == "state"
        )
    starts = last is None or when.earliest is None or when.earliest <= last
    ends = first is None or when.latest is None or when.latest >= first
    return starts and ends


def _is_side_right(part: dict[str, Any], claim: Claim) -> bool:
    held = claim.actors_as(Role.HOLDER)
    return bool(held) and str(side_of(held[0], read_actors())) in part["sides"]


def _share(values: list[bool]) -> str:
    return f"{sum(values) / len(values):.2f} of {len(values)}" if values else "–"


if __name__ == "__main__":
    whole, kinds = count(HERE / (sys.argv[1] if len(sys.argv) > 1 else "development"))
    for name, one in [*kinds.items(), ("all", whole)]:
        print(
            f"{name:16} required {one.required:4} found {one.found:4} false {one.false:3} "
            f"precision {one.precision:.2f} recall {one.recall:.2f} days {_share(one.days)} "
            f"places {_share(one.places)} sides {_share(one.sides)}"
        )
