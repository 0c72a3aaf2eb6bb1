"""Exported tables: answers, happenings, the claims behind them, and the articles behind those."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import geopandas as gpd
import pandas as pd
import pyarrow as pa

from geodata.exchange.exports.answer_rows import answer_rows, evidence_rows
from geodata.exchange.exports.claim_rows import claim_row, document_rows, happening_rows
from geodata.exchange.exports.columns import TABLES, Column
from geodata.exchange.exports.drawing import Drawer
from geodata.exchange.exports.scope import Scope
from geodata.exchange.exports.withholding import REDISTRIBUTABLE, withhold
from geodata.exchange.exports.writable import to_writable
from geodata.history import Witnesses
from geodata.ledger import Record
from geodata.model import Tenure

Colours = Callable[[str], str]
_DTYPES: dict[str, Any] = {
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "date": pd.ArrowDtype(pa.date32()),
}
"""An unknown day is a missing day of the same type, in every row and every format."""


@dataclass(frozen=True)
class Tables:
    """All that an export holds, in the columns of `geodata.exchange.exports.columns`.

    ``answers`` and ``happenings`` have geometry, EPSG:4326, None where nothing may be drawn.
    Days are of type date32; texts are never missing but empty.
    """

    scope: Scope
    record: Record
    answers: gpd.GeoDataFrame
    happenings: gpd.GeoDataFrame
    claims: pd.DataFrame
    evidence: pd.DataFrame
    documents: pd.DataFrame
    attributions: Sequence[str] = ()
    withheld: Mapping[str, int] = field(default_factory=dict)
    """Rows left out of each table because their licence forbids to pass them on."""

    @property
    def frames(self) -> dict[str, pd.DataFrame]:
        """Return every table by name, those with geometry first."""
        return {name: getattr(self, name) for name in TABLES}


def build_tables(
    record: Record,
    tenures: Sequence[Tenure],
    scope: Scope,
    drawer: Drawer,
    colour_of: Colours,
    attributions: Sequence[str] = (),
    *,
    may_share_all: bool = False,
) -> Tables:
    """Gather what a page shows, with the sentences behind it.

    Parameters
    ----------
    record
        As known by ``scope.known_by`` and told by ``scope.told_by``.
    tenures
        The record's history by ``scope.rules``.
    scope
        What of it is taken.
    drawer
        Knows the geometry of subjects.
    colour_of
        Colour, six-digit hex, of an actor's id: palettes lie with maps.
    attributions
        Whom the geometry's sources ask to name.
    may_share_all
        Whether the user has said that rows whose licence forbids it may leave.
    """
    witnesses = Witnesses.of(record, scope.rules)
    told = [one for one in tenures if one.subject_kind in scope.subjects]
    rows = {
        "answers": answer_rows(record, told, scope, drawer, colour_of, witnesses),
        "happenings": happening_rows(record, scope, drawer, colour_of),
        "evidence": evidence_rows(told, scope, witnesses),
    }
    cited = {row.get("claim_id") for of_one in rows.values() for row in of_one}
    cited.update(id_ for row in rows["answers"] for id_ in row["claim_ids"].split())
    rows["claims"] = [claim_row(record, one) for id_, one in record.claims.items() if id_ in cited]
    rows["documents"] = document_rows(record)
    frames, withheld = {}, {}
    for name, columns in TABLES.items():
        frame, count = withhold(to_frame(rows[name], columns), may_share_all=may_share_all)
        frames[name] = frame
        if count:
            withheld[name] = count
    return Tables(scope, record, **frames, attributions=attributions, withheld=withheld)


def to_frame(rows: Sequence[Mapping[str, Any]], columns: Sequence[Column]) -> pd.DataFrame:
    """Return rows as a frame of these columns, typed; with geometry where it is drawn.

    Whether a row may be passed on goes along where rows say it, for `withhold`.
    """
    cells = {
        column.name: pd.Series([row.get(column.name) for row in rows], dtype=object)
        for column in columns
    }
    frame = pd.DataFrame({column.name: _typed(cells[column.name], column) for column in columns})
    if any(REDISTRIBUTABLE in row for row in rows):
        frame[REDISTRIBUTABLE] = [row.get(REDISTRIBUTABLE) for row in rows]
    if "drawn_as" not in cells:
        return frame
    shapes = [row["geometry"] for row in rows]
    drawn: pd.DataFrame = gpd.GeoDataFrame(frame, geometry=shapes, crs="EPSG:4326")
    return drawn


def _typed(cells: "pd.Series[Any]", column: Column) -> "pd.Series[Any]":
    if dtype := _DTYPES.get(column.type):
        return pd.Series(pd.array(cells, dtype=dtype))
    return cells.map(lambda text: to_writable(str(text)) if text else "").astype(object)
