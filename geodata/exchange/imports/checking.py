"""Hold rows against the contract of their columns, by pandera."""

from collections.abc import Iterator

import pandas as pd
import pandera.pandas as pa
import pyarrow as arrow
from pandera.errors import SchemaErrors

from geodata.exchange.imports import days
from geodata.exchange.imports.contracts import ColumnRule, Contract
from geodata.exchange.imports.faults import FaultLog

LONGEST_TEXT = 1_000_000
"""Characters that one cell may have."""
_SHAPES = {"integer": r"-?\d{1,18}(?:\.0*)?", "number": r"[+-]?\d{1,18}(?:\.\d*)?(?:[eE][+-]?\d+)?"}
_WORDS = {"integer": "a whole number", "number": "a number"}


def keep_good_rows(frame: pd.DataFrame, contract: Contract, log: FaultLog) -> pd.DataFrame:
    """Return the rows that keep the contract, and log every cell that doesn't.

    Parameters
    ----------
    frame
        Text, indexed by the numbers of the rows.
    contract
        Of its columns.
    log
        Gets row, column, value and what was expected.
    """
    schema = _to_schema(contract, frame)
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
        bad = pd.Index(cases["index"]).unique()
        for case in cases.sort_values("index").itertuples():
            expected = "a value" if case.check == "not_nullable" else str(case.check)
            log.add(int(case.index), f"{case.column} = {_shown(case.failure_case)}", expected)
        frame = frame.drop(index=bad)
    return _drop_disorder(frame, contract, log)


def _drop_disorder(frame: pd.DataFrame, contract: Contract, log: FaultLog) -> pd.DataFrame:
    for name, rule in contract.columns.items():
        if rule.not_before and name in frame and rule.not_before in frame:
            first, last = (days.parse_days(frame[one]) for one in (rule.not_before, name))
            for row in frame.index[last < first]:
                value = f"{name} = {frame.loc[row, name]!r}"
                log.add(row, value, f"no day before {rule.not_before}")
            frame = frame[~(last < first)]
    return frame


def _to_schema(contract: Contract, frame: pd.DataFrame) -> pa.DataFrameSchema:
    return pa.DataFrameSchema(
        {
            name: pa.Column(None, list(_to_checks(rule)), nullable=rule.may_be_empty)
            for name, rule in contract.columns.items()
            if name in frame
        }
    )


def _to_checks(rule: ColumnRule) -> Iterator[pa.Check]:
    if rule.type == "text":
        longest = f"at most {LONGEST_TEXT:,} characters"
        yield pa.Check(lambda cells: cells.str.len() <= LONGEST_TEXT, error=longest)
        yield pa.Check(lambda cells: ~cells.str.contains("\0", regex=False), error="text, no NUL")
    elif rule.type == "day":
        yield pa.Check(lambda cells: days.parse_days(cells).notna(), error=days.EXPECTED)
    else:
        shape = _SHAPES[rule.type]
        yield pa.Check(lambda cells: cells.str.fullmatch(shape), error=_WORDS[rule.type])
    if rule.shape:
        yield pa.Check(lambda cells: cells.str.fullmatch(rule.shape), error=rule.shape)
    if rule.one_of:
        yield pa.Check(
            lambda cells: plain_codes(cells).isin(rule.one_of),
            error=f"one of {', '.join(rule.one_of)}",
        )
    if rule.between:
        least, most = rule.between
        yield pa.Check(
            lambda cells: ~_is_number(cells) | to_numbers(cells).between(least, most),
            error=f"{least:,.12g} to {most:,.12g}{rule.hint and '; '}{rule.hint}",
        )


def _is_number(cells: "pd.Series[str]") -> "pd.Series[bool]":
    return cells.str.fullmatch(_SHAPES["number"]).fillna(False).astype(bool)


def to_numbers(cells: "pd.Series[str]") -> "pd.Series[float]":
    """Return text as numbers, NaN for what is none."""
    return pd.to_numeric(cells.astype(object), errors="coerce").astype(float)


def plain_codes(cells: "pd.Series[str]") -> "pd.Series[str]":
    """Return codes as text without the ``.0`` that programs add to whole numbers."""
    return cells.str.replace(r"\.0*$", "", regex=True)


def _shown(value: object, most: int = 60) -> str:
    text = "" if value is None or value is arrow.NULL or value is pd.NA else str(value)
    shown = repr(text[:most])
    return f"{shown}… ({len(text):,} characters)" if len(text) > most else shown
