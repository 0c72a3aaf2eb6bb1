"""The register of offices: who is meant by a title, and when."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.model import FaultyInputError
from geodata.registers import Office, holders_of, read_actors, read_offices

ACTOR_HEAD = "actor_id,name,short_name,kind,variants,member_of,side,surname,note\n"
HEAD = "office_id,actor_id,phrases,valid_from,valid_to,source,note\n"
DAYS = st.dates(date(2021, 1, 1), date(2026, 12, 31))


def faults_of(folder: Path, *rows: str, head: str = HEAD) -> list[str]:
    actors = "a,Ann,Ann,person,,,,,\nb,Ben,Ben,person,,,,,\n"
    (folder / "actors.csv").write_text(ACTOR_HEAD + actors, encoding="utf-8")
    (folder / "offices.csv").write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    with pytest.raises(FaultyInputError) as raised:
        read_offices(folder)
    return [str(fault).removeprefix(f"{folder}/") for fault in raised.value.faults]


@pytest.mark.parametrize(
    ("phrase", "day", "holders"),
    [
        ("Chinese foreign minister", date(2022, 6, 1), ("wang-yi",)),
        ("Chinese foreign minister", date(2023, 5, 2), ("qin-gang",)),
        ("China's foreign minister", date(2024, 8, 14), ("wang-yi",)),
        ("China's top diplomat", date(2024, 6, 30), ("wang-yi",)),
        ("Chinese president", date(2024, 7, 1), ("xi-jinping",)),
        ("Chinese premier", date(2022, 7, 1), ("li-keqiang",)),
        ("Chinese premier", date(2024, 11, 6), ("li-qiang",)),
        ("Chinese defense minister", date(2023, 12, 1), ()),
        ("Chinese ambassador to Myanmar", date(2023, 11, 1), ("chen-hai",)),
        ("new Chinese ambassador to Myanmar", date(2024, 8, 28), ("ma-jia",)),
        ("Chinese ambassador", date(2024, 11, 1), ("ma-jia",)),
        ("special envoy for Asian affairs", date(2021, 8, 21), ("sun-guoxiang",)),
        ("Chinese special envoy to Myanmar", date(2024, 8, 28), ("deng-xijun",)),
        ("junta boss", date(2024, 8, 28), ("min-aung-hlaing",)),
        ("Senior General", date(2023, 5, 2), ("min-aung-hlaing",)),
        ("junta No. 2", date(2024, 11, 1), ("soe-win",)),
        ("junta's number two official", date(2023, 5, 30), ("soe-win",)),
        ("vice-senior general", date(2023, 5, 30), ("soe-win",)),
        ("junta second-in-command", date(2024, 7, 5), ("soe-win",)),
        ("junta defense minister", date(2022, 1, 1), ("mya-tun-oo",)),
        ("regime defence minister", date(2023, 10, 29), ("tin-aung-san",)),
        ("junta defense minister", date(2025, 3, 1), ("maung-maung-aye",)),
        ("junta foreign minister", date(2022, 7, 1), ("wunna-maung-lwin",)),
        ("regime's foreign minister", date(2024, 7, 22), ("than-swe",)),
        ("junta spokesman", date(2024, 1, 12), ("zaw-min-tun",)),
        ("Arakan Army chief", date(2024, 12, 1), ("twan-mrat-naing",)),
        ("UN special envoy", date(2022, 8, 17), ("noeleen-heyzer",)),
    ],
)
def test_a_title_means_who_held_it_that_day(
    phrase: str, day: date, holders: tuple[str, ...]
) -> None:
    offices = read_offices()
    (office_id,) = {one.office_id for one in offices if phrase in one.phrases}
    assert holders_of(offices, office_id, day, day) == holders


def test_two_holders_in_an_interval_stay_two() -> None:
    found = holders_of(
        read_offices(), "china-foreign-minister", date(2023, 7, 1), date(2023, 7, 31)
    )
    assert found == ("qin-gang", "wang-yi")


def test_an_open_interval_meets_every_term() -> None:
    found = holders_of(read_offices(), "china-foreign-minister", None, None)
    assert found == ("wang-yi", "qin-gang")


def test_what_is_known_of_one_month_is_not_said_of_another() -> None:
    """Articles give one military attaché in May 2023, without a name, and one in November 2024."""
    offices = read_offices()
    assert holders_of(offices, "china-defence-attache", date(2024, 1, 1), date(2024, 6, 1)) == ()


def test_a_term_ends_before_its_last_day() -> None:
    terms = [Office(office_id="o", actor_id="a", valid_to=date(2023, 2, 1), source="s")]
    assert holders_of(terms, "o", date(2023, 1, 31), date(2023, 3, 1)) == ("a",)
    assert holders_of(terms, "o", date(2023, 2, 1), date(2023, 3, 1)) == ()


@given(DAYS, DAYS, DAYS, DAYS)
def test_a_wider_interval_never_loses_a_holder(
    one: date, two: date, three: date, four: date
) -> None:
    first, second, third, last = sorted((one, two, three, four))
    offices = read_offices()
    for office_id in {office.office_id for office in offices}:
        wide = holders_of(offices, office_id, first, last)
        assert set(holders_of(offices, office_id, second, third)) <= set(wide)


def test_a_phrase_is_of_one_office() -> None:
    office_of: dict[str, set[str]] = {}
    for office in read_offices():
        for phrase in office.phrases:
            office_of.setdefault(phrase.lower(), set()).add(office.office_id)
    assert {phrase: ids for phrase, ids in office_of.items() if len(ids) > 1} == {}


def test_no_phrase_is_an_actors_name() -> None:
    names = {
        name.lower() for actor in read_actors().values() for name in (actor.name, *actor.variants)
    }
    assert {
        phrase for one in read_offices() for phrase in one.phrases if phrase.lower() in names
    } == set()


def test_phrases_are_written_plainly_and_without_article() -> None:
    phrases = [phrase for office in read_offices() for phrase in office.phrases]
    odd = [
        one for one in phrases if one.lower().startswith(("the ", "a ")) or set("’–—") & set(one)
    ]
    assert odd == []


def test_rows_of_an_office_stand_together() -> None:
    ids = [office.office_id for office in read_offices()]
    changes = [one for one, other in pairwise([*ids, ""]) if one != other]
    assert len(changes) == len(set(changes))


def test_words_of_the_first_row_are_those_of_every_holder() -> None:
    terms = [one for one in read_offices() if one.office_id == "china-foreign-minister"]
    assert len(terms) == 3
    assert len({one.phrases for one in terms}) == 1


def test_every_fault_of_the_offices_is_reported_at_once(tmp_path: Path) -> None:
    found = faults_of(
        tmp_path,
        "o,a,chief,2023-01-01,2022-01-01,s,",
        "p,nobody,chief,,,s,",
        "q,b,,,,s,",
        "r,b,boss,someday,,s,",
        "t,b,head",
    )
    assert [fault.split(":")[1] for fault in found] == ["2", "3", "3", "4", "5", "6"]
    told = " ".join(found)
    for words in (
        "a day after 2023-01-01",
        "actor_id = 'nobody'",
        "a phrase of its own; o has this one",
        "q has no phrases",
        "valid_from = 'someday'",
        "7 fields",
    ):
        assert words in told


def test_other_columns_of_offices_are_refused_by_name(tmp_path: Path) -> None:
    assert (
        "expected office_id,actor_id" in faults_of(tmp_path, "o,a", head="office_id,actor_id\n")[0]
    )


def test_an_office_without_source_is_a_fault(tmp_path: Path) -> None:
    assert "source is missing" in faults_of(tmp_path, "o,a,chief,,,,")[0]
