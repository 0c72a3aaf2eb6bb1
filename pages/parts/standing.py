"""The ledger as it is now: where every claim stands, and what of it is on the map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NoReturn

import streamlit as st

from geodata.ledger import Record
from geodata.ledger.addresses import ledger_url
from geodata.ledger.ledger_errors import LedgerError
from geodata.ledger.standing import second_is_needed, standing_record
from geodata.ledger.states import ClaimState, States
from geodata.ledger.store import Ledger, open_ledger
from geodata.model import Document, FaultyInputError
from pages.parts.access import words_for_visitor


@dataclass(frozen=True)
class Standing:
    """What the ledger says at one moment.

    Parameters
    ----------
    states
        Of every document and claim.
    record
        What stands on the map.
    needs_second
        Whether somebody else has to agree with who accepted.
    """

    states: States
    record: Record
    needs_second: bool

    @cached_property
    def published_on(self) -> Mapping[str, date]:
        """Days of publication of all documents of the ledger, by id."""
        return {id_: one.passport.published_on for id_, one in self.states.documents.items()}

    @cached_property
    def signature(self) -> int:
        """The same as long as the record is: a rejection moves the ledger, and no map."""
        passports = tuple(one.passport for one in self.record.documents.values())
        return hash((tuple(self.record.claims), passports))

    @cached_property
    def in_order(self) -> Sequence[ClaimState]:
        """All claims: documents as they arrived, then as their sentences stand."""
        claims = self.states.claims.values()
        first: dict[str, int] = {}
        for one in claims:
            document_id, seq = one.claim.excerpt.document_id, one.entries[0].seq
            first[document_id] = min(seq, first.get(document_id, seq))

        def place(one: ClaimState) -> tuple[int, int, int, str]:
            excerpt = one.claim.excerpt
            return (first[excerpt.document_id], excerpt.start, excerpt.end, one.subject)

        return sorted(claims, key=place)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Where each claim stands in this order, by subject."""
        return {one.subject: at for at, one in enumerate(self.in_order)}

    @cached_property
    def by_document(self) -> Mapping[str, Sequence[ClaimState]]:
        """The claims of each document, as they stand in it."""
        found: dict[str, list[ClaimState]] = {}
        for one in self.in_order:
            found.setdefault(one.claim.excerpt.document_id, []).append(one)
        return found

    @cached_property
    def newest(self) -> int:
        """The entry that brought the newest claim; 0 where there is none."""
        return max((one.entries[0].seq for one in self.in_order), default=0)

    def document_of(self, state: ClaimState) -> Document:
        """Return the article that a claim rests on; the ledger holds none without."""
        return self.states.documents[state.claim.excerpt.document_id]


def open_shared_ledger() -> Ledger:
    """Return the ledger that all sessions share; where it can't be opened, say so and stop."""
    try:
        return _open(ledger_url())
    except (LedgerError, FaultyInputError) as error:
        _stop(error)


def read_standing() -> Standing:
    """Return what the ledger says now, read anew only when something was added to it.

    Where it can't be read, the reason is shown, with what to do, and the page stops: half a
    record would draw a map that nobody meant.
    """
    ledger = open_shared_ledger()
    try:
        return _read(ledger.where, ledger.head(), second_is_needed(), ledger)
    except (LedgerError, FaultyInputError) as error:
        _stop(error)


@st.cache_resource(show_spinner="Opening the ledger…")
def _open(url: str) -> Ledger:
    return open_ledger(url)


@st.cache_resource(show_spinner="Reading the ledger…", max_entries=3)
def _read(where: str, head: int, needs_second: bool, _ledger: Ledger) -> Standing:
    states = _ledger.states()
    return Standing(states, standing_record(states, needs_second=needs_second), needs_second)


def _stop(error: Exception) -> NoReturn:
    st.error("Nothing can be shown until this is mended:")
    # The sentence may hold a file's name: it is shown to the letter.
    st.code(words_for_visitor(error), language=None, wrap_lines=True)
    st.stop()
