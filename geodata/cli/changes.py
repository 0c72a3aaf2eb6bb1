"""``changes``: what the ledger has told differently since a day, and why; what was corrected."""

import argparse
import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any

from geodata.cli.plain_text import to_plain
from geodata.cli.records import open_asked
from geodata.cli.source_names import as_told_by, told_by_in_words
from geodata.history import RuleSet
from geodata.history.retelling import Retelling, retell
from geodata.ledger import Record, names_of
from geodata.ledger.deed_words import (
    author_in_words,
    changes_in_words,
    claim_in_words,
    deed_in_words,
)
from geodata.ledger.deeds import Deed, corrections_of
from geodata.ledger.moments import Since, began_at, since_day
from geodata.ledger.standing import second_is_needed, standing_record


@dataclass(frozen=True, slots=True)
class _Found:
    since: Since
    rules: RuleSet
    told_by: tuple[str, ...]
    retellings: list[Retelling]
    corrections: list[Deed]
    head: int
    record: Record


def run(options: argparse.Namespace) -> int:
    """Print what is told differently, subject by subject, then what was corrected since.

    Raises
    ------
    CommandError
        When a source isn't there.
    LedgerError
        When the ledger can't be read.
    """
    needs_second = second_is_needed()
    with closing(open_asked(options.ledger)) as ledger:
        now = ledger.states()
        began = began_at(now)
        if began is None:
            print("The ledger is empty: nothing was ever said, so nothing has changed.")
            return 0
        since = since_day(options.since, began)
        then = ledger.states(at=since.at)
    record = standing_record(now, needs_second=needs_second)
    earlier = standing_record(then, needs_second=needs_second)
    # A source of which nothing stands any more has told something before.
    ever = replace(record, documents={**earlier.documents, **record.documents})
    told, names = as_told_by(ever, options.sources)
    retellings = retell(
        then,
        now,
        needs_second=needs_second,
        known_by=options.known_by,
        rules=options.rules,
        heard=told.documents if names else None,
    )
    corrections = [
        one for one in corrections_of(now, needs_second=needs_second) if one.entry.at > since.at
    ]
    found = _Found(since, options.rules, names, retellings, corrections, now.head, record)
    print(_to_json(found) if options.format == "json" else _to_text(found))
    return 0


def _to_text(found: _Found) -> str:
    since, record = found.since, found.record
    than = f"than {'when' if since.is_beginning else 'at'} {since.words}"
    told = to_plain(told_by_in_words(found.told_by))
    lines = [f"Told differently {than}{told} ({found.rules.title}):", ""]
    for one in found.retellings:
        lines += _retold_lines(one, record)
    lines += [] if found.retellings else ["Nothing: every answer is the same.", ""]
    lines += ["Corrected since, the newest first:", ""]
    for deed in found.corrections:
        lines += _deed_lines(deed, record)
    lines += [] if found.corrections else ["Nothing."]
    return "\n".join(lines).rstrip()


def _retold_lines(one: Retelling, record: Record) -> Iterator[str]:
    name = record.name_of(one.subject_id)
    for turn in one.turns:
        yield to_plain(turn.in_words(name, names_of(record.actors)))
    for deed in one.causes:
        yield from (f"    {line}" for line in _deed_lines(deed, record))
    yield ""


def _deed_lines(deed: Deed, record: Record) -> Iterator[str]:
    about = claim_in_words(deed.claim, record) if deed.claim else deed.document_id
    who = author_in_words(deed.entry.author)
    yield to_plain(f"{deed.entry.at:%Y-%m-%d %H:%M} UTC  {deed_in_words(deed)}, by {who}: {about}")
    if deed.entry.reason:
        yield f"    because: {to_plain(deed.entry.reason)}"
    for change in changes_in_words(deed, record):
        yield f"    {to_plain(str(change))}"
    if deed.claim:
        where = f"[{deed.document_id}, {deed.entry.subject}]"
        yield f"    “{to_plain(deed.claim.excerpt.text)}” {where}"


def _to_json(found: _Found) -> str:
    told = {
        "since": found.since.at.isoformat(),
        "is_beginning": found.since.is_beginning,
        "head": found.head,
        "rules": {"name": found.rules.name, "version": found.rules.version},
        "told_by": list(found.told_by),
        "told_differently": [_retold_record(one, found.record) for one in found.retellings],
        "corrections": [_deed_record(one, found.record) for one in found.corrections],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _retold_record(one: Retelling, record: Record) -> dict[str, Any]:
    return {
        "subject_kind": str(one.subject_kind),
        "subject_id": one.subject_id,
        "name": record.name_of(one.subject_id),
        "turns": [
            {
                "valid_from": turn.valid_from.isoformat() if turn.valid_from else None,
                "valid_to": turn.valid_to.isoformat() if turn.valid_to else None,
                "before": turn.before.model_dump(mode="json") if turn.before else None,
                "after": turn.after.model_dump(mode="json") if turn.after else None,
            }
            for turn in one.turns
        ],
        "causes": [_deed_record(deed, record) for deed in one.causes],
    }


def _deed_record(deed: Deed, record: Record) -> dict[str, Any]:
    entry = deed.entry
    return {
        "entry": entry.seq,
        "at": entry.at.isoformat(),
        "by": entry.author,
        "action": deed.review.action,
        "what": deed_in_words(deed),
        "reason": entry.reason,
        "subject": entry.subject,
        "document_id": deed.document_id,
        "fields": [
            {"field": one.name, "before": one.before, "after": one.after}
            for one in changes_in_words(deed, record)
        ],
        "sentence": deed.claim.excerpt.text if deed.claim else None,
        "hash": entry.hash,
    }
