"""How many of what: the figures above the digest."""

from collections import Counter
from collections.abc import Sequence

from geodata.model import Kind
from pages.parts.digest import Count
from pages.parts.scene import Scene

_FIRST = ("held", "contested", "encircled", "changed_hands", "seized", "closed", "trade_ceased")


def count_answers(scene: Scene) -> Sequence[Count]:
    """Count the day's answers by condition, the weightiest first and unknown last.

    A group of crossings is counted by its members, not once more for itself.
    """
    groups = scene.store.record.gazetteer.crossing_groups()
    found = Counter(one.condition for one in scene.answers if one.subject_id not in groups)
    order = sorted(found, key=lambda one: (one == "unknown", _rank(one), one))
    return [Count(found[one], one.replace("_", " ")) for one in order]


def _rank(condition: str) -> int:
    return _FIRST.index(condition) if condition in _FIRST else len(_FIRST)


def count_happenings(scene: Scene, kind: Kind) -> Sequence[Count]:
    """Count claims of a kind up to the day, and after it."""
    day = scene.view.as_of
    ends = [claim.when.latest for claim in scene.store.record.claims.values() if claim.kind is kind]
    known = [end for end in ends if end]
    until = sum(end <= day for end in known)
    return [
        Count(until, "meetings, visits and invitations up to this day"),
        Count(len(known) - until, "after it"),
        Count(len(ends) - len(known), "on an unknown day"),
    ]
