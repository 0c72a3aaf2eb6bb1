"""Prove a whole ledger: its entries, its guards, and what the database says of itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from geodata.ledger.checks import Known
from geodata.ledger.guards import GUARDS
from geodata.ledger.migrations import VERSIONS
from geodata.ledger.raw_rows import Gap, RawLedger, opened_raw
from geodata.ledger.verification import Flaw, Verifier

_SALVAGE = (
    "the database whole; save what can be read with `ledger export FILE`, then go back to the "
    "newest copy that `ledger backup` made"
)

_MOVE = "Compare with a backup, and move to a new ledger by export and import"


@dataclass
class Proof:
    """What proving a ledger came to."""

    where: str = ""
    """Its address, as it may be shown."""
    entries: int = 0
    """How many could be read."""
    head: str = ""
    """Hash of the newest."""
    flaws: list[Flaw] = field(default_factory=list)


def prove_ledger(address: str, known: Known, head: str = "") -> Proof:
    """Prove a ledger, whatever state it is in, and change nothing.

    Parameters
    ----------
    address
        A file's path or a URL.
    known
        The ids that a claim may name.
    head
        A hash, or its beginning, that was noted earlier: its entry must be there. A chain
        whose end was cut off, or that was forged anew from some entry on, is whole in itself;
        this tells it from the one that was.

    Raises
    ------
    LedgerError
        When it can't be opened at all.
    """
    proof = Proof()
    verifier = Verifier(known)
    has_head = not head
    with opened_raw(address) as raw:
        proof.where = raw.where
        for row in raw.rows():
            proof.flaws += verifier.prove(row)
            proof.entries += 1
            has_head = has_head or str(row.hash).startswith(head)
        proof.head = verifier.hash if proof.entries else ""
        proof.flaws += verifier.finish()
        proof.flaws += _flaws_of_store(raw)
    if not has_head:
        value = f"no entry has the hash {head}"
        expected = "the entry that bore it when it was noted; entries were cut off or forged since"
        proof.flaws.append(Flaw(0, "", value, f"{expected}: compare with a backup or an export"))
    return proof


def _flaws_of_store(raw: RawLedger) -> Iterator[Flaw]:
    yield from map(_flaw_of_gap, raw.gaps)
    for said in raw.structure():
        yield Flaw(0, "", said, _SALVAGE)
    if raw.version() != VERSIONS[-1]:
        return  # Its guards are those of its time; opening it brings it up.
    ours, there = GUARDS[raw.is_sqlite], raw.guards()
    for name in sorted(ours.keys() | there.keys()):
        if ours.get(name) != there.get(name):
            yield Flaw(0, "", *_wrong_guard(name, name in ours, name in there))


def _wrong_guard(name: str, is_ours: bool, is_there: bool) -> tuple[str, str]:
    if not is_there:
        found, expected = f"no trigger {name}", "this guard against changes; somebody took it away"
    elif is_ours:
        found, expected = f"a trigger {name} that does something else", "the guard against changes"
    else:
        found, expected = f"a trigger {name}", "none but the guards; it may change what is written"
    return found, f"{expected}. {_MOVE}"


def _flaw_of_gap(gap: Gap) -> Flaw:
    last = f" to {gap.last}" if gap.last else " and on"
    return Flaw(gap.first, "", f"from here{last}, can't be read ({gap.reason})", _SALVAGE)
