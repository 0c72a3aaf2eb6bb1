"""Texts come in by paste and by file; what can't be taken is named, and why."""

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from geodata.corpus.sources import read_pasted
from geodata.extract.reading import read_reader
from geodata.ledger import Record, read_record
from pages.parts.adding.articles import Article, carry_out, read_article
from pages.parts.adding.downloads import to_json_lines, to_seeds, to_toml
from pages.parts.adding.intake import ROWS_MOST, TEXT_MOST, take_files, take_pasted
from pages.parts.adding.known import known_articles
from pages.parts.adding.session import Visit, take_in

TEXT = "Published: 24 November 2024\n\nThe KIA captured Laiza on Wednesday.\n"


@pytest.fixture(scope="module")
def record() -> Record:
    return read_record()


REFUSED = [
    ("picture.txt", b"\x89PNG\r\n", "a picture"),
    ("empty.txt", b"  \n", "an empty file"),
    ("article.docx", b"PK\x03\x04", "ending in '.docx'"),
    ("long.txt", b"a b " * (TEXT_MOST // 4 + 1), "python -m geodata read"),
    ("table.csv", b"date,headline\nsoon,KIA takes Lweje\n", "line 2"),
]


@pytest.mark.parametrize(("name", "content", "says"), REFUSED, ids=[one[0] for one in REFUSED])
def test_what_cannot_be_taken_is_named_with_the_reason(
    name: str, content: bytes, says: str
) -> None:
    intake = take_files([(name, content)])
    assert intake.taken == []
    assert [one.name for one in intake.refused] == [name]
    assert says in intake.refused[0].reason


def test_a_bad_file_keeps_no_good_one_out() -> None:
    intake = take_files([("bad.txt", b"\x00"), ("good.txt", TEXT.encode())])
    assert [name for name, _ in intake.taken] == ["good.txt"]


def test_no_reason_names_where_the_file_lay_on_the_way() -> None:
    reason = take_files([("bad.txt", b"\x00")]).refused[0].reason
    assert "bad.txt" not in reason
    assert "salween-" not in reason


NAMES = [
    ("../../etc/passwd.txt", "passwd.txt"),
    ("C:\\articles\\one.txt", "one.txt"),
    ("..txt", "document"),
    ("ကချင်.txt", "ကချင်.txt"),
    (f"{'x' * 300}.txt", f"{'x' * 100}.txt"),
]


@pytest.mark.parametrize(("given", "used"), NAMES)
def test_a_files_name_leads_nowhere(given: str, used: str) -> None:
    intake = take_files([(given, TEXT.encode())])
    names = [name for name, _ in intake.taken] or [one.name for one in intake.refused]
    assert names[0].startswith(used.removesuffix(".txt"))


def test_a_table_gives_a_text_for_every_row_up_to_the_most() -> None:
    rows = b"".join(b"2024-07-%02d,KIA takes town %d\n" % (1 + n % 28, n) for n in range(600))
    intake = take_files([("headlines.csv", b"date,headline\n" + rows)])
    assert len(intake.taken) == ROWS_MOST
    assert intake.taken[2][0] == "headlines.csv, row 3"
    assert f"more than {ROWS_MOST} rows" in intake.refused[0].reason


def test_half_a_character_is_refused_and_not_shown() -> None:
    assert "lone surrogate" in take_pasted("The KIA \ud800 captured Laiza.").refused[0].reason


def test_an_article_of_the_record_has_its_day_from_there(record: Record) -> None:
    visit = Visit()
    undated = next(one for one in record.documents.values() if one.id.startswith("000"))
    take_in(visit, take_pasted(undated.text), record.documents, read_reader())
    assert visit.article
    assert visit.article.source.dates
    assert visit.article.source.dates.likely == undated.passport.published_on
    assert visit.article.is_given


def test_the_same_article_twice_is_on_the_desk_once_and_said(record: Record) -> None:
    visit = Visit()
    files = [("one.txt", TEXT.encode()), ("two.txt", TEXT.replace("\n", "\r\n").encode())]
    take_in(visit, take_files(files), record.documents, read_reader())
    assert len(visit.articles) == 1
    assert visit.refused[0].reason == "is the same article as one.txt, read above"


def test_a_seed_article_is_known_by_its_words_whatever_it_is_called(record: Record) -> None:
    known = known_articles(record.documents.values())
    for id_, document in record.documents.items():
        renamed = take_files([("other-name.txt", document.text.encode())]).taken[0][1]
        assert known[renamed.fingerprint] == id_
        pasted = take_pasted(document.evidence).taken[0][1]
        assert known[pasted.fingerprint] == id_


def read(text: str = TEXT) -> Article:
    article = Article(read_pasted(text, date(2024, 11, 24)), "pasted text")
    read_article(article, read_reader())
    return article


def test_nothing_is_read_without_a_day() -> None:
    article = Article(read_pasted("The KIA captured Laiza on Wednesday."), "pasted text")
    read_article(article, read_reader())
    assert (article.is_dated, article.candidates) == (False, {})


def test_json_lines_say_what_a_person_set() -> None:
    article = read()
    key = next(iter(article.candidates))
    carry_out(article, [{"number": 1, "do": "set", "key": key, "fields": {"value": "held"}}])
    [line] = to_json_lines(article).splitlines()
    assert json.loads(line)["value"] == "held"
    assert json.loads(line)["adjusted"] == ["value"]


def test_what_is_downloaded_for_seeds_is_read_as_a_corpus(record: Record, tmp_path: Path) -> None:
    article = read()
    with zipfile.ZipFile(io.BytesIO(to_seeds(article, record))) as packed:
        packed.extractall(tmp_path)
    found = read_record(tmp_path)
    assert list(found.claims.values()) == article.claims()
    claims = next((tmp_path / "claims").iterdir()).read_text(encoding="utf-8")
    assert claims == to_toml(article, record)
