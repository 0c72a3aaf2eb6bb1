"""The set that stays apart is sound; how well it is read is measured elsewhere."""

import csv
import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from geodata.gazetteer import Gazetteer, read_gazetteer
from geodata.model.claims import VALUES, Kind, Polarity, Role
from geodata.registers import read_actors

HERE = Path(__file__).parent
KINDS = {"control_change", "crossing_status", "project_status"}
SIDES = {"regime", "regime_aligned", "resistance", "ethnic_armed"}
FIELDS = {
    *("document", "kind", "value", "values", "excerpt", "toponym", "scope", "actors"),
    *("place_id", "place_ids", "crossing_id", "crossing_ids", "project_id", "project_ids"),
    *("is_subject_optional", "is_optional", "earliest", "latest", "polarity"),
}
Claims = list[dict[str, Any]]


def read_headlines() -> list[dict[str, str]]:
    with (HERE / "headlines.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_articles() -> dict[str, str]:
    paths = sorted((HERE / "articles").glob("*.txt"))
    return {path.stem: path.read_text(encoding="utf-8") for path in paths}


@pytest.fixture(scope="module")
def claims() -> Claims:
    return tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))["claim"]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {row["row_id"]: row["text"] for row in read_headlines()} | read_articles()


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return read_gazetteer()


def published_days() -> dict[str, date]:
    days = {row["row_id"]: row["published_on"] for row in read_headlines()}
    days |= {stem: text[len("date ") :].split("\n")[0] for stem, text in read_articles().items()}
    return {document: date.fromisoformat(day) for document, day in days.items()}


def test_every_excerpt_is_in_its_text_once(claims: Claims, texts: dict[str, str]) -> None:
    assert not [
        one["excerpt"] for one in claims if texts[one["document"]].count(one["excerpt"]) != 1
    ]


def test_toponyms_and_scopes_are_words_of_the_excerpt(claims: Claims) -> None:
    assert not [
        one
        for one in claims
        for words in (one.get("toponym", ""), one.get("scope", ""))
        if words not in one["excerpt"]
    ]


def test_no_text_comes_twice(texts: dict[str, str]) -> None:
    assert not [text for text, times in Counter(texts.values()).items() if times > 1]


def test_no_claim_comes_twice(claims: Claims) -> None:
    said = Counter(repr({**one, "earliest": None, "latest": None}) for one in claims)
    assert not [one for one, times in said.items() if times > 1]


def test_claims_have_the_fields_that_are_explained(claims: Claims) -> None:
    assert not [one for one in claims if set(one) - FIELDS]


def test_values_belong_to_their_kind(claims: Claims) -> None:
    assert {one["kind"] for one in claims} == KINDS
    assert not [
        one
        for one in claims
        if (set(one.get("values", [])) | {one["value"]}) - VALUES[Kind(one["kind"])]
        or one["value"] != one.get("values", [one["value"]])[0]
    ]


def test_polarities_are_known(claims: Claims) -> None:
    assert {one["polarity"] for one in claims} <= set(Polarity)


def test_places_exist(claims: Claims, gazetteer: Gazetteer) -> None:
    ids = {place for one in claims for place in ids_of(one, "place")}
    assert not [place_id for place_id in sorted(ids) if gazetteer.get(place_id) is None]


def test_crossings_exist(claims: Claims, gazetteer: Gazetteer) -> None:
    assert {id_ for one in claims for id_ in ids_of(one, "crossing")} <= set(gazetteer.crossings)


def test_projects_exist(claims: Claims, gazetteer: Gazetteer) -> None:
    assert {id_ for one in claims for id_ in ids_of(one, "project")} <= set(gazetteer.projects)


def test_who_has_no_subject_is_allowed_none(claims: Claims) -> None:
    subjects = ("place_id", "crossing_id", "project_id", "is_subject_optional")
    assert not [one for one in claims if not any(name in one for name in subjects)]


def test_actors_exist(claims: Claims) -> None:
    parts = [part for one in claims for part in one.get("actors", [])]
    named = {part["actor"] for part in parts if "actor" in part}
    accepted = {id_ for part in parts for id_ in part.get("actors_accepted", [])}
    assert named | accepted <= set(read_actors())


def test_roles_and_sides_are_known(claims: Claims) -> None:
    parts = [part for one in claims for part in one.get("actors", [])]
    assert {part["role"] for part in parts} <= set(Role)
    assert {side for part in parts for side in part.get("sides", [])} <= SIDES


def test_whoever_holds_has_a_side(claims: Claims) -> None:
    parts = [part for one in claims for part in one.get("actors", [])]
    sided = {"holder", "previous_holder", "encircler"}
    assert not [part for part in parts if part["role"] in sided and not part.get("sides")]


def test_days_are_days_in_order(claims: Claims) -> None:
    ends = [(one.get("earliest"), one.get("latest")) for one in claims]
    assert all(isinstance(day, date) for pair in ends for day in pair if day is not None)
    assert not [pair for pair in ends if None not in pair and pair[0] > pair[1]]


def test_only_what_is_planned_lies_after_publication(claims: Claims) -> None:
    published = published_days()
    assert not [
        one
        for one in claims
        if one["polarity"] != "planned" and one.get("latest", date.min) > published[one["document"]]
    ]


def test_there_are_headlines_enough_with_claims_and_without(claims: Claims) -> None:
    rows = {row["row_id"] for row in read_headlines()}
    bearing = rows & {one["document"] for one in claims if not one.get("is_optional")}
    assert len(rows) >= 200
    assert 0.5 <= len(bearing) / len(rows) <= 0.7


def test_there_are_articles_enough_and_of_every_length(texts: dict[str, str]) -> None:
    articles = read_articles()
    assert len(articles) >= 12
    assert set(articles) <= set(texts)
    assert all(6 <= len(re.findall(r"[.?!]”?(?=\s)", text)) <= 20 for text in articles.values())


def test_every_kind_is_there_often(claims: Claims) -> None:
    counts = Counter(one["kind"] for one in claims if not one.get("is_optional"))
    assert counts["control_change"] >= 100
    assert min(counts["crossing_status"], counts["project_status"]) >= 30


def ids_of(claim: dict[str, Any], subject: str) -> set[str]:
    """Every id of a place, crossing or project that a claim allows."""
    one = claim.get(f"{subject}_id")
    return {*claim.get(f"{subject}_ids", []), *([one] if one else [])}
