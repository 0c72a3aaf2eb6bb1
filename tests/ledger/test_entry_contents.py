"""What an entry says is held against what was said before it."""

from collections.abc import Callable

import pytest

from geodata.ledger.bodies import claim_proposal, document_proposal, review_proposal
from geodata.ledger.reviews import Accept, Edit, Merge, Reject, Second, Split, Undo
from geodata.model import Claim
from tests.ledger.chains import (
    CLAIM,
    HELD,
    OTHER,
    Chain,
    article,
    captured,
    chain_of,
    said,
    with_body,
)

BROKEN: list[tuple[str, Callable[[], Chain], str]] = [
    (
        "an excerpt that isn't in the article to the letter",
        lambda: chain_of(captured(excerpt={**CLAIM.excerpt.model_dump(), "text": "MNDAA troops"})),
        "expected these words at start = 0, end = 12",
    ),
    (
        "words that the article doesn't have",
        lambda: chain_of(captured(excerpt={**CLAIM.excerpt.model_dump(), "text": "peace came"})),
        "expected the exact words of",
    ),
    (
        "a claim on a document that isn't there",
        lambda: chain_of(captured(excerpt={**CLAIM.excerpt.model_dump(), "document_id": "gone"})),
        "document_id = 'gone': expected a document that an earlier entry holds",
    ),
    (
        "a place that the gazetteer doesn't know",
        lambda: chain_of(captured(place_id="lashyo")),
        "place_id 'lashyo': expected an id of the gazetteer; did you mean 'lashio'?",
    ),
    (
        "an actor that no register knows",
        lambda: chain_of(captured(actors=({"actor": "ghosts", "role": "holder"},))),
        "actors 'ghosts': expected an id of the register of actors",
    ),
    (
        "a value that its kind doesn't have",
        lambda: chain_of(captured(value="bought")),
        "value = 'bought': expected for control_change one of captured",
    ),
    (
        "a review of nothing",
        lambda: _added(review_proposal("0123456789abcdef", -1, Accept())),
        "expected a claim or document that an earlier entry holds",
    ),
    (
        "a revision that was left out",
        lambda: _added(review_proposal(CLAIM.id, 1, Accept())),
        "revision = 2: expected 1",
    ),
    (
        "a claim said twice",
        lambda: _added(claim_proposal(CLAIM)),
        "revision = 0: expected 1",
    ),
    (
        "a claim under an id that isn't its content's",
        lambda: _added(with_body(claim_proposal(OTHER), claim=HELD.model_dump(mode="json"))),
        f"a claim whose content has the id {HELD.id}: expected {OTHER.id}",
    ),
    (
        "an interval that ends before it begins",
        lambda: _added(with_body(claim_proposal(OTHER), claim=_backwards(OTHER))),
        "2024-07-31 is after 2024-07-21: expected earliest <= latest",
    ),
    (
        "a review that no program writes",
        lambda: _added(with_body(review_proposal(CLAIM.id, 0, Accept()), action="shrug")),
        "review: record = ",
    ),
    (
        "a merge into a claim that isn't there",
        lambda: _reviewed(Merge(into="0123456789abcdef")),
        "merged into '0123456789abcdef': expected another claim, which an earlier entry holds",
    ),
    ("a merge into itself", lambda: _reviewed(Merge(into=CLAIM.id)), "expected another claim"),
    (
        "an edit with words of another article",
        lambda: _reviewed(Edit(claim=_elsewhere(), fields=("excerpt",))),
        "edit with words of 'elsewhere'",
    ),
    (
        "a part with words that aren't there",
        lambda: _reviewed(Split(claims=(HELD, captured(place_id="lashyo")))),
        "place_id 'lashyo'",
    ),
    (
        "a second opinion before the first",
        lambda: _reviewed(Second(agrees=True)),
        "a second opinion on what nobody has decided",
    ),
    ("an undo of nothing", lambda: _reviewed(Undo()), "undo with nothing to take back"),
    ("a rejection without a reason", lambda: _reviewed(Reject(), ""), "reject without a reason"),
    (
        "a passport of another text",
        lambda: _added(with_body(document_proposal(article("Other words.\n")), text="Not these.")),
        "that of the text",
    ),
]  # fmt: skip


def _added(proposal: object) -> Chain:
    made = chain_of(CLAIM)
    made.add(proposal)  # type: ignore[arg-type]
    return made


def _reviewed(review: object, reason: str = "because") -> Chain:
    made = chain_of(CLAIM)
    made.review(CLAIM.id, review, reason=reason)  # type: ignore[arg-type]
    return made


def _elsewhere() -> Claim:
    return captured(excerpt={**CLAIM.excerpt.model_dump(), "document_id": "elsewhere"})


def _backwards(claim: Claim) -> dict[str, object]:
    fields: dict[str, object] = claim.model_dump(mode="json")
    when = {**claim.when.model_dump(mode="json")}
    when["earliest"], when["latest"] = when["latest"], when["earliest"]
    return {**fields, "when": when}


@pytest.mark.parametrize(("make", "words"), [case[1:] for case in BROKEN],
                         ids=[case[0] for case in BROKEN])  # fmt: skip
def test_what_is_wrong_is_said_with_what_was_expected(
    make: Callable[[], Chain], words: str
) -> None:
    assert words in said(make())


def test_a_second_opinion_by_who_decided_is_named() -> None:
    made = chain_of(CLAIM)
    made.review(CLAIM.id, Accept())
    made.review(CLAIM.id, Second(agrees=True))
    assert "expected one by another than who decided" in said(made)


def test_two_claims_merged_into_each_other_are_named() -> None:
    made = chain_of(CLAIM, OTHER)
    made.review(CLAIM.id, Merge(into=OTHER.id))
    assert said(made) == ""
    made.review(OTHER.id, Merge(into=CLAIM.id))
    assert f"({CLAIM.id}): merged into '{OTHER.id}', which is merged into it by now" in said(made)


def test_what_was_taken_back_may_name_what_no_register_knows_any_more() -> None:
    made = chain_of(CLAIM, renamed := captured(place_id="lashyo"))
    assert f"({renamed.id}): place_id 'lashyo'" in said(made)
    made.review(renamed.id, Edit(claim=CLAIM, fields=("place_id",)))
    assert said(made) == ""
    made.review(renamed.id, Undo())
    assert "; edit, reject or retract the claim" in said(made)
    made.review(renamed.id, Reject())
    assert said(made) == ""
