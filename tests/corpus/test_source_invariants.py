"""What holds for any text in any script."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.corpus.source_texts import SourceText
from geodata.corpus.sources import read_pasted, read_sources

BODY = (
    "Resistance fighters entered Lashio’s “old” market on Friday after a week of shelling – the "
    "third since July – residents said.\nThe army left its base by night and burned what it could "
    "not carry, a resident said then.\n"
)
PIECES = st.sampled_from(
    ["“Lashio”\n", "— AFP\n", "You May Also Like\n", "date 2023-10-30 ", "NAYPYIDAW, MYANMAR — ",
     "(Photo: AFP)\n", "Subscribe\n", "\r\n", "\u200b", "\ufeff", "---\n", "လားရှိုး\n", BODY]
)  # fmt: skip
WILD = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
TEXTS = st.lists(PIECES | WILD, min_size=1).map("".join).filter(lambda text: bool(text.strip()))


def read_written(text: str) -> SourceText:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_bytes(text.encode())
        (source,) = read_sources(path)
        return source


@settings(deadline=None)
@given(TEXTS)
def test_a_text_is_kept_and_its_spans_lie_within(text: str) -> None:
    source = read_written(text)
    assert source.text == text
    assert 0 <= source.evidence_start <= source.evidence_end <= len(text)
    for first, last in (*source.captions, *source.furniture):
        assert source.evidence_start <= first < last <= source.evidence_end
    for first, last in source.datelines:
        assert 0 <= first < last <= len(text)


@settings(deadline=None)
@given(TEXTS)
def test_the_bounds_of_evidence_are_no_white_space(text: str) -> None:
    source = read_written(text)
    evidence = text[source.evidence_start : source.evidence_end]
    assert evidence == evidence.strip()


STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})
SAME = {
    "straight quotes": lambda text: text.translate(STRAIGHT),
    "Windows lines": lambda text: text.replace("\n", "\r\n"),
    "runs of spaces": lambda text: text.replace(" ", "   "),
    "spaces that don't break": lambda text: text.replace(" ", "\u00a0"),
}


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
@settings(deadline=None)
@given(text=TEXTS)
def test_the_fingerprint_is_of_the_words(text: str, change: object) -> None:
    assert callable(change)
    assert read_pasted(change(text)).fingerprint == read_pasted(text).fingerprint


OTHER_PAGES = {
    "a subscription and other stories": BODY + "\nSubscribe\nYou May Also Like\nAnother story\n",
    "a caption": "Smoke over the town. (Photo: A Reader)\n" + BODY,
    "a byline and a day": "By A Reader | 3 August 2024\n" + BODY,
    "a dateline": "LASHIO, MYANMAR — " + BODY,
    "a link to another story": BODY.replace("\n", "\nRead more: Another story\n", 1),
    "zero-width spaces": BODY.replace("Lashio", "La\u200bshio"),
    "capitals": BODY.replace("Resistance", "RESISTANCE"),
}


@pytest.mark.parametrize("page", OTHER_PAGES.values(), ids=OTHER_PAGES)
def test_the_same_article_on_another_page_has_the_same_fingerprint(page: str) -> None:
    assert read_pasted(page).fingerprint == read_pasted(BODY).fingerprint


def test_another_number_makes_another_article() -> None:
    other = BODY.replace("third", "fourth")
    assert read_pasted(other).fingerprint != read_pasted(BODY).fingerprint


def test_burmese_vowels_tell_words_apart() -> None:
    assert read_pasted("ကို").fingerprint != read_pasted("ကာ").fingerprint
