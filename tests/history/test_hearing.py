"""Which claims history hears, and which names it takes for which."""

from geodata.model import Polarity
from tests.builders import attack, captured, day, held
from tests.history.ground_lines import history, tenures_of


def test_what_only_a_party_says_is_marked_until_others_say_it() -> None:
    tenures = tenures_of(
        captured("a", "mndaa", "2024-07-22", polarity=Polarity.CLAIMED),
        held("a", "mndaa", "2024-08-01"),
    )
    assert [tenure.is_claimed for tenure in tenures] == [False, True, False]


def test_plans_and_denials_move_nothing() -> None:
    for polarity in (Polarity.PLANNED, Polarity.DENIED):
        assert history(captured("a", "mndaa", "2024-07-22", polarity=polarity)) == []


def test_rebel_held_does_not_contradict_the_group_that_holds_it() -> None:
    lines = history(captured("a", "mndaa", "2024-08-03"), held("a", "rebel-groups", "2024-11-01"))
    assert lines[1:] == ["2024-08-03 held mndaa", "2024-11-01 held mndaa"]


def test_rebel_held_never_turns_into_a_group_by_itself() -> None:
    assert history(held("a", "rebel-groups", "2024-11-01"))[-1] == "2024-11-01 held rebel-groups"


def test_a_narrower_name_takes_the_place_of_a_broad_one() -> None:
    lines = history(held("a", "rebel-groups", "2024-08-01"), held("a", "mndaa", "2024-11-01"))
    assert lines[1:] == ["2024-08-01 held rebel-groups", "2024-11-01 held mndaa"]


def test_rebel_held_contradicts_the_regime() -> None:
    lines = history(held("a", "junta", "2024-07-22"), held("a", "rebel-groups", "2024-11-01"))
    assert lines[2] == "2024-07-23 changed_hands junta+rebel-groups"


def test_a_region_never_speaks_for_its_townships_nor_they_for_it() -> None:
    tenures = tenures_of(
        held("shan-state", "rebel-groups", "2024-08-29"),
        held("tsp-lashio", "junta", "2024-08-29"),
        held("lashio", "mndaa", "2024-08-29"),
    )
    known = {(t.subject_kind, t.holders[0]) for t in tenures if t.holders}
    assert known == {("region", "rebel-groups"), ("township", "junta"), ("place", "mndaa")}


def test_known_by_hears_only_documents_published_by_then() -> None:
    claims = (
        held("a", "junta", "2024-07-22", document_id="early"),
        held("a", "mndaa", "2024-11-01", document_id="late"),
    )
    assert [t.holders for t in tenures_of(*claims, known_by=day("2024-07-23"))] == [(), ("junta",)]
    assert tenures_of(*claims, known_by=day("2024-07-22")) == []


def test_lashio_reads_as_the_articles_tell_it() -> None:
    early, late = {"document_id": "early"}, {"document_id": "late"}
    lines = history(
        held("lashio", "junta", "2024-07-22..2024-07-23", **early),
        attack("lashio", "mndaa", "2024-07-22", **early),
        attack("lashio", "mndaa", "2024-07-23", "clash", **early),
        held("lashio", "rebel-groups", "2024-11-01", **late),
        captured("lashio", "mndaa", "..2024-11-01", **late),
        attack("lashio", "junta", "2024-11-01", "air_strike", **late),
    )
    assert lines == [
        "None unknown",
        "2024-07-22 contested junta < mndaa",
        "2024-07-23 contested junta < mndaa",
        "2024-07-24 changed_hands junta+mndaa",
        "2024-11-01 held mndaa",
    ]


def test_who_says_rebels_has_not_confirmed_a_groups_claim() -> None:
    last = tenures_of(
        captured("a", "mndaa", "2024-08-03", polarity=Polarity.CLAIMED),
        held("a", "rebel-groups", "2024-11-01"),
    )[-1]
    assert (last.holders, last.is_claimed) == (("mndaa",), True)
