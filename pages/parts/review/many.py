"""Several claims decided at once: what it will change is shown first, and each is told apart."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from geodata.ledger.decisions import Decision
from geodata.ledger.reviews import Accept, Edit, Reject, Review
from geodata.ledger.states import Status
from geodata.ledger.store import Ledger
from pages.parts.access import Writer
from pages.parts.adding.cards import headline_of
from pages.parts.review.case import Case
from pages.parts.review.changes import tell_changes
from pages.parts.review.scales import USUAL_SCALES, Scales
from pages.parts.review.visit import Many, ReviewVisit
from pages.parts.standing import Standing

_TOLD_MOST = 12


def ask_many(visit: ReviewVisit, standing: Standing, operation: Mapping[str, object]) -> None:
    """Take a question about several claims, with the revision seen of each that can be decided.

    What can't be is told with the reason, and left out.
    """
    what, keys = str(operation.get("what")), operation.get("keys")
    if what not in ("accept", "reject") or not isinstance(keys, list):
        return
    seen: dict[str, int] = {}
    passed_over = []
    # A message may name one claim a million times; each costs a look at all that it says.
    for key in dict.fromkeys(map(str, keys)):
        if key not in standing.states.claims:
            continue
        case = _case(key, visit, standing)
        if why := _why_not(case, what):
            passed_over.append(f"{headline_of(case.claim, standing.record)}: {why}")
        else:
            seen[key] = case.state.revision
    visit.many = Many(visit.heard, what, seen, tuple(passed_over))


def many_data(
    visit: ReviewVisit, standing: Standing, scales: Scales = USUAL_SCALES
) -> dict[str, Any] | None:
    """Return what is shown of a question about several claims; None where none is open."""
    many = visit.many
    if many is None:
        return None
    taken = [_case(key, visit, standing).claim for key in many.seen]
    is_accepting = many.what == "accept"
    needs_more = is_accepting and standing.needs_second
    changes = tell_changes(
        "Together this changes on the map",
        standing.record,
        taken=taken if is_accepting else (),
        published_on=standing.published_on,
        besides="It counts once somebody else has agreed." if needs_more else "",
        scales=scales,
    )
    passed_over = many.passed_over
    more = [f"and {len(passed_over) - _TOLD_MOST} more"] if len(passed_over) > _TOLD_MOST else []
    does = f"{many.what.capitalize()} {len(many.seen)}"
    unless = ", where it isn’t plain" if is_accepting else ""
    return {
        "number": many.number,
        "title": f"{does} together: why{unless}?",
        "does": does,
        "needs_reason": not is_accepting,
        "changes": asdict(changes),
        "passed_over": [*passed_over[:_TOLD_MOST], *more],
    }


def _case(key: str, visit: ReviewVisit, standing: Standing) -> Case:
    return Case(standing, standing.states.claims[key], visit.edit(key), None)


def _why_not(case: Case, what: str) -> str:
    if case.state.status is not Status.WAITING:
        return f"{case.state.status} by {case.state.decided_by}"
    if what == "accept" and (faults := case.faults()):
        return faults[0]
    return ""


def answer_many(
    visit: ReviewVisit,
    ledger: Ledger,
    standing: Standing,
    operation: Mapping[str, object],
    sign: Callable[[], Writer],
) -> None:
    """Decide all that were asked about, each by the revision that was seen when it was asked."""
    asked = visit.many
    if asked is None or operation.get("asked") != asked.number:
        return
    reason = str(operation.get("reason") or "").strip()
    decisions = [
        Decision(key, revision, _review(_case(key, visit, standing), asked.what))
        for key, revision in asked.seen.items()
    ]
    outcomes = ledger.review_many(decisions, sign().name, reason)
    taken: dict[str, int] = {}
    refused = []
    for decision, outcome in zip(decisions, outcomes, strict=True):
        if isinstance(outcome, Exception):
            refused.append(str(outcome))
            continue
        taken[decision.subject] = outcome.revision
        visit.forget(decision.subject)
    visit.many = None
    visit.kept |= taken.keys()
    if taken:
        visit.decided.append(taken)
    done = "Accepted" if asked.what == "accept" else "Rejected"
    told = f" {len(refused)} not: {refused[0]}" if refused else ""
    visit.say(f"{done} {len(taken)}.{told}", is_bad=bool(refused), taken=[*taken, "many"])


def _review(case: Case, what: str) -> Review:
    if what == "reject":
        return Reject()
    if case.edit.changes:
        return Edit(claim=case.claim, fields=tuple(case.edit.changes))
    return Accept()
