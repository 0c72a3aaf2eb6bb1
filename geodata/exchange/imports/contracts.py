"""Contracts: which columns a format has, and what may stand in them, as data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import TypeAdapter

CONTRACTS = Path(__file__).parent / "contracts"
Type = Literal["integer", "number", "day", "text"]


@dataclass(frozen=True)
class ColumnRule:
    """What may stand in a column.

    Parameters
    ----------
    type
        ``integer`` also takes ``48528.0``; ``day`` what `days.parse_days` reads.
    one_of
        The values that there are; empty takes any.
    between
        Least and most, both in.
    shape
        A regular expression that the whole cell fits; empty takes any.
    hint
        What to look for when a value isn't between these.
    not_before
        Another column, whose day this one may not precede.
    names
        What the column may be called; empty is its own name.
    unique
        Each value once in a file.
    may_be_empty, may_be_absent
        Whether a cell may be empty, and the column missing.
    """

    type: Type
    one_of: tuple[str, ...] = ()
    between: tuple[float, float] | None = None
    shape: str = ""
    hint: str = ""
    not_before: str = ""
    names: tuple[str, ...] = ()
    unique: bool = False
    may_be_empty: bool = False
    may_be_absent: bool = False


@dataclass(frozen=True)
class Contract:
    """What a format's files hold, and on what terms they may be used.

    Parameters
    ----------
    dataset
        Id of the source in the store.
    columns
        Rules by the column's name.
    order
        All names, for a file without names; empty where they must be there.
    countries
        Values of ``country_column`` for Myanmar.
    words
        Tables of a format's codes and the words for them, by the table's name.
    takes_features
        Whether a file may be GeoJSON or a GeoPackage as well as a table.
    """

    dataset: str
    title: str
    licence: str
    redistributable: bool
    columns: Mapping[str, ColumnRule]
    order: tuple[str, ...] = ()
    country_column: str = ""
    countries: tuple[str, ...] = ()
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    takes_features: bool = False


@cache
def read_contract(name: str) -> Contract:
    """Read the contract of a format, by its name."""
    said = tomllib.loads((CONTRACTS / f"{name}.toml").read_text(encoding="utf-8"))
    columns = {key: _to_rule(rule) for key, rule in said.pop("columns").items()}
    words = {key: said.pop(key) for key in list(said) if isinstance(said[key], dict)}
    lists = {key: tuple(value) for key, value in said.items() if isinstance(value, list)}
    return Contract(**(said | lists), columns=columns, words=words)


def _to_rule(said: dict[str, Any]) -> ColumnRule:
    return _RULE.validate_python(said)


_RULE = TypeAdapter(ColumnRule)
