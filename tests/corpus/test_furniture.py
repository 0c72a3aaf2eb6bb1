"""The lines of the page around an article are not the article's."""

import tomllib
from pathlib import Path

import pytest

from geodata.corpus.furniture import Sort, sort_line
from geodata.corpus.sources import read_pasted, read_sources
from geodata.corpus.text_lines import Line

ARTICLES = sorted(Path("seeds/articles").glob("*.txt"))
FIRST = "Resistance fighters entered the town on Friday after a week of shelling, residents said."
SECOND = "The army left its base by night and burned what it could not carry, a resident said then."

SORTS = [
    ("Subscribe", Sort.LABEL),
    ("SUBSCRIBE NOW!", Sort.LABEL),
    ("Subscribers of the power company wait for weeks", Sort.TEXT),
    ("0 Comments", Sort.LABEL),
    ("View all comments", Sort.TAIL),
    ("You May Also Like", Sort.TAIL),
    ("You might also like:", Sort.TAIL),
    ("You may also like to know that rebels hold the town", Sort.TEXT),
    ("Notify of", Sort.TAIL),
    ("Leave a Reply", Sort.TAIL),
    ("Read more: Army loses third base", Sort.LABEL),
    ("READ ALSO: Army loses third base", Sort.LABEL),
    ("Read more books, the minister told students", Sort.TEXT),
    ("Related", Sort.INSET),
    ("**Related stories**", Sort.INSET),
    ("Related parties called for calm", Sort.TEXT),
    ("More from The Paper", Sort.INSET),
    ("Share this article", Sort.LABEL),
    ("Share on Facebook", Sort.LABEL),
    ("Share this burden with us, a refugee said", Sort.TEXT),
    ("Sign up for our newsletter", Sort.LABEL),
    ("Sign up to receive our daily newsletter by email", Sort.LABEL),
    ("Follow us on Telegram", Sort.LABEL),
    ("Join our Telegram channel", Sort.LABEL),
    ("Join our fight, rebel leader tells youths", Sort.TEXT),
    ("Photo: AFP", Sort.LABEL),
    ("(Photo: MNDAA)", Sort.CAPTION),
    ("Credit: A Reader", Sort.CAPTION),
    ("Photo: Soldiers of the regime walk through a market in the north", Sort.CAPTION),
    ("FILE PHOTO: A bridge over the river", Sort.CAPTION),
    ("FILE - A bridge over the river is seen in 2020.", Sort.CAPTION),
    ("Smoke over the town on Sunday. / AFP", Sort.CAPTION),
    ("Smoke over the town on Sunday. / KIA", Sort.CAPTION),
    ("Talks between the two sides / third round", Sort.TEXT),
    ("Smoke over the town on Sunday. (Photo by A Reader)", Sort.CAPTION),
    ("This handout photograph released by the army shows a bridge.", Sort.CAPTION),
    ("In this photo taken on 30 May 2023, soldiers stand by a bridge.", Sort.CAPTION),
    ("Photos posted on social media show soldiers leaving the base", Sort.TEXT),
    ("The minister (pictured) denied that the town was lost", Sort.TEXT),
    ("The general met the minister (pictured)", Sort.TEXT),
    ("The army denied the loss (source close to the rebels)", Sort.TEXT),
    ("— AFP", Sort.SIGN_OFF),
    ("-- Reuters", Sort.SIGN_OFF),
    ("– AFP/Reuters", Sort.SIGN_OFF),
    ("— Aung Moe, a resident", Sort.TEXT),
    ("AFP", Sort.BARE_SIGN_OFF),
    ("(Xinhua)", Sort.BARE_SIGN_OFF),
    ("Sources: Troops flee town", Sort.TEXT),
    ("© 2024 The Paper. All rights reserved.", Sort.LABEL),
    ("(Reporting by A Reader; Editing by B Reader)", Sort.TAIL),
    ("Rebels seize base near border town", Sort.TEXT),
    ("Home Affairs Ministry closes checkpoint", Sort.TEXT),
]


@pytest.mark.parametrize(("words", "sort"), SORTS, ids=[row[0] for row in SORTS])
def test_a_line_is_what_its_words_say(words: str, sort: Sort) -> None:
    assert sort_line(Line(0, len(words), words)) is sort


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:3])
def test_a_hand_read_article_has_the_bounds_its_passport_gives(path: Path) -> None:
    passport = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    (source,) = read_sources(path)
    assert source.document_id == passport["document_id"]
    assert source.evidence_start == passport["evidence_start"]
    assert source.evidence_end == passport["evidence_end"]


def test_nothing_of_the_page_after_the_sign_off_is_evidence() -> None:
    text = f"{FIRST}\n\n— AFP\n\n{SECOND}\n"
    source = read_pasted(text)
    assert text[: source.evidence_end].endswith("— AFP")
    assert source.publisher == "AFP"
    assert any('sign-off "— AFP"' in note for note in source.notes)


def test_a_list_of_other_stories_ends_where_the_article_goes_on() -> None:
    text = f"{FIRST}\nRelated\nAnother story\nA third story\n{SECOND}"
    source = read_pasted(text)
    cut = [text[first:last] for first, last in source.furniture]
    assert cut == ["Related", "Another story", "A third story"]
    assert source.evidence_end == len(text)


def test_a_list_of_other_stories_at_the_end_is_cut_off() -> None:
    text = f"{FIRST}\nRelated\nAnother story\nA third story\n"
    assert read_pasted(text).evidence_end == len(FIRST)


def test_comments_counted_above_the_article_do_not_end_it() -> None:
    text = f"The town falls\n3 Comments\nLeave a comment\n{FIRST}\n{SECOND}"
    source = read_pasted(text)
    assert source.evidence_end == len(text)
    assert [text[first:last] for first, last in source.furniture] == [
        "3 Comments",
        "Leave a comment",
    ]


def test_the_menu_above_the_article_is_cut_off() -> None:
    text = f"Menu\nSubscribe\n\n{FIRST}"
    assert read_pasted(text).evidence_start == text.index("Resistance")


def test_a_caption_is_kept_and_marked() -> None:
    caption = "Smoke over the town on Sunday. (Photo: A Reader)"
    text = f"{caption}\n{FIRST}"
    source = read_pasted(text)
    assert source.evidence_start == 0
    assert source.captions == ((0, len(caption)),)


def test_a_page_of_furniture_alone_has_no_evidence() -> None:
    source = read_pasted("Subscribe\nMenu\n")
    assert source.evidence_start == source.evidence_end
    assert "nothing but furniture" in source.notes[-1]
