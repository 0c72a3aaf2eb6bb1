"""What every page reads: the record and what follows from it, made once for all sessions."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from geodata.gazetteer import Gazetteer
from geodata.gazetteer.areas import (
    build_region_shape,
    read_areas,
    read_attributions,
    read_installed_boundaries,
    read_outlines,
    read_rivers,
    read_states,
)
from geodata.history import Edition, build_record_editions, known_tenures
from geodata.ledger import Record
from geodata.maps.payloads import Lands, MapFiles, write_map_files
from geodata.model import Tenure
from pages.parts.standing import read_standing

_WIDEST_DAYS = 92
"""A claim whose interval is wider (``since the coup``) doesn't stretch the timeline."""


@dataclass(frozen=True)
class Store:
    """The record, its tenures, the days the timeline spans, and the map's files."""

    record: Record
    editions: tuple[Edition, ...]
    tenures: tuple[Tenure, ...]
    first_day: date
    last_day: date
    newest_on: date
    """Last day on which any of the articles may have been published: where a visit begins."""
    files: MapFiles
    signature: int = 0
    """Tells the record from every other that the ledger has stood for."""

    def known_by(self, day: date | None) -> "Store":
        """Return the store as sources had it on ``day``; itself where None.

        The timeline's days and the map's files stay: the map knows all editions itself.
        """
        if day is None:
            return self
        tenures = tuple(known_tenures(self.editions, day))
        return replace(self, record=self.record.known_by(day), tenures=tenures)


def open_store() -> Store:
    """Return what every page reads, made once for all sessions while the record stays the same.

    Where the ledger, the corpus or a register can't be read, the reason is shown and the page
    stops: half a record would draw a map that nobody meant.
    """
    enter_by_dashboard()
    standing = read_standing()
    return _build_store(standing.signature, standing.record)


def enter_by_dashboard() -> None:
    """Start again by way of dashboard.py where Streamlit has opened a page by itself.

    A server that has run no script yet takes a folder named ``pages`` for the old kind of
    multi-page app; a copied link that is its first visit would come without navigation.
    """
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()


@st.cache_resource(show_spinner="Reading the articles and their claims…", max_entries=2)
def _build_store(signature: int, _record: Record) -> Store:
    record = _record
    editions = build_record_editions(record)
    files = write_map_files(
        editions,
        record.claims.values(),
        record.gazetteer,
        record.actors,
        _read_lands(record),
        record.published_on,
    )
    tenures = tuple(known_tenures(editions))
    return Store(record, tuple(editions), tenures, *span_of(record), files, signature)


def _read_lands(record: Record) -> Lands:
    gazetteer = record.gazetteer
    spoken_of = {claim.place_id for claim in record.claims.values() if claim.place_id}
    # A claim about a whole country has no outline: it would frame the map, and say nothing.
    regions = tuple(
        id_
        for id_ in sorted(spoken_of & gazetteer.regions.keys())
        if gazetteer.regions[id_].kind != "country"
    )
    return _lands_with(regions, gazetteer)


@st.cache_resource(show_spinner=False, max_entries=4)
def _lands_with(regions: tuple[str, ...], _gazetteer: Gazetteer) -> Lands:
    """Read the ground, which a decision leaves as it is; it takes longer than the history."""
    areas = read_areas()
    shapes = {id_: build_region_shape(id_, _gazetteer, areas) for id_ in regions}
    named = [*read_attributions(), "GeoNames"]
    if installed := read_installed_boundaries():
        named.append(f"townships: {installed.source_name}")
    return Lands(areas, read_outlines(), read_states(), read_rivers(), shapes, named)


def span_of(record: Record) -> tuple[date, date, date]:
    """Return the first and the last day of the timeline, and the day where a visit begins.

    Raises
    ------
    ValueError
        When the record has no document.
    """
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
