"""What may be decided: by whom, of which claim, and what a claim must be to stand."""

from collections.abc import Callable

from geodata.ledger.authors import CORPUS_AUTHOR, MOST_OF_A_NAME, is_name, is_same_person
from geodata.ledger.bodies import read_content
from geodata.ledger.checks import Known
from geodata.ledger.entries import NUL
from geodata.ledger.ledger_errors import RefusedError
from geodata.ledger.reviews import (
    NEEDS_REASON,
    Accept,
    Amend,
    Edit,
    Merge,
    Reject,
    Retract,
    Review,
    Second,
    Split,
    Undo,
)
from geodata.ledger.seed_writing import faults_of_claim
from geodata.ledger.states import ClaimState, Status, Told, fold_claim
from geodata.model import Claim, Document, Fault

FindState = Callable[[str], ClaimState | None]
"""From subject to the state of that claim, None where there is none."""


def checked_author(author: str, *, may_be_corpus: bool = False) -> str:
    """Return a name without space around it.

    Raises
    ------
    RefusedError
        When it is no name, or the one under which the corpus comes in.
    """
    name = author.strip()
    if not is_name(name):
        msg = (
            f"Author {author[:MOST_OF_A_NAME]!r}: expected a name of 1 to {MOST_OF_A_NAME} "
            "characters on one line."
        )
        raise RefusedError(msg)
    if is_same_person(name, CORPUS_AUTHOR) and not (may_be_corpus and name == CORPUS_AUTHOR):
        msg = f"Author {author!r}: that name is kept for the corpus; expected a person's."
        raise RefusedError(msg)
    return name


def checked_reason(reason: str, review: Review | None = None) -> str:
    """Return a reason without space around it.

    Raises
    ------
    RefusedError
        When there is none and the review needs one.
    """
    words = reason.strip().replace(NUL, "")
    if not words and isinstance(review, NEEDS_REASON):
        msg = f"To {review.action} needs a reason; say in a few words why."
        raise RefusedError(msg)
    return words


def check_review(
    state: ClaimState,
    review: Review,
    author: str,
    document: Document,
    known: Known,
    find: FindState,
) -> None:
    """Refuse a review that makes no sense where the claim stands now.

    Parameters
    ----------
    state
        The claim, as the newest entry left it.
    review
        What its author would decide.
    author
        Who.
    document
        The claim's article.
    known
        The ids that a claim may name.
    find
        Looks other claims up.

    Raises
    ------
    RefusedError
        With a sentence why, and every fault of the claims that would stand.
    """
    why = _why_not(state, review, author) or _why_no_merge(state, review, find)
    if why or (why := _why_no_undo(state, review, find)):
        msg = f"Claim {state.subject}: {why}. Nothing was written."
        raise RefusedError(msg)
    faults = [
        fault
        for claim in _would_stand(state, review)
        for fault in _faults(claim, state, document, known)
    ]
    if faults:
        count = f"{len(faults)} fault{'' if len(faults) == 1 else 's'}"
        msg = f"Claim {state.subject} can't stand like this, for {count}; nothing was written."
        raise RefusedError(msg, faults)


def check_amendment(document: Document, review: Review, amended: int) -> None:
    """Refuse a review of a document that would do more than correct its passport.

    Parameters
    ----------
    document
        As last amended.
    review
        What its author would do.
    amended
        How many amendments aren't undone.

    Raises
    ------
    RefusedError
        With a sentence why.
    """
    if isinstance(review, Undo):
        if amended:
            return
        why = "no amendment is left that could be undone"
    elif not isinstance(review, Amend):
        why = f"a document can be amended; to {review.action} is for its claims"
    elif review.passport == document.passport:
        why = "its passport says that already"
    elif (review.passport.document_id, review.passport.sha256) != (
        document.id,
        document.passport.sha256,
    ):
        why = "id and text stay; bring a changed text in under an id of its own"
    else:
        return
    msg = f"Document {document.id}: {why}. Nothing was written."
    raise RefusedError(msg)


def _why_not(state: ClaimState, review: Review, author: str) -> str:
    if isinstance(review, Amend):
        return "a claim is edited; amend is for documents"
    if isinstance(review, Undo):
        # Whatever was decided and isn't undone yet has left another status than this.
        waits = state.status is Status.WAITING
        return "nothing is decided that could be undone" if waits else ""
    if isinstance(review, Second):
        return _why_no_second(state, author)
    already = {
        Accept: (Status.ACCEPTED,),
        Reject: (Status.REJECTED,),
        Retract: (Status.RETRACTED, Status.REJECTED, Status.MERGED),
    }
    if state.status in already.get(type(review), ()):
        return f"it is {state.status} already, by {state.decided_by}"
    return ""


def _why_no_second(state: ClaimState, author: str) -> str:
    if state.status is Status.WAITING:
        return "nobody has decided it yet, so there is nothing to have a second opinion on"
    if is_same_person(state.decided_by or "", author):
        return f"the decision is {author}'s own; a second opinion is somebody else's"
    return ""


def _why_no_merge(state: ClaimState, review: Review, find: FindState) -> str:
    if not isinstance(review, Merge):
        return ""
    if review.into == state.subject:
        return "a claim can't be merged into itself"
    other = find(review.into)
    if other is None:
        return f"there is no claim {review.into} to merge it into"
    if other.claim.excerpt.document_id != state.claim.excerpt.document_id:
        return f"{review.into} is told by another document; two that tell the same both count"
    if other.status is Status.MERGED:
        return f"{review.into} is itself merged, into {other.merged_into}; take that one"
    return ""


def _why_no_undo(state: ClaimState, review: Review, find: FindState) -> str:
    """Say why an older merge can't come to light again: each of a ring would stand for the next."""
    if not isinstance(review, Undo):
        return ""
    told = [Told(one, read_content(one)) for one in state.entries]
    into = fold_claim([*told, Told(state.entries[-1], review)]).merged_into
    while into is not None:
        if into == state.subject:
            return "it would be merged again into what is merged into it by now; undo that first"
        other = find(into)
        into = other.merged_into if other else None
    return ""


def _would_stand(state: ClaimState, review: Review) -> tuple[Claim, ...]:
    if isinstance(review, Accept):
        return (state.claim,)
    if isinstance(review, Edit):
        return (review.claim,)
    return review.claims if isinstance(review, Split) else ()


def _faults(claim: Claim, state: ClaimState, document: Document, known: Known) -> list[Fault]:
    cited = claim.excerpt.document_id
    if cited != document.id:
        expected = f"{document.id}, the article that claim {state.subject} rests on"
        return [Fault(cited, 0, f"document_id = {cited!r}", expected)]
    return faults_of_claim(claim, document, known)
