"""What holds for every set of claims."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.history import (
    LAST_WORD_STANDS,
    RULE_SETS,
    RuleSet,
    answer_as_of,
    build_tenures,
    changes_of,
    fades_after,
)
from geodata.history.sayings import MOST_CLAIMS
from geodata.model import (
    VALUES,
    Aspect,
    Claim,
    DateInterval,
    Excerpt,
    Kind,
    Part,
    Polarity,
    Role,
    Tenure,
)
from tests.builders import ACTORS, held, subject_kind

FIRST = date(2024, 1, 1)
DOCUMENTS = {f"article-{n}": FIRST + timedelta(days=4 * n) for n in range(4)}
GROUPS = {"group": ("gate", "pass"), "all": ("gate", "pass", "bridge")}
MOVING = (Kind.CONTROL_CHANGE, Kind.ATTACK, Kind.PROJECT_STATUS, Kind.CROSSING_STATUS)
Subject = tuple[str, str]

days = st.integers(0, 12).map(lambda n: FIRST + timedelta(days=n))


@st.composite
def intervals(draw: st.DrawFn) -> DateInterval:
    first, last = sorted((draw(days), draw(days)))
    shape = draw(st.sampled_from(["day", "both", "no first", "no last", "none"]))
    return DateInterval(
        earliest=None if shape in ("no first", "none") else first,
        latest={"day": first, "no last": None, "none": None}.get(shape, last),
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    kind = draw(st.sampled_from(MOVING))
    start = draw(st.integers(0, 10_000))
    roles = st.sampled_from([Role.HOLDER, Role.ATTACKER, Role.PREVIOUS_HOLDER, Role.CLOSER])
    parts = st.builds(Part, actor=st.sampled_from(sorted(ACTORS)), role=roles)
    return Claim(
        kind=kind,
        aspect=draw(st.sampled_from(Aspect)),
        value=draw(st.sampled_from(sorted(VALUES[kind]))),
        excerpt=Excerpt(
            document_id=draw(st.sampled_from(sorted(DOCUMENTS))),
            start=start,
            end=start + 1,
            text="x",
        ),
        actors=tuple(draw(st.lists(parts, max_size=3))),
        place_id=draw(st.sampled_from(["lashio", "shan-state"])),
        project_id="dam",
        crossing_id=draw(st.sampled_from(["gate", "pass", "group", "all"])),
        when=draw(intervals()),
        polarity=draw(st.sampled_from(Polarity)),
    )


patient = settings(deadline=None)
"""A busy machine breaks no rule."""

claim_sets = st.lists(claims(), max_size=14)


rule_sets = st.sampled_from([*RULE_SETS.values(), fades_after(3)])


def tenures_of(
    said: list[Claim], known_by: date | None = None, rules: RuleSet = LAST_WORD_STANDS
) -> list[Tenure]:
    return build_tenures(
        said,
        DOCUMENTS,
        subject_kind=subject_kind,
        known_by=known_by,
        crossing_groups=GROUPS,
        actors=ACTORS,
        rules=rules,
    )


def by_subject(tenures: list[Tenure]) -> list[list[Tenure]]:
    subjects: dict[Subject, list[Tenure]] = {}
    for tenure in tenures:
        subjects.setdefault((tenure.subject_kind, tenure.subject_id), []).append(tenure)
    return list(subjects.values())


@patient
@given(claim_sets, rule_sets)
def test_tenures_of_a_subject_follow_each_other_without_gap_or_overlap(
    said: list[Claim], rules: RuleSet
) -> None:
    for tenures in by_subject(tenures_of(said, rules=rules)):
        assert tenures[0].valid_from is None
        assert tenures[0].condition == "unknown"
        assert tenures[-1].valid_to is None
        for before, after in pairwise(tenures):
            assert before.valid_to == after.valid_from
            assert before.valid_from is None or before.valid_from < after.valid_from


@patient
@given(claim_sets, rule_sets)
def test_neighbouring_tenures_differ(said: list[Claim], rules: RuleSet) -> None:
    for tenures in by_subject(tenures_of(said, rules=rules)):
        for before, after in pairwise(tenures):
            times = {"valid_from": None, "valid_to": None}
            assert before.model_copy(update=times) != after.model_copy(update=times)


@patient
@given(claim_sets, rule_sets)
def test_the_order_of_claims_does_not_matter(said: list[Claim], rules: RuleSet) -> None:
    assert tenures_of([*reversed(said), *said[:3]], rules=rules) == tenures_of(said, rules=rules)


@patient
@given(claim_sets, days)
def test_an_answer_is_the_tenure_that_contains_the_day(said: list[Claim], as_of: date) -> None:
    tenures = tenures_of(said)
    answers = answer_as_of(tenures, as_of)
    assert len(answers) == len(by_subject(tenures))
    for answer in answers:
        assert answer.valid_from is None or answer.valid_from <= as_of
        assert answer.valid_to is None or as_of < answer.valid_to


@patient
@given(claim_sets)
def test_only_the_unknown_rests_on_no_claim(said: list[Claim]) -> None:
    ids = {claim.id for claim in said}
    for tenure in tenures_of(said):
        assert tenure.claims or tenure.condition == "unknown"
        assert set(tenure.claims) <= ids
        assert len(set(tenure.claims)) == len(tenure.claims)


@patient
@given(claim_sets)
def test_no_day_is_invented(said: list[Claim]) -> None:
    ends = {day for claim in said for day in (claim.when.earliest, claim.when.latest) if day}
    ends |= set(DOCUMENTS.values())
    allowed = ends | {day + timedelta(days=1) for day in ends}
    for tenure in tenures_of(said):
        assert {tenure.valid_from, tenure.valid_to} - {None} <= allowed
        assert tenure.last_evidence_on is None or tenure.last_evidence_on in ends


@patient
@given(claim_sets, claims(), days)
def test_what_is_published_later_does_not_change_what_was_known(
    said: list[Claim], newcomer: Claim, known_by: date
) -> None:
    published = DOCUMENTS[newcomer.excerpt.document_id]
    if published > known_by:
        assert tenures_of([*said, newcomer], known_by) == tenures_of(said, known_by)


@patient
@given(claim_sets, st.integers(1, 6))
def test_an_answer_fades_on_a_day_that_follows_from_its_evidence(
    said: list[Claim], days: int
) -> None:
    plain = tenures_of(said)
    for tenure in tenures_of(said, rules=fades_after(days)):
        whole = next(
            one
            for one in plain
            if one.subject_id == tenure.subject_id
            and one.subject_kind == tenure.subject_kind
            and (one.valid_from or date.min) <= (tenure.valid_from or date.min)
            and (tenure.valid_from or date.min) < (one.valid_to or date.max)
        )
        if tenure.has_faded:
            assert whole.last_evidence_on is not None
            fades_on = whole.last_evidence_on + timedelta(days=days)
            assert tenure.valid_from == max(fades_on, whole.valid_from or date.min)
        else:
            assert tenure.holders == whole.holders
            assert tenure.condition == whole.condition


@patient
@given(claim_sets)
def test_plans_and_denials_move_nothing(said: list[Claim]) -> None:
    moving = [c for c in said if c.polarity in (Polarity.ASSERTED, Polarity.CLAIMED)]
    assert tenures_of(said) == tenures_of(moving)


@patient
@given(claim_sets)
def test_a_holder_is_always_an_actor_that_a_claim_of_the_tenure_names(said: list[Claim]) -> None:
    by_id = {claim.id: claim for claim in said}
    for tenure in tenures_of(said):
        named = {part.actor for claim_id in tenure.claims for part in by_id[claim_id].actors}
        assert {*tenure.holders, *tenure.pressing} <= named


@patient
@given(claim_sets)
def test_between_changes_every_answer_stays_the_same(said: list[Claim]) -> None:
    tenures = tenures_of(said)
    changes = changes_of(tenures)
    assert [one.day for one in changes] == sorted(one.day for one in changes)
    for change in changes:
        assert change.before is not None
        assert change.before.valid_to == change.day == change.after.valid_from


@patient
@given(claim_sets)
def test_nobody_presses_what_they_hold(said: list[Claim]) -> None:
    for tenure in tenures_of(said):
        if tenure.subject_kind in ("place", "region"):
            assert not set(tenure.holders) & set(tenure.pressing)


def test_the_claims_of_a_much_reported_place_do_not_pile_up() -> None:
    many = [
        held("lashio", "junta", str(FIRST + timedelta(days=n)), document_id="article-0")
        for n in range(1000)
    ]
    tenures = tenures_of(many)
    assert len(tenures) == 1001
    assert max(len(tenure.claims) for tenure in tenures) <= 2 * MOST_CLAIMS
    assert many[-1].id in tenures[-1].claims
