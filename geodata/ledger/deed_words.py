"""Deeds in words of our own: what was done, and which fields say what now."""

from dataclasses import dataclass

from geodata.ledger.authors import CORPUS_AUTHOR
from geodata.ledger.deeds import Deed
from geodata.ledger.record import Record
from geodata.ledger.reviews import Merge, Review, Second, Split, Undo
from geodata.ledger.states import Status
from geodata.ledger.words import describe_claim, names_of
from geodata.model import Claim, Passport

NOTHING = "nothing"

_DONE = {
    "accept": "accepted",
    "edit": "edited",
    "reject": "rejected",
    "retract": "retracted",
    "merge": "merged into another claim of the article",
    "split": "split",
    "second": "gave a second opinion",
    "amend": "amended the article’s passport",
    "undo": "took back",
}
_FIELDS = {
    "kind": "kind",
    "aspect": "event or state",
    "value": "value",
    "excerpt": "words",
    "actors": "actors",
    "toponym": "place as written",
    "place_id": "place",
    "project_id": "project",
    "crossing_id": "crossing",
    "when": "when",
    "alternative": "or when",
    "polarity": "standing",
    "attribution": "says who",
    "event": "happening",
    "direction": "direction",
    "goods": "goods",
    "scope": "scope",
    "note": "note",
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that says something else now, in words; `NOTHING` where it says nothing."""

    name: str
    before: str
    after: str

    def __str__(self) -> str:
        """Say it: ``place: Lashio → Hsenwi``."""
        return f"{self.name}: {self.before} → {self.after}"


def author_in_words(author: str) -> str:
    """Return an author as shown: the corpus by what it is, everybody else by their name."""
    return "the corpus that came with the program" if author == CORPUS_AUTHOR else author


def claim_in_words(claim: Claim, record: Record) -> str:
    """Say what a claim claims, its place, project or crossing first."""
    subject = claim.project_id or claim.crossing_id or claim.place_id
    name = record.name_of(subject) if subject else claim.toponym or ""
    return describe_claim(claim, names_of(record.actors), name)


def deed_in_words(deed: Deed) -> str:
    """Say what was done: ``accepted``, ``withdrawn before it stood``, ``took back: rejected``."""
    review = deed.review
    if isinstance(review, Undo):
        return f"took back: {_done(deed.undone)}" if deed.undone else "took back nothing"
    if review.action == "retract" and deed.before and deed.before.status is Status.WAITING:
        return "withdrawn before it stood"
    return _done(review)


def _done(review: Review) -> str:
    if isinstance(review, Second):
        return f"gave a second opinion: {'agreed' if review.agrees else 'disagreed'}"
    if isinstance(review, Split):
        return f"split into {len(review.claims)} claims"
    return _DONE[review.action]


def changes_in_words(deed: Deed, record: Record) -> list[FieldChange]:
    """Say which fields a deed has changed; none where it changed none.

    Parameters
    ----------
    deed
        Done to a claim or to a document.
    record
        Where names come from.
    """
    if deed.passports:
        before, after = map(_passport_fields, deed.passports)
        return _differences(before, after)
    if deed.before is None or deed.after is None or isinstance(deed.review, Merge):
        return []
    before, after = (_claim_fields(state.claim, record) for state in (deed.before, deed.after))
    return _differences(before, after)


def _differences(before: dict[str, str], after: dict[str, str]) -> list[FieldChange]:
    return [
        FieldChange(name, said, after[name]) for name, said in before.items() if said != after[name]
    ]


def _passport_fields(passport: Passport) -> dict[str, str]:
    fields = passport.model_dump(mode="json")
    return {name.replace("_", " "): _said(value) for name, value in fields.items()}


def _claim_fields(claim: Claim, record: Record) -> dict[str, str]:
    name_of = names_of(record.actors)
    fields = {name: _said(getattr(claim, name)) for name in Claim.model_fields}
    for name in ("place_id", "project_id", "crossing_id"):
        id_ = getattr(claim, name)
        fields[name] = record.name_of(id_) if id_ else NOTHING
    fields["actors"] = _said(
        ", ".join(f"{name_of(one.actor)} ({one.role.replace('_', ' ')})" for one in claim.actors)
    )
    fields["excerpt"] = claim.excerpt.text
    return {_FIELDS.get(name, name): said for name, said in fields.items()}


def _said(value: object) -> str:
    return str(value) if value not in (None, "") else NOTHING
