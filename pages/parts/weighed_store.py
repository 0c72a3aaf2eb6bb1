"""The record as a rule set or some sources have it: made once for all sessions, and few of them."""

from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from geodata.history import (
    RULE_SETS,
    build_record_editions,
    documents_of,
    known_tenures,
    told_by,
    voices_of,
)
from geodata.maps.assets import touch_payload
from geodata.maps.payloads import write_columns
from geodata.maps.weighed import USUALLY, Weighed
from pages.parts.store import Store
from pages.parts.weighing import USUAL, Weighing, heard

_KEPT = 8
"""Histories kept, of all sessions together, beside that of the usual rules."""


@dataclass(frozen=True)
class WeighedStore:
    """A store, and by which rules and as told by whom its answers are."""

    store: Store
    weighed: Weighed

    def known_by(self, day: date | None) -> "WeighedStore":
        """Return the same as sources had it on ``day``."""
        return replace(self, store=self.store.known_by(day))


def weigh(store: Store, weighing: Weighing) -> WeighedStore:
    """Return the record's history as a rule set and some sources have it.

    Parameters
    ----------
    store
        With all sources, by the usual rules.
    weighing
        A rule set and sources; sources that aren't in the record count as none.
    """
    weighing = weighing.within(voices_of(store.record))
    if weighing == USUAL:
        touch_payload(store.files.columns)
        return WeighedStore(store, USUALLY)
    asked = (store.signature, weighing.rules, weighing.sources)
    weighed = _weigh(*asked, store)
    if touch_payload(weighed.store.files.columns):
        return weighed
    # Dropped, for others were asked for more often since.
    _weigh.clear(*asked, store)
    return _weigh(*asked, store)


@st.cache_resource(show_spinner="Weighing the claims…", max_entries=_KEPT)
def _weigh(signature: int, rules_key: str, sources: tuple[str, ...], _store: Store) -> WeighedStore:
    rules = RULE_SETS[rules_key]
    singled_out = heard(Weighing(rules_key, sources), voices_of(_store.record))
    record = told_by(_store.record, documents_of(singled_out)) if sources else _store.record
    weighed = Weighed(rules, tuple(voice.name for voice in singled_out))
    editions = build_record_editions(record, rules=rules)
    columns = write_columns(
        editions,
        record.claims.values(),
        record.gazetteer,
        record.actors,
        _store.files.rows,
        weighed,
        published_on=record.published_on,
    )
    told = replace(
        _store,
        record=record,
        editions=tuple(editions),
        tenures=tuple(known_tenures(editions)),
        files=replace(_store.files, columns=columns),
    )
    return WeighedStore(told, weighed)
