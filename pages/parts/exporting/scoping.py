"""What a page shows, as the scope of an export."""

from geodata.exchange.exports.scope import Scope
from geodata.maps.happenings import AFTERGLOW_DAYS
from geodata.maps.weighed import Weighed
from geodata.model import Kind, SubjectKind
from pages.parts.scene import Topic
from pages.parts.timeline import Mode
from pages.parts.view import View

_SUBJECTS: dict[str, frozenset[SubjectKind]] = {
    "territory": frozenset({SubjectKind.PLACE, SubjectKind.TOWNSHIP}),
    "regions": frozenset({SubjectKind.REGION}),
    "projects": frozenset({SubjectKind.PROJECT}),
    "crossings": frozenset({SubjectKind.CROSSING}),
}
_KINDS = {
    "meetings": Kind.MEETING,
    "agreements": Kind.AGREEMENT,
    "attacks": Kind.ATTACK,
    "exercises": Kind.EXERCISE,
    "arms": Kind.ARMS,
}
"""Kinds by the layer of the map that shows them."""


def scope_of(topic: Topic, view: View, weighed: Weighed) -> Scope:
    """Return the scope of what a page's map shows: hidden layers stay behind."""
    moment = view.moment
    shown = [name for name in topic.layers if name not in view.hidden]
    return Scope(
        as_of=moment.as_of,
        since=moment.other if moment.mode is Mode.WINDOW else None,
        versus=moment.other if moment.mode is Mode.COMPARE else None,
        known_by=moment.known_by,
        rules=weighed.rules,
        told_by=weighed.told_by,
        subjects=frozenset[SubjectKind]().union(*(_SUBJECTS.get(one, ()) for one in shown)),
        kinds=frozenset(_KINDS[one] for one in shown if one in _KINDS),
        afterglow_days=AFTERGLOW_DAYS,
    )


def layers_in_words(topic: Topic, hidden: frozenset[str]) -> str:
    """Name the layers that are taken, and those that stay behind."""
    taken = ", ".join(name for name in topic.layers if name not in hidden) or "none"
    left = ", ".join(name for name in topic.layers if name in hidden)
    return f"{taken} (hidden, and left out: {left})" if left else taken
