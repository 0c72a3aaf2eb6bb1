"""What stands of a ledger: the record that maps, pages and commands are drawn from."""

import os
from collections.abc import Iterable

from geodata.gazetteer import read_gazetteer
from geodata.ledger.claim_states import ClaimStates
from geodata.ledger.claims_on_demand import ClaimsOnDemand
from geodata.ledger.ledger_errors import LedgerError
from geodata.ledger.record import Record
from geodata.ledger.states import States
from geodata.model import Outline
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
    standing = dict(_standing(states, needs))
    cited = {one.excerpt.document_id for one in standing.values()}
    documents = {id_: states.documents[id_] for id_ in sorted(cited & states.documents.keys())}
    if cited - documents.keys():
        standing = {
            id_: one for id_, one in standing.items() if one.excerpt.document_id in documents
        }
    return Record(
        documents=documents,
        # What isn't whole yet was accepted as it was proposed, and has the id of its subject.
        claims=ClaimsOnDemand(standing, lambda id_: states.claims[id_].claim),
        gazetteer=read_gazetteer(),
        actors=read_actors(),
    )


def _standing(states: States, needs_second: bool) -> Iterable[tuple[str, Outline]]:
    if isinstance(states.claims, ClaimStates):
        return states.claims.standing(needs_second=needs_second)
    return (
        (claim.id, claim)
        for state in states.claims.values()
        for claim in state.standing_claims(needs_second=needs_second)
    )
