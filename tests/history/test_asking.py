"""What is answered at once for all places is what a slow and plain fold answers."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from geodata.history import (
    LAST_WORD_STANDS,
    RULE_SETS,
    History,
    RuleSet,
    answer_as_of,
    build_record_history,
    build_record_tenures,
    fades_after,
    known_tenures,
)
from geodata.model import Claim
from tests.builders import ACTORS, day, held, subject_kind
from tests.history.small_record import SEEDS
from tests.history.test_invariants import (
    DOCUMENTS,
    FIRST,
    GROUPS,
    claim_sets,
    days,
    patient,
    rule_sets,
    tenures_of,
)

published = st.none() | st.integers(-1, 14).map(lambda n: FIRST + timedelta(days=n))


def history_of(said: list[Claim]) -> History:
    return History.of(
        said, DOCUMENTS, subject_kind=subject_kind, crossing_groups=GROUPS, actors=ACTORS
    )


@patient
@given(claim_sets, days, published, rule_sets)
def test_any_question_is_answered_as_by_a_fold_of_what_was_published(
    said: list[Claim], when: date, known_by: date | None, rules: RuleSet
) -> None:
    slow = answer_as_of(tenures_of(said, known_by, rules), when)
    assert history_of(said).as_of(when, known_by, rules) == slow


@patient
@given(claim_sets, published, rule_sets)
def test_the_whole_of_a_history_is_that_of_a_fold(
    said: list[Claim], known_by: date | None, rules: RuleSet
) -> None:
    assert history_of(said).tenures(known_by, rules) == tenures_of(said, known_by, rules)


@patient
@given(claim_sets, days, published, st.randoms(use_true_random=False))
def test_shuffled_and_doubled_claims_tell_the_same_history(
    said: list[Claim], when: date, known_by: date | None, chance: object
) -> None:
    shuffled = [*said, *said]
    chance.shuffle(shuffled)
    told = history_of(shuffled)
    assert told.as_of(when, known_by) == history_of(said).as_of(when, known_by)
    assert told.editions() == history_of(said).editions()


@patient
@given(claim_sets, published)
def test_one_history_answers_for_all_rule_sets(said: list[Claim], known_by: date | None) -> None:
    history = history_of(said)
    when = FIRST + timedelta(days=9)
    for rules in [*RULE_SETS.values(), *map(fades_after, range(1, 12)), LAST_WORD_STANDS]:
        slow = answer_as_of(tenures_of(said, known_by, rules), when)
        assert history.as_of(when, known_by, rules) == slow


@patient
@given(claim_sets, published)
def test_its_editions_know_what_it_knew(said: list[Claim], known_by: date | None) -> None:
    history = history_of(said)
    assert known_tenures(history.editions(), known_by) == history.tenures(known_by)


def test_the_record_is_answered_for_as_the_pages_answer() -> None:
    history = build_record_history(SEEDS)
    for rules in RULE_SETS.values():
        for known_by in (None, day("2024-08-01"), day("2024-11-05")):
            slow = build_record_tenures(SEEDS, known_by=known_by, rules=rules)
            assert history.as_of(day("2024-11-01"), known_by, rules) == answer_as_of(
                slow, day("2024-11-01")
            )


def test_an_article_about_long_ago_is_told_from_the_day_it_came_out() -> None:
    papers = {f"paper-{n}": FIRST + timedelta(days=10 * n) for n in range(60)}
    said = [
        held("lashio", ("junta", "kia")[n % 2], str(papers[paper]), document_id=paper)
        for n, paper in enumerate(papers)
    ]
    said.append(held("lashio", "mndaa", str(FIRST + timedelta(days=5)), document_id="paper-59"))
    history = History.of(said, papers, subject_kind=subject_kind, actors=ACTORS)
    when = FIRST + timedelta(days=5)
    told = {known_by: history.as_of(when, known_by) for known_by in papers.values()}
    assert {known: tenures[0].holders for known, tenures in told.items()} == {
        known: (
            ("mndaa",)
            if known == papers["paper-59"]
            else ("junta",)
            if known == papers["paper-0"]
            else ("junta", "kia")
        )
        for known in papers.values()
    }


def test_many_threads_may_ask_at_once() -> None:
    history = build_record_history(SEEDS)
    questions = [
        (day("2024-11-01"), known_by, rules)
        for rules in [*RULE_SETS.values(), *map(fades_after, range(10, 20))]
        for known_by in (None, day("2024-11-05"))
    ]
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda question: history.as_of(*question), questions))
    for (when, known_by, rules), found in zip(questions, answers, strict=True):
        slow = build_record_tenures(SEEDS, known_by=known_by, rules=rules)
        assert found == answer_as_of(slow, when)
