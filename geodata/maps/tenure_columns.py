"""Tenures as columns: one list per field, whole numbers where words would repeat."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from geodata.history import Edition, describe
from geodata.maps.days import to_day
from geodata.model import SubjectKind

_EARLIEST = to_day(date.min) or 0


class Numbering:
    """Gives each id a small number, in order of first appearance.

    Parameters
    ----------
    ids
        Ids that get their numbers right away.
    """

    def __init__(self, ids: Sequence[str] = ()) -> None:
        self.ids: list[str] = []
        self._numbers: dict[str, int] = {}
        for one in ids:
            self.number(one)

    def number(self, one: str) -> int:
        """Return the number of ``one``, giving it the next free one if it has none."""
        if one not in self._numbers:
            self._numbers[one] = len(self.ids)
            self.ids.append(one)
        return self._numbers[one]

    def numbers(self, many: Sequence[str]) -> list[int]:
        """Return the numbers of ``many``, in their order."""
        return [self.number(one) for one in many]

    def find(self, one: str) -> int | None:
        """Return the number of ``one``, or None where it has none."""
        return self._numbers.get(one)


def tenure_columns(
    editions: Sequence[Edition],
    subject_of: Mapping[str, int],
    actors: Numbering,
    name_of: Callable[[str], str] = str,
    actor_name: Callable[[str], str] = str,
) -> dict[str, list[Any]]:
    """Turn tenures, and how long sources had them told so, into columns for the browser.

    Parameters
    ----------
    editions
        Editions of one layer; those whose subject is not in ``subject_of`` are left out.
    subject_of
        Row number of each subject in its layer.
    actors
        Numbering of the actors; new ones are added.
    name_of
        Names the group that an answer is inherited from.
    actor_name
        Names an actor, for the answer in words.

    Returns
    -------
    dict
        ``subject``, ``from``, ``to``, ``condition``, ``holders``, ``pressing``, ``claimed``,
        ``evidence``, ``claims``, ``via``, ``words``, ``town`` (1 where it is said of a town, on an
        area of its seat), ``known``, ``until``, all of one length, sorted by subject, start and
        ``known``. Days count from 1970-01-01; ``from`` and
        ``known`` are in, ``to`` and ``until`` are out, None is unknown or not yet.
    """
    told = [one for one in editions if one.tenure.subject_id in subject_of]
    told.sort(key=lambda one: _place(one, subject_of))
    drawn = [one.tenure for one in told]
    return {
        "subject": [subject_of[tenure.subject_id] for tenure in drawn],
        "from": [to_day(tenure.valid_from) for tenure in drawn],
        "to": [to_day(tenure.valid_to) for tenure in drawn],
        "condition": [tenure.condition for tenure in drawn],
        "holders": [actors.numbers(tenure.holders) for tenure in drawn],
        "pressing": [actors.numbers(tenure.pressing) for tenure in drawn],
        "claimed": [int(tenure.is_claimed) for tenure in drawn],
        "evidence": [to_day(tenure.last_evidence_on) for tenure in drawn],
        "claims": [len(tenure.claims) for tenure in drawn],
        "via": [tenure.via and name_of(tenure.via) for tenure in drawn],
        "words": [describe(tenure, actor_name) for tenure in drawn],
        "town": [int(tenure.subject_kind is SubjectKind.PLACE) for tenure in drawn],
        "known": [to_day(one.known_from) for one in told],
        "until": [to_day(one.known_until) for one in told],
    }


def _place(edition: Edition, subject_of: Mapping[str, int]) -> tuple[int, int, int]:
    start = to_day(edition.tenure.valid_from)
    known = to_day(edition.known_from)
    # Nothing that has a beginning comes before what has none, not even what began before 1970.
    return (
        subject_of[edition.tenure.subject_id],
        _EARLIEST if start is None else start,
        _EARLIEST if known is None else known,
    )
