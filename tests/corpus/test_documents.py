"""Articles come in with a passport, or not at all."""

import hashlib
from pathlib import Path

import pytest

from geodata.corpus import read_documents
from geodata.model import FaultyInputError

TEXT = "Lashio fell on Friday, sources said.\nSubscribe\n"


def write_article(
    seeds: Path, stem: str = "a", *, text: str = TEXT, drop: str = "", **changes: str
) -> Path:
    fields = {
        "document_id": f'"{stem}"',
        "title": '"Lashio falls"',
        "published_on": "2024-07-23",
        "published_basis": '"stated"',
        "published_reason": '"date line"',
        "published_earliest": "2024-07-23",
        "published_latest": "2024-07-23",
        "sha256": f'"{hashlib.sha256(text.encode()).hexdigest()}"',
        "licence": '"made up for this test"',
        "evidence_end": "36",
        **changes,
    }
    fields.pop(drop, None)
    folder = seeds / "articles"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{stem}.txt").write_bytes(text.encode())
    passport = "\n".join(f"{name} = {value}" for name, value in fields.items())
    (folder / f"{stem}.toml").write_text(passport, encoding="utf-8")
    return seeds


def faults_of_reading(seeds: Path) -> str:
    with pytest.raises(FaultyInputError) as caught:
        read_documents(seeds)
    return str(caught.value)


def test_an_article_is_kept_byte_for_byte(tmp_path: Path) -> None:
    text = "“Quoted”\r\nand Windows lines\n"
    documents = read_documents(write_article(tmp_path, text=text, evidence_end="10"))
    assert documents["a"].text == text


def test_furniture_after_the_end_is_not_evidence(tmp_path: Path) -> None:
    document = read_documents(write_article(tmp_path))["a"]
    assert document.evidence == "Lashio fell on Friday, sources said."


def test_a_document_without_a_date_is_refused_and_told_how_to_give_one(tmp_path: Path) -> None:
    message = faults_of_reading(write_article(tmp_path, drop="published_on"))
    assert "published_on is missing" in message
    assert "published_on = 2024-07-23" in message
    assert "inferred" in message


def test_a_document_without_a_passport_is_told_what_one_holds(tmp_path: Path) -> None:
    write_article(tmp_path)
    (tmp_path / "articles/a.toml").unlink()
    assert "no passport" in faults_of_reading(tmp_path)


def test_a_text_that_is_not_the_passports_is_refused(tmp_path: Path) -> None:
    write_article(tmp_path)
    (tmp_path / "articles/a.txt").write_text(TEXT + "added")
    assert "or the article as it was" in faults_of_reading(tmp_path)


def test_evidence_outside_the_text_is_refused(tmp_path: Path) -> None:
    assert "evidence 0 to 9999" in faults_of_reading(write_article(tmp_path, evidence_end="9999"))


def test_publication_outside_its_own_bounds_is_refused(tmp_path: Path) -> None:
    message = faults_of_reading(write_article(tmp_path, published_latest="2024-07-22"))
    assert "outside" in message


def test_bytes_that_are_not_utf8_are_refused(tmp_path: Path) -> None:
    write_article(tmp_path)
    (tmp_path / "articles/a.txt").write_bytes(b"\xff\xfe")
    assert "byte 0 isn't UTF-8" in faults_of_reading(tmp_path)


def test_every_fault_of_every_article_is_reported_together(tmp_path: Path) -> None:
    write_article(tmp_path, "a", drop="published_on")
    write_article(tmp_path, "b", sha256='"' + "0" * 64 + '"')
    write_article(tmp_path, "c", published_basis='"guessed"', licence="7")
    message = faults_of_reading(tmp_path)
    assert message.startswith("4 faults")


def test_a_fault_in_a_passport_names_its_line(tmp_path: Path) -> None:
    assert "a.toml:4: published_basis = 'guessed'" in faults_of_reading(
        write_article(tmp_path, published_basis='"guessed"')
    )


def test_a_passport_without_its_article_is_a_fault(tmp_path: Path) -> None:
    write_article(tmp_path)
    (tmp_path / "articles/a.txt").unlink()
    assert "a passport without its article" in faults_of_reading(tmp_path)
