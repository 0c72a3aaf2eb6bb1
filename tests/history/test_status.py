"""How claims about projects and crossings become statuses."""

from collections.abc import Mapping, Sequence

from geodata.history import build_tenures
from geodata.model import Aspect, Claim, Tenure
from tests.builders import ACTORS, crossing_status, day, project_status, subject_kind

PUBLISHED = {"article": day("2024-12-01")}
GROUPS = {"kachin-crossings": ("lwegel", "kan-paik-ti")}


def tenures_of(*claims: Claim, groups: Mapping[str, Sequence[str]] = GROUPS) -> list[Tenure]:
    return build_tenures(
        claims, PUBLISHED, subject_kind=subject_kind, actors=ACTORS, crossing_groups=groups
    )


def history(subject_id: str, *claims: Claim) -> list[str]:
    """Return one line a tenure: ``2024-08-29 closed < china via kachin-crossings``."""
    return [
        " ".join(
            filter(
                None,
                [
                    str(tenure.valid_from),
                    tenure.condition,
                    "+".join(tenure.holders),
                    "< " + "+".join(tenure.pressing) if tenure.pressing else "",
                    f"via {tenure.via}" if tenure.via else "",
                ],
            )
        )
        for tenure in tenures_of(*claims)
        if tenure.subject_id == subject_id
    ]


def test_a_project_seized_within_days_was_changing_until_the_last() -> None:
    seized = project_status(
        "tagaung", "seized", "2024-07-21..2024-07-31", "pdf:holder", aspect=Aspect.EVENT
    )
    assert history("tagaung", seized) == [
        "None unknown",
        "2024-07-21 changing",
        "2024-07-31 seized pdf",
    ]


def test_a_project_seized_before_publication_was_seized_by_then() -> None:
    seized = project_status("alpha", "seized", "..2024-08-29", "pdf:holder", aspect=Aspect.EVENT)
    assert history("alpha", seized) == ["None unknown", "2024-08-29 seized pdf"]


def test_an_encircled_project_names_who_encircles_it() -> None:
    ring = project_status("sez", "encircled", "2024-08-29", "aa:encircler")
    assert history("sez", ring)[-1] == "2024-08-29 encircled < aa"


def test_two_statuses_at_two_times_changed_in_between() -> None:
    lines = history(
        "dam",
        project_status("dam", "operating", "2023-01-01"),
        project_status("dam", "stalled", "2024-08-29"),
    )
    assert lines[1:] == ["2023-01-01 operating", "2023-01-02 changing", "2024-08-29 stalled"]


def test_a_project_whose_resumption_is_sought_is_still_stalled() -> None:
    stalled = project_status("dam", "stalled", "2024-08-29")
    for when in ("2024-08-29", "2024-10-01"):
        sought = project_status("dam", "resumption_sought", when, "china:backer")
        last = tenures_of(stalled, sought)[-1]
        assert last.condition == "stalled"
        assert set(last.claims) == {stalled.id, sought.id}


def test_of_statuses_said_of_one_day_the_gravest_stands_with_all_claims() -> None:
    claims = (
        project_status("sez", "operating", "2024-08-29"),
        project_status("sez", "encircled", "2024-08-29", "aa:encircler"),
    )
    last = tenures_of(*claims)[-1]
    assert (last.condition, last.pressing) == ("encircled", ("aa",))
    assert set(last.claims) == {claim.id for claim in claims}


def test_a_project_seized_by_one_and_later_by_another_changes() -> None:
    lines = history(
        "mine",
        project_status("mine", "seized", "2024-01-01", "kia:holder", aspect=Aspect.EVENT),
        project_status("mine", "seized", "2024-02-01", "tnla:holder", aspect=Aspect.EVENT),
    )
    assert lines[1:] == ["2024-01-01 seized kia", "2024-02-01 seized tnla"]


def test_a_closed_crossing_names_the_side_that_closed_it() -> None:
    closed = crossing_status("lwegel", "closed", "2024-08-29", "china:closer")
    assert history("lwegel", closed)[-1] == "2024-08-29 closed < china"


def test_members_inherit_what_is_said_of_their_group_and_say_so() -> None:
    closed = crossing_status("kachin-crossings", "closed", "2024-11-01", "china:closer")
    assert history("kachin-crossings", closed)[-1] == "2024-11-01 closed < china"
    for member in GROUPS["kachin-crossings"]:
        assert history(member, closed) == [
            "None unknown",
            "2024-11-01 closed < china via kachin-crossings",
        ]


def test_what_is_said_of_a_member_is_never_said_of_its_group() -> None:
    assert history("kachin-crossings", crossing_status("lwegel", "open", "2024-11-01")) == []


def test_a_crossings_own_claim_of_the_same_day_outweighs_its_groups() -> None:
    own = crossing_status("lwegel", "open", "2024-11-01")
    closed = crossing_status("kachin-crossings", "closed", "2024-11-01", aspect=Aspect.EVENT)
    assert history("lwegel", own, closed) == ["None unknown", "2024-11-01 open"]


def test_a_crossings_later_word_outweighs_its_groups() -> None:
    closed = crossing_status("kachin-crossings", "closed", "2024-11-01")
    own = crossing_status("lwegel", "open", "2024-11-20", aspect=Aspect.EVENT)
    assert history("lwegel", own, closed)[-2:] == [
        "2024-11-01 closed via kachin-crossings",
        "2024-11-20 open",
    ]


def test_a_groups_later_word_outweighs_a_crossings_own() -> None:
    own = crossing_status("lwegel", "trade_ceased", "2023-10-31")
    closed = crossing_status("kachin-crossings", "closed", "2024-11-01", aspect=Aspect.EVENT)
    assert history("lwegel", own, closed)[1:] == [
        "2023-10-31 trade_ceased",
        "2024-11-01 closed via kachin-crossings",
    ]


def test_trade_that_has_ceased_stays_so_until_the_crossing_is_closed() -> None:
    lines = history(
        "muse",
        crossing_status("muse", "trade_ceased", "2024-08-31"),
        crossing_status("muse", "closed", "2024-11-05", "china:closer"),
    )
    assert lines[1:] == ["2024-08-31 trade_ceased", "2024-11-05 closed < china"]


def test_two_contradictions_of_one_day_are_all_shown() -> None:
    said = [
        crossing_status("lwegel", value, "2024-08-29", aspect=aspect)
        for value in ("open", "closed")
        for aspect in (Aspect.STATE, Aspect.EVENT)
    ]
    assert history("lwegel", *said) == ["None unknown", "2024-08-29 contested"]
    contested = [one for one in tenures_of(*said) if one.condition == "contested"]
    assert {id_ for one in contested for id_ in one.claims} == {one.id for one in said}
