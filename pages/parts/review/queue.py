"""The queue: which claims are to be reviewed, in which order, and how far that has come."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from geodata.ledger.authors import CORPUS_AUTHOR
from geodata.ledger.states import ClaimState, States, Status
from geodata.model import Kind, day_in_words
from pages.parts.adding.by_hand import is_by_hand

_UNSURE_WITHIN = 0.3
"""Another place whose score is so near leaves it unsure which is meant."""


class Stage(StrEnum):
    """How far the review of a claim has come, as a person filters by it."""

    WAITING = "waiting"
    SECOND = "second"
    """Accepted by one, where somebody else has to agree."""
    DISPUTED = "disputed"
    DECIDED = "decided"


class Reader(StrEnum):
    """Who read a claim out of its sentence."""

    MACHINE = "machine"
    ADJUSTED = "adjusted"
    PERSON = "person"


class Origin(StrEnum):
    """How a claim came into the ledger."""

    SENT = "sent"
    CORPUS = "corpus"


@dataclass(frozen=True, slots=True)
class Filters:
    """What of the queue is shown; empty is all.

    Parameters
    ----------
    documents
        Ids.
    kinds, stages, readers
        Any of these.
    origin
        Sent to review, or brought by the corpus.
    is_place_unsure
        Only claims whose place isn't sure.
    words
        That must all be in the sentence.
    """

    documents: Collection[str] = ()
    kinds: Collection[Kind] = ()
    stages: Collection[Stage] = ()
    readers: Collection[Reader] = ()
    origin: Origin | None = Origin.SENT
    is_place_unsure: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Queue:
    """The claims that pass the filters, and the progress over all stages of them.

    Parameters
    ----------
    shown
        In the order in which they came.
    decided
        How many need nobody any more, whatever stages are shown.
    all
        Of how many.
    """

    shown: tuple[ClaimState, ...]
    decided: int
    all: int


def stage_of(state: ClaimState, *, needs_second: bool) -> Stage:
    """Tell how far the review of a claim has come."""
    if state.status is Status.WAITING:
        return Stage.WAITING
    if state.disputed_by:
        return Stage.DISPUTED
    is_taken = state.status in (Status.ACCEPTED, Status.SPLIT)
    if is_taken and not state.stands(needs_second=needs_second):
        return Stage.SECOND
    return Stage.DECIDED


def reader_of(state: ClaimState) -> Reader:
    """Tell who read a claim: a machine, with or without a person's changes, or a person."""
    if state.reading is None or is_by_hand(state.reading.rule):
        return Reader.PERSON
    return Reader.ADJUSTED if state.reading.changes else Reader.MACHINE


def origin_of(state: ClaimState) -> Origin:
    """Tell whether somebody sent a claim, or the corpus brought it."""
    return Origin.CORPUS if state.proposed_by == CORPUS_AUTHOR else Origin.SENT


def is_place_unsure(state: ClaimState) -> bool:
    """Tell whether a claim's toponym is open, or may nearly as well mean another place."""
    claim = state.claim
    if claim.toponym and not (claim.place_id or claim.project_id or claim.crossing_id):
        return True
    scores = (
        {one.place_id: one.score for one in state.reading.place_candidates}
        if (state.reading)
        else {}
    )
    chosen = scores.pop(claim.place_id or "", None)
    return chosen is not None and any(chosen - one < _UNSURE_WITHIN for one in scores.values())


def build_queue(
    claims: Iterable[ClaimState],
    filters: Filters,
    *,
    needs_second: bool,
    kept: Collection[str] = (),
    current: str | None = None,
) -> Queue:
    """Return what passes the filters.

    Parameters
    ----------
    claims
        In the order wanted.
    filters
        What to show.
    needs_second
        Whether somebody else has to agree with who accepted.
    kept
        Subjects that stay though their stage has changed: what this visit has decided, so
        that it can be seen and undone where it was.
    current
        The subject that is open: it stays in sight, whatever the filters.
    """
    shown: list[ClaimState] = []
    decided = passing = 0
    for one in claims:
        passes = _passes(one, filters)
        stage = stage_of(one, needs_second=needs_second) if passes else Stage.WAITING
        is_wanted = not filters.stages or stage in filters.stages or one.subject in kept
        if (passes and is_wanted) or one.subject == current:
            shown.append(one)
        passing += passes
        decided += passes and stage is Stage.DECIDED
    return Queue(tuple(shown), decided, passing)


def _passes(state: ClaimState, filters: Filters) -> bool:
    claim = state.claim
    return (
        (not filters.documents or claim.excerpt.document_id in filters.documents)
        and (not filters.kinds or claim.kind in filters.kinds)
        and (not filters.readers or reader_of(state) in filters.readers)
        and (filters.origin is None or origin_of(state) is filters.origin)
        and (not filters.is_place_unsure or is_place_unsure(state))
        and _has_words(claim.excerpt.text, filters.words)
    )


def _has_words(text: str, words: str) -> bool:
    folded = text.casefold()
    return all(one in folded for one in words.casefold().split())


def documents_in(states: States, found: Iterable[ClaimState]) -> dict[str, str]:
    """Return titles with days of publication of the documents that claims rest on, by id."""
    ids = dict.fromkeys(one.claim.excerpt.document_id for one in found)
    return {id_: source_in_words(states, id_) for id_ in ids}


def source_in_words(states: States, document_id: str) -> str:
    """Name a document by title and day of publication; by its id where the ledger lacks it."""
    document = states.documents.get(document_id)
    if document is None:
        return document_id
    passport = document.passport
    return f"{passport.title} · published {day_in_words(passport.published_on)}"
