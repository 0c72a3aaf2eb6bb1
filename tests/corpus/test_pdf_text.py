"""A PDF gives the paragraphs that were printed, or says why it can't."""

from pathlib import Path

import pytest
from pypdf import PdfWriter

from geodata.corpus.pdf_paragraphs import join_pages
from geodata.corpus.source_texts import SourceText, UnreadableSourceError
from geodata.corpus.sources import read_sources
from tests.corpus.printed import write_pdf

LINES = [
    "The town falls",
    "Resistance fighters entered the town on Friday after a week of shel-",
    "ling, residents said. The last soldiers left their base beside the river",
    "by night.",
    "The road to the border remains closed, drivers said, and prices of rice",
    "have doubled in anti-",
    "regime areas.",
]


def read_one(path: Path) -> SourceText:
    (source,) = read_sources(path)
    return source


def refusal_of(path: Path) -> str:
    with pytest.raises(UnreadableSourceError) as caught:
        read_sources(path)
    return str(caught.value)


def test_a_printed_page_gives_its_paragraphs(tmp_path: Path) -> None:
    source = read_one(write_pdf(tmp_path / "a.pdf", [LINES], "The town falls"))
    assert source.text.split("\n") == [
        "The town falls",
        "Resistance fighters entered the town on Friday after a week of shelling, residents said. "
        "The last soldiers left their base beside the river by night.",
        "The road to the border remains closed, drivers said, and prices of rice have doubled in "
        "anti-regime areas.",
    ]
    assert source.title == "The town falls"
    assert "1 page of PDF" in source.notes[0]


def test_a_title_that_is_not_printed_is_not_the_texts(tmp_path: Path) -> None:
    assert read_one(write_pdf(tmp_path / "a.pdf", [LINES], "Microsoft Word - x")).title is None


def test_a_pdf_called_txt_is_read_as_one(tmp_path: Path) -> None:
    source = read_one(write_pdf(tmp_path / "a.txt", [LINES]))
    assert source.text.startswith("The town falls")
    assert any("a .txt file that holds a PDF" in note for note in source.notes)


def test_a_pdf_of_pictures_is_told_so(tmp_path: Path) -> None:
    assert "no text on its 2 pages" in refusal_of(write_pdf(tmp_path / "a.pdf", [[], []]))


def test_an_encrypted_pdf_is_told_so(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=write_pdf(tmp_path / "open.pdf", [LINES]))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    assert "an encrypted PDF" in refusal_of(tmp_path / "a.pdf")


def test_a_pdf_encrypted_without_a_password_is_read(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=write_pdf(tmp_path / "open.pdf", [LINES]))
    writer.encrypt("", "owner", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    assert read_one(tmp_path / "a.pdf").text.startswith("The town falls")


def test_a_pdf_of_too_many_pages_is_refused(tmp_path: Path) -> None:
    message = refusal_of(write_pdf(tmp_path / "a.pdf", [["x"]] * 2_001))
    assert "2,001 pages: expected at most 2,000" in message


@pytest.mark.parametrize("kept", [9, 60, 400])
def test_a_damaged_pdf_is_told_so(tmp_path: Path, kept: int) -> None:
    path = write_pdf(tmp_path / "a.pdf", [LINES])
    path.write_bytes(path.read_bytes()[:kept])
    assert "PDF" in refusal_of(path)


JOINED = [
    ("rebel-\nheld", "rebel-held"),
    ("oper-\nation", "operation"),
    ("oper\u00ad\nation", "operation"),
    ("Kyauk-\nPhyu", "Kyauk-Phyu"),
    ("re-entry and re-\nentry", "re-entry and re-entry"),
    ("the town\nof", "the town of"),
]


@pytest.mark.parametrize(("printed", "joined"), JOINED, ids=[row[1] for row in JOINED])
def test_a_word_broken_at_a_lines_end_is_joined(printed: str, joined: str) -> None:
    assert join_pages([printed]) == joined


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [f"The Paper\nThis is what page {word} says today.\n{at}" for at, word in
             enumerate(("one", "two", "three"), 1)]  # fmt: skip
    assert "The Paper" not in join_pages(pages)
    assert join_pages(pages).count("This is what page") == 3
    assert not any(sign.isdigit() for sign in join_pages(pages))


def test_a_sentence_goes_on_over_a_pages_end() -> None:
    pages = ["The fighters who had come from the hills entered the\n\n", "town by night."]
    assert (
        join_pages(pages) == "The fighters who had come from the hills entered the town by night."
    )
