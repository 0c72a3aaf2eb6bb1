"""A person makes a claim of words that no rule read: it rests on them, and says who made it."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.corpus.sources import read_pasted
from geodata.extract.reading import read_reader
from geodata.ledger.states import ClaimState, Status
from geodata.ledger.store import Ledger, open_ledger
from geodata.model import Aspect, Kind
from pages.parts.adding.articles import Article, carry_out, read_article
from pages.parts.adding.by_hand import ByHand, is_by_hand
from pages.parts.adding.proposing import claims_of, propose
from pages.parts.adding.waiting import to_article
from pages.parts.review.queue import Reader, reader_of

FLAGS = "Banners of the TNLA now hang over the town hall of Kutkai."
TEXT = (
    "Flags over the hills\nBy Aung Zaw | 24 November 2024\n\n"
    "The KIA captured Laiza on Wednesday.\n\n"
    f"{FLAGS} Nobody in uniform has been seen since, and nobody in uniform is missed. "
    "တိုက်ပွဲများ 中缅边境口岸 𝄞 says a song.\n"
)


@pytest.fixture
def article() -> Article:
    one = Article(read_pasted(TEXT, date(2024, 11, 24)), "pasted text")
    read_article(one, read_reader())
    return one


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    opened = open_ledger(str(tmp_path / "ledger.sqlite3"), corpus=None)
    yield opened
    opened.close()


def ask(article: Article, words: str, says: str = "control_change:held", **more: object) -> None:
    operation = {"number": article.heard + 1, "do": "make", "words": words, "says": says, **more}
    carry_out(article, [operation])


def by_hand(article: Article) -> list[ByHand]:
    return [one for one in article.candidates.values() if isinstance(one, ByHand)]


def sent(ledger: Ledger) -> Sequence[ClaimState]:
    [document_id] = ledger.states().documents
    found = claims_of(ledger.states(), document_id)
    return [one for one in found if one.reading and is_by_hand(one.reading.rule)]


def test_a_claim_of_chosen_words_rests_on_their_whole_sentence(article: Article) -> None:
    ask(article, "hang over the town hall")
    [made] = by_hand(article)
    assert made.claim.excerpt.text == FLAGS
    assert article.source.text[slice(*made.draft.trigger)] == "hang over the town hall"
    assert (made.claim.kind, made.claim.value) == (Kind.CONTROL_CHANGE, "held")
    assert made.claim.aspect is Aspect.STATE


def test_the_one_place_of_the_sentence_is_proposed_and_nobody_else(article: Article) -> None:
    ask(article, "hang over the town hall")
    claim = by_hand(article)[0].claim
    assert (claim.toponym, claim.place_id, claim.actors) == ("Kutkai", "kutkai", ())


def test_a_time_that_the_words_leave_open_stays_open(article: Article) -> None:
    ask(article, "Flags over the hills")
    when = by_hand(article)[0].claim.when
    assert (when.earliest, when.latest, when.phrase) == (None, None, "")
    assert when.rule.startswith("by hand")


def test_the_one_time_of_the_sentence_is_read(article: Article) -> None:
    ask(article, "captured Laiza", "attack:ground")
    when = by_hand(article)[0].claim.when
    assert (when.earliest, when.phrase) == (date(2024, 11, 20), "on Wednesday")


def test_it_says_that_a_person_chose_the_words(article: Article) -> None:
    ask(article, "hang over the town hall")
    assert by_hand(article)[0].why[0].endswith("was chosen by a person: no rule read it")


def test_it_stands_among_the_others_in_the_order_of_the_text(article: Article) -> None:
    ask(article, "Flags over the hills")
    triggers = [one.draft.trigger for one in article.candidates.values()]
    assert triggers == sorted(triggers)
    assert len(triggers) > len(by_hand(article))


@pytest.mark.parametrize(
    ("words", "says", "told"),
    [
        ("", "control_change:held", "select words in the text"),
        ("hang over", "", "choose what the words say"),
        ("hang over", "control_change:met", "choose what the words say"),
        ("hang under", "control_change:held", "“hang under” isn’t in this article"),
        ("in uniform", "control_change:held", "stands here 2 times"),
        ("By Aung Zaw", "control_change:held", "is no evidence"),
        ("x" * 2_001, "control_change:held", "2,001 characters, at most 2,000"),
    ],
)
def test_what_cannot_be_made_is_told(article: Article, words: str, says: str, told: str) -> None:
    ask(article, words, says)
    assert told in article.refusal
    assert by_hand(article) == []


def test_of_words_that_stand_twice_the_nearer_are_meant(article: Article) -> None:
    second = TEXT.rindex("in uniform")
    ask(article, "in uniform", near=second + 3)
    assert by_hand(article)[0].draft.trigger[0] == second


def test_spaces_quotes_and_line_breaks_of_what_was_pasted_do_not_matter(article: Article) -> None:
    ask(article, "  Flags over\nthe   hills ")
    assert by_hand(article)[0].draft.trigger == (0, len("Flags over the hills"))


def test_undo_takes_back_what_was_made(article: Article) -> None:
    ask(article, "hang over")
    carry_out(article, [{"number": 2, "do": "undo"}])
    assert (by_hand(article), article.past) == ([], [])


def test_the_same_made_twice_is_one(article: Article) -> None:
    ask(article, "hang over")
    ask(article, "hang over")
    assert (len(by_hand(article)), len(article.past)) == (1, 1)


def test_what_was_made_stays_when_the_article_is_read_again(article: Article) -> None:
    ask(article, "hang over")
    read_article(article, read_reader())
    assert len(by_hand(article)) == 1


def test_it_waits_as_read_by_a_person(article: Article, ledger: Ledger) -> None:
    ask(article, "hang over")
    propose(article, ledger, "Nang Mo")
    [state] = sent(ledger)
    assert (state.status, reader_of(state)) == (Status.WAITING, Reader.PERSON)


def test_what_was_sent_comes_back_onto_the_desk(article: Article, ledger: Ledger) -> None:
    ask(article, "hang over")
    key = article.last_made
    carry_out(article, [{"number": 2, "do": "set", "key": key, "fields": {"value": "captured"}}])
    propose(article, ledger, "Nang Mo")
    [document] = ledger.states().documents.values()
    again = to_article(document, claims_of(ledger.states(), document.id), read_reader())
    assert list(again.candidates) == list(article.candidates)
    assert (again.edits, again.claims()) == (article.edits, article.claims())


def test_what_its_maker_set_aside_before_sending_is_not_sent(
    article: Article, ledger: Ledger
) -> None:
    ask(article, "hang over")
    carry_out(article, [{"number": 2, "do": "aside", "key": article.last_made}])
    propose(article, ledger, "Nang Mo")
    assert sent(ledger) == []


@settings(max_examples=50)
@given(span=st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))))
def test_any_selection_makes_an_exact_excerpt_or_is_refused(span: tuple[int, int]) -> None:
    one = Article(read_pasted(TEXT, date(2024, 11, 24)), "pasted text")
    read_article(one, read_reader())
    start, end = sorted(span)
    ask(one, TEXT[start:end], near=start)
    assert len(by_hand(one)) == (0 if one.refusal else 1)
    for made in by_hand(one):
        excerpt = made.claim.excerpt
        assert TEXT[excerpt.start : excerpt.end] == excerpt.text
        assert excerpt.start <= made.draft.trigger[0] < made.draft.trigger[1] <= excerpt.end
