"""ACLED's territory changes wait for review, and claim no more than the row says."""

from datetime import date
from pathlib import Path

import pytest

from geodata.exchange.events import EventStore
from geodata.exchange.imports import claim_control, import_file
from geodata.gazetteer import read_gazetteer
from geodata.ledger.readings import Reading
from geodata.ledger.states import Status
from geodata.ledger.store import open_ledger
from geodata.model import Claim, Document, Kind
from geodata.registers import read_actors
from tests.exchange.imports.samples import write_acled

TAKEN = {
    "event_id_cnty": "MMR7", "sub_event_type": "Non-state actor overtakes territory",
    "actor1": "MNDAA: Myanmar National Democratic Alliance Army",
    "actor2": "Military Forces of Myanmar (2021-)",
    "notes": "On 25 July 2024, in Lashio town, the MNDAA took over the town.",
    "event_date": "25 July 2024",
}  # fmt: skip


def claims_of(store: EventStore, tmp_path: Path, *rows: dict[str, str]) -> list[
    tuple[Document, Claim, Reading]
]:  # fmt: skip
    report = import_file("acled", write_acled(tmp_path / "acled.csv", *rows), store)
    return claim_control(store, read_gazetteer(), read_actors(), report.sha256)


def test_claim_rests_on_the_notes_to_the_letter(store: EventStore, tmp_path: Path) -> None:
    ((document, claim, reading),) = claims_of(store, tmp_path, {}, TAKEN)
    assert (claim.kind, claim.value, claim.place_id) == (Kind.CONTROL_CHANGE, "captured", "lashio")
    assert claim.excerpt.text == document.text == TAKEN["notes"]
    assert claim.when.earliest == claim.when.latest == date(2024, 7, 25)
    assert [part.actor for part in claim.actors] == ["mndaa"]
    assert (document.passport.publisher, document.passport.licence) == (
        "ACLED",
        "ACLED's terms of use: no redistribution",
    )
    assert document.passport.published_on == date(2023, 11, 14)
    assert "ACLED coded the row so" in reading.why[0]


@pytest.mark.parametrize(
    ("row", "holder"),
    [
        ({"sub_event_type": "Government regains territory"}, ["junta"]),
        ({"actor1": "Military Forces of Myanmar (2021-)", "actor2": TAKEN["actor1"]}, ["mndaa"]),
        ({"actor2": "KIO/KIA: Kachin Independence Organization/Kachin Independence Army"}, []),
        ({"actor1": "People nobody knows"}, []),
        ({"sub_event_type": "Non-violent transfer of territory", "actor2": ""}, ["mndaa"]),
    ],
)
def test_holder_is_named_only_where_the_row_leaves_no_choice(
    store: EventStore, tmp_path: Path, row: dict[str, str], holder: list[str]
) -> None:
    ((_, claim, _),) = claims_of(store, tmp_path, TAKEN | row)
    assert [part.actor for part in claim.actors] == holder


@pytest.mark.parametrize(
    "row",
    [
        {"geo_precision": "2"},
        {"location": "A village nobody knows"},
        {"admin1": "Kachin", "admin3": ""},
    ],
)
def test_place_stays_words_where_the_row_knows_no_very_place(
    store: EventStore, tmp_path: Path, row: dict[str, str]
) -> None:
    ((_, claim, _),) = claims_of(store, tmp_path, TAKEN | row)
    assert claim.place_id is None
    assert claim.scope == (TAKEN | {"location": "Lashio"} | row)["location"]


def test_ledger_takes_them_to_wait_for_review(store: EventStore, tmp_path: Path) -> None:
    proposed = claims_of(store, tmp_path, TAKEN, TAKEN | {"event_id_cnty": "MMR8", "timestamp": ""})
    ledger = open_ledger(str(tmp_path / "ledger.sqlite3"), corpus=None)
    for document, claim, reading in proposed:
        ledger.propose(document, [(claim, reading)], "Thiri")
    states = ledger.states()
    assert {one.status for one in states.claims.values()} == {Status.WAITING}
    assert len(states.documents) == 2
    ledger.close()
