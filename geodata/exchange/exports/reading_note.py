"""The note that goes with an export: what it holds, how it was made, whom to name."""

from geodata.exchange.exports.citing import LICENCES, NOTICE, cite_export
from geodata.exchange.exports.tables import Tables
from geodata.exchange.exports.writable import to_writable
from geodata.model import day_in_words


def note_lines(tables: Tables) -> list[str]:
    """Return the note, line by line."""
    scope, record = tables.scope, tables.record
    known = f"Known by: {day_in_words(scope.known_by)}" if scope.known_by else "Known by: all"
    lines = [
        "Salween: who held what, when, and which sentence says so.",
        "",
        f"Days: {scope.days_in_words}. Days are intervals: from and to, both possible; an empty "
        "end is unknown. valid_to is the first day on which an answer no longer stood.",
        f"{known}. Rule set: {scope.rules_in_words}.",
        f"Rows: {count_words(tables)}.",
        *withheld_lines(tables),
        NOTICE,
        "Where nobody says anything there is no row, or the answer is unknown.",
        "In CSV, a cell that a spreadsheet would run begins with an apostrophe: take it away for "
        "the text. Control characters are written as their pictures, such as ␀.",
        "",
        f"Cite as: {cite_export(scope, record)}.",
        "",
        "Articles",
        *tables.documents["citation"],
        "",
        "Data and terms",
        *(one["title"] for one in LICENCES),
        *tables.attributions,
        "",
        f"Rules of {scope.rules_in_words}",
        *scope.rules.sentences,
    ]
    return [to_writable(line) for line in lines]


def count_words(tables: Tables) -> str:
    """Say how many rows there are of each table."""
    words = {name: name for name in tables.frames} | {"evidence": "pieces of evidence"}
    return ", ".join(f"{len(frame):,} {words[name]}" for name, frame in tables.frames.items())


def withheld_lines(tables: Tables) -> list[str]:
    """Say how many rows stayed here because their licence forbids to pass them on."""
    return [
        f"Left out of {name}, because their licence forbids to pass them on: {count} rows."
        for name, count in tables.withheld.items()
    ]
