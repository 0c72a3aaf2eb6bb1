"""``compare``: what differs between two days, each answer with the sentences behind it."""

import argparse
import json
from typing import Any

from geodata.cli.answers import Answers, answers_as_of
from geodata.cli.as_of import SUBJECTS
from geodata.cli.errors import CommandError
from geodata.cli.plain_text import to_plain
from geodata.cli.records import read_asked
from geodata.cli.source_names import as_told_by, told_by_in_words
from geodata.cli.tables import lay_out
from geodata.model import Condition

_COLUMNS = ("kind", "subject", "before", "after", "claims")


def run(options: argparse.Namespace) -> int:
    """Print what is answered otherwise on the later day than on the earlier.

    Raises
    ------
    CommandError
        When the first day follows the second, or a source isn't there.
    """
    if options.before > options.after:
        msg = (
            f"{options.before} follows {options.after}: expected the earlier day first. "
            f"Try `compare {options.after} {options.before}`."
        )
        raise CommandError(msg)
    record, names = as_told_by(read_asked(options), options.sources)
    before, after = (
        answers_as_of(
            record,
            day,
            known_by=options.known_by,
            kinds=SUBJECTS[options.subjects],
            rules=rules,
            told_by=names,
        )
        for day, rules in (
            (options.before, options.rules),
            (options.after, options.rules_after or options.rules),
        )
    )
    rows = [
        {"before": then, "after": now}
        for then, now in zip(_records(before), _records(after), strict=True)
        if _shown(then) != _shown(now)
    ]
    print(
        _to_json(before, after, rows)
        if options.format == "json"
        else _to_table(before, after, rows)
    )
    return 0


def _records(answers: Answers) -> list[dict[str, Any]]:
    return [row.record for row in answers.rows]


def _shown(record: dict[str, Any]) -> tuple[object, ...]:
    """Return what a reader sees of an answer: more evidence for the same is no difference."""
    if record["condition"] == Condition.UNKNOWN:
        return (record["condition"],)
    named = (record["condition"], record["holders"], record["pressing"])
    return (*named, record["is_claimed"])


def _to_json(before: Answers, after: Answers, rows: list[dict[str, Any]]) -> str:
    head = {**after.head, "before": before.head["as_of"], "after": after.head["as_of"]}
    del head["as_of"]
    head |= {"rules": before.head["rules"], "rules_after": after.head["rules"]}
    return json.dumps({**head, "differences": rows}, ensure_ascii=False, indent=2)


def _between(before: dict[str, Any], after: dict[str, Any]) -> str:
    known = f", known by {after['known_by']}" if after["known_by"] else ""
    known += to_plain(told_by_in_words(after["told_by"]))
    one, other = (f"{head['rules']['name']} {head['rules']['version']}" for head in (before, after))
    if one == other:
        return f"between {before['as_of']} and {after['as_of']}{known} ({one})"
    if before["as_of"] == after["as_of"]:
        return f"on {after['as_of']}{known} between {one} and {other}"
    return f"between {before['as_of']} ({one}) and {after['as_of']} ({other}){known}"


def _to_table(before: Answers, after: Answers, rows: list[dict[str, Any]]) -> str:
    title = f"What differs {_between(before.head, after.head)}"
    if not rows:
        return f"{title}\n\nNothing: the articles give the same answers."
    cells = [
        (
            row["after"]["subject_kind"],
            row["after"]["name"],
            row["before"]["answer"],
            row["after"]["answer"],
            str(len(row["after"]["claims"])),
        )
        for row in rows
    ]
    return "\n".join([title, "", *lay_out([_COLUMNS, *cells]), "", str(after.head["notice"])])
