"""Two voices that repeat a third are one."""

import pytest

from geodata.extract.origins import Source, origin_words, ties_between
from geodata.model import Claim
from tests.extract.related import met, related

A, B, C = (Source(one) for one in ("article-a", "article-b", "article-c"))


def told(document_id: str, attribution: str | None = None, text: str = "They met.") -> Claim:
    fields = {"attribution": attribution} if attribution else {}
    return met(document_id, "2024-05-30", "soe-win", "yang-yang", text=text, **fields)


def ties(one: Claim, other: Claim, ours: Source = A, theirs: Source = B) -> tuple[str, ...]:
    return ties_between(one, other, (ours, theirs))


ONE_ORIGIN = [
    ("UN special rapporteur Tom Andrews", "the UN’s Special Rapporteur on Myanmar Tom Andrews"),
    ("junta media", "Myanmar’s state-run media"),
    ("the Chinese Embassy", "according to the Chinese embassy"),
]
TWO_ORIGINS = [
    ("residents", "local residents"),
    ("sources", "Sources"),
    ("the Chinese Embassy", "the MNDAA"),
    ("state media", "independent media"),
    ("Tom Andrews", None),
    (None, None),
]


@pytest.mark.parametrize(("one", "other"), ONE_ORIGIN)
def test_the_same_origin_in_other_words_is_one(one: str, other: str) -> None:
    assert ties(told("article-a", one), told("article-b", other))


@pytest.mark.parametrize(("one", "other"), TWO_ORIGINS)
def test_no_words_tie_origins_that_may_be_two(one: str | None, other: str | None) -> None:
    assert ties(told("article-a", one), told("article-b", other)) == ()


def test_a_sentence_that_names_the_others_source_rests_on_it() -> None:
    one = told("article-a", text="In a report, Tom Andrews put it at millions.")
    assert ties(one, told("article-b", "Tom Andrews"))


def test_a_country_in_a_sentence_is_not_its_source() -> None:
    one = told("article-a", text="He met the minister of China.")
    assert ties(one, told("article-b", "China")) == ()


def test_the_same_article_under_another_name_is_one_origin() -> None:
    ours, theirs = (Source(one, fingerprint="abc") for one in ("article-a", "article-b"))
    assert ties(told("article-a"), told("article-b"), ours, theirs)


def test_unknown_fingerprints_tie_nothing() -> None:
    assert ties(told("article-a"), told("article-b")) == ()


def test_one_that_has_it_from_the_others_publisher_rests_on_it() -> None:
    agency = Source("article-b", publisher="Agence France-Presse (AFP)")
    (why,) = ties(told("article-a", "AFP"), told("article-b"), theirs=agency)
    assert why == "one has it from Agence France-Presse (AFP), who published the other"


def test_long_runs_of_the_same_words_are_copied() -> None:
    words = "The two discussed closer cooperation to promote peace and stability along the border"
    assert ties(told("article-a", text=f"{words}."), told("article-b", text=f"“{words},” it said"))


def test_documents_tied_by_a_third_are_one_origin() -> None:
    relations = related(
        [told("article-a", "Tom Andrews"), told("article-b", "Tom Andrews"), told("article-c")]
    )
    (group,) = relations.groups
    assert relations.origins_of(group) == (("article-a", "article-b"), ("article-c",))


def test_words_for_anybody_tell_no_origin() -> None:
    assert origin_words("some local residents") == frozenset()
