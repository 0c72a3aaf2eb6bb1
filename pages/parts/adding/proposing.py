"""Send an article to review: it becomes part of the ledger, and of no map."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from geodata.corpus.identities import name_apart
from geodata.ledger.bodies import claim_proposal, document_proposal
from geodata.ledger.decisions import Decision
from geodata.ledger.readings import Reading
from geodata.ledger.reviews import Reject, Retract, Undo
from geodata.ledger.seed_writing import to_document
from geodata.ledger.states import ClaimState, States, Status
from geodata.ledger.store import Ledger
from geodata.ledger.submissions import SentCandidate
from geodata.model import Claim, Document, Excerpt, day_in_words
from pages.parts.adding.articles import Article, sent_candidates
from pages.parts.adding.by_hand import is_by_hand
from pages.parts.adding.known import known_as

SET_ASIDE = "set aside while it was looked over: no claim"
WITHDRAWN = "withdrawn by its sender"
_REPLACED = "sent again with changes"


class NotSentError(ValueError):
    """Why an article can't be sent, and what to do, in a sentence."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of an article that was sent.

    Parameters
    ----------
    document_id
        What the ledger calls it.
    new, known
        Candidates that the ledger didn't have, and those it had.
    replaced
        Candidates sent earlier that these take the place of.
    """

    document_id: str
    new: int
    known: int
    replaced: int


def propose(article: Article, ledger: Ledger, author: str) -> Sent:
    """Put an article with its candidates into the ledger, to wait for review.

    The same article under another name, or with other furniture around it, is the same: its
    candidates then rest on the text that the ledger has.

    Parameters
    ----------
    article
        With a day of publication, and no change that can't be made.
    ledger
        Where it goes.
    author
        Who sends it.

    Raises
    ------
    NotSentError
        When the ledger has the article as of another day, or without one of its sentences.
    LedgerError
        When it can't be written to.
    """
    states = ledger.states()
    document, placed = _placed(article, states)
    candidates = [one for one in placed if not _is_dropped(one, states)]
    told: dict[str, tuple[SentCandidate, Reading]] = {
        one.claim.id: (one, Reading.of_candidate(one)) for one in candidates
    }
    proposals = [claim_proposal(one.claim, reading) for one, reading in told.values()]
    if document.id not in states.documents:
        proposals.insert(0, document_proposal(document))
    appended = [one for one in ledger.append(proposals, author) if one.entry.subject in told]
    replaced = _decide_rest(ledger, document.id, [one for one, _ in told.values()], author)
    new = sum(one.is_new for one in appended)
    return Sent(document.id, new, len(appended) - new, replaced)


def _is_dropped(one: SentCandidate, states: States) -> bool:
    """Tell what its own maker set aside before anybody else has seen it."""
    return one.set_aside and is_by_hand(one.rule) and one.claim.id not in states.claims


def _decide_rest(
    ledger: Ledger, document_id: str, sent: Sequence[SentCandidate], author: str
) -> int:
    """Settle what sending says besides: what is no claim, and what it takes the place of."""
    states = ledger.states()
    aside = {one.claim.id for one in sent if one.set_aside}
    kept = {one.claim.id for one in sent} - aside
    read = {(one.rule, one.trigger, one.claim.toponym) for one in sent}
    own = [
        one for one in claims_of(states, document_id) if one.proposed_by == author and one.reading
    ]
    rejected = [one for one in own if one.subject in aside and one.status is Status.WAITING]
    back = [one for one in own if one.subject in kept and _is_aside_by(one, author)]
    older = [
        one
        for one in own
        if one.subject not in aside | kept
        and one.status is Status.WAITING
        and one.reading
        and (one.reading.rule, one.reading.trigger, one.claim.toponym) in read
    ]
    for found, review, reason in (
        (rejected, Reject(), SET_ASIDE),
        (back, Undo(), ""),
        (older, Retract(), _REPLACED),
    ):
        decisions = [Decision(one.subject, one.revision, review) for one in found]
        ledger.review_many(decisions, author, reason)
    return len(older)


def claims_of(states: States, document_id: str) -> list[ClaimState]:
    """Return everything that was claimed of a document, in no order."""
    return [one for one in states.claims.values() if one.claim.excerpt.document_id == document_id]


def _is_aside_by(state: ClaimState, author: str) -> bool:
    is_rejected = state.status is Status.REJECTED and state.decided_by == author
    return is_rejected and state.reason == SET_ASIDE


def is_set_aside(state: ClaimState) -> bool:
    """Tell whether its sender held it to be no claim."""
    return _is_aside_by(state, state.proposed_by)


def is_withdrawn(state: ClaimState) -> bool:
    """Tell whether its sender has taken it back."""
    is_retracted = state.status is Status.RETRACTED and state.reason == WITHDRAWN
    return is_retracted and state.decided_by == state.proposed_by


def _placed(article: Article, states: States) -> tuple[Document, list[SentCandidate]]:
    """Return the document as the ledger has it or will have it, with the candidates on it."""
    source = article.source
    id_ = known_as(source, states.documents)
    if id_ is None:
        if source.document_id in states.documents:
            source = name_apart(source)
        document = to_document(source, article.is_given)
        return document, [_renamed(one, document.id) for one in sent_candidates(article)]
    document = states.documents[id_]
    _check_day(article, document)
    return document, _onto(article, document)


def _check_day(article: Article, document: Document) -> None:
    dates, passport = article.source.dates, document.passport
    if dates is None or dates.likely == passport.published_on:
        return
    msg = (
        f"The ledger has this article as {document.id}, published on "
        f"{day_in_words(passport.published_on)} ({passport.published_reason}); here it is dated "
        f"{day_in_words(dates.likely)}. Give it that day, then send it again."
    )
    raise NotSentError(msg)


def _renamed(one: SentCandidate, document_id: str) -> SentCandidate:
    excerpt = one.claim.excerpt.model_copy(update={"document_id": document_id})
    return one.model_copy(update={"claim": _with_excerpt(one, excerpt)})


def _onto(article: Article, document: Document) -> list[SentCandidate]:
    """Move candidates onto the same article with other text around it, sentence by sentence."""
    if document.text == article.source.text:
        return [_renamed(one, document.id) for one in sent_candidates(article)]
    return [_moved(one, article.source.text, document) for one in sent_candidates(article)]


def _moved(one: SentCandidate, text: str, document: Document) -> SentCandidate:
    excerpt = one.claim.excerpt
    nth = sum(1 for _ in _places_of(excerpt.text, text[: excerpt.start + len(excerpt.text) - 1]))
    there = list(_places_of(excerpt.text, document.text))
    if nth >= len(there):
        msg = (
            f"The ledger has this article as {document.id}, without the words "
            f"“{excerpt.text[:80]}”. Set that candidate aside, or send the text as it is there."
        )
        raise NotSentError(msg)
    by = there[nth] - excerpt.start
    moved = excerpt.model_copy(
        update={
            "document_id": document.id,
            "start": excerpt.start + by,
            "end": excerpt.end + by,
        }
    )
    trigger = (one.trigger[0] + by, one.trigger[1] + by)
    return one.model_copy(update={"claim": _with_excerpt(one, moved), "trigger": trigger})


def _with_excerpt(one: SentCandidate, excerpt: Excerpt) -> Claim:
    # Built anew: a copy would carry the id of the claim it was made of.
    fields = {name: getattr(one.claim, name) for name in Claim.model_fields}
    return Claim.model_validate(fields | {"excerpt": excerpt})


def _places_of(words: str, text: str) -> Iterable[int]:
    at = -1
    for _ in count():
        at = text.find(words, at + 1)
        if at < 0:
            return
        yield at
