"""What changed on a day, told once."""

from geodata.history import build_record_tenures, describe
from geodata.ledger import names_of, read_record
from pages.parts.digest import Section
from pages.parts.news import news_of
from tests.builders import day


def news_on(text: str) -> list[Section]:
    record = read_record()
    tenures = build_record_tenures(record)
    name_of = names_of(record.actors)
    return news_of(
        tenures,
        day(text),
        lambda tenure: record.name_of(tenure.subject_id),
        lambda tenure: describe(tenure, name_of),
    )


def test_the_day_lashio_is_first_called_rebel_held_says_so() -> None:
    today, _ = news_on("2024-11-01")
    (line,) = [line for line in today.changes if line.key == "place:lashio"]
    assert "MNDAA" in line.after
    assert "unknown day" in line.before


def test_a_quiet_day_tells_the_changes_before_it_newest_first() -> None:
    today, earlier = news_on("2024-09-15")
    assert today.changes == ()
    assert earlier.changes[0].when == "31 Aug 2024"


def test_nothing_is_told_of_days_to_come() -> None:
    _, earlier = news_on("2023-11-01")
    assert all("2024" not in line.when for line in earlier.changes)


def test_a_crossing_that_only_inherits_is_left_to_its_group() -> None:
    today, earlier = news_on("2024-11-05")
    keys = {line.key for line in (*today.changes, *earlier.changes)}
    assert "crossing:kachin-crossings" in keys
    assert "crossing:lwegel" not in keys
