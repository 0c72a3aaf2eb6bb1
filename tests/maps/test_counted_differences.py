"""The map counts what differs between two days as the page's list does, each subject once."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from geodata.history import (
    EXPLICIT_EVENTS_ONLY,
    LAST_WORD_STANDS,
    Difference,
    Edition,
    RuleSet,
    build_editions,
    build_tenures,
    differences_between,
    differences_of_histories,
    fades_after,
)
from geodata.maps.assets import scripts_folder
from geodata.maps.columns import build_columns
from geodata.maps.days import to_day
from geodata.maps.weighed import Weighed
from geodata.model import Claim, Crossing, Project, Region, Tenure, Township
from pages.parts.spans import is_listed
from tests.builders import ACTORS, subject_kind
from tests.history.test_invariants import DOCUMENTS, FIRST, GROUPS, claim_sets
from tests.pages.apps.small_world import SmallGround, place

DAYS = [FIRST + timedelta(days=n) for n in range(-1, 15, 2)]
KNOWN = [None, FIRST + timedelta(days=5)]
RULES = [LAST_WORD_STANDS, EXPLICIT_EVENTS_ONLY, fades_after(3)]
KINDS: list[list[str] | None] = [
    None, ["place", "township", "region"], ["crossing"], ["project"], [],
]  # fmt: skip

COUNT = """([columns, otherColumns, asked]) => {
  const [ours, theirs] = [columns, otherColumns].map(SalweenParts.openCounted);
  return asked.map(([before, after, kinds, isOneHistory]) => SalweenParts.countDifferences(
    { ...before, counted: isOneHistory ? ours : theirs }, { ...after, counted: ours }, kinds,
  ));
}"""


def ground() -> SmallGround:
    """A town on a township's seat, a pin for one of three crossings, for nothing else."""
    made = SmallGround()
    for name in ("lashio", "gate"):
        made.places[name] = place(name, name, 97, 22)
    made.townships["tsp-lashio"] = Township(
        township_id="tsp-lashio", name="Lashio", region_id="shan-state", seat_place_id="lashio",
        source="made up",
    )  # fmt: skip
    made.regions["shan-state"] = Region(
        region_id="shan-state", name="Shan", kind="state", country="MM", source="made up"
    )
    made.projects["dam"] = Project(
        project_id="dam", name="Dam", sector="power", place_id="shan-state", source="made up"
    )
    for name in ("gate", "pass", "bridge"):
        made.crossings[name] = Crossing(
            crossing_id=name, name=name, place_id="gate" if name == "gate" else None,
            source="made up",
        )  # fmt: skip
    for name, members in GROUPS.items():
        made.crossings[name] = Crossing(
            crossing_id=name, name=name, members=members, source="made up"
        )
    return made


@pytest.fixture(scope="module")
def counter(browser: Browser) -> Iterator[Page]:
    """Give a page with nothing on it but the scripts that count."""
    page = browser.new_page()
    for name in ("columns.js", "counted.js"):
        page.add_script_tag(content=(scripts_folder() / name).read_text(encoding="utf-8"))
    yield page
    page.close()


def spread(said: list[Claim]) -> list[Claim]:
    """Have some of what is said of the state be said of the township."""
    return [
        one.model_copy(update={"place_id": "tsp-lashio"})
        if one.place_id == "shan-state" and one.excerpt.start % 2
        else one
        for one in said
    ]


def editions_of(said: list[Claim], rules: RuleSet) -> list[Edition]:
    return build_editions(
        said, DOCUMENTS, subject_kind=subject_kind, crossing_groups=GROUPS, actors=ACTORS,
        rules=rules,
    )  # fmt: skip


def columns_of(
    said: list[Claim], rules: RuleSet = LAST_WORD_STANDS, towns: dict[str, Any] | None = None
) -> dict[str, Any]:
    return build_columns(
        editions_of(said, rules), [], ground(), ACTORS, ["tsp-lashio"], [], DOCUMENTS, towns,
        Weighed(rules),
    )  # fmt: skip


def tenures_of(said: list[Claim], known: date | None, rules: RuleSet) -> list[Tenure]:
    return build_tenures(
        said, DOCUMENTS, subject_kind=subject_kind, known_by=known, crossing_groups=GROUPS,
        actors=ACTORS, rules=rules,
    )  # fmt: skip


def count_listed(found: list[Difference], kinds: list[str] | None) -> int:
    return sum((kinds is None or one.subject_kind in kinds) and is_listed(one) for one in found)


@settings(deadline=None, max_examples=40)
@given(claim_sets, st.sampled_from(RULES))
def test_map_and_list_count_the_same_between_two_days(
    counter: Page, said: list[Claim], rules: RuleSet
) -> None:
    said = spread(said)
    asked: list[tuple[date, date, date | None, list[str] | None]] = [
        (before, after, known, kinds)
        for known in KNOWN
        for before, after in zip(DAYS, DAYS[3:] + DAYS[:3], strict=True)
        if before <= after
        for kinds in KINDS
    ]
    numbers = [
        [at(before, known), at(after, known), kinds, True] for before, after, known, kinds in asked
    ]
    columns = columns_of(said, rules)
    counts = counter.evaluate(COUNT, [columns, columns, numbers])
    for (before, after, known, kinds), count in zip(asked, counts, strict=True):
        found = differences_between(tenures_of(said, known, rules), before, after)
        assert count == count_listed(found, kinds)


@settings(deadline=None, max_examples=40)
@given(claim_sets, st.sampled_from(RULES), st.sampled_from([1, 2, None]))
def test_map_and_list_count_the_same_between_two_ways_of_weighing(
    counter: Page, said: list[Claim], rules: RuleSet, one_in: int | None
) -> None:
    """Compare a rule set, and every so many of the claims, with the last word of all."""
    said = spread(said)
    heard = [one for one in said if one_in and one.excerpt.start % one_in == 0]
    columns = columns_of(said)
    others = columns_of(heard, rules, columns["towns"])
    asked = [(day, known, kinds) for day in DAYS for known in KNOWN for kinds in KINDS]
    numbers = [[at(day, known), at(day, known), kinds, False] for day, known, kinds in asked]
    counts = counter.evaluate(COUNT, [columns, others, numbers])
    for (day, known, kinds), count in zip(asked, counts, strict=True):
        theirs = tenures_of(heard, known, rules)
        ours = tenures_of(said, known, LAST_WORD_STANDS)
        assert count == count_listed(differences_of_histories(theirs, ours, day), kinds)


def at(day: date, known: date | None) -> dict[str, int | None]:
    return {"day": to_day(day), "known": to_day(known)}
