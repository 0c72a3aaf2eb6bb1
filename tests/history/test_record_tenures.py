"""What the five articles say was so."""

import pytest

from geodata.history import answer_as_of, build_record_tenures
from geodata.ledger import Record, read_record
from geodata.model import Tenure
from tests.builders import day


@pytest.fixture(scope="module")
def record() -> Record:
    return read_record()


def answer(record: Record, subject_id: str, as_of: str, known_by: str | None = None) -> Tenure:
    tenures = build_record_tenures(record, known_by=day(known_by) if known_by else None)
    return next(t for t in answer_as_of(tenures, day(as_of)) if t.subject_id == subject_id)


def test_before_the_articles_nobody_says_who_held_lashio(record: Record) -> None:
    assert answer(record, "lashio", "2024-07-21").condition == "unknown"


@pytest.mark.parametrize("as_of", ["2024-07-22", "2024-07-23"])
def test_in_july_the_regime_held_lashio_under_attack_by_the_mndaa(
    record: Record, as_of: str
) -> None:
    lashio = answer(record, "lashio", as_of)
    assert (lashio.condition, lashio.holders) == ("contested", ("junta",))
    assert lashio.pressing == ("mndaa",)


@pytest.mark.parametrize("as_of", ["2024-08-03", "2024-10-31"])
def test_until_november_lashio_changed_hands_on_an_unknown_day(record: Record, as_of: str) -> None:
    lashio = answer(record, "lashio", as_of)
    assert (lashio.condition, lashio.holders) == ("changed_hands", ("junta", "mndaa"))


def test_from_november_on_the_mndaa_held_lashio(record: Record) -> None:
    for as_of in ("2024-11-01", "2025-01-01"):
        lashio = answer(record, "lashio", as_of)
        assert (lashio.condition, lashio.holders) == ("held", ("mndaa",))
        texts = [record.claims[claim_id].excerpt.text for claim_id in lashio.claims]
        assert any("Lashio" in text for text in texts)


def test_in_september_nobody_had_yet_written_that_lashio_fell(record: Record) -> None:
    lashio = answer(record, "lashio", "2024-11-01", known_by="2024-09-30")
    assert (lashio.condition, lashio.holders) == ("contested", ("junta",))


def test_what_is_said_of_northern_shan_is_said_of_no_town(record: Record) -> None:
    tenures = build_record_tenures(record)
    resting_on = {claim for t in tenures if t.subject_kind != "region" for claim in t.claims}
    region = answer(record, "northern-shan", "2024-09-01")
    assert region.holders
    assert not resting_on & set(region.claims)


def test_the_nickel_plant_fell_in_late_july(record: Record) -> None:
    stood = [answer(record, "tagaung-nickel", f"2024-07-{d}").condition for d in (20, 21, 30, 31)]
    assert stood == ["unknown", "changing", "changing", "seized"]


def test_kachin_crossings_are_closed_by_what_is_said_of_them_all(record: Record) -> None:
    crossing = answer(record, "kan-paik-ti", "2024-11-05")
    assert (crossing.condition, crossing.pressing) == ("closed", ("china",))
    assert crossing.via == "kachin-crossings"
