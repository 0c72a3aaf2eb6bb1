"""Who held the ground that a project or a crossing stands on."""

from collections.abc import Callable, Iterable
from datetime import date

from geodata.history.settling import GROUND
from geodata.history.tenures import is_on
from geodata.model import Condition, Crossing, Project, Tenure


def ground_ids(
    subject: Project | Crossing, township_of: Callable[[str], str | None]
) -> tuple[str, ...]:
    """Return the ids of the ground around a subject, from near to far.

    The place first, then its township. A group of crossings has neither. States and
    regions are left out: what is said of Kachin State isn't said of a dam in it.
    """
    if subject.place_id is None:
        return ()
    township_id = subject.township_id if isinstance(subject, Project) else None
    township_id = township_id or township_of(subject.place_id)
    return (subject.place_id, township_id) if township_id else (subject.place_id,)


def ground_around(tenures: Iterable[Tenure], ids: tuple[str, ...], as_of: date) -> list[Tenure]:
    """Return what is known of the ground ``ids`` on ``as_of``, in the order of the ids."""
    known = {
        tenure.subject_id: tenure
        for tenure in tenures
        if tenure.subject_id in ids
        and tenure.subject_kind in GROUND
        and tenure.condition != Condition.UNKNOWN
        and is_on(tenure, as_of)
    }
    return [known[ground_id] for ground_id in ids if ground_id in known]
