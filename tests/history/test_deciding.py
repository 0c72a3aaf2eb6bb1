"""What a decision would change is told before it is taken."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.history import build_record_tenures
from geodata.history.deciding import Turn, changes_by_deciding, turns_between
from geodata.ledger import Record, names_of, read_record
from geodata.model import Claim, Polarity, SubjectKind
from tests.builders import attack, captured, claim, crossing_status, held, project_status, tenure

DAY = date(2024, 8, 1)


@pytest.fixture(scope="module")
def record() -> Record:
    return replace(read_record(), claims={})


def with_claims(record: Record, *claims: Claim) -> Record:
    return replace(record, claims={one.id: one for one in claims})


def words(record: Record, turns: tuple[Turn, ...]) -> list[str]:
    name_of = names_of(record.actors)
    return [one.in_words(record.name_of(one.subject_id), name_of) for one in turns]


def decide(record: Record, **deciding: object) -> list[str]:
    found = changes_by_deciding(record, published_on={"article": DAY}, **deciding)
    return words(record, found.turns)


def standing(record: Record, *claims: Claim) -> Record:
    """Let claims stand, of a document that came out that day."""
    known = with_claims(record, *claims)
    article = next(iter(record.documents.values()))
    passport = article.passport.model_copy(
        update={
            "document_id": "article",
            "published_on": DAY,
            "published_earliest": DAY,
            "published_latest": DAY,
        }
    )
    return replace(known, documents={"article": article.model_copy(update={"passport": passport})})


def test_the_first_word_on_a_place_says_from_when(record: Record) -> None:
    taken = [captured("lashio", "mndaa", "2024-07-25")]
    assert decide(record, taken=taken) == [
        "Lashio, from 25 Jul 2024 on: held by MNDAA, instead of unknown"
    ]


def test_what_is_taken_out_gives_way_to_what_stood_before(record: Record) -> None:
    first, second = held("lashio", "junta", "2024-07-01"), captured("lashio", "mndaa", "2024-07-25")
    assert decide(standing(record, first, second), without=[second.id]) == [
        "Lashio, from 25 Jul 2024 on: held by junta, instead of held by MNDAA"
    ]


def test_an_earlier_word_ends_where_a_later_one_begins(record: Record) -> None:
    later = captured("lashio", "mndaa", "2024-07-25")
    [told] = decide(standing(record, later), taken=[held("lashio", "junta", "2024-07-01")])
    assert told.startswith("Lashio, from 1 Jul 2024 to 24 Jul 2024: held by")


def test_the_same_word_again_turns_nothing_and_rests_in_the_answer(record: Record) -> None:
    there = standing(record, captured("lashio", "mndaa", "2024-07-25"))
    again = held("lashio", "mndaa", "2024-07-28")
    found = changes_by_deciding(there, taken=[again])
    assert (found.turns, found.resting) == ((), {again.id})


def test_who_took_it_unsaid_leaves_it_unknown(record: Record) -> None:
    said = captured("lashio", "mndaa", "2024-07-25").model_copy(update={"actors": ()})
    found = changes_by_deciding(record, taken=[said], published_on={"article": DAY})
    assert (found.turns, found.resting, found.silent) == ((), frozenset(), {said.id})


NOTHING = [
    claim("statement", "call", "2024-07-25"),
    captured("lashio", "mndaa", "2024-07-25", polarity=Polarity.PLANNED),
    captured("lashio", "mndaa", "2024-07-25", polarity=Polarity.DENIED),
    attack("lashio", "mndaa", "2024-07-25", value="air_strike"),
]


@pytest.mark.parametrize("one", NOTHING, ids=lambda one: f"{one.value} {one.polarity}")
def test_what_moves_no_history_changes_nothing(record: Record, one: Claim) -> None:
    found = changes_by_deciding(record, taken=[one], published_on={"article": DAY})
    assert (found.turns, found.resting) == ((), frozenset())


def test_a_word_about_a_group_of_crossings_turns_its_members(record: Record) -> None:
    group, members = next(iter(record.gazetteer.crossing_groups().items()))
    said = [crossing_status(group, "closed", "2024-07-25")]
    found = changes_by_deciding(record, taken=said, published_on={"article": DAY})
    assert {one.subject_id for one in found.turns} == {group, *members}


def test_a_member_of_a_group_goes_on_hearing_its_group(record: Record) -> None:
    group, members = next(iter(record.gazetteer.crossing_groups().items()))
    there = standing(record, crossing_status(group, "closed", "2024-07-01"))
    opened = crossing_status(members[0], "open", "2024-07-25")
    assert all(told.endswith("instead of closed") for told in decide(there, taken=[opened]))


def test_a_claim_edited_turns_out_of_one_place_and_into_another(record: Record) -> None:
    wrong = captured("lashio", "mndaa", "2024-07-25")
    right = captured("hsipaw", "mndaa", "2024-07-25")
    found = decide(standing(record, wrong), without=[wrong.id], taken=[right])
    assert found == [
        "Hsipaw, from 25 Jul 2024 on: held by MNDAA, instead of unknown",
        "Lashio, from 25 Jul 2024 on: unknown, instead of held by MNDAA",
    ]


PLACES = ("lashio", "hsipaw")
CLAIMS = st.builds(
    lambda place, holder, day, is_event: (captured if is_event else held)(
        place, holder, f"2024-07-{day:02d}"
    ),
    st.sampled_from(PLACES),
    st.sampled_from(("mndaa", "junta", "tnla")),
    st.integers(1, 28),
    st.booleans(),
) | st.just(project_status("muse-mandalay-railway", "stalled", "2024-07-03"))


@given(there=st.lists(CLAIMS, max_size=5), taken=st.lists(CLAIMS, max_size=2), out=st.data())
def test_the_subjects_concerned_tell_all_that_differs(
    record: Record, there: list[Claim], taken: list[Claim], out: st.DataObject
) -> None:
    known = standing(record, *there)
    ids = out.draw(st.lists(st.sampled_from(sorted(known.claims) or ["none"]), max_size=2))
    then = {id_: one for id_, one in known.claims.items() if id_ not in ids}
    after = replace(known, claims=then | {one.id: one for one in taken})
    whole = turns_between(build_record_tenures(known), build_record_tenures(after))
    assert changes_by_deciding(known, without=ids, taken=taken).turns == tuple(whole)


def test_stretches_that_tell_the_same_are_one() -> None:
    before = [
        tenure(valid_to="2024-07-01", holders=("kia",)),
        tenure(valid_from="2024-07-01", holders=("kia",), claims=("one",)),
    ]
    after = [tenure(holders=("junta",))]
    [turn] = turns_between(before, after)
    assert (turn.valid_from, turn.valid_to, turn.subject_kind) == (None, None, SubjectKind.PLACE)
