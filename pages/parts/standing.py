"""The ledger as it is now: where every claim stands, and what of it is on the map."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any, NoReturn
from weakref import WeakValueDictionary

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from geodata.ledger import Record
from geodata.ledger.addresses import ledger_url
from geodata.ledger.ledger_errors import LedgerError
from geodata.ledger.standing import second_is_needed, standing_record
from geodata.ledger.states import ClaimState, States
from geodata.ledger.store import Ledger, open_ledger
from geodata.model import Document, FaultyInputError, day_in_words
from pages.parts.access import words_for_visitor

_TOLD: WeakValueDictionary[str, Any] = WeakValueDictionary()
"""The run of a page that has said how old what it shows is, by session."""


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

    Where it can't be read any more, what it said when it last could is returned, and the page
    says so, and why. Where it never could, the reason is shown, with what to do, and the page
    stops: half a record would draw a map that nobody meant.
    """
    ledger = open_shared_ledger()
    kept = _kept()
    try:
        standing = _read(ledger.where, ledger.head(), second_is_needed(), ledger)
    except (LedgerError, FaultyInputError) as error:
        if ledger.where not in kept:
            _stop(error)
        standing, read_at = kept[ledger.where]
        _tell_of_age(error, read_at)
        return standing
    kept[ledger.where] = standing, datetime.now(UTC)
    return standing


@st.cache_resource
def _kept() -> dict[str, tuple[Standing, datetime]]:
    """Give what each ledger last said, and when it was last read (UTC)."""
    return {}


def _tell_of_age(error: Exception, read_at: datetime) -> None:
    """Say, once a run, that a page is drawn from what was read before."""
    run = get_script_run_ctx()
    if run is None or _TOLD.get(run.session_id) is run:
        return
    _TOLD[run.session_id] = run
    st.warning(
        f"The ledger can’t be read now. This is what it held on {day_in_words(read_at.date())} "
        f"at {read_at:%H:%M} UTC, and nothing can be written until it is back:"
    )
    st.code(words_for_visitor(error), language=None, wrap_lines=True)


@st.cache_resource(show_spinner="Opening the ledger…")
def _open(url: str) -> Ledger:
    return open_ledger(url)


@st.cache_resource(show_spinner="Reading the ledger…", max_entries=3)
def _read(where: str, head: int, needs_second: bool, _ledger: Ledger) -> Standing:
    states = _ledger.states()
    return Standing(states, standing_record(states, needs_second=needs_second), needs_second)


@contextmanager
def told_without_ledger() -> Iterator[None]:
    """Say in words what of a page can't be read from the ledger, and stop where it can't."""
    try:
        yield
    except (LedgerError, FaultyInputError) as error:
        _stop(error, "The rest can’t be shown until this is mended:")


def _stop(error: Exception, words: str = "Nothing can be shown until this is mended:") -> NoReturn:
    st.error(words)
    # The sentence may hold a file's name: it is shown to the letter.
    st.code(words_for_visitor(error), language=None, wrap_lines=True)
    st.stop()
