"""Toponym to place, with the other candidates and why; no guess where two are close."""

from collections.abc import Collection

import msgspec

from geodata.extract.items import Item
from geodata.gazetteer import Gazetteer, Locatable
from geodata.model import Place, Region, Township

_CLOSE = 0.15
"""Candidates nearer than this in score are left to the reviewer."""

_TOWNSHIP = frozenset({"township", "townships", "tsp"})
_REGION = frozenset({"state", "region", "province", "division", "states", "regions"})
_TOWN = frozenset({"town", "city", "village", "capital"})


class Candidate(msgspec.Struct, frozen=True):
    """A place that a toponym may mean: a score of 0 to 1, and the reasons for it."""

    place_id: str
    score: float
    reasons: tuple[str, ...]


class Placing(msgspec.Struct, frozen=True):
    """What a toponym was resolved to, if it was, and everything that it may be."""

    place_id: str | None
    candidates: tuple[Candidate, ...]


_ABOVE = ("region_id", "township_id", "zone_id", "parent_id")


def place(item: Item, following: str, context: Collection[str], gazetteer: Gazetteer) -> Placing:
    """Choose among what bears a name.

    Parameters
    ----------
    item
        The toponym.
    following
        The word behind it, in small letters: "township", "state", "town" or any other.
    context
        Ids of townships and regions named beside it.
    gazetteer
        Where the ids come from.
    """
    scored = sorted(
        (_score(one, following, context, gazetteer) for one in place_ids_of(item)),
        key=lambda one: (-one.score, one.place_id),
    )
    is_clear = len(scored) == 1 or (len(scored) > 1 and scored[0].score - scored[1].score >= _CLOSE)
    return Placing(scored[0].place_id if is_clear and scored else None, tuple(scored))


def place_ids_of(item: Item) -> tuple[str, ...]:
    """Return the places that a name may be the name of."""
    return item.mention.place_ids if item.mention else ()


def _score(
    place_id: str, following: str, context: Collection[str], gazetteer: Gazetteer
) -> Candidate:
    row = gazetteer.get(place_id)
    score, reasons = 0.3, ["bears the name"]
    fitting = _fit(row, following)
    if fitting:
        score += 0.4
        reasons.append(fitting)
    elif isinstance(row, Place) and row.kind in ("town", "city"):
        score += 0.2
        reasons.append("a town, where nothing says that more is meant")
    elif isinstance(row, Place):
        score -= 0.05
    if not _parents(row).isdisjoint(context):
        score += 0.3
        reasons.append("lies in an area named beside it")
    if row is None or vars(row).get("country", "MM") == "MM":
        score += 0.05
    return Candidate(place_id, round(min(score, 1.0), 2), tuple(reasons))


def _fit(row: object, following: str) -> str:
    if isinstance(row, Township) and following in _TOWNSHIP:
        return "“township” stands behind it"
    if isinstance(row, Region) and following in _REGION:
        return f"“{following}” stands behind it"
    if isinstance(row, Place) and row.kind in ("town", "city") and following in _TOWN:
        return f"“{following}” stands behind it"
    return ""


def _parents(row: Locatable | None) -> set[str]:
    # Asked of the fields themselves: pydantic takes its time to say that it has none of a name.
    fields = vars(row) if row is not None else {}
    return {one for name in _ABOVE if (one := fields.get(name))}
