"""Reviewing: a queue of claims, each in its sentence, with what a decision on it will change."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from geodata.ledger.states import ClaimState
from geodata.ledger.store import Ledger
from pages.parts.access import may_write
from pages.parts.adding.cards import choices, headline_of
from pages.parts.adding.desk import registers_url
from pages.parts.review.case import Case
from pages.parts.review.choosing import filters_in_words
from pages.parts.review.detail import claim_detail, moment
from pages.parts.review.files import rows_url
from pages.parts.review.many import many_data
from pages.parts.review.operations import Hand
from pages.parts.review.queue import Queue, Stage, build_queue, stage_of
from pages.parts.review.scales import Scales, to_scales
from pages.parts.review.small_map import ground_url
from pages.parts.review.visit import ReviewVisit, open_review_visit
from pages.parts.served import load_component
from pages.parts.standing import Standing, read_standing
from pages.parts.told import told_steps
from pages.parts.weighing import USUAL, Weighing

_HERE = Path(__file__).parent / "bench"
_DESK = "../../adding/desk"
_SHARED = ("elements", "text", "fields", "registers", "facts", "editor")
_SCRIPTS = (
    *(f"{_DESK}/{one}.js" for one in _SHARED),
    "place.js", "bar.js", "queue.js", "split.js", "claim.js", "keys.js", "bench.js", "review.js",
)  # fmt: skip
_COMPONENT = load_component(
    "review", _HERE, _SCRIPTS, (f"{_DESK}/desk.css", "review.css"),
    '<div class="desk review"></div>',
)  # fmt: skip
_KEY = "review"
_STATUS = {Stage.SECOND: "second", Stage.DISPUTED: "disputed"}


def show_review(ledger: Ledger, weighing: Weighing = USUAL) -> None:
    """Show the queue, and hear what is decided.

    Parameters
    ----------
    ledger
        Where decisions go.
    weighing
        By which rules and as told by whom it is said what a decision will change.
    """
    visit = open_review_visit()
    standing = read_standing()
    # What is open stays open, also when somebody else has decided it meanwhile.
    queue = build_queue(
        standing.in_order,
        visit.filters,
        needs_second=standing.needs_second,
        kept=visit.kept,
        current=visit.current,
    )
    order = [one.subject for one in queue.shown]

    def hear() -> None:
        hand = Hand(visit, ledger, read_standing, order)
        hand.carry_out(told_steps(_KEY, "done"))

    permission = may_write()
    writer = permission.writer.name if permission.writer else None
    scales = to_scales(weighing, standing)
    data = _data(visit, standing, queue, writer, scales)
    _COMPONENT(key=_KEY, data=data, on_done_change=hear)


def _data(
    visit: ReviewVisit, standing: Standing, queue: Queue, writer: str | None, scales: Scales
) -> dict[str, Any]:
    numbers = standing.numbers
    current = _current(visit, queue, standing)
    edit = visit.edit(current.subject) if current else None
    parts = visit.splits.get(current.subject, ()) if current else ()
    case = Case(standing, current, edit, writer, scales, parts) if current and edit else None
    return {
        "id": "review",
        "rows": rows_url(standing),
        "queue": [numbers[one.subject] for one in queue.shown],
        "status": {
            numbers[one.subject]: status_of(one, needs_second=standing.needs_second)
            for one in queue.shown
            if one.revision
        },
        "renamed": {
            numbers[one.subject]: [one.claim.kind, headline_of(one.claim, standing.record)]
            for one in queue.shown
            if one.edited_fields
        },
        "detail": claim_detail(case, visit) if case else None,
        "many": many_data(visit, standing, scales),
        "said": asdict(visit.said),
        "moved": list(visit.moved),
        "heard": visit.heard,
        "can_undo": bool(visit.decided),
        "tally": f"{tally_of(queue)} · {filters_in_words(visit.filters)}",
        "empty": _empty(standing, queue),
        "choices": choices(),
        "registers": registers_url(standing.record),
        "ground": ground_url(),
    }


def _current(visit: ReviewVisit, queue: Queue, standing: Standing) -> ClaimState | None:
    """Return the claim that is open: the one asked for, else the first that needs somebody."""
    shown = {one.subject: one for one in queue.shown}
    if visit.current not in shown:
        open_ = _first_open(queue.shown, standing)
        visit.current = open_.subject if open_ else None
    return shown.get(visit.current or "")


def _first_open(shown: Sequence[ClaimState], standing: Standing) -> ClaimState | None:
    needs = (
        one for one in shown if stage_of(one, needs_second=standing.needs_second) is Stage.WAITING
    )
    return next(needs, shown[0] if shown else None)


def status_of(state: ClaimState, *, needs_second: bool) -> list[str]:
    """Return how a claim stands, as one word of ours and as words for people."""
    stage = stage_of(state, needs_second=needs_second)
    if stage is Stage.WAITING:
        return ["waiting", "waits again"]
    word = _STATUS.get(stage, str(state.status))
    entry = state.entries[-1]
    by = f"{state.decided_by or entry.author}, {moment(entry)}"
    told = {Stage.SECOND: "accepted by one", Stage.DISPUTED: "disputed"}
    return [word, f"{told.get(stage, str(state.status))} · {by}"]


def tally_of(queue: Queue) -> str:
    """Say how far the review of what passes the filters has come."""
    return f"{queue.decided} of {queue.all} decided"


def _empty(standing: Standing, queue: Queue) -> str:
    if queue.all:
        return "No claim fits these filters. Take one away to see more."
    if not any(one.reading or one.revision == 0 for one in standing.states.claims.values()):
        return "Nothing has been sent to review yet. Add an article, look it over, and send it."
    return "Nothing here. Under “Which”, choose everything to see what the corpus brought too."
