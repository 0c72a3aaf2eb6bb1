"""Answers in plain words."""

from collections.abc import Callable, Iterable

from geodata.history.status import CHANGING
from geodata.model import Condition, SubjectKind, Tenure

ActorName = Callable[[str], str]

_STATUS_SAID = {
    "planned": "planned",
    "operating": "operating",
    "stalled": "stalled",
    "seized": "seized",
    "encircled": "encircled",
    "at_risk": "at risk",
    "resumption_sought": "stalled, resumption sought",
    "open": "open",
    "closed": "closed",
    "restricted": "restricted",
    "trade_ceased": "trade has ceased",
    CHANGING: "changed on an unknown day",
}


def describe(tenure: Tenure, actor_name: ActorName) -> str:
    """Say a tenure in a short English phrase.

    Parameters
    ----------
    tenure
        Of any subject.
    actor_name
        Name to show for an actor id, for instance its short name.
    """
    if tenure.condition == Condition.UNKNOWN:
        return _unknown(tenure)
    if tenure.subject_kind in (SubjectKind.PROJECT, SubjectKind.CROSSING):
        phrase = _status(tenure, actor_name)
    else:
        phrase = _ground(tenure, actor_name)
    return f"{phrase} (as a party claims)" if tenure.is_claimed else phrase


def _unknown(tenure: Tenure) -> str:
    if not tenure.claims:
        return "unknown: nothing certain is said of it yet"
    if tenure.has_faded:
        return "unknown: the last evidence is too old"
    return "unknown: the last claim doesn't say who holds it"


def _ground(tenure: Tenure, actor_name: ActorName) -> str:
    holders = listed(tenure.holders, actor_name)
    if tenure.condition == Condition.CHANGED_HANDS:
        return _changed_hands(tenure, actor_name)
    if tenure.condition == Condition.HELD:
        return f"held by {holders}"
    if not tenure.pressing and len(tenure.holders) > 1:
        return f"contested: {holders} are each said to hold it"
    if tenure.subject_kind is SubjectKind.REGION and tenure.holders and not tenure.pressing:
        return f"{tenure.condition}, {holders} forces in it"
    parts = [f"held by {holders}"] if tenure.holders else []
    by = f" by {listed(tenure.pressing, actor_name)}" if tenure.pressing else ""
    return ", ".join([*parts, f"{tenure.condition}{by}"])


def _changed_hands(tenure: Tenure, actor_name: ActorName) -> str:
    names = [actor_name(actor) for actor in tenure.holders]
    if len(names) <= 2:
        return f"changed hands on an unknown day: {' → '.join(['?', *names][-2:])}"
    return f"changed hands on an unknown day, between {listed(tenure.holders, actor_name)}"


def _status(tenure: Tenure, actor_name: ActorName) -> str:
    if tenure.condition == Condition.CONTESTED:
        return _contested_status(tenure, actor_name)
    phrase = status_in_words(tenure.condition)
    actors = tenure.holders or tenure.pressing
    if actors and tenure.condition not in ("trade_ceased", CHANGING):
        phrase = f"{phrase} by {listed(actors, actor_name)}"
    return phrase


def _contested_status(tenure: Tenure, actor_name: ActorName) -> str:
    if len(tenure.holders) > 1:
        return f"contested: {listed(tenure.holders, actor_name)} are each said to have it"
    return "contested: the sentences contradict each other"


def status_in_words(status: str) -> str:
    """Say the status of a project or crossing: ``trade has ceased``."""
    return _STATUS_SAID.get(status, status)


def listed(actors: Iterable[str], actor_name: ActorName) -> str:
    """Name some actors: ``MNDAA, TNLA and AA``; empty of none."""
    names = [actor_name(actor) for actor in actors]
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
