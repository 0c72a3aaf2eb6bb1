"""Answers as a table of text."""

from collections.abc import Sequence
from typing import Any

from geodata.cli.answers import Answers
from geodata.cli.plain_text import to_plain
from geodata.cli.source_names import told_by_in_words

_COLUMNS = (
    *("kind", "subject", "answer", "confidence", "last evidence", "age", "claims", "against"),
)


def to_table(answers: Answers) -> str:
    """Lay the answers out in columns, with the day and the notice around them."""
    head = answers.head
    known = f", known by {head['known_by']}" if head["known_by"] else ""
    told = told_by_in_words(head["told_by"])
    rules = f"{head['rules']['name']} {head['rules']['version']}"
    title = to_plain(f"As of {head['as_of']}{known}{told} ({rules})")
    if not answers.rows:
        return f"{title}\n\nNo article published by then says anything about these subjects."
    rows = [_cells(answer.record) for answer in answers.rows]
    return "\n".join([title, "", *lay_out([_COLUMNS, *rows]), "", str(head["notice"])])


def _cells(record: dict[str, Any]) -> tuple[str, ...]:
    age = record["age_days"]
    via = f" (said of {record['via_name']})" if record["via"] else ""
    return (
        record["subject_kind"],
        record["name"],
        f"{record['answer']}{via}",
        record["confidence"]["grade"],
        record["last_evidence_on"] or "none",
        "" if age is None else f"{age} d",
        str(len(record["claims"])),
        str(len(record["against"]) or ""),
    )


def lay_out(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Pad cells to columns, the first row a heading with a rule beneath it."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    ruled = [rows[0], tuple("-" * width for width in widths), *rows[1:]]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in ruled
    ]
