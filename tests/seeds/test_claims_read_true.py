"""What the articles say, checked one sentence at a time against what we wrote down."""

from collections.abc import Callable
from datetime import date

import pytest

from geodata.gazetteer import read_gazetteer
from geodata.model import Aspect, Claim, Document, Kind, Polarity, Role
from geodata.registers import read_actors

Documents = dict[str, Document]
Find = Callable[..., list[Claim]]


def only(claims: list[Claim]) -> Claim:
    (claim,) = claims
    return claim


def interval(claim: Claim) -> tuple[str | None, str | None]:
    earliest, latest = claim.when.earliest, claim.when.latest
    return (earliest and earliest.isoformat(), latest and latest.isoformat())


def test_every_excerpt_stands_in_its_article(
    claims: tuple[Claim, ...], documents: Documents
) -> None:
    for claim in claims:
        text = documents[claim.excerpt.document_id[:3]].text
        assert text[claim.excerpt.start : claim.excerpt.end] == claim.excerpt.text


def test_furniture_is_never_cited(claims: tuple[Claim, ...], documents: Documents) -> None:
    for claim in claims:
        passport = documents[claim.excerpt.document_id[:3]].passport
        assert passport.evidence_start <= claim.excerpt.start
        assert claim.excerpt.end <= passport.evidence_end


@pytest.mark.parametrize("field", ["toponym", "attribution", "scope", "direction", "goods"])
def test_the_source_s_words_are_the_source_s(
    claims: tuple[Claim, ...], documents: Documents, field: str
) -> None:
    for claim in claims:
        words = getattr(claim, field)
        if words:
            assert words in documents[claim.excerpt.document_id[:3]].text


def test_every_phrase_occurs_in_its_excerpt(claims: tuple[Claim, ...]) -> None:
    strays = [claim.when.phrase for claim in claims if claim.when.phrase not in claim.excerpt.text]
    assert strays == []


def test_a_time_given_by_tense_alone_still_has_a_rule(claims: tuple[Claim, ...]) -> None:
    assert all(claim.when.rule for claim in claims)


def test_a_present_tense_reaches_no_further_than_publication(
    claims: tuple[Claim, ...], documents: Documents
) -> None:
    for claim in claims:
        if claim.aspect is Aspect.STATE and claim.polarity is not Polarity.PLANNED:
            latest = documents[claim.excerpt.document_id[:3]].passport.published_latest
            assert claim.when.latest
            assert claim.when.latest <= latest


def test_nothing_has_happened_after_publication_unless_it_is_planned(
    claims: tuple[Claim, ...], documents: Documents
) -> None:
    late = {
        claim.event
        for claim in claims
        if claim.polarity is not Polarity.PLANNED
        and (
            claim.when.latest is None
            or claim.when.latest
            > documents[claim.excerpt.document_id[:3]].passport.published_latest
        )
    }
    # The forum runs "from Sunday to Tuesday", and the article is Monday's.
    assert late == {"tin-aung-san-china-2023-10"}


def test_lashio_is_said_to_be_attacked_before_it_is_said_to_be_rebel_held(find: Find) -> None:
    attacked = only(find("004", kind=Kind.ATTACK, value="ground", place_id="lashio"))
    held = find(kind=Kind.CONTROL_CHANGE, value="held", place_id="lashio")
    assert [claim.actors_as(Role.HOLDER) for claim in held] == [("mndaa",), ("junta",)]
    rebel_held, regime_held = held
    assert interval(attacked) == interval(regime_held) == ("2024-07-22", "2024-07-22")
    assert interval(rebel_held) == ("2024-11-01", "2024-11-01")


def test_nobody_says_on_which_day_lashio_fell(find: Find) -> None:
    captured = only(find(kind=Kind.CONTROL_CHANGE, value="captured", place_id="lashio"))
    assert interval(captured) == (None, "2024-11-01")


def test_towns_without_names_paint_no_ground(find: Find) -> None:
    unnamed = find(kind=Kind.CONTROL_CHANGE, place_id=None)
    scopes = {claim.scope for claim in unnamed}
    assert "about 20 towns" in scopes
    assert None not in scopes


def test_a_claim_on_northern_shan_is_on_the_region(find: Find) -> None:
    claim = only(find("000", kind=Kind.CONTROL_CHANGE, toponym="northern Shan State"))
    assert (claim.place_id, claim.actors_as(Role.HOLDER)) == (
        "northern-shan",
        ("anti-regime-armies",),
    )


def test_an_encircled_project_is_no_encircled_town(find: Find) -> None:
    projects = find("000", value="encircled")
    assert {claim.kind for claim in projects} == {Kind.PROJECT_STATUS}
    assert {claim.project_id for claim in projects} == {"kyaukphyu-sez", "kyaukphyu-port"}


def test_trade_through_muse_ceased_in_october_and_was_still_stopped(find: Find) -> None:
    event, state = find("000", crossing_id="muse-ruili")
    assert (event.aspect, state.aspect) == (Aspect.EVENT, Aspect.STATE)
    assert interval(event) == ("2023-10-01", "2023-10-31")
    assert event.actors_as(Role.CLOSER) == ()


def test_late_july_stays_the_last_third_of_july(find: Find) -> None:
    assert interval(only(find(project_id="tagaung-nickel"))) == ("2024-07-21", "2024-07-31")


def test_may_30_has_two_readings_and_article_002_decides(find: Find) -> None:
    told_later = only(find("000", event="yang-yang-soe-win-2023-05-30"))
    photographed = find("002", event="yang-yang-soe-win-2023-05-30", aspect=Aspect.EVENT)[0]
    assert told_later.when.earliest == photographed.when.earliest == date(2023, 5, 30)
    assert told_later.alternative is not None
    assert told_later.alternative.earliest == date(2024, 5, 30)


def test_closed_crossings_name_who_closed_them_and_what_is_stopped(find: Find) -> None:
    closed = find("000", kind=Kind.CROSSING_STATUS, value="closed")
    assert {claim.actors_as(Role.CLOSER) for claim in closed} == {("china",)}
    assert {claim.goods for claim in closed} == {"goods including medicines, fuel and food"}


def test_china_closed_crossings_in_kachin_and_in_northern_shan(find: Find) -> None:
    closed = find("001", kind=Kind.CROSSING_STATUS)
    assert {claim.crossing_id for claim in closed} == {
        "kachin-crossings",
        "northern-shan-crossings",
    }


def test_57_outposts_are_the_alliance_s_own_word(find: Find) -> None:
    assert only(find("003", kind=Kind.CONTROL_CHANGE)).polarity is Polarity.CLAIMED


def test_what_is_still_to_come_is_planned(find: Find) -> None:
    planned = {claim.event for claim in find(kind=Kind.MEETING, polarity=Polarity.PLANNED)}
    assert planned >= {
        "min-aung-hlaing-first-official-visit-china",
        "wang-xiaohong-naypyitaw-visit",
    }


def test_a_meeting_in_a_town_that_isn_t_named_has_no_town(find: Find) -> None:
    assert only(find("001", event="ma-jia-maung-maung-ohn-2024-11-01")).place_id is None


def test_the_consulate_s_attacker_is_named_by_nobody(find: Find) -> None:
    attack = only(find("001", kind=Kind.ATTACK, value="explosive"))
    assert attack.actors_as(Role.ATTACKER) == ()
    assert attack.actors_as(Role.TARGET) == ("china",)


def test_every_meeting_with_china_has_two_sides(find: Find) -> None:
    chinese = {"china", "chinese-communist-party", "china-foreign-ministry"}
    actors = read_actors()
    for claim in find(kind=Kind.MEETING):
        for part in claim.actors:
            is_chinese = part.actor in chinese or actors[part.actor].member_of in chinese
            assert not is_chinese or part.side == "b" or part.role is Role.MEDIATOR
            assert part.side != "b" or is_chinese


def test_a_happening_told_by_two_articles_has_one_slug(claims: tuple[Claim, ...]) -> None:
    told_in: dict[str, set[str]] = {}
    for claim in claims:
        told_in.setdefault(claim.event or "", set()).add(claim.excerpt.document_id[:3])
    assert told_in["yang-yang-soe-win-2023-05-30"] == {"000", "002"}
    assert told_in["operation-1027"] == {"001", "003", "004"}
    assert told_in["wang-yi-naypyitaw-2024-08"] == {"000", "001"}
    assert told_in["ma-jia-tin-aung-san-2024-08-28"] == {"000", "001"}
    assert told_in["andrews-arms-report-2023-05"] == {"000", "002"}


def test_a_claim_about_a_project_lies_where_the_project_does(claims: tuple[Claim, ...]) -> None:
    projects = read_gazetteer().projects
    told = [claim for claim in claims if claim.kind is Kind.PROJECT_STATUS]
    assert told
    for claim in told:
        assert claim.place_id == projects[claim.project_id or ""].place_id


def test_only_who_speaks_for_china_sits_on_china_s_side(claims: tuple[Claim, ...]) -> None:
    actors = read_actors()
    seated = {part.actor for claim in claims for part in claim.actors if part.side == "b"}
    fighters = {id_ for id_ in seated if actors[id_].kind in ("armed_group", "alliance")}
    assert fighters == set()
