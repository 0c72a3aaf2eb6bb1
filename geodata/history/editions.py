"""History in editions: what could be known of it on any day of publication."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from geodata.history.agreement import Agreement
from geodata.history.rules import LAST_WORD_STANDS, RuleSet
from geodata.history.stretches import to_tenure
from geodata.history.telling import tell
from geodata.history.tenures import NO_ACTORS, NO_GROUPS
from geodata.history.words import collect_words, share_with_members
from geodata.model import Actor, Claim, Outline, SubjectKind, Tenure

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edition:
    """A tenure, and the days through which sources had it told so.

    ``known_from`` is in, ``known_until`` is out: from that day on, a later document has it
    told otherwise. None is no end; a ``known_from`` of None is told from the beginning.
    """

    tenure: Tenure
    known_from: date | None = None
    known_until: date | None = None


def build_editions(
    claims: Iterable[Claim] | Mapping[str, Outline],
    published_on: Mapping[str, date],
    *,
    subject_kind: Callable[[str], SubjectKind],
    crossing_groups: Mapping[str, Sequence[str]] = NO_GROUPS,
    actors: Mapping[str, Actor] = NO_ACTORS,
    rules: RuleSet = LAST_WORD_STANDS,
) -> list[Edition]:
    """Build every history that sources have told, each once.

    `known_tenures` of the result on a day are what `build_tenures` builds with that day as
    ``known_by``. A document puts only those days in question that it and later ones speak
    of, so that all editions cost little more than one.

    Parameters
    ----------
    claims, published_on, subject_kind, crossing_groups, actors, rules
        As for `build_tenures`.

    Returns
    -------
    list of Edition
        Sorted by kind and id of the subject, then by the first day they were known on.

    Raises
    ------
    ValueError
        When a claim's document has no day of publication.
    """
    words = collect_words(claims, published_on, known_by=None, subject_kind=subject_kind)
    agreement = Agreement(actors)
    editions: list[Edition] = []
    for (kind, subject_id), said in sorted(share_with_members(words, crossing_groups).items()):
        editions.extend(
            Edition(to_tenure(one.stretch, kind, subject_id), one.known_from, one.known_until)
            for one in tell(kind, said, agreement, rules)
        )
    return editions


def known_tenures(editions: Iterable[Edition], known_by: date | None = None) -> list[Tenure]:
    """Return the history as told by ``known_by``, the newest where None.

    Sorted as `build_tenures` sorts: by kind and id of the subject, then by time.
    """
    told = [one.tenure for one in editions if _is_told(one, known_by)]
    return sorted(
        told, key=lambda one: (one.subject_kind, one.subject_id, one.valid_from or date.min)
    )


def _is_told(edition: Edition, known_by: date | None) -> bool:
    if known_by is None:
        return edition.known_until is None
    has_begun = edition.known_from is None or edition.known_from <= known_by
    return has_begun and (edition.known_until is None or known_by < edition.known_until)


def stretches_of(
    states: Iterable[tuple[date, Iterable[T]]],
) -> list[tuple[T, date, date | None]]:
    """Turn what stood on successive days into how long each thing stood.

    Parameters
    ----------
    states
        Days in order, each with everything that stands from that day on until the next.
        Things have to be hashable.

    Returns
    -------
    list of tuple
        Each thing with its first day and the day on which it no longer stood, None while it
        still does; by first day, then in the order given.
    """
    open_since: dict[T, date] = {}
    closed: list[tuple[T, date, date | None]] = []
    for day, things in states:
        standing = dict.fromkeys(things)
        gone = [(one, since) for one, since in open_since.items() if one not in standing]
        closed += [(one, since, day) for one, since in gone]
        open_since = {one: open_since.get(one, day) for one in standing}
    closed += [(one, since, None) for one, since in open_since.items()]
    return sorted(closed, key=lambda one: one[1])
