"""``ledger log``: who decided what, when and why."""

import argparse
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, time

from geodata.cli.errors import CommandError
from geodata.cli.plain_text import to_plain
from geodata.cli.records import open_asked
from geodata.ledger import describe_claim, names_of
from geodata.ledger.bodies import (
    ClaimBody,
    Content,
    CorpusBody,
    DatasetBody,
    ImportBody,
    read_content,
)
from geodata.ledger.reviews import Edit, Merge, Review, Second, Split
from geodata.ledger.store import Ledger
from geodata.ledger.words import NameOf
from geodata.model import Claim, Document
from geodata.registers import read_actors

_VERBS = {
    "accept": "accepts",
    "reject": "rejects",
    "retract": "retracts",
    "amend": "corrects the passport of",
    "undo": "takes back the newest decision on",
}


def run(options: argparse.Namespace) -> int:
    """Print a line for each entry, oldest first.

    Raises
    ------
    CommandError
        When there is no such claim, or several begin so.
    LedgerError
        When the ledger can't be read.
    """
    since = datetime.combine(options.since, time(), UTC) if options.since else None
    with closing(open_asked(options.ledger)) as ledger:
        subject = _find_claim(ledger, options.claim) if options.claim else None
        lines = _lines(ledger, subject, since)
        printed = 0
        for line in lines:
            print(line)
            printed += 1
    if not printed:
        print("Nothing was entered.")
    return 0


def _find_claim(ledger: Ledger, wanted: str) -> str:
    states = ledger.states()
    subject = states.subject_of(wanted)
    found = [subject] if subject else [one for one in states.claims if one.startswith(wanted)]
    if len(found) != 1:
        how_many = "no claim" if not found else f"{len(found)} claims"
        msg = (
            f"{wanted!r} is the id of {how_many}: expected a claim's id, or how one begins; "
            "`ledger log` and the dashboard's Evidence page print them"
        )
        raise CommandError(msg)
    return found[0]


def _lines(ledger: Ledger, subject: str | None, since: datetime | None) -> Iterator[str]:
    name_of = names_of(read_actors())
    about: dict[str, str] = {}
    for entry in ledger.entries():
        content = read_content(entry)
        if isinstance(content, ClaimBody):
            about[entry.subject] = _claim_in_words(content.claim, name_of)
        elif isinstance(content, Document):
            about[entry.subject] = content.passport.title
        if subject not in (None, entry.subject) or (since is not None and entry.at < since):
            continue
        head = f"{entry.at:%Y-%m-%d %H:%M:%S}  {entry.author}  {_action(content, name_of)}"
        what = f": {about[entry.subject]}" if entry.subject in about else ""
        yield to_plain(f"{head}{what} [{entry.subject}]")
        if entry.reason:
            yield f"    because: {to_plain(entry.reason)}"


def _action(content: Content, name_of: NameOf) -> str:
    """Say what an entry does to what it is about."""
    if isinstance(content, Document):
        return "adds the article"
    if isinstance(content, ClaimBody):
        return "proposes"
    if isinstance(content, CorpusBody):
        counts = f"{len(content.documents)} articles and {len(content.claims)} claims"
        return f"loads the corpus of {counts}"
    if isinstance(content, ImportBody):
        return f"imports {content.entries} entries of another ledger, which come next"
    if isinstance(content, DatasetBody):
        what = f"{content.dataset} {content.version or ''}".strip()
        return f"imports {content.taken} of {content.rows} rows of {content.file} ({what})"
    return _review(content, name_of)


def _review(review: Review, name_of: NameOf) -> str:
    match review:
        case Edit():
            now = _claim_in_words(review.claim, name_of)
            return f"accepts as {now} (edited: {', '.join(review.fields)}) what was read as"
        case Merge():
            return f"merges into {review.into}"
        case Split():
            parts = "; ".join(_claim_in_words(one, name_of) for one in review.claims)
            return f"splits into {parts}, what was read as"
        case Second():
            return "agrees with what was decided of" if review.agrees else "disputes"
        case _:
            return _VERBS[review.action]


def _claim_in_words(claim: Claim, name_of: NameOf) -> str:
    subject = claim.toponym or claim.project_id or claim.crossing_id or claim.scope or ""
    return describe_claim(claim, name_of, subject)
