"""Which column of somebody's table is which of ours: said once, and remembered."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pyarrow as pa
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from geodata.exchange.events import DATE_PRECISIONS, WHERE_PRECISIONS
from geodata.exchange.events.manifest import SOURCE
from geodata.exchange.imports.building import Origin, build_events, place_columns
from geodata.exchange.imports.checking import to_numbers
from geodata.exchange.imports.contracts import Contract, read_contract
from geodata.exchange.imports.days import parse_days
from geodata.exchange.imports.faults import refuse
from geodata.exchange.imports.locating import Locator, map_each
from geodata.model import FaultyInputError, faults_of

RULES = read_contract("table").columns
"""What may stand in the columns that a mapping may name."""


class ColumnMapping(BaseModel):
    """A dataset of somebody's own, and what its columns are."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    dataset: str = Field(pattern=f"^(?:{SOURCE.pattern})$")
    title: str = Field(min_length=1)
    licence: str = Field(min_length=1)
    redistributable: bool
    precision: str = Field(default="unknown", pattern=f"^(?:{'|'.join(WHERE_PRECISIONS)})$")
    """What a row's coordinates are known to, where no column says it."""
    columns: Mapping[str, str]
    """Names of the file's columns by names of `RULES`."""

    def to_contract(self) -> Contract:
        """Return the contract that the mapping makes of a table's columns."""
        names = {key: (name.strip().lower(),) for key, name in self.columns.items()}
        return Contract(
            self.dataset, self.title, self.licence, self.redistributable,
            {key: replace(RULES[key], names=of_file) for key, of_file in names.items()},
            words={"given": {"precision": self.precision}}, takes_features=True,
        )  # fmt: skip


def read_mapping(path: Path) -> ColumnMapping:
    """Read a mapping.

    Raises
    ------
    FaultyInputError
        With everything that is wrong with it.
    """
    try:
        mapping = ColumnMapping.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise refuse(path, str(error), "a mapping in TOML; docs/imports.md has one") from error
    except ValidationError as error:
        raise FaultyInputError(faults_of(error, path.name, lambda _: 0)) from error
    strange = sorted(set(mapping.columns) - set(RULES))
    if strange or "text" not in mapping.columns:
        value = f"columns {', '.join(strange)}" if strange else "no column for text"
        expected = f"text, the words an event rests on, and any of {', '.join(RULES)}"
        raise refuse(path, value, expected)
    names = [name.strip().lower() for name in mapping.columns.values()]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        value = f"{', '.join(twice)} named twice"
        raise refuse(path, value, "each column of the file once; earliest alone is a single day")
    return mapping


def remember(mapping_file: Path, mapping: ColumnMapping, folder: Path) -> None:
    """Keep a mapping in the store's folder, for the dataset's next file."""
    kept = _kept(mapping.dataset, folder)
    kept.parent.mkdir(parents=True, exist_ok=True)
    beside = kept.with_suffix(".new")
    beside.write_bytes(mapping_file.read_bytes())
    beside.replace(kept)


def recall(dataset: str, folder: Path) -> ColumnMapping:
    """Return the mapping that was kept for a dataset.

    Raises
    ------
    FaultyInputError
        When none was.
    """
    kept = _kept(dataset, folder)
    if not SOURCE.fullmatch(dataset) or not kept.exists():
        raise refuse(Path(dataset), "no mapping is remembered", "one, by --columns FILE.toml")
    return read_mapping(kept)


def _kept(dataset: str, folder: Path) -> Path:
    return folder / "mappings" / f"{dataset}.toml"


def to_events(frame: pd.DataFrame, origin: Origin, locator: Locator) -> pa.Table:
    """Return checked rows of a mapped table as events.

    Parameters
    ----------
    frame
        Columns as `RULES` names them, as far as the mapping has them; text.
    origin
        With the contract of the mapping.
    locator
        Finds townships and regions by name.
    """
    nothing = pd.Series(None, index=frame.index, dtype=object)
    cells = {name: frame.get(name, nothing) for name in RULES}
    earliest = parse_days(cells["earliest"])
    # A table with one day a row says that it was then, and no later.
    latest = parse_days(cells["latest"]) if "latest" in frame else earliest
    given = nothing.fillna(origin.contract.words["given"]["precision"])
    where = cells["where_precision"] if "where_precision" in frame else given
    # A point without coordinates is none; empty geometry, and areas in a file of points.
    is_nowhere = where.isin(("point", "near")) & to_numbers(cells["longitude"]).isna()
    where = where.astype(object).where(~is_nowhere, "unknown")
    named = {"longitude": cells["longitude"], "latitude": cells["latitude"]}
    lists = {"reported_by": "reported_by", "urls": "url"}
    return build_events(
        {
            "row_id": frame["row_id"] if "row_id" in frame else _hashes(frame),
            "earliest": earliest,
            "latest": latest,
            "date_precision": _date_precision(earliest, latest),
            "text": cells["text"],
            "text_from": nothing.fillna(origin.contract.columns["text"].names[0]),
            **{name: cells[name] for name in ("event_type", "sub_event_type", "place", "side_a",
                                              "side_b")},
            **{name: to_numbers(cells[name]).astype("Int64") for name in ("best", "low", "high")},
            **{name: cells[of].map(lambda cell: [cell] if isinstance(cell, str) else [])
               for name, of in lists.items()},
            **place_columns(
                pd.DataFrame(named), where, map_each(cells["township"], locator.townships),
                cells["region"], locator,
            ),
        },
        origin,
        frame.index,
    )  # fmt: skip


def _hashes(frame: pd.DataFrame) -> "pd.Series[str]":
    """Return ids of rows that have none: the same row has the same one again."""
    joined = frame.astype(object).where(frame.notna(), "").agg("\0".join, axis=1)
    return joined.map(lambda row: hashlib.sha256(row.encode()).hexdigest()[:16])


def _date_precision(first: "pd.Series[pd.Timestamp]", last: "pd.Series[pd.Timestamp]"
                    ) -> "pd.Series[str]":  # fmt: skip
    days = (last - first).dt.days
    words = pd.Series("unknown", index=first.index, dtype=object)
    # Open at one end it is as unknown as open at both.
    for least, word in zip((0, 1, 6, 7, 31), DATE_PRECISIONS, strict=False):
        words = words.where(~(days >= least), word)
    return words
