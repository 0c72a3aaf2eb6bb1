"""What a draft must be to be written, whoever wrote it and wherever it comes from."""

from geodata.ledger.authors import MOST_OF_A_NAME
from geodata.ledger.deciding import checked_author
from geodata.ledger.entries import NUL, Draft
from geodata.ledger.entry_contents import find_wrong_passport
from geodata.ledger.ledger_errors import RefusedError
from geodata.model import Claim, Fault, Passport

MOST_OF_A_REASON = 10_000
"""Characters that a reason may have."""


def check_draft(draft: Draft) -> None:
    """Refuse what no store could keep to the letter, or nobody could read.

    Raises
    ------
    RefusedError
        With what is wrong.
    """
    proposal = draft.proposal
    checked_author(draft.author, may_be_corpus=True)
    why = ""
    if not 0 < len(proposal.subject) <= MOST_OF_A_NAME or not proposal.subject.isprintable():
        why = f"expected an id of 1 to {MOST_OF_A_NAME} characters on one line"
    elif len(draft.reason) > MOST_OF_A_REASON:
        why = f"a reason of {len(draft.reason):,} characters: expected {MOST_OF_A_REASON:,} at most"
    elif draft.at is not None and draft.at.tzinfo is None:
        why = f"the moment {draft.at} has no time zone: expected one, UTC"
    else:
        for words in (draft.author, draft.reason, proposal.body):
            if NUL in words or not _is_unicode(words):
                why = "a text holds NUL or half a character: expected whole ones"
    if why:
        msg = f"{proposal.subject[:MOST_OF_A_NAME]!r}: {why}. Nothing was written."
        raise RefusedError(msg)


def _is_unicode(words: str) -> bool:
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def check_passport(passport: Passport, text: str) -> None:
    """Refuse a passport that isn't that of its document's text.

    Raises
    ------
    RefusedError
        With every fault.
    """
    faults = [Fault(passport.document_id, 0, *one) for one in find_wrong_passport(passport, text)]
    if faults:
        msg = f"The passport of {passport.document_id} isn't that of its text; nothing was written."
        raise RefusedError(msg, faults)


def check_excerpt(claim: Claim, text: str) -> None:
    """Refuse a claim whose excerpt isn't in its document to the letter.

    Raises
    ------
    RefusedError
        With what stands there instead.
    """
    excerpt = claim.excerpt
    there = text[excerpt.start : excerpt.end]
    if there != excerpt.text:
        fault = Fault(
            excerpt.document_id, 0, repr(excerpt.text[:80]), f"the words at {excerpt.start} to "
            f"{excerpt.end}, which are {there[:80]!r}",
        )  # fmt: skip
        msg = f"A claim doesn't rest on the words of {excerpt.document_id}; nothing was written."
        raise RefusedError(msg, [fault])
