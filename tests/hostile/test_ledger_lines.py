"""A line of a ledger's export that nobody exported gets a fault, and nothing is written."""

import io
import json

import pytest

from geodata.gazetteer import read_gazetteer
from geodata.ledger import Known
from geodata.ledger.raw_rows import opened_raw
from geodata.ledger.store import open_ledger
from geodata.ledger.transfer import export_lines, read_export
from geodata.model import FaultyInputError
from geodata.registers import read_actors


@pytest.fixture(scope="module")
def known():
    return Known.of(read_gazetteer(), read_actors())


@pytest.fixture(scope="module")
def line(tmp_path_factory):
    """Give the first line of a real export."""
    address = str(tmp_path_factory.mktemp("ledger") / "ledger.sqlite3")
    open_ledger(address).close()
    with opened_raw(address) as raw:
        return next(iter(export_lines(raw))).encode()


def swapped(old: bytes, new: bytes):
    return lambda line: line.replace(old, new, 1)


def put(**fields: object):
    return lambda line: json.dumps({**json.loads(line), **fields}).encode()


DEEP = json.loads("[" * 900 + "]" * 900)
CASES = {
    "a name twice": (lambda line: line[:-1] + b',"author":"Mallory"}', "'author' is there twice"),
    "a name twice in the body": (swapped(b'"body":{', b'"body":{"x":1,"x":2,'), "'x' is there"),
    "not a number": (swapped(b'"revision":0', b'"revision":NaN'), "NaN is no number"),
    "infinity": (swapped(b'"revision":0', b'"revision":-Infinity'), "Infinity is no number"),
    "infinity in digits": (swapped(b'"revision":0', b'"revision":1e999'), "revision = inf"),
    "infinity in the body": (swapped(b'"body":{', b'"body":{"n":1e999,'), "not JSON compliant"),
    "a whole number that isn't": (swapped(b'"revision":0', b'"revision":0.0'), "a whole number"),
    "a truth for a number": (swapped(b'"revision":0', b'"revision":false'), "a whole number"),
    "5,000 digits": (swapped(b'"revision":0', b'"revision":' + b"9" * 5_000), "4300 digits"),
    "a number too far": (put(seq=2**70), "a whole number"),
    "100,000 brackets": (lambda _: b"[" * 100_000, "nested too deeply|no JSON"),
    "a million brackets": (lambda _: b"[" * 1_000_000, "brackets"),
    "a deep body": (put(body=DEEP), "a valid dictionary"),
    "a word": (lambda _: b'"x"', "no JSON object"),
    "NUL alone": (lambda _: b"\0", "no JSON"),
    "NUL in a reason": (put(reason="a\0b"), "a NUL in reason"),
    "half a character": (put(reason="\ud800"), "text in UTF-8"),
    "a pickle": (lambda _: b"\x80\x04\x95cposix\nsystem\n", "isn't UTF-8"),
    "a name that turns the line": (put(author="A\u202ebc"), "a name of 1 to 200"),
    "a name of nothing seen": (put(author="\u200b"), "a name of 1 to 200"),
    "a name of many": (put(author="x" * 5_000), "a name of 1 to 200"),
    "a list for a name": (put(author=["x"]), "expected text"),
    "an object for a moment": (put(at={"$date": 1}), "expected text"),
    "a moment to come": (put(at="9999-01-01T00:00:00.000000+00:00"), "a moment that has been"),
    "a moment elsewhere": (put(at="2024-01-01T00:00:00.000000+05:00"), "a moment in UTC"),
    "an unknown kind": (put(kind="__class__"), "kind = '__class__'"),
    "an unknown field": (put(__class__="x"), "with '__class__'"),
    "a template for a body": (put(body="{{7*7}}"), "isn't JSON"),
    "a number for a body": (put(body=7), "expected"),
    "another author": (put(author="Mallory"), "hash = "),
    "a reason without end": (put(reason="x" * 2_000_000), "hash = "),
    "a path for a subject": (put(subject="../../etc/passwd"), "expected"),
    "two in one line": (lambda line: line + b" " + line, "Extra data"),
}


@pytest.mark.parametrize(("make", "words"), CASES.values(), ids=CASES)
def test_a_line_that_nobody_exported_is_told_of(known, line, make, words):
    with pytest.raises(FaultyInputError, match=words):
        list(read_export(io.BytesIO(make(line) + b"\n"), "export.jsonl", known))


def test_the_line_itself_is_read(known, line):
    assert len(list(read_export(io.BytesIO(line + b"\n"), "export.jsonl", known))) == 1
