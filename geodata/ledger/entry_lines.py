"""Entries as JSON Lines: one a line, keys sorted, in the order of the chain."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from geodata.ledger.entries import canonical_json
from geodata.ledger.verification import Row
from geodata.model import Fault

LINE_MOST = 128 * 2**20
"""Bytes; an article of the longest that is read fits, in any script."""
BRACKETS_MOST = 200_000
"""Opening brackets in a line: no entry has as many, and each costs memory."""
FAULTS_MOST = 1_000
"""Faults told of one file; more of them tell nothing new."""
_WHOLE = "an entry as `ledger export` writes it; export it again"


def to_line(row: Row) -> str:
    """Return an entry as one line of JSON, without the line's end.

    A body that isn't JSON, in a ledger that was damaged, stands as the text it is.
    """
    try:
        body = json.loads(row.body)
        is_same = canonical_json(body) == row.body
    except (TypeError, ValueError, RecursionError):
        is_same = False
    return canonical_json({**row._asdict(), "body": body if is_same else row.body})


def read_lines(file: BinaryIO, name: str, faults: list[Fault]) -> Iterator[tuple[int, Row]]:
    """Yield the entries of a file with their 1-based lines.

    Parameters
    ----------
    file
        Opened to read bytes; it is read no further than to `FAULTS_MOST` faults.
    name
        As the user would name it.
    faults
        Where to put what is wrong with lines that hold no entry.
    """
    number = 0
    while len(faults) < FAULTS_MOST and (line := file.readline(LINE_MOST + 1)):
        number += 1
        if len(line) > LINE_MOST:
            value = f"a line of more than {LINE_MOST:,} bytes"
            faults.append(Fault(name, number, value, f"lines not longer than that, each {_WHOLE}"))
            return  # Nobody knows how long it goes on.
        if row := _read_line(line, name, number, faults):
            yield number, row


def _read_line(line: bytes, name: str, number: int, faults: list[Fault]) -> Row | None:
    value = None
    try:
        if line.count(b"{") + line.count(b"[") > BRACKETS_MOST:
            value = f"more than {BRACKETS_MOST:,} brackets"
        else:
            fields = json.loads(
                line.decode(), parse_constant=_refuse, object_pairs_hook=_each_name_once
            )
            value = _wrong_fields(fields)
            if not value and not isinstance(body := fields["body"], str):
                fields["body"] = canonical_json(body)
    except UnicodeDecodeError as error:
        value = f"byte {error.start} isn't UTF-8"
    except RecursionError:
        value = "JSON nested too deeply"
    except ValueError as error:
        value = f"no JSON ({error})"
    if value:
        faults.append(Fault(name, number, value, _WHOLE))
        return None
    return Row(**fields)


def _refuse(word: str) -> None:
    msg = f"{word} is no number of JSON"
    raise ValueError(msg)


def _each_name_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse an object that says something twice: two programs could read two things in it."""
    fields: dict[str, Any] = {}
    for name, value in pairs:
        if name in fields:
            msg = f"{name[:60]!r} is there twice"
            raise ValueError(msg)
        fields[name] = value
    return fields


def _wrong_fields(fields: object) -> str | None:
    if not isinstance(fields, dict):
        return "no JSON object"
    missing = sorted(set(Row._fields) - fields.keys())
    surplus = sorted(fields.keys() - set(Row._fields))
    return (
        "; ".join(
            f"{what} {', '.join(map(repr, names))[:200]}"
            for what, names in (("without", missing), ("with", surplus))
            if names
        )
        or None
    )
