"""Tables as CSV, for spreadsheets as they are: UTF-8 with a mark, and nothing they would run."""

from collections.abc import Collection
from pathlib import Path

import pandas as pd

from geodata.exchange.exports.columns import TABLES
from geodata.exchange.exports.tables import Tables
from geodata.exchange.exports.writable import guard_frame

COMPANIONS = ("claims", "evidence", "documents")
"""Tables that go along as CSV with a format that holds none."""


def write_csv(tables: Tables, folder: Path, names: Collection[str] = tuple(TABLES)) -> None:
    """Write ``<table>.csv`` for each table into a folder.

    Days are ISO 8601, truth values ``true`` and ``false``, unknown cells empty. Cells that a
    spreadsheet would take for a formula have an apostrophe before them (see `guard`).
    """
    for name in names:
        (folder / f"{name}.csv").write_bytes(to_csv(tables.frames[name]))


def to_csv(frame: pd.DataFrame) -> bytes:
    """Return one table as CSV, its geometry left out."""
    plain = pd.DataFrame(frame.drop(columns="geometry", errors="ignore"))
    for name in plain.select_dtypes("boolean").columns:
        plain[name] = plain[name].map({True: "true", False: "false"})
    text = guard_frame(plain).to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")
