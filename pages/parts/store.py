"""What every page reads: the record and what follows from it, made once for all sessions."""

from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from geodata.gazetteer.areas import (
    build_region_shape,
    read_areas,
    read_attributions,
    read_installed_boundaries,
    read_outlines,
    read_rivers,
    read_states,
)
from geodata.history import build_record_tenures
from geodata.ledger import Record, read_record
from geodata.maps.payloads import Lands, MapFiles, write_map_files
from geodata.model import FaultyInputError, Tenure

_WIDEST_DAYS = 92
"""A claim whose interval is wider (``since the coup``) doesn't stretch the timeline."""


@dataclass(frozen=True)
class Store:
    """The record, its tenures, the days the timeline spans, and the map's files."""

    record: Record
    tenures: tuple[Tenure, ...]
    first_day: date
    last_day: date
    newest_on: date
    """Last day on which any of the articles may have been published: where a visit begins."""
    files: MapFiles


def open_store() -> Store:
    """Return what every page reads, read once for all sessions.

    Where the corpus or a register has faults, all of them are shown and the page stops:
    half a record would draw a map that nobody meant.
    """
    _enter_by_dashboard()
    try:
        return _read_store()
    except FaultyInputError as error:
        st.error("Nothing is shown until this is mended; `python -m geodata check` says the same.")
        st.code(str(error), language=None, wrap_lines=True)
        st.stop()


def _enter_by_dashboard() -> None:
    """Start again by way of dashboard.py where Streamlit has opened a page by itself.

    A server that has run no script yet takes a folder named ``pages`` for the old kind of
    multi-page app; a copied link that is its first visit would come without navigation.
    """
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()


@st.cache_resource(show_spinner="Reading the articles and their claims…")
def _read_store() -> Store:
    record = read_record()
    tenures = build_record_tenures(record)
    files = write_map_files(
        tenures, record.claims.values(), record.gazetteer, record.actors, _read_lands(record)
    )
    return Store(record, tuple(tenures), *_span(record), files)


def _read_lands(record: Record) -> Lands:
    gazetteer, areas = record.gazetteer, read_areas()
    spoken_of = {claim.place_id for claim in record.claims.values() if claim.place_id}
    # A claim about a whole country has no outline: it would frame the map, and say nothing.
    shapes = {
        id_: build_region_shape(id_, gazetteer, areas)
        for id_ in sorted(spoken_of & gazetteer.regions.keys())
        if gazetteer.regions[id_].kind != "country"
    }
    named = [*read_attributions(), "GeoNames"]
    if installed := read_installed_boundaries():
        named.append(f"townships: {installed.source_name}")
    return Lands(areas, read_outlines(), read_states(), read_rivers(), shapes, named)


def _span(record: Record) -> tuple[date, date, date]:
    begun = [
        claim.when.earliest
        for claim in record.claims.values()
        if claim.when.earliest
        and claim.when.latest
        and (claim.when.latest - claim.when.earliest).days <= _WIDEST_DAYS
    ]
    newest = max(one.passport.published_latest for one in record.documents.values())
    first = min(begun, default=newest - timedelta(days=365))
    return first.replace(day=1), _month_end(newest), newest


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
