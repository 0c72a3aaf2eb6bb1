"""What history tells otherwise than the ledger had it told at an earlier moment, and why."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from geodata.history.deciding import (
    Subject,
    Turn,
    concerned_by,
    heard_by,
    subject_told_by,
    turns_between,
)
from geodata.history.record_tenures import build_record_tenures
from geodata.history.rules import LAST_WORD_STANDS, RuleSet
from geodata.history.voices import told_by
from geodata.ledger import Record
from geodata.ledger.deeds import Deed, deeds_of
from geodata.ledger.standing import standing_record
from geodata.ledger.states import States
from geodata.model import Claim, SubjectKind, Tenure


@dataclass(frozen=True, slots=True)
class Retelling:
    """One subject whose history is told differently.

    Parameters
    ----------
    subject_kind, subject_id
        Of what.
    turns
        The days of which something else is told, in order: what was, and what is.
    causes
        What was done since to claims about it and to their articles, the newest first.
    """

    subject_kind: SubjectKind
    subject_id: str
    turns: tuple[Turn, ...]
    causes: tuple[Deed, ...]


def retell(
    then: States,
    now: States,
    *,
    needs_second: bool = False,
    known_by: date | None = None,
    rules: RuleSet = LAST_WORD_STANDS,
    heard: Collection[str] | None = None,
) -> list[Retelling]:
    """Return every subject of which other things are told now than were told then.

    Both are told by the same rules and registers: what a newer program would tell otherwise
    of the same claims is no retelling.

    Parameters
    ----------
    then, now
        A ledger's states at an earlier and at a later moment.
    needs_second
        Whether claims need a second opinion to stand.
    known_by
        Only from articles published on or before this day, at both moments; None takes all.
    rules
        How claims are weighed.
    heard
        Ids of the documents that are heard, then and now; None hears all.

    Returns
    -------
    list of Retelling
        The one with the newest cause first.
    """
    before, after = (standing_record(one, needs_second=needs_second) for one in (then, now))
    if heard is not None:
        before, after = told_by(before, heard), told_by(after, heard)
    causes = _causes(before, after, deeds_of(now, since=then))
    turns = turns_of(before, after, known_by=known_by, rules=rules)
    found = [
        Retelling(*subject, tuple(of), causes.get(subject, ()))
        for subject, of in groupby(turns, key=lambda one: (one.subject_kind, one.subject_id))
    ]
    return sorted(found, key=_newest_cause, reverse=True)


def turns_of(
    before: Record,
    after: Record,
    *,
    known_by: date | None = None,
    rules: RuleSet = LAST_WORD_STANDS,
) -> list[Turn]:
    """Return where two records tell differently; only the subjects concerned are built.

    Parameters
    ----------
    before, after
        With the same registers.
    known_by, rules
        As for `retell`.

    Returns
    -------
    list of Turn
        By subject, then by time.
    """
    concerned = {
        subject for claim in _moved_claims(before, after) for subject in concerned_by(claim, after)
    }
    heard = heard_by(concerned, after)

    def build(record: Record) -> list[Tenure]:
        claims = {
            id_: one for id_, one in record.claims.items() if subject_told_by(one, after) in heard
        }
        built = build_record_tenures(replace(record, claims=claims), known_by=known_by, rules=rules)
        return [one for one in built if (one.subject_kind, one.subject_id) in concerned]

    return list(turns_between(build(before), build(after))) if concerned else []


def _moved_claims(before: Record, after: Record) -> Iterator[Claim]:
    """Yield the claims that stand in one record alone, or whose articles changed their day."""
    days, new_days = before.published_on, after.published_on
    redated = {id_ for id_ in days.keys() & new_days.keys() if days[id_] != new_days[id_]}
    for record, other in ((before, after), (after, before)):
        for id_, claim in record.claims.items():
            if id_ not in other.claims or claim.excerpt.document_id in redated:
                yield claim


def _newest_cause(one: Retelling) -> int:
    return one.causes[0].entry.seq if one.causes else 0


def _causes(
    before: Record, after: Record, deeds: Iterable[Deed]
) -> Mapping[Subject, tuple[Deed, ...]]:
    """Return the deeds that moved a claim in or out, or re-dated its article, by subject."""
    found: dict[Subject, dict[int, Deed]] = {}
    for deed in deeds:
        for claim in _moved(deed, before, after):
            for subject in concerned_by(claim, after):
                found.setdefault(subject, {})[deed.entry.seq] = deed
    return {subject: tuple(of.values()) for subject, of in found.items()}


def _moved(deed: Deed, before: Record, after: Record) -> Iterator[Claim]:
    """Yield the claims, as they stood or stand, whose weight a deed has to do with."""
    if deed.before is None or deed.after is None:
        if before.published_on.get(deed.document_id) != after.published_on.get(deed.document_id):
            yield from _claims_in(deed.document_id, before)
            yield from _claims_in(deed.document_id, after)
        return
    for state in (deed.before, deed.after):
        for claim in (state.claim, *state.parts):
            if (claim.id in before.claims) != (claim.id in after.claims):
                yield claim


def _claims_in(document_id: str, record: Record) -> Iterator[Claim]:
    return (one for one in record.claims.values() if one.excerpt.document_id == document_id)
