"""Ledgers in text: every entry out as JSON Lines, and what is missing in, as it was said."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import BinaryIO

from geodata.ledger.authors import CORPUS_AUTHOR
from geodata.ledger.bodies import ImportBody, import_proposal
from geodata.ledger.checks import Known
from geodata.ledger.entries import Appended, Draft, Entry, EntryKind, Proposal
from geodata.ledger.entry_lines import FAULTS_MOST, read_lines, to_line
from geodata.ledger.raw_rows import RawLedger
from geodata.ledger.store import Ledger
from geodata.ledger.verification import Verifier
from geodata.model import Fault, FaultyInputError

BY = "import"
"""Who imports where nobody is named."""


@dataclass
class Plan:
    """What an import would do."""

    drafts: list[Draft] = field(default_factory=list)
    """To be added, in the order they were said."""
    known: int = 0
    """Entries that say what the ledger says already."""
    left_out: list[str] = field(default_factory=list)
    """Subjects on which others decided otherwise, and ours was kept."""
    left_out_entries: int = 0


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    Parameters
    ----------
    added, known
        Numbers of entries that are new, and that were there already.
    left_out
        Subjects on which others decided otherwise, where ours was to be kept.
    left_out_entries
        Number of the entries about these that weren't taken.
    is_same_chain
        Whether the ledger is now, hash for hash, the chain that was imported.
    """

    added: int
    known: int
    left_out: tuple[str, ...]
    left_out_entries: int
    is_same_chain: bool


def export_lines(raw: RawLedger) -> Iterator[str]:
    """Yield every entry that can be read as a line of JSON, in the order of the chain."""
    return map(to_line, raw.rows())


def read_export(file: BinaryIO, name: str, known: Known) -> list[Entry]:
    """Read an export, and prove it whole.

    Parameters
    ----------
    file
        Opened to read bytes; read to its end, unless it is hopeless.
    name
        As the user would name it.
    known
        The ids that a claim may name.

    Raises
    ------
    FaultyInputError
        With every fault, up to `FAULTS_MOST`.
    """
    faults: list[Fault] = []
    entries: list[Entry] = []
    verifier = Verifier(known)
    for number, row in read_lines(file, name, faults):
        flaws = list(verifier.prove(row))
        faults += (Fault(name, number, one.value, one.expected) for one in flaws)
        if not faults:
            entries.append(Entry.from_row(row))
    if not faults:
        faults += (Fault(name, one.seq, one.value, one.expected) for one in verifier.finish())
    if len(faults) >= FAULTS_MOST:
        expected = "an export as it was written; no more of it was read"
        faults[FAULTS_MOST - 1 :] = [Fault(name, faults[-1].line, "too many faults", expected)]
    if faults:
        raise FaultyInputError(faults)
    return entries


def plan_import(
    theirs: Sequence[Entry], ours: Iterable[Entry], name: str, *, keep_ours: bool = False
) -> Plan:
    """Find what a ledger lacks of another, and what of it can't be taken.

    Parameters
    ----------
    theirs
        The other, whole and proved.
    ours
        The ledger's own entries.
    name
        What the other is called.
    keep_ours
        Whether to leave out what was decided otherwise here, instead of refusing it all.

    Raises
    ------
    FaultyInputError
        With everything that contradicts.
    """
    here: dict[str, list[Entry]] = defaultdict(list)
    for entry in ours:
        here[entry.subject].append(entry)
    faults: list[Fault] = []
    plan = Plan()
    shut: set[str] = set()
    for entry in theirs:
        there = here[entry.subject]
        if entry.subject in shut:
            plan.left_out_entries += 1
        elif entry.revision >= len(there):
            plan.drafts.append(to_draft(entry))
        elif _say_the_same(entry, there[entry.revision]):
            plan.known += 1
        elif keep_ours and _can_keep_ours(entry, there[entry.revision]):
            plan.left_out.append(entry.subject)
            plan.left_out_entries += 1
            shut.add(entry.subject)
        else:
            faults.append(_contradiction(entry, there[entry.revision], name))
            shut.add(entry.subject)
    if faults:
        raise FaultyInputError(faults)
    return plan


def import_entries(
    ledger: Ledger, theirs: Sequence[Entry], name: str, *, by: str = BY, keep_ours: bool = False
) -> Imported:
    """Add to a ledger what it lacks of another, all or nothing.

    Into an empty ledger the chain comes over as it is, hash for hash. Into another, what is
    new is put behind its newest entry, with author, time, reason and words as they were: the
    place in the chain, and so the hash, is this ledger's own. An entry before it says when it
    came in, so that what this ledger said before that moment can still be told.

    Parameters
    ----------
    ledger
        Gets the entries.
    theirs, name, keep_ours
        As in `plan_import`.
    by
        Who imports it.

    Raises
    ------
    FaultyInputError
        With everything that contradicts; nothing is written then.
    LedgerError
        When the ledger can't be written to, or somebody decided on the same meanwhile.
    """
    plan = plan_import(theirs, ledger.entries(), name, keep_ours=keep_ours)
    added: list[Appended] = []
    if plan.drafts:
        arrival = _arrival(plan, theirs[-1], name, by, ledger.head())
        added = ledger.append_drafts([*arrival, *plan.drafts])
    fits = bool(added) and added[-1].entry.hash == theirs[-1].hash
    return Imported(
        len(plan.drafts),
        plan.known,
        tuple(plan.left_out),
        plan.left_out_entries,
        fits,
    )


def _arrival(plan: Plan, newest: Entry, name: str, by: str, head: int) -> list[Draft]:
    """Say that entries come in; nothing is to be said of it in an empty ledger."""
    if not head:
        return []
    body = ImportBody(entries=len(plan.drafts), head=newest.hash)
    proposal = import_proposal(f"import-{newest.hash[:16]}-after-{head}", body)
    return [Draft(proposal, by, PurePath(name).name)]


def to_draft(entry: Entry) -> Draft:
    """Return what another ledger's entry says, to be put into this one's chain."""
    proposal = Proposal(entry.subject, entry.revision, entry.kind, entry.body)
    return Draft(proposal, entry.author, entry.reason, entry.at)


def _say_the_same(theirs: Entry, ours: Entry) -> bool:
    """Tell whether an entry is here already, be it from another hour.

    The ids of claims, corpora and imports are hashes of what they say; who brought one in first
    is who did. A decision is the same when the same person took it for the same reason.
    """
    if theirs.kind is not ours.kind:
        return False
    if theirs.kind in (EntryKind.CLAIM, EntryKind.CORPUS, EntryKind.IMPORT, EntryKind.DATASET):
        return True
    if theirs.body != ours.body:
        return False
    if theirs.kind is EntryKind.DOCUMENT:
        return True
    # The corpus names the version that brought it as its reason.
    is_by_same = theirs.author == ours.author
    return is_by_same and (theirs.reason == ours.reason or ours.author == CORPUS_AUTHOR)


def _can_keep_ours(theirs: Entry, ours: Entry) -> bool:
    """Tell whether what rests on an entry still does when ours stands in its place."""
    if theirs.kind is EntryKind.DOCUMENT and ours.kind is EntryKind.DOCUMENT:
        return bool(theirs.content["text"] == ours.content["text"])
    return theirs.kind is EntryKind.REVIEW


def _contradiction(theirs: Entry, ours: Entry, name: str) -> Fault:
    value = f"{_in_words(theirs)}, revision {theirs.revision} of {theirs.subject}"
    here = f"{_in_words(ours)}, as this ledger has it"
    if _can_keep_ours(theirs, ours):
        then = "settle it there, or leave theirs out with --keep-ours"
    else:
        then = "give one of the two another id"
    return Fault(name, theirs.seq, value, f"{here}; {then}")


def _in_words(entry: Entry) -> str:
    what = entry.content["action"] if entry.kind is EntryKind.REVIEW else entry.kind
    why = f", because: {entry.reason[:80]}" if entry.reason else ""
    return f"{what} by {entry.author} at {entry.at:%Y-%m-%d %H:%M} UTC{why}"
