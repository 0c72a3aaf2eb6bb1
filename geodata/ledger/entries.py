"""Entries: the links of the ledger's chain, and how they are written and hashed."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, Self, overload

GENESIS = "0" * 64
"""What the first entry has for the hash of the one before."""

NUL = "\x00"
"""Stands between the fields when they are hashed, and so in none of them."""

COLUMNS = (
    "seq", "subject", "revision", "kind", "author", "at", "reason", "body", "previous", "hash",
)  # fmt: skip
"""The fields of an entry as stored, in order."""


class EntryKind(StrEnum):
    """What an entry's body holds."""

    DOCUMENT = "document"
    CLAIM = "claim"
    REVIEW = "review"
    CORPUS = "corpus"
    """That a corpus was loaded: which version, which documents and claims."""
    IMPORT = "import"
    """That entries of another ledger come next, as they were said there, by whom and when."""
    DATASET = "dataset"
    """That a file of somebody's dataset was imported: which, and what became of its rows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that somebody added, as it stands in the ledger; it never changes."""

    seq: int
    """1, 2, 3 … without gaps."""
    subject: str
    """Id of the document or claim it is about."""
    revision: int
    """0 for the document or claim itself; 1, 2 … for what was decided of it."""
    kind: EntryKind
    author: str
    at: datetime
    """When, in UTC."""
    reason: str
    body: str
    """Canonical JSON."""
    previous: str
    """Hash of the entry before; `GENESIS` for the first."""
    hash: str

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> Self:
        """Return a row of the table, its columns as in `COLUMNS`, as an entry.

        Raises
        ------
        ValueError, TypeError
            When the row isn't one that this program could have written.
        """
        seq, subject, revision, kind, author, at, reason, body, previous, own = row
        moment = datetime.fromisoformat(at)
        return cls(
            seq, subject, revision, _KINDS[kind], author, moment, reason, body, previous, own
        )

    def to_row(self) -> dict[str, int | str]:
        """Return the entry as it is stored."""
        values = {name: getattr(self, name) for name in COLUMNS}
        return {**values, "kind": str(self.kind), "at": moment_text(self.at)}

    @property
    def content(self) -> Any:
        """The body, parsed."""
        return json.loads(self.body)


class Trail(Sequence[Entry]):
    """Entries kept as rows until they are looked at; of most claims nobody ever does."""

    __slots__ = ("_rows",)

    def __init__(self, rows: Sequence[Sequence[Any]]) -> None:
        """Take rows of the table, their columns as in `COLUMNS`."""
        self._rows = rows

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        """Return an entry, or several."""
        if isinstance(index, slice):
            return Trail(self._rows[index])
        return Entry.from_row(self._rows[index])


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to become an entry; `geodata.ledger.bodies` makes them."""

    subject: str
    revision: int
    kind: EntryKind
    body: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposal with who makes it, when and why; ``at`` None is the moment of writing."""

    proposal: Proposal
    author: str
    reason: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Appended:
    """An entry, and whether this call is what added it: False when it was there already."""

    entry: Entry
    is_new: bool


@dataclass(frozen=True, slots=True)
class Proposed:
    """What became of a document and its claims.

    Parameters
    ----------
    document
        Its entry.
    claims
        Theirs, in the order given.
    """

    document: Appended
    claims: tuple[Appended, ...]

    @property
    def new(self) -> int:
        """Number of claims that the ledger didn't have."""
        return sum(one.is_new for one in self.claims)

    @property
    def known(self) -> int:
        """Number of claims that were there already."""
        return len(self.claims) - self.new


def canonical_json(value: object) -> str:
    """Write JSON in the one way that is hashed: sorted keys, no spaces, no escapes but needed.

    Raises
    ------
    ValueError
        For numbers that JSON doesn't have (NaN, infinity).
    """
    return _ENCODER.encode(value)


def moment_text(at: datetime) -> str:
    """Return a moment as it is stored and hashed: UTC, ISO 8601, to the microsecond."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def hash_of_fields(
    seq: int, subject: str, revision: int, kind: str, author: str, at: str, reason: str,
    body: str, previous: str,
) -> str:  # fmt: skip
    """Return the hash of an entry with these fields, each as it is stored.

    It is the SHA-256, in hexadecimal, of the fields as text in this order, in UTF-8 with a NUL
    between each two.
    """
    fields = (str(seq), subject, str(revision), kind, author, at, reason, body, previous)
    return sha256(NUL.join(fields).encode()).hexdigest()


def hash_of_row(row: Sequence[Any]) -> str:
    """Return the hash that a row as stored ought to have, whatever its last column says."""
    return hash_of_fields(*row[:9])


def chain(proposal: Proposal, author: str, reason: str, at: datetime, *, after: Entry | None
          ) -> Entry:  # fmt: skip
    """Make the entry that comes next after ``after``, which is None at the very beginning."""
    seq = after.seq + 1 if after else 1
    previous = after.hash if after else GENESIS
    own = hash_of_row((
        seq, proposal.subject, proposal.revision, str(proposal.kind), author, moment_text(at),
        reason, proposal.body, previous, "",
    ))  # fmt: skip
    return Entry(
        seq, proposal.subject, proposal.revision, proposal.kind, author, at.astimezone(UTC),
        reason, proposal.body, previous, own,
    )  # fmt: skip


_ENCODER = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
)
_KINDS = {str(kind): kind for kind in EntryKind}
