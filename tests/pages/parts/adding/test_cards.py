"""A card says what was read, and which words of the text it rests on."""

from datetime import date

import pytest

from geodata.corpus.sources import read_pasted
from geodata.extract.reading import read_reader
from geodata.ledger import Record, read_record
from pages.parts.adding.articles import Article, carry_out, read_article
from pages.parts.adding.cards import article_data, register_data

TEXT = "The KIA captured Kan Paik Ti on Wednesday. The Chinese foreign minister met Soe Win."


@pytest.fixture(scope="module")
def record() -> Record:
    return read_record()


@pytest.fixture
def article() -> Article:
    one = Article(read_pasted(TEXT, date(2024, 11, 24)), "pasted text")
    read_article(one, read_reader())
    return one


def words_of(article: Article, record: Record, kind: str) -> dict[str, str]:
    [card] = [one for one in article_data(article, record)["candidates"] if one["kind"] == kind]
    return {article.source.text[first:last]: label for first, last, label in card["spans"]}


def test_the_words_of_an_event_are_linked_each_with_its_part(
    article: Article, record: Record
) -> None:
    assert words_of(article, record, "control_change") == {
        "captured": "what",
        "Kan Paik Ti": "where",
        "on Wednesday": "when",
        "KIA": "holder",
    }


def test_an_office_is_the_word_for_whoever_held_it(article: Article, record: Record) -> None:
    assert words_of(article, record, "meeting")["Chinese foreign minister"] == "party"


def test_a_town_is_not_called_after_its_gate_that_shares_its_id(
    article: Article, record: Record
) -> None:
    card = article_data(article, record)["candidates"][0]
    assert card["headline"] == "Kan Paik Ti: captured by KIA"


def test_a_card_says_what_was_read_before_a_person_changed_it(
    article: Article, record: Record
) -> None:
    key = next(iter(article.candidates))
    carry_out(article, [{"number": 1, "do": "set", "key": key, "fields": {"place_id": "lashio"}}])
    card = article_data(article, record)["candidates"][0]
    assert card["adjusted"] == {"place_id": ["place", "Kan Paik Ti (town, Kachin State)"]}
    assert card["headline"] == "Lashio: captured by KIA"


def test_a_place_left_open_is_said_and_no_fault(article: Article, record: Record) -> None:
    key = next(iter(article.candidates))
    carry_out(article, [{"number": 1, "do": "set", "key": key, "fields": {"place_id": ""}}])
    card = article_data(article, record)["candidates"][0]
    assert card["open"] == [
        "The place is open: choose one if you know it, or leave it to the review."
    ]
    assert card["faults"] == {}


def test_every_name_to_choose_from_is_told_apart(record: Record) -> None:
    for name, pairs in register_data(record).items():
        titles = [title for _, title in pairs]
        assert len(set(titles)) == len(titles), name


def test_a_place_that_is_open_is_called_by_the_words_of_the_article(
    article: Article, record: Record
) -> None:
    key = next(iter(article.candidates))
    carry_out(article, [{"number": 1, "do": "set", "key": key, "fields": {"place_id": ""}}])
    card = article_data(article, record)["candidates"][0]
    assert card["headline"] == "“Kan Paik Ti”: captured by KIA"


def test_a_place_that_no_register_has_comes_with_names_spelled_alike(record: Record) -> None:
    one = Article(
        read_pasted("The KIA captured Hsipow on Wednesday.", date(2024, 11, 24)), "pasted"
    )
    read_article(one, read_reader())
    [card] = article_data(one, record)["candidates"]
    assert (card["fields"]["place_id"], card["toponym"]) == ("", "Hsipow")
    assert ["hsipaw", "Hsipaw"] in card["hints"]
    carry_out(
        one, [{"number": 1, "do": "set", "key": card["key"], "fields": {"place_id": "hsipaw"}}]
    )
    [chosen] = article_data(one, record)["candidates"]
    assert chosen["adjusted"]["place_id"] == ["place", "open"]


def test_a_place_that_is_known_comes_without_hints(article: Article, record: Record) -> None:
    assert [one["hints"] for one in article_data(article, record)["candidates"]] == [[], []]
