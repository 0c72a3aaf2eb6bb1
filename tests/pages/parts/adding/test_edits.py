"""What a person changes is marked as theirs, can be taken back, and never loses anything."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.corpus.sources import read_pasted
from geodata.extract.reading import read_reader
from geodata.model import Aspect, Claim, DateInterval, Excerpt, Kind, Part, Role
from pages.parts.adding.articles import Article, carry_out, read_article, sent_candidates
from pages.parts.adding.edits import Edit, apply, fields_of, with_change

DAY = date(2024, 11, 20)
TEXT = "The KIA captured Laiza on Wednesday. The MNDAA captured Lashio on Wednesday."


def claim() -> Claim:
    return Claim(
        kind=Kind.CONTROL_CHANGE,
        aspect=Aspect.EVENT,
        value="captured",
        excerpt=Excerpt(document_id="d", start=0, end=3, text="The"),
        actors=(Part(actor="kia", role=Role.HOLDER),),
        place_id="laiza",
        when=DateInterval(earliest=DAY, latest=DAY, phrase="on Wednesday", rule="the last"),
        alternative=DateInterval(earliest=date(2023, 11, 22), latest=date(2023, 11, 22)),
    )


CHANGES = [
    ("value", "held", lambda one: one.value == "held"),
    ("aspect", "state", lambda one: one.aspect is Aspect.STATE),
    ("polarity", "claimed", lambda one: one.polarity == "claimed"),
    ("place_id", "lashio", lambda one: one.place_id == "lashio"),
    ("place_id", "", lambda one: one.place_id is None),
    ("earliest", "2024-11-01", lambda one: one.when.earliest == date(2024, 11, 1)),
    ("earliest", "", lambda one: one.when.earliest is None),
    ("actors", "junta:holder:;kia:previous_holder:", lambda one: len(one.actors) == 2),
    ("actors", "", lambda one: one.actors == ()),
]


@pytest.mark.parametrize(
    ("name", "value", "holds"), CHANGES, ids=[f"{name}={value[:24]}" for name, value, _ in CHANGES]
)
def test_a_change_is_made_and_told(name: str, value: str, holds) -> None:
    outcome = apply(claim(), with_change(claim(), Edit(), name, value))
    assert holds(outcome.claim)
    assert outcome.faults == {}
    assert (outcome.claim.note or "").startswith("Adjusted by a person: ")


def test_a_claim_nobody_touched_is_the_claim_that_was_read() -> None:
    assert apply(claim(), Edit()).claim == claim()


def test_back_to_what_was_read_is_no_change() -> None:
    edit = with_change(claim(), Edit(), "value", "held")
    assert with_change(claim(), edit, "value", "captured") == Edit()


def test_days_out_of_order_are_a_fault_beside_the_field_and_stay_written() -> None:
    edit = with_change(claim(), Edit(), "earliest", "2024-12-30")
    outcome = apply(claim(), edit)
    assert "30 Dec 2024 is after 20 Nov 2024" in outcome.faults["earliest"]
    assert outcome.claim.when == claim().when
    assert edit.changes["earliest"] == "2024-12-30"


def test_a_fault_in_the_days_keeps_no_other_change_from_being_made() -> None:
    edit = Edit({"earliest": "2024-12-30", "value": "held"})
    assert apply(claim(), edit).claim.value == "held"


def test_no_day_is_a_fault_that_says_what_a_day_is() -> None:
    assert (
        "expected one like 2024-07-23" in apply(claim(), Edit({"latest": "soon"})).faults["latest"]
    )


def test_a_day_set_by_a_person_says_so_and_settles_the_rival_reading() -> None:
    changed = apply(claim(), Edit({"earliest": "2024-11-19"})).claim
    assert changed.when.rule == "set by a person; read as 20 Nov 2024: the last"
    assert changed.alternative is None


def article() -> Article:
    one = Article(read_pasted(TEXT, date(2024, 11, 24)), "pasted text")
    read_article(one, read_reader())
    return one


def test_every_operation_is_done_once_and_in_order() -> None:
    one = article()
    key = next(iter(one.candidates))
    first = {"number": 1, "do": "aside", "key": key}
    carry_out(one, [first, {"number": 2, "do": "back", "key": key}])
    carry_out(one, [first])
    assert (one.edit(key).is_aside, one.heard, len(one.past)) == (False, 2, 2)


def test_undo_takes_the_last_change_back_whatever_it_was() -> None:
    one = article()
    key = next(iter(one.candidates))
    carry_out(one, [{"number": 1, "do": "set", "key": key, "fields": {"value": "held"}}])
    carry_out(one, [{"number": 2, "do": "aside", "key": key}, {"number": 3, "do": "undo"}])
    assert one.edit(key) == Edit({"value": "held"})


NONSENSE = [
    {"do": "aside"},
    {"number": 1, "do": "aside", "key": "no such key"},
    {"number": 1, "do": "set", "key": "KEY", "fields": {"value": "conquered"}},
    {"number": 1, "do": "set", "key": "KEY", "fields": {"place_id": "atlantis"}},
    {"number": 1, "do": "set", "key": "KEY", "fields": {"actors": "nobody:holder:"}},
    {"number": 1, "do": "set", "key": "KEY", "fields": {"note": "anything"}},
    {"number": 1, "do": "set", "key": "KEY", "fields": "all"},
    {"number": 1, "do": "dance", "key": "KEY"},
]


@pytest.mark.parametrize("operation", NONSENSE, ids=str)
def test_what_no_hand_on_the_page_can_do_changes_nothing(operation: dict[str, object]) -> None:
    one = article()
    key = next(iter(one.candidates))
    carry_out(one, [operation | ({"key": key} if operation.get("key") == "KEY" else {})])
    assert one.edits == {}


@given(
    steps=st.lists(
        st.sampled_from(["held", "lost", "captured"]).map(lambda one: {"value": one})
        | st.sampled_from([{"place_id": ""}, {"earliest": "2024-12-30"}, {"actors": ""}]),
        max_size=8,
    )
)
def test_undoing_everything_gives_what_was_read(steps: list[dict[str, str]]) -> None:
    one = article()
    key = next(iter(one.candidates))
    for number, fields in enumerate(steps, start=1):
        carry_out(one, [{"number": number, "do": "set", "key": key, "fields": fields}])
    carry_out(one, [{"number": 100 + number, "do": "undo"} for number in range(len(steps))])
    assert one.edit(key) == Edit()
    assert fields_of(apply(one.candidates[key].claim, one.edit(key)).claim) == fields_of(
        one.candidates[key].claim
    )


def test_a_candidate_set_aside_is_sent_as_such_and_counts_for_nothing() -> None:
    one = article()
    first, second = one.candidates
    carry_out(one, [{"number": 1, "do": "aside", "key": second}])
    assert list(one.kept) == [first]
    assert [each.set_aside for each in sent_candidates(one)] == [False, True]
