"""Passports: the bytes they were made for, and how sure each day of publication is."""

import hashlib
from pathlib import Path

from geodata.model import Document, PublicationBasis

ARTICLES = Path(__file__).resolve().parents[2] / "seeds" / "articles"

Documents = dict[str, Document]


def test_every_article_is_the_one_its_passport_was_made_for(documents: Documents) -> None:
    for document in documents.values():
        content = (ARTICLES / f"{document.id}.txt").read_bytes()
        assert hashlib.sha256(content).hexdigest() == document.passport.sha256


def test_the_five_articles_are_all_there(documents: Documents) -> None:
    assert list(documents) == ["000", "001", "002", "003", "004"]


def test_only_two_articles_state_their_day(documents: Documents) -> None:
    stated = [
        key
        for key, document in documents.items()
        if document.passport.published_basis is PublicationBasis.STATED
    ]
    assert stated == ["002", "003"]


def test_a_stated_day_has_no_leeway_and_an_inferred_one_has(documents: Documents) -> None:
    for document in documents.values():
        passport = document.passport
        is_a_day = passport.published_earliest == passport.published_latest
        assert is_a_day == (passport.published_basis is PublicationBasis.STATED)


def test_site_furniture_is_no_evidence(documents: Documents) -> None:
    evidence = documents["002"].evidence
    assert evidence.endswith("— AFP")
    assert "You May Also Like" in documents["002"].text
    assert "Pita Limjaroenrat" not in evidence


def test_the_date_stamp_before_the_prose_is_no_evidence(documents: Documents) -> None:
    assert documents["003"].evidence.startswith("Myanmar regime Defense Minister")


def test_a_publisher_is_named_only_where_the_text_shows_it(documents: Documents) -> None:
    assert {key: document.passport.publisher for key, document in documents.items()} == {
        "000": "The Irrawaddy",
        "001": None,
        "002": "Agence France-Presse (AFP)",
        "003": None,
        "004": None,
    }
