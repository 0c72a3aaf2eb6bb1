"""ACLED's territory changes as claims for review: what ACLED says, in the words of its notes."""

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from geodata.exchange.events import EventFilter, EventStore
from geodata.exchange.imports.contracts import Contract, read_contract
from geodata.gazetteer import Gazetteer
from geodata.ledger.readings import Reading
from geodata.model import (
    Actor,
    Aspect,
    Claim,
    DateInterval,
    Document,
    Excerpt,
    Kind,
    Part,
    Passport,
    Place,
    PublicationBasis,
    Role,
)

_YEARS = r"\s*\(\d{4}-(?:\d{4})?\)$"
"""Behind the names of governments: ``(2021-)``."""
STATE = "junta"


Proposed = tuple[Document, Claim, Reading]
"""A document of one row, the claim that the row makes, and why it was read so."""


class _Actors:
    """ACLED's names of actors to ids of the register, where there is no choice."""

    def __init__(self, actors: Mapping[str, Actor], contract: Contract) -> None:
        self._own = contract.words["actors"]
        self._by_name: dict[str, set[str]] = {}
        for actor in actors.values():
            for name in (actor.name, actor.short_name, *actor.variants):
                self._by_name.setdefault(name.casefold(), set()).add(actor.actor_id)

    def find(self, name: str | None) -> str | None:
        """Return the actor that ``MNDAA: Myanmar National Democratic Alliance Army`` means."""
        bare = re.sub(_YEARS, "", name or "")
        if bare in self._own:
            return self._own[bare]
        # The short name, the long one, and of a party with its army both.
        for part in (bare, *bare.split(": ", 1)):
            found = self._by_name.get(part.casefold(), set())
            if len(found) == 1:
                return next(iter(found))
        return None


def claim_control(
    store: EventStore, gazetteer: Gazetteer, actors: Mapping[str, Actor], file_sha256: str
) -> list[Proposed]:
    """Return what an imported file says of who took ground, each row a document of its own.

    A row becomes a claim about a place only where ACLED knows the very place and the gazetteer
    has one of that name there; otherwise the place is kept in words, for a reviewer to settle.

    Parameters
    ----------
    store
        Holds the events.
    gazetteer, actors
        Whose ids the claims name.
    file_sha256
        Of the file.
    """
    contract = read_contract("acled")
    known = _Actors(actors, contract)
    subs = tuple(contract.words["holders"])
    wanted = EventFilter(sources=(contract.dataset,), sub_event_types=subs)
    rows = store.query(wanted).to_pylist()
    return [
        _propose(row, gazetteer, known, contract)
        for row in rows
        if row["file_sha256"] == file_sha256
    ]


def _propose(
    row: dict[str, Any], gazetteer: Gazetteer, known: _Actors, contract: Contract
) -> Proposed:
    document = _to_document(row)
    text = document.text
    place = _find_place(row, gazetteer)
    holder = _find_holder(row, known, contract)
    location = row["place"] or ""
    claim = Claim(
        kind=Kind.CONTROL_CHANGE,
        aspect=Aspect.EVENT,
        value="captured",
        excerpt=Excerpt(document_id=document.id, start=0, end=len(text), text=text),
        actors=(Part(actor=holder, role=Role.HOLDER),) if holder else (),
        toponym=location if location and location in text else None,
        place_id=place.place_id if place else None,
        scope=None if place else location or "a place that the row doesn't name",
        when=DateInterval(
            earliest=row["earliest"],
            latest=row["latest"],
            rule=f"ACLED's event_date, known to a {row['date_precision']}",
        ),
        note=f"ACLED: {row['sub_event_type']}; {row['side_a']} – {row['side_b']}",
    )
    reading = Reading(
        key=document.id,
        rule=f"ACLED's sub-event {row['sub_event_type']}",
        trigger=(0, len(text)),
        why=(
            "ACLED coded the row so; the words are its notes.",
            "The actor and the place are from the row's own columns.",
        ),
    )
    return document, claim, reading


def _to_document(row: dict[str, Any]) -> Document:
    text = row["text"]
    digest = hashlib.sha256(text.encode()).hexdigest()
    today = datetime.now(UTC).date()
    recorded: date | None = row["recorded_on"]
    first = recorded or min(row["earliest"], today)
    return Document(
        passport=Passport(
            # With the text's hash: notes that were corrected are another document.
            document_id=f"acled-{row['row_id'].lower()}-{digest[:8]}",
            title=f"ACLED {row['row_id']}: {row['sub_event_type']}",
            publisher="ACLED",
            published_on=recorded or today,
            published_basis=PublicationBasis.STATED if recorded else PublicationBasis.INFERRED,
            published_reason="the row's timestamp" if recorded else "out when it was imported",
            published_earliest=first,
            published_latest=recorded or today,
            sha256=digest,
            licence=row["licence"],
            evidence_end=len(text),
        ),
        text=text,
    )


def _find_place(row: dict[str, Any], gazetteer: Gazetteer) -> Place | None:
    """Return the one place that the row names, where it knows the place itself."""
    if row["where_precision"] != "point" or not row["place"]:
        return None
    found = [
        one
        for one in gazetteer.resolve(row["place"], "MM")
        if isinstance(one, Place) and row["region_id"] in (None, one.region_id)
    ]
    return found[0] if len(found) == 1 else None


def _find_holder(row: dict[str, Any], known: _Actors, contract: Contract) -> str | None:
    """Return who holds the ground after it, None where the row leaves a choice."""
    sides = [known.find(row["side_a"]), known.find(row["side_b"])]
    who = contract.words["holders"][row["sub_event_type"]]
    if who == "actor1":
        return sides[0]
    if who == "state":
        return STATE if STATE in sides else None
    # Of two that aren't the state's, nobody can tell here which one took it.
    others = [one for one in sides if one != STATE]
    return others[0] if len(others) == 1 else None
