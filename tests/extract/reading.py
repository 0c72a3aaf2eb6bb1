"""Read a sentence for a test: short words for what came out."""

from datetime import date

from geodata.extract.reading import Candidate, read_reader
from geodata.extract.times import Anchor
from geodata.model import Kind, Polarity, Role

PUBLISHED = date(2024, 8, 29)
_SUBJECT_ROLES = (Role.HOLDER, Role.ENCIRCLER, Role.CLOSER, Role.ATTACKER)


def candidates(text: str, published: date = PUBLISHED) -> list[Candidate]:
    anchor = Anchor(published, published, published)
    return read_reader().read(text, anchor, document_id="test")


def told(text: str, kind: Kind, published: date = PUBLISHED) -> set[str]:
    """Each claim of a kind as "value subject by doer", its polarity before it if not asserted."""
    return {_in_words(one) for one in candidates(text, published) if one.claim.kind is kind}


def _in_words(candidate: Candidate) -> str:
    claim = candidate.claim
    subject = (
        claim.project_id or claim.crossing_id or claim.place_id or claim.scope or claim.toponym
    )
    doers = [part.actor for part in claim.actors if part.role in _SUBJECT_ROLES]
    losers = [part.actor for part in claim.actors if part.role is Role.PREVIOUS_HOLDER]
    words = f"{claim.value} {subject}"
    if doers:
        words += f" by {'+'.join(doers)}"
    if losers:
        words += f" from {'+'.join(losers)}"
    return words if claim.polarity is Polarity.ASSERTED else f"{claim.polarity}: {words}"
