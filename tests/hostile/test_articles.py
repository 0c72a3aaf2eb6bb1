"""An article from a stranger is read as text or refused in words; nothing in it is obeyed."""

import os
from datetime import date
from pathlib import Path

import pytest

from geodata.corpus.sources import FILE_MOST, UnreadableSourceError, read_pasted, read_sources
from tests.hostile.charges import CHARGES
from tests.hostile.pdfs import TEXT, one_page, packed, pdf, stream

DAY = date(2024, 8, 5)
FILE = b"file:" + b"//" + b"/etc/passwd"
SENTENCE = "The MNDAA captured Lashio on 3 August 2024."


def page(body: str, head: str = "") -> bytes:
    """Put a body into a web page with an article in it."""
    return (
        f"<html><head>{head}</head><body><article><p>{SENTENCE} {body}</p></article></body></html>"
    ).encode()


_ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))

REFUSED = [
    ("NUL", "a.txt", b"The MNDAA\0captured", "byte 9 is NUL"),
    ("nothing", "a.txt", b" \n", "an empty file"),
    ("a zip that says HTML", "a.html", b"PK\x03\x04" + b"x" * 99, "a zip archive"),
    ("a program that says text", "a.txt", b"\x7fELF\x02" + b"x" * 99, "a program"),
    ("a database that says Markdown", "a.md", b"SQLite format 3\0", "a database"),
    ("a picture that says CSV", "a.csv", b"\x89PNG\r\n\x1a\n", "a picture"),
    ("a pickle", "a.txt", b"\x80\x04\x95cposix\nsystem\n\x00.", "is NUL"),
    ("a pickle by name", "a.pkl", b"cposix\nsystem\n(S'touch PWNED'\ntR.", "ending in '.pkl'"),
    ("a script by name", "a.py", b"import os", "ending in '.py'"),
    ("half UTF-16", "a.txt", b"\xff\xfeA\x00B", "isn't UTF-16"),
    ("broken UTF-8", "a.txt", "မြန်မာ".encode() * 9 + b"\xe1\x80", "isn't UTF-8"),
    ("elements 100,000 deep", "a.html", b"<html><body>" + b"<div>" * 100_000, "800 deep"),
    ("bold 100,000 deep", "a.html", b"<html><body>" + b"<b>" * 100_000 + b"x", "800 deep"),
    ("tables in tables", "a.html", b"<html><table><tr><td>" * 30_000, "800 deep"),
    ("a crowd of elements", "a.html", b"<html><body>" + b"<p>x" * 70_000, "70,00"),
    ("a crowd in a paragraph", "a.html", page("<b>x</b> " * 6_000), "6,000 elements in one <p>"),
    (
        "attributes without end", "a.html",
        b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(20_000)) + b">x",
        "20,000 attributes",
    ),
    (
        "attributes that hide tags", "a.html",
        b"<html><body><p " + b" ".join(b"a%d='<b>\"'" % n for n in range(20_000)) + b">x",
        "20,000 attributes",
    ),
    ("a page without an article", "a.html", b"<html><body><script>alert(1)</script>", "without"),
    ("a header without end", "a.csv", b",".join(b"c%d" % n for n in range(99_999)), "first row"),
    ("a table without texts", "a.csv", b"=cmd(),@SUM\n1,2\n", "expected"),
    ("a line without end", "a.csv", b"text,date\n" + b"x" * 2_000_000, "characters"),
    ("a PDF that swells", "a.pdf", one_page(packed(b"\0" * 200_000_000)), "damaged PDF"),
    ("a PDF of texts without end", "a.pdf", one_page(packed(TEXT * 30_000)), "20,000 pieces"),
    ("a PDF that turns in its pages", "a.pdf", pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"
    ), "cyclic"),
    ("a PDF that turns in its catalogue", "a.pdf", pdf(b"2 0 R", b"1 0 R"), "damaged PDF"),
    ("a PDF that draws itself", "a.pdf", one_page(
        stream(b"/X Do"), resources=b"/XObject<</X 6 0 R>>"
    ), "no text"),
    ("a PDF of brackets", "a.pdf", one_page(packed(b"[" * 100_000)), "PDF"),
    ("a PDF of two billion pages", "a.pdf", pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 2000000000>>"
    ), "no text"),
    ("a PDF filtered thrice", "a.pdf", one_page(
        stream(b"x", b"/Filter[/FlateDecode/FlateDecode/LZWDecode]")
    ), "PDF"),
    ("a PDF that is none", "a.pdf", b"<script>alert(1)</script>", "no PDF"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_what_no_article_is_made_of_is_refused_in_words(tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableSourceError, match=words) as refused:
        list(read_sources(path, DAY))
    assert "expected" in str(refused.value)


READ = [
    ("entities that multiply", "a.html", b"<!DOCTYPE html [<!ENTITY e0 'lol'>"
     + _ENTITIES.encode() + b"]>" + page("&e9;"), "lol" * 100),
    ("an entity from a file", "a.html", b"<!DOCTYPE html [<!ENTITY x SYSTEM '" + FILE + b"'>]>"
     + page("&x;"), "root:"),
    ("an entity from afar", "a.html", b"<!DOCTYPE html SYSTEM 'http://192.0.2.1/x.dtd'>"
     + page(""), "192.0.2.1"),
    ("a script", "a.html", page("<script>alert(1)</script>"), "alert"),
    ("a style", "a.html", page("<style>@import url(http://192.0.2.1)</style>"), "192.0.2.1"),
    ("a frame", "a.html", page(f"<iframe src='{FILE.decode()}'></iframe>"), "root:"),
    ("an include", "a.html", page("<xi:include href='/etc/passwd' parse='text'/>"), "root:"),
    ("a base elsewhere", "a.html", page("<a href=x>y</a>", "<base href=http://192.0.2.1>"),
     "192.0.2.1"),
    ("a day of deep JSON", "a.html", page("", "<script type='application/ld+json'>"
     + "[" * 200_000 + "</script>"), "[["),
    ("a day of a huge number", "a.html", page("", "<script type='application/ld+json'>"
     + "9" * 5_000 + "</script>"), "999"),
    ("an encoding that is a program", "a.html",
     b"<html><head><meta charset=unicode_escape></head><body><article><p>caf\xe9 \\x3cscript\\x3e "
     + SENTENCE.encode(), "<script>"),
    ("a PDF with JavaScript", "a.pdf", one_page(
        stream(TEXT), b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
    ), "alert"),
    ("a PDF that launches", "a.pdf", one_page(
        stream(TEXT), b"/OpenAction<</S/Launch/F(calc.exe)>>"
    ), "calc"),
    ("a PDF that asks afar", "a.pdf", one_page(
        stream(TEXT), b"/AA<</WC<</S/URI/URI(http://192.0.2.1)>>>>"
    ), "192.0.2.1"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "never"), [row[1:] for row in READ], ids=[row[0] for row in READ]
)
def test_what_a_file_asks_for_is_not_done(tmp_path, monkeypatch, name, content, never):
    def refuse(*_: object) -> None:
        pytest.fail("reading an article reached for the network")

    monkeypatch.setattr("socket.socket.connect", refuse)
    path = tmp_path / name
    path.write_bytes(content)
    (source,) = read_sources(path, DAY)
    assert SENTENCE in source.text
    assert never not in source.text


@pytest.mark.parametrize("name", CHARGES)
def test_a_charge_in_a_pasted_text_stays_to_the_letter(name):
    text = f"{SENTENCE} {CHARGES[name]} The end.\n"
    assert read_pasted(text, DAY).text == text


@pytest.mark.parametrize("name", ["bidi", "homoglyph", "zero width"])
def test_a_name_that_deceives_is_resolved_to_no_place(name):
    from geodata.extract.reading import read_reader  # noqa: PLC0415
    from geodata.extract.source_reading import read_source  # noqa: PLC0415

    written = {"bidi": "Las\u202ehio", "homoglyph": "L\u0430shio", "zero width": "Las\u200bhio"}
    source = read_pasted(f"The MNDAA captured {written[name]} on 3 August 2024.\n", DAY)
    assert [one.claim.place_id for one in read_source(read_reader(), source)] in ([], [None])


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(FILE_MOST + 1)
    with pytest.raises(UnreadableSourceError, match="50,000,001 bytes"):
        read_sources(path, DAY)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(UnreadableSourceError, match="a device or pipe"):
        read_sources(tmp_path / "a.txt", DAY)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/stdin", "/dev/tty"])
def test_a_link_to_a_device_is_not_read(tmp_path, device):
    (tmp_path / "a.txt").symlink_to(device)
    with pytest.raises(UnreadableSourceError, match="a device or pipe"):
        read_sources(tmp_path / "a.txt", DAY)


def test_a_link_to_itself_is_refused(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(UnreadableSourceError, match="expected a file that can be read"):
        read_sources(tmp_path / "a.txt", DAY)


@pytest.mark.parametrize("name", ["a\x00.txt", "../" * 40 + "etc/passwd", "x" * 5_000 + ".txt", ""])
def test_a_name_that_no_file_has_is_refused(tmp_path, name):
    with pytest.raises(UnreadableSourceError, match="expected"):
        list(read_sources(Path(tmp_path, name), DAY))
