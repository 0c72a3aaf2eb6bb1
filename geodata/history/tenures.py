"""From claims to what was so, on any day, with the reasons attached."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from geodata.history.agreement import Agreement
from geodata.history.rules import LAST_WORD_STANDS, RuleSet
from geodata.history.settling import settle
from geodata.history.stretches import to_tenure
from geodata.history.words import collect_words, share_with_members
from geodata.model import Actor, Claim, Outline, SubjectKind, Tenure

NO_GROUPS: Mapping[str, Sequence[str]] = MappingProxyType({})
NO_ACTORS: Mapping[str, Actor] = MappingProxyType({})


def build_tenures(
    claims: Iterable[Claim] | Mapping[str, Outline],
    published_on: Mapping[str, date],
    *,
    subject_kind: Callable[[str], SubjectKind],
    known_by: date | None = None,
    crossing_groups: Mapping[str, Sequence[str]] = NO_GROUPS,
    actors: Mapping[str, Actor] = NO_ACTORS,
    rules: RuleSet = LAST_WORD_STANDS,
) -> list[Tenure]:
    """Build the history of every subject that claims speak of.

    The tenures of a subject are ordered, disjoint and without gaps: first an unknown one
    without a start, last one without an end. Boundaries are ends of claims' intervals, the
    day after such an end, the publication that closes an open interval, or the day on which
    an answer fades; no other day.

    Parameters
    ----------
    claims
        In any order, or by id. Only asserted and claimed ones move history, and of them
        those that the rule set hears.
    published_on
        Day of publication by document id.
    subject_kind
        Tells a place from a township and a region, by id.
    known_by
        Build from documents published on or before this day; None takes all.
    crossing_groups
        Members by group id: a member without a later word of its own inherits the group's.
    actors
        Register of actors, to see that ``rebels`` doesn't contradict ``MNDAA``. Without it,
        different names contradict each other.
    rules
        How claims are weighed; ``rules.sentences`` says it in words.

    Returns
    -------
    list of Tenure
        Sorted by kind and id of the subject, then by time.

    Raises
    ------
    ValueError
        When a claim's document has no day of publication.
    """
    words = collect_words(claims, published_on, known_by=known_by, subject_kind=subject_kind)
    agreement = Agreement(actors)
    tenures: list[Tenure] = []
    for (kind, subject_id), said in sorted(share_with_members(words, crossing_groups).items()):
        stretches = settle(kind, said, agreement, rules)
        tenures.extend(to_tenure(one, kind, subject_id) for one in stretches)
    return tenures


def is_on(tenure: Tenure, day: date) -> bool:
    """Whether ``day`` lies within the tenure."""
    has_begun = tenure.valid_from is None or tenure.valid_from <= day
    return has_begun and (tenure.valid_to is None or day < tenure.valid_to)


def answer_as_of(tenures: Iterable[Tenure], as_of: date) -> list[Tenure]:
    """Return the tenure of each subject on the day ``as_of``, in the order given."""
    return [tenure for tenure in tenures if is_on(tenure, as_of)]


def age_in_days(tenure: Tenure, as_of: date) -> int | None:
    """Return the days since the last evidence, 0 where it still lies ahead, None without."""
    if tenure.last_evidence_on is None:
        return None
    return max(0, (as_of - tenure.last_evidence_on).days)
