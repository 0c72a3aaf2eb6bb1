"""Prove a ledger entry by entry, and say of each what isn't as it was written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from geodata.ledger.authors import MOST_OF_A_NAME, is_name
from geodata.ledger.checks import Known
from geodata.ledger.entries import GENESIS, NUL, Entry, EntryKind, hash_of_row, moment_text
from geodata.ledger.entry_contents import Contents

_CLOCKS_DIFFER = timedelta(days=1)
"""By which a clock may be ahead of ours without anybody having said what isn't so."""
_RESTORE = "take the entry from a backup or an export"


class Row(NamedTuple):
    """An entry as it is stored or written down; whether it is one is to be proved."""

    seq: Any
    subject: Any
    revision: Any
    kind: Any
    author: Any
    at: Any
    reason: Any
    body: Any
    previous: Any
    hash: Any


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that isn't as it should be.

    Parameters
    ----------
    seq
        Number of the entry, 0 where it is about the whole ledger.
    subject
        Id of the document or claim that the entry is about, as far as it can be read.
    value
        What was found.
    expected
        What would have been right, and what to do next.
    """

    seq: int
    subject: str
    value: str
    expected: str

    def __str__(self) -> str:
        """Say it in one line."""
        where = f"entry {self.seq}" if self.seq else "ledger"
        about = f" ({self.subject})" if self.subject else ""
        return f"{where}{about}: {self.value}: expected {self.expected}"


@dataclass
class Verifier:
    """Proves entries in the order of their chain.

    Parameters
    ----------
    known
        The ids that a claim may name.
    """

    known: Known
    seq: int = 0
    """Number of the newest entry proved; the next has the next."""
    hash: str = GENESIS
    """What the next entry has to name as its previous."""
    _revisions: dict[str, int] = field(default_factory=dict)
    _hashes: dict[str, int] = field(default_factory=dict)
    _contents: Contents = field(init=False)

    def __post_init__(self) -> None:
        """Begin with nothing said."""
        self._contents = Contents(self.known)

    def prove(self, row: Row) -> Iterator[Flaw]:
        """Yield what is wrong with the next entry, given all before it."""
        shape = list(_wrong_shape(row))
        number = row.seq if _is_count(row.seq, 1) else self.seq + 1
        subject = row.subject if isinstance(row.subject, str) else ""
        found = [*shape, *(() if shape else self._wrong_chain(row))]
        # What isn't an entry by its shape has nothing in it to be trusted.
        found += () if shape else self._wrong_contents(row)
        yield from (Flaw(number, subject, value, expected) for value, expected in found)
        self.seq = number
        self.hash = row.hash if isinstance(row.hash, str) else ""

    def finish(self) -> Iterator[Flaw]:
        """Yield what is wrong with what all entries together amount to."""
        for entry, (value, expected) in self._contents.prove_standing():
            yield Flaw(entry.seq, entry.subject, value, expected)

    def _wrong_chain(self, row: Row) -> Iterator[tuple[str, str]]:
        if row.seq != self.seq + 1:
            yield _gap(row.seq, self.seq)
        # After a gap the chain can't fit: that has been said.
        elif row.previous != self.hash:
            fits = f"{self.hash}, the hash of entry {self.seq}" if self.seq else "none before it"
            yield f"previous = {row.previous!r}", f"{fits}; one of the two was altered: {_RESTORE}"
        made = hash_of_row(row)
        if row.hash != made:
            yield f"hash = {row.hash!r}", f"{made} by its content; it was altered: {_RESTORE}"
        if (first := self._hashes.setdefault(row.hash, row.seq)) != row.seq:
            yield f"hash = {row.hash!r}", f"one that entry {first} hasn't; drop one of the two"

    def _wrong_contents(self, row: Row) -> Iterator[tuple[str, str]]:
        revision = self._revisions.get(row.subject, -1) + 1
        self._revisions[row.subject] = max(row.revision, revision - 1)
        if row.revision != revision:
            yield f"revision = {row.revision}", f"{revision}, the next of its subject; {_RESTORE}"
        if (row.kind == EntryKind.REVIEW) != (row.revision > 0):
            expected = "0 for what is reviewed, 1 or more for a review"
            yield f"{row.kind} of revision {row.revision}", expected
        yield from self._contents.prove(Entry.from_row(row))


def verify(rows: Iterable[Row], known: Known) -> Iterator[Flaw]:
    """Yield everything that is wrong with a ledger's entries.

    Parameters
    ----------
    rows
        All of them, in the order of the chain.
    known
        The ids that a claim may name.
    """
    verifier = Verifier(known)
    for row in rows:
        yield from verifier.prove(row)
    yield from verifier.finish()


def follows(row: Row, seq: int, previous: str) -> bool:
    """Tell whether a row is as it was written, and the one that comes next in the chain.

    Parameters
    ----------
    row
        As it is stored.
    seq, previous
        The number it has to have, and the hash of the row before.
    """
    if any(_wrong_shape(row)):
        return False
    return (row.seq, row.previous, row.hash) == (seq, previous, hash_of_row(row))


def _gap(seq: int, before: int) -> tuple[str, str]:
    if seq <= before:
        return f"it follows entry {before}", f"entry {before + 1} there; put them in order"
    first, last = before + 1, seq - 1
    gone = f"entry {first}" if first == last else f"entries {first} to {last}"
    after = f"entry {before}" if before else "the beginning"
    return f"it follows {after}", f"{gone} between; take what is gone from a backup or an export"


def _wrong_shape(row: Row) -> Iterator[tuple[str, str]]:
    for name, least in (("seq", 1), ("revision", 0)):
        value = getattr(row, name)
        if not _is_count(value, least):
            yield f"{name} = {_shown(value)}", f"a whole number from {least}; {_RESTORE}"
    for name in ("subject", "kind", "author", "at", "reason", "body", "previous", "hash"):
        value = getattr(row, name)
        if not isinstance(value, str):
            yield f"{name} = {_shown(value)}", f"text; {_RESTORE}"
        elif not _is_unicode(value):
            yield f"{name} = {_shown(value)}", f"text in UTF-8; {_RESTORE}"
        elif NUL in value:
            yield f"a NUL in {name}", f"text without one; {_RESTORE}"
        elif not value and name in ("subject", "body"):
            yield f"no {name}", f"a word of it; {_RESTORE}"
    if isinstance(row.kind, str) and row.kind not in list(EntryKind):
        yield f"kind = {_shown(row.kind)}", f"one of {', '.join(EntryKind)}; {_RESTORE}"
    if isinstance(row.author, str) and not is_name(row.author):
        expected = f"a name of 1 to {MOST_OF_A_NAME} characters on one line; {_RESTORE}"
        yield f"author = {_shown(row.author)}", expected
    if isinstance(row.at, str) and not _is_moment(row.at):
        yield f"at = {_shown(row.at)}", "a moment in UTC such as 2026-03-01T09:30:00.000000+00:00"
    elif isinstance(row.at, str) and row.at > moment_text(datetime.now(UTC) + _CLOCKS_DIFFER):
        yield f"at = {row.at}", "a moment that has been; see to the clock of who wrote it"


def _is_count(value: object, least: int) -> bool:
    return type(value) is int and least <= value < 2**63


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_moment(text: str) -> bool:
    try:
        moment = datetime.fromisoformat(text)
        return moment.utcoffset() == timedelta(0) and moment_text(moment) == text
    except ValueError:
        return False


def _shown(value: object, most: int = 60) -> str:
    text = repr(value)
    return text if len(text) <= most else text[: most - 1] + "…"
