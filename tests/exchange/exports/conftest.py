"""What tests of exports share: the real record, and one with words meant to do harm."""

from collections.abc import Callable
from datetime import date

import pytest

from geodata.exchange.exports.drawing import Drawer
from geodata.exchange.exports.scope import Scope
from geodata.exchange.exports.tables import Tables, build_tables
from geodata.history import build_record_tenures
from geodata.ledger import Record, read_record
from tests.exchange.exports.hostile import to_hostile

WHOLE = Scope(as_of=date(2024, 11, 5), since=date(2023, 1, 1))
TablesOf = Callable[..., Tables]


def gather(record: Record, scope: Scope) -> Tables:
    known = record.known_by(scope.known_by) if scope.known_by else record
    tenures = build_record_tenures(known, rules=scope.rules)
    drawer = Drawer(record.gazetteer)
    return build_tables(known, tenures, scope, drawer, lambda _: "#d55e00", ["© somebody"])


@pytest.fixture(scope="session")
def record() -> Record:
    return read_record()


@pytest.fixture(scope="session")
def tables(record: Record) -> Tables:
    return gather(record, WHOLE)


@pytest.fixture(scope="session")
def hostile_tables(record: Record) -> Tables:
    return gather(to_hostile(record), WHOLE)


@pytest.fixture(scope="session")
def tables_of(record: Record) -> TablesOf:
    def build(**scope: object) -> Tables:
        return gather(record, Scope(**{"as_of": date(2024, 7, 23), **scope}))

    return build
