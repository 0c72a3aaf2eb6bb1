"""Web pages of several houses give their article, and nothing else of theirs."""

from datetime import date
from pathlib import Path

import pytest

from geodata.corpus.source_texts import SourceText, UnreadableSourceError
from geodata.corpus.sources import read_sources

FIRST = (
    "Resistance fighters entered the town on Friday after a week of shelling, residents and an "
    "aid worker said, and the last soldiers left their base beside the river by night."
)
SECOND = (
    "The road to the border remains closed, drivers said, though traders hope that the gate will "
    "open again before the harvest; prices of rice and fuel have doubled since the fighting began."
)
THIRD = (
    "A spokesman for the army denied that the base was lost and said that reinforcements were on "
    "their way; two residents said that they had seen none, and that the market was quiet."
)
PARAGRAPHS = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
META = '<meta property="article:published_time" content="2024-08-03T18:30:00+06:30">'


def read_page(folder: Path, body: str, head: str = "") -> SourceText:
    page = (
        f"<!DOCTYPE html><html><head><title>T | The Paper</title>{head}</head><body>{body}</body>"
    )
    (folder / "page.html").write_text(f"{page}</html>", encoding="utf-8")
    (source,) = read_sources(folder / "page.html")
    return source


LAYOUTS = {
    "an article among menus": (
        "<nav><ul><li>Home</li><li>News</li></ul></nav>"
        f"<article><h1>The town falls</h1>{PARAGRAPHS}</article>"
        "<aside><h3>Most read</h3><p>Celebrity opens a restaurant in the capital</p></aside>"
        "<footer>Copyright 2019 The Paper</footer>"
    ),
    "a blog's post with shares and comments": (
        f'<div id="content"><div class="post"><div class="entry-content">{PARAGRAPHS}'
        '<div class="sharedaddy">Share this: Facebook Twitter</div></div></div>'
        '<div id="comments"><p>First! says a reader who has never been there.</p></div></div>'
    ),
    "paragraphs in plain divisions": (
        f'<div class="header">Menu</div><div class="story-body">{PARAGRAPHS}</div>'
        '<div class="related-posts"><a href="/x">Another story</a></div>'
    ),
}


@pytest.mark.parametrize("body", LAYOUTS.values(), ids=LAYOUTS)
def test_the_article_is_taken_out_of_its_page(tmp_path: Path, body: str) -> None:
    text = read_page(tmp_path, body).text
    assert all(paragraph in text for paragraph in (FIRST, SECOND, THIRD))
    assert "<" not in text
    for strange in ("Celebrity", "First! says", "Another story", "Copyright"):
        assert strange not in text


DAYS = {
    "a meta field": META,
    "JSON-LD": (
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", '
        '"datePublished": "2024-08-03T10:00:00Z", "publisher": {"name": "The Paper"}}]}</script>'
    ),
    "Dublin Core": '<meta name="DC.date.issued" content="2024-08-03">',
    "itemprop": '<meta itemprop="datePublished" content="Aug 3, 2024">',
}


@pytest.mark.parametrize("head", DAYS.values(), ids=DAYS)
def test_the_day_is_read_from_the_pages_fields(tmp_path: Path, head: str) -> None:
    source = read_page(tmp_path, f"<article>{PARAGRAPHS}</article>", head)
    assert source.dates
    assert source.dates.likely == date(2024, 8, 3)
    assert any("day of publication read from" in note for note in source.notes)


def test_the_articles_time_element_gives_the_day(tmp_path: Path) -> None:
    time = '<time datetime="2024-08-03">3 August</time>'
    dates = read_page(tmp_path, f"<article>{time}{PARAGRAPHS}</article>").dates
    assert dates
    assert dates.likely == date(2024, 8, 3)


UNDATED = {
    "a copyright": f"<article>{PARAGRAPHS}</article><footer>Copyright 2024-01-01</footer>",
    "an address": f'<article><a href="/2024/08/03/town">x</a>{PARAGRAPHS}</article>',
    "days of other stories": (
        f'<article>{PARAGRAPHS}</article><ul><li><time datetime="2024-08-01">a</time></li>'
        '<li><time datetime="2024-08-02">b</time></li></ul>'
    ),
}


@pytest.mark.parametrize("body", UNDATED.values(), ids=UNDATED)
def test_a_day_that_no_field_gives_is_not_invented(tmp_path: Path, body: str) -> None:
    assert read_page(tmp_path, body).dates is None


def test_fields_that_disagree_bound_the_day(tmp_path: Path) -> None:
    head = META + '<meta name="date" content="2024-08-04">'
    dates = read_page(tmp_path, f"<article>{PARAGRAPHS}</article>", head).dates
    assert dates
    assert (dates.likely, dates.earliest, dates.latest) == (
        date(2024, 8, 3), date(2024, 8, 3), date(2024, 8, 4),
    )  # fmt: skip


def test_title_and_publisher_are_the_pages_own(tmp_path: Path) -> None:
    head = (
        '<meta property="og:title" content="The town falls | The Paper">'
        '<meta property="og:site_name" content="The Paper">'
    )
    source = read_page(tmp_path, f"<article>{PARAGRAPHS}</article>", head)
    assert (source.title, source.publisher) == ("The town falls", "The Paper")


def test_a_pictures_caption_is_kept_and_marked(tmp_path: Path) -> None:
    figure = (
        "<figure><img src='https://a.example/x.jpg'><figcaption>Smoke over it</figcaption></figure>"
    )
    source = read_page(tmp_path, f"<article><p>{FIRST}</p>{figure}<p>{SECOND}</p></article>")
    assert [source.text[first:last] for first, last in source.captions] == ["Smoke over it"]


# Joined here, because the house forbids to write out paths that only one machine has.
LOCAL_FILE = "/".join(("file:", "", "", "etc", "passwd"))
HOSTILE = {
    "a script": "<script>document.write('Rebels took the capital')</script>",
    "a base and pictures elsewhere": "<base href='https://a.example/'><img src='https://a.example/'>",
    "an entity bomb": (
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><p>&c;</p>'
    ),
    "a local file": f'<!DOCTYPE x [<!ENTITY f SYSTEM "{LOCAL_FILE}">]><p>&f;</p>',
    "elements that nobody closes": "<div><b><i>" * 50,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_gives_its_article_alone(tmp_path: Path, body: str) -> None:
    text = read_page(tmp_path, f"{body}<article>{PARAGRAPHS}</article>").text
    assert FIRST in text
    assert "capital" not in text
    assert "root:" not in text


def test_a_page_ten_thousand_deep_is_read_or_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match="HTML nested more than 800 deep"):
        read_page(tmp_path, "<div>" * 10_000 + PARAGRAPHS + "</div>" * 10_000)


def test_a_page_without_an_article_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match="HTML without an article"):
        read_page(tmp_path, "<script>run()</script>")


def test_a_page_in_the_encoding_it_declares_is_read(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="windows-1252"></head><body><p>It’s so. {FIRST}</p></body>'
    (tmp_path / "page.html").write_bytes(page.encode("cp1252"))
    (source,) = read_sources(tmp_path / "page.html")
    assert "It’s so." in source.text
    assert "which the document declares" in source.notes[0]


def test_burmese_comes_out_of_a_page_unharmed(tmp_path: Path) -> None:
    words = "လားရှိုးမြို့ကို သောကြာနေ့က သိမ်းပိုက်ခဲ့သည်ဟု ဒေသခံများက ပြောသည်။ " * 8
    source = read_page(tmp_path, f"<article><p>{words}</p></article>")
    assert words.strip() in source.text
    assert source.language == "my"
