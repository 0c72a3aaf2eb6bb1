"""What the browser shows of the claim that is open."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from geodata.ledger.entries import Entry
from geodata.ledger.states import ClaimState, Status
from geodata.model import Claim, day_in_words
from pages.parts.adding.cards import claim_data, headline_of, in_words
from pages.parts.adding.edits import LABELS
from pages.parts.reader import byline
from pages.parts.review.case import Case
from pages.parts.review.files import article_url, trigger_of
from pages.parts.review.queue import Reader, reader_of
from pages.parts.review.slots import hint_of, slots_of
from pages.parts.review.small_map import small_map
from pages.parts.review.steps import done_in_words, moment, parts_of, step
from pages.parts.review.visit import ReviewVisit

_OTHERS_MOST = 8
"""So many of each sort are shown beside a claim: more are a search of their own."""
_READ_BY = {
    Reader.MACHINE: "read by rules",
    Reader.ADJUSTED: "read by rules, adjusted before it was sent",
    Reader.PERSON: "read by a person",
}


def claim_detail(case: Case, visit: ReviewVisit) -> dict[str, Any]:
    """Return everything that is shown of a claim, and what can be done with it."""
    state, standing = case.state, case.standing
    record = standing.record
    situation = case.situation()
    slots = slots_of(situation)
    document = standing.document_of(state)
    reading = state.reading
    card = claim_data(
        state.claim, case.edit, record, places=case.places, why=reading.why if reading else ()
    )
    return {
        "key": state.subject,
        "seen": state.revision,
        "card": card,
        "standing": standing_in_words(state),
        "signs": list(_signs(case)),
        "stale": visit.overtaken.get(state.subject, ""),
        "typed": visit.typed.get(state.subject, ""),
        "changes": asdict(case.changes()),
        "slots": {key: asdict(one) if one else None for key, one in slots.items()},
        "hint": hint_of(situation),
        "map": small_map(
            case.claim, record.gazetteer, case.places,
            can_choose=slots["e"] is not None and "place_id" in card["subjects"],
        ),
        "beside": list(_beside(case)),
        "history": [step(one, standing) for one in state.entries],
        "split": case.splitting.data(case.places) if case.splitting else None,
        "parts": parts_of(state, standing),
        "article": article_url(document, standing.by_document[document.id]),
        "spans": list(_spans(case)),
    }  # fmt: skip


def standing_in_words(state: ClaimState) -> str:
    """Say how a claim stands, by whom and when."""
    read = _READ_BY[reader_of(state)]
    if state.status is Status.WAITING:
        return f"Waiting · {read} · sent by {state.proposed_by}, {moment(state.entries[0])}"
    decided = state.decided_at
    day = f", {day_in_words(decided.date())}, {decided:%H:%M} UTC" if decided else ""
    return f"{str(state.status).capitalize()} by {state.decided_by}{day} · {read}"


def overtaken_in_words(newer: Sequence[Entry], typed: str) -> str:
    """Tell who decided first, what, when and why, and what the one too late had typed."""
    told = []
    for one in newer:
        why = f": “{one.reason}”" if one.reason else ""
        told.append(f"{one.author} {done_in_words(one)} it on {moment(one)}{why}")
    kept = f" You had written: “{typed}”." if typed else ""
    return (
        f"Somebody else decided first. {'; then '.join(told)}. What you typed and changed is kept: "
        f"look at it as it stands now, and decide again if you still want to.{kept}"
    )


def _signs(case: Case) -> Iterator[tuple[str, str]]:
    reading = case.state.reading
    if case.edit.changes:
        fields = ", ".join(LABELS[one] for one in case.edit.changes)
        yield f"changed by you, not decided yet: {fields}", "by-hand"
    if reading and reading.changes:
        yield f"adjusted before sending: {', '.join(map(_label, reading.changes))}", "by-hand"
    if case.state.edited_fields:
        yield f"edited in review: {', '.join(map(_label, case.state.edited_fields))}", "by-hand"
    for name, agrees in ((case.state.seconded_by, True), (case.state.disputed_by, False)):
        if name:
            yield f"{'agreed' if agrees else 'disputed'} by {', '.join(name)}", ""
    if case.outcome.faults:
        yield "has a fault", "bad"


def _label(field: str) -> str:
    return LABELS.get(field, in_words(field))


def _beside(case: Case) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    found = case.beside()
    subjects = {
        claim.id: one
        for one in case.standing.states.claims.values()
        for claim in one.parts or (one.claim,)
    }

    def other(claim: Claim, reasons: Sequence[str] = ()) -> dict[str, Any]:
        return _other(case, subjects, claim, reasons)

    rivals = [other(one.claim, [one.reason]) for one in found.rivals[:_OTHERS_MOST]]
    matching = [
        other(one.claim, [*one.reasons, *(f"not independent: {tie}" for tie in one.ties)])
        for one in found.matching[:_OTHERS_MOST]
    ]
    yield _titled("Cannot be true together with it", len(found.rivals)), rivals
    yield _titled("Tells of the same", len(found.matching)), matching
    yield "About the same, within a month", [other(one) for one in found.near]


def _titled(title: str, count: int) -> str:
    more = f", the first {_OTHERS_MOST} of them" if count > _OTHERS_MOST else ""
    return f"{title} ({count}{more})"


def _other(
    case: Case, subjects: Mapping[str, ClaimState], claim: Claim, reasons: Sequence[str]
) -> dict[str, Any]:
    state = subjects[claim.id]
    document = case.standing.states.documents[claim.excerpt.document_id]
    return {
        "key": state.subject,
        "headline": f"{headline_of(claim, case.standing.record)} · {claim.when} · {state.status}",
        "excerpt": claim.excerpt.text,
        "source": f"{document.passport.title} · {byline(document)}",
        "reasons": list(reasons),
        "can_merge": _can_merge(case.state, state),
    }


def _can_merge(state: ClaimState, other: ClaimState) -> bool:
    """Tell whether one article tells the same twice: the other claim then stands for both."""
    is_one_article = state.claim.excerpt.document_id == other.claim.excerpt.document_id
    is_open = state.status is Status.WAITING
    is_open = is_open and other.status not in (Status.MERGED, Status.SPLIT)
    return is_one_article and is_open and state.claim.kind is other.claim.kind


def _spans(case: Case) -> Iterator[list[Any]]:
    """Yield the words of the sentence that the claim rests on, each with a label."""
    claim, record = case.state.claim, case.standing.record
    first, last = trigger_of(case.state)
    yield [first, last, "what" if case.state.reading else ""]
    named = [
        (claim.toponym, "where"),
        (claim.when.phrase, "when"),
        (claim.attribution, "says who"),
        (claim.goods, "goods"),
    ]
    for part in claim.actors:
        actor = record.actors.get(part.actor)
        names = (actor.name, actor.short_name, *actor.variants) if actor else ()
        word = next((one for one in names if one and one in claim.excerpt.text), None)
        named.append((word, in_words(part.role)))
    for words, label in named:
        at = claim.excerpt.text.find(words) if words else -1
        if words and at >= 0:
            yield [claim.excerpt.start + at, claim.excerpt.start + at + len(words), label]
