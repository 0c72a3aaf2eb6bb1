"""What stands of a ledger: the record that maps, pages and commands are drawn from."""

import os

from geodata.gazetteer import read_gazetteer
from geodata.ledger.ledger_errors import LedgerError
from geodata.ledger.record import Record
from geodata.ledger.states import States
from geodata.model import Claim
from geodata.registers import read_actors

_YES, _NO = {"1", "on", "true", "yes"}, {"", "0", "off", "false", "no"}


def second_is_needed() -> bool:
    """Tell whether a claim must have a second opinion to stand: ``SALWEEN_SECOND_REVIEWER=1``.

    Raises
    ------
    LedgerError
        When the setting says neither yes nor no.
    """
    said = os.environ.get("SALWEEN_SECOND_REVIEWER", "")
    if (word := said.strip().lower()) not in _YES | _NO:
        msg = f"SALWEEN_SECOND_REVIEWER = {said!r}: expected 1 or 0."
        raise LedgerError(msg)
    return word in _YES


def standing_record(states: States, *, needs_second: bool | None = None) -> Record:
    """Return what stands on the map.

    Parameters
    ----------
    states
        Of a ledger, now or at an earlier moment.
    needs_second
        Whether only claims with an agreeing second opinion stand; None asks the setting.

    Returns
    -------
    Record
        Claims by id, ordered by document and place in it, with the documents they rest on;
        a document of which nothing stands is no part of it.
    """
    needs = second_is_needed() if needs_second is None else needs_second
    by_document: dict[str, list[Claim]] = {}
    for state in states.claims.values():
        for claim in state.standing_claims(needs_second=needs):
            by_document.setdefault(claim.excerpt.document_id, []).append(claim)
    cited = sorted(by_document.keys() & states.documents.keys())
    return Record(
        documents={id_: states.documents[id_] for id_ in cited},
        claims={one.id: one for id_ in cited for one in sorted(by_document[id_], key=_place)},
        gazetteer=read_gazetteer(),
        actors=read_actors(),
    )


def _place(claim: Claim) -> tuple[int, str]:
    return claim.excerpt.start, claim.id
