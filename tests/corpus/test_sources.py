"""Files of every kind come in, and whatever can't be read says what to do."""

import pickle
from datetime import date
from pathlib import Path

import pytest

from geodata.corpus.source_texts import SourceText, UnreadableSourceError
from geodata.corpus.sources import FILE_MOST, SUFFIXES, read_pasted, read_sources

BODY = "Resistance fighters entered the town on Friday after a week of shelling, residents said.\n"


def read_bytes(
    folder: Path, name: str, content: bytes, published: date | None = None
) -> SourceText:
    (folder / name).write_bytes(content)
    (source,) = read_sources(folder / name, published)
    return source


def refusal_of(folder: Path, name: str, content: bytes) -> str:
    with pytest.raises(UnreadableSourceError) as caught:
        read_bytes(folder, name, content)
    return str(caught.value)


def test_a_plain_text_is_kept_character_for_character(tmp_path: Path) -> None:
    text = "“Quoted”\r\nzero\u200bwidth \u202eturned\u202c\n\ttabs\n"
    assert read_bytes(tmp_path, "a.txt", text.encode()).text == text


def test_a_byte_order_mark_stays_and_is_told_of(tmp_path: Path) -> None:
    source = read_bytes(tmp_path, "a.txt", b"\xef\xbb\xbf" + BODY.encode())
    assert source.text == "\ufeff" + BODY
    assert source.evidence_start == 1
    assert "byte order mark" in source.notes[0]


def test_utf16_with_its_mark_is_read(tmp_path: Path) -> None:
    source = read_bytes(tmp_path, "a.txt", ("\ufeff" + BODY).encode("utf-16-le"))
    assert source.text == BODY
    assert "UTF-16" in source.notes[0]


def test_a_windows_text_is_read_and_the_guess_told(tmp_path: Path) -> None:
    source = read_bytes(tmp_path, "a.txt", (BODY + "It’s over, he said.").encode("cp1252"))
    assert "It’s over" in source.text
    assert "windows-1252, which is a guess" in source.notes[0]


def test_chinese_in_its_old_encoding_is_read(tmp_path: Path) -> None:
    text = "缅甸军方周五表示,他们已经撤离了该镇。当地居民证实了这一消息,并说战斗已经停止。" * 5
    source = read_bytes(tmp_path, "a.txt", text.encode("gb18030"))
    assert (source.text, source.language) == (text, "zh")


def test_broken_utf8_is_not_guessed_at(tmp_path: Path) -> None:
    content = ("“Lashio” – the “capital” – “fell”. " * 9).encode() + b"\xff" + b" more"
    assert "isn't UTF-8: expected UTF-8 to the end" in refusal_of(tmp_path, "a.txt", content)


def test_a_document_is_called_after_its_file(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, "003_fd7a.txt", BODY.encode()).document_id == "003_fd7a"


def test_a_name_that_must_change_is_told_apart_by_its_content(tmp_path: Path) -> None:
    ids = {
        read_bytes(tmp_path, name, (BODY + name).encode()).document_id
        for name in ("Fall of Lashio.txt", "Fall-of  Lashio.txt", "လားရှိုး.txt", "..txt.txt")
    }
    assert len(ids) == 4
    assert all(document_id.isascii() and " " not in document_id for document_id in ids)


def test_a_day_that_is_given_dates_a_text_without_one(tmp_path: Path) -> None:
    dates = read_bytes(tmp_path, "a.txt", BODY.encode(), date(2024, 8, 3)).dates
    assert dates
    assert (dates.likely, dates.basis) == (date(2024, 8, 3), "given by the reader")


def test_a_day_in_the_text_counts_more_than_one_that_is_given(tmp_path: Path) -> None:
    content = ("date 2023-10-30\n" + BODY).encode()
    source = read_bytes(tmp_path, "a.txt", content, date(2024, 8, 3))
    assert source.dates
    assert source.dates.likely == date(2023, 10, 30)
    assert any("2024-08-03 was given" in note for note in source.notes)


def test_a_text_without_a_day_has_none(tmp_path: Path) -> None:
    text = BODY + "© 2024 The Paper\nIn May 2023 the town had 5,000 people.\n"
    assert read_bytes(tmp_path, "a.txt", text.encode()).dates is None


def test_front_matter_gives_day_title_and_publisher(tmp_path: Path) -> None:
    head = "---\ntitle: The town falls\ndate: 2024-08-03\npublisher: The Paper\n---\n"
    source = read_bytes(tmp_path, "a.md", (head + BODY).encode())
    assert source.dates
    assert (source.title, source.publisher) == ("The town falls", "The Paper")
    assert source.dates.likely == date(2024, 8, 3)
    assert source.evidence_start == len(head)


def test_link_targets_and_pictures_of_markdown_are_furniture(tmp_path: Path) -> None:
    text = "# Falls\n\nThe [town](https://a.example/town) fell. ![map](map.png)\nIt (all) burns.\n"
    source = read_bytes(tmp_path, "a.md", text.encode())
    assert source.title == "Falls"
    assert [text[first:last] for first, last in source.furniture] == [
        "(https://a.example/town)", "![map](map.png)",
    ]  # fmt: skip


def test_a_comment_of_markdown_is_furniture_if_it_is_closed(tmp_path: Path) -> None:
    text = "It fell. <!-- check this --> It burns. <!-- open\n"
    source = read_bytes(tmp_path, "a.md", text.encode())
    assert [text[first:last] for first, last in source.furniture] == ["<!-- check this -->"]


def test_a_web_page_called_txt_is_read_as_one_and_told(tmp_path: Path) -> None:
    page = f"<!DOCTYPE html><html><body><article><p>{BODY * 5}</p></article></body></html>"
    source = read_bytes(tmp_path, "a.txt", page.encode())
    assert "<p>" not in source.text
    assert "a .txt file that holds a web page" in source.notes[0]


def test_a_text_called_html_is_read_as_text_and_told(tmp_path: Path) -> None:
    source = read_bytes(tmp_path, "a.html", BODY.encode())
    assert source.text == BODY
    assert "a .html file that holds plain text" in source.notes[0]


REFUSED = [
    ("empty.txt", b" \n", "an empty file"),
    ("binary.txt", b"abc\x00def", "byte 3 is NUL"),
    ("word.txt", b"PK\x03\x04rest", "office document"),
    ("old.txt", b"\xd0\xcf\x11\xe0\xa1", "old office document"),
    ("rich.txt", b"{\\rtf1 text}", "rich text"),
    ("picture.html", b"\x89PNG\r\n", "a picture"),
    ("page.pdf", b"<html></html>", "no PDF: %PDF-"),
    ("letter.docx", b"PK\x03\x04", "a file ending in '.docx'"),
    ("noending", b"text", "a file without an ending"),
    ("half.txt", b"\xff\xfea", "byte 2 isn't UTF-16"),
]


@pytest.mark.parametrize(("name", "content", "said"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_no_source_is_refused_in_words(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    message = refusal_of(tmp_path, name, content)
    assert f"{name}: " in message
    assert said in message
    assert ": expected " in message
    assert "; " in message


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match="No such file"):
        read_sources(tmp_path / "none.txt")
    with pytest.raises(UnreadableSourceError, match="a folder"):
        read_sources(tmp_path)


def test_a_file_too_big_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(FILE_MOST + 1)
    with pytest.raises(
        UnreadableSourceError, match="50,000,001 bytes: expected at most 50,000,000"
    ):
        read_sources(tmp_path / "big.txt")


def test_a_text_too_long_is_refused(tmp_path: Path) -> None:
    message = refusal_of(tmp_path, "long.txt", b"a" * 20_000_001)
    assert "20,000,001 characters: expected at most 20,000,000" in message


def test_a_text_of_too_many_lines_is_refused(tmp_path: Path) -> None:
    message = refusal_of(tmp_path, "long.txt", b"a\n" * 500_001)
    assert "500,001 lines: expected at most 500,000" in message


def test_a_refusal_survives_the_way_between_processes(tmp_path: Path) -> None:
    error = UnreadableSourceError(tmp_path / "a.txt", "found", "expected", "do this")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own, made a line above
    assert (str(again), again.next_step) == (str(error), "do this")


def test_a_pasted_text_is_called_after_its_content() -> None:
    assert read_pasted(BODY).document_id == read_pasted(BODY).document_id
    assert read_pasted(BODY).document_id != read_pasted(BODY + "More.").document_id


def test_a_pasted_text_without_words_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="pasted: an empty text"):
        read_pasted(" \n")


def test_a_pasted_text_with_half_a_character_is_kept() -> None:
    assert read_pasted("half \ud800 a sign").text == "half \ud800 a sign"


def test_endings_are_lower_case_and_unique() -> None:
    assert len(set(SUFFIXES)) == len(SUFFIXES)
    assert all(suffix == suffix.lower() for suffix in SUFFIXES)


def test_an_ending_in_capitals_is_the_same_ending(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, "A.TXT", BODY.encode()).text == BODY
