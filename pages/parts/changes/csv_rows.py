"""The corrections log as a table that a spreadsheet opens without running any of it."""

import csv
import io
from collections.abc import Iterable

from geodata.ledger import Record
from geodata.ledger.deed_words import (
    author_in_words,
    changes_in_words,
    claim_in_words,
    deed_in_words,
)
from geodata.ledger.deeds import Deed
from geodata.ledger.states import States
from pages.parts.spreadsheets import guard

COLUMNS = (
    "entry", "at_utc", "by", "what", "reason", "fields", "claim_id", "about", "had_stood",
    "sentence", "document_id", "article", "published_on", "hash",
)  # fmt: skip


def to_csv(deeds: Iterable[Deed], states: States, record: Record, *, needs_second: bool) -> bytes:
    """Write deeds as CSV, in the order given.

    Parameters
    ----------
    deeds
        What was done.
    states
        The ledger's, for articles.
    record
        Where names come from.
    needs_second
        Whether a claim needs a second opinion to stand.

    Returns
    -------
    bytes
        UTF-8 with a byte order mark, by which spreadsheets know it; columns as in `COLUMNS`,
        moments and days in ISO 8601.
    """
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    for deed in deeds:
        cells = _cells(deed, states, record, deed.had_stood(needs_second=needs_second))
        table.writerow([guard(cell) for cell in cells])
    return written.getvalue().encode("utf-8-sig")


def _cells(deed: Deed, states: States, record: Record, had_stood: bool) -> tuple[str, ...]:
    passport, claim, entry = states.documents[deed.document_id].passport, deed.claim, deed.entry
    return (
        str(entry.seq),
        entry.at.isoformat(timespec="seconds"),
        author_in_words(entry.author),
        deed_in_words(deed),
        entry.reason,
        "; ".join(map(str, changes_in_words(deed, record))),
        entry.subject if claim else "",
        claim_in_words(claim, record) if claim else "",
        "yes" if had_stood else "no",
        claim.excerpt.text if claim else "",
        deed.document_id,
        passport.title,
        passport.published_on.isoformat(),
        entry.hash,
    )
