"""Made-up events in the payload's form, as many as asked, repeated at towns as real ones are."""

import random
from collections.abc import Sequence
from typing import Any

from geodata.maps.event_columns import COUNTED_FIELDS, EVENT_FIELDS

FIRST_DAY, LAST_DAY = 18659, 20057  # 2021-02-01, 2024-11-30
KINDS = ["attack", "meeting", "agreement", "exercise", "arms"]
KIND_WEIGHTS = [80, 8, 3, 5, 4]
VALUES = ["ground", "air", "met", "agreed", "live_fire", "supply"]
NASTY = "<img src=x onerror=alert(1)>"

Spot = tuple[str, float, float, int]
"""A name, lon and lat (EPSG:4326), and how precise they are in metres."""


def make_many_events(
    count: int, towns: Sequence[tuple[str, float, float]], actors: int, regions: int, seed: int = 1
) -> dict[str, Any]:
    """Make ``count`` happenings, of some of which only a region is known, or no place at all.

    One in nine has an end of its days open, one in eleven is only planned.

    Parameters
    ----------
    count
        How many; some of them get a second row, as told by a later document.
    towns
        Names and places (EPSG:4326); the first get by far the most events.
    actors, regions
        How many there are to choose from, by row.
    seed
        The same seed makes the same events.
    """
    dice = random.Random(f"{seed} {count}")  # noqa: S311  # no secret, but the same again
    spots = _spots(dice, towns, count)
    weights = [1 / (rank + 2) for rank in range(len(spots))]
    words = [name for name, *_ in spots] + VALUES + ["somewhere", "on some day"]
    drawn = iter(dice.choices(range(len(spots)), weights, k=count))
    rows: list[dict[str, Any]] = []
    nowhere: list[dict[str, Any]] = []
    for number, kind in enumerate(dice.choices(range(len(KINDS)), KIND_WEIGHTS, k=count)):
        row = {
            "id": f"event-{number}", "kind": kind, "when": len(words) - 1,
            "value": len(spots) + dice.randrange(len(VALUES)), "cast": dice.randrange(actors),
            "hedged": 0, "planned": int(number % 11 == 0), "open": int(number % 9 == 0),
            "claims": dice.randint(1, 4),
            **_days(dice), **_place(dice, spots, next(drawn), regions),
        }  # fmt: skip
        (nowhere if number % 47 == 0 else rows).extend(_versions(dice, row))
    for one in (rows, nowhere):
        one.sort(key=lambda row: (row["from"], row["to"], row["id"]))
    columns = {field: [row[field] for row in rows] for field in EVENT_FIELDS}
    unplaced = {field: [row[field] for row in nowhere] for field in COUNTED_FIELDS}
    coded = {"kinds": KINDS, "words": words, "casts": _casts(actors)}
    return {**columns, **coded, "unplaced": unplaced}


def _spots(
    dice: random.Random, towns: Sequence[tuple[str, float, float]], count: int
) -> list[Spot]:
    """Towns first, then villages around them: about one spot for seven events of ten thousand."""
    villages = [
        (f"Village {number} {NASTY}", lon + dice.gauss(0, 0.3), lat + dice.gauss(0, 0.3))
        for number, (_, lon, lat) in enumerate(dice.choices(towns, k=min(6000, count // 7)))
    ]
    at_towns = [(name, lon, lat, 1000) for name, lon, lat in towns]
    return at_towns + [(name, round(x, 4), round(y, 4), 5000) for name, x, y in villages]


def _days(dice: random.Random) -> dict[str, int]:
    start = dice.randint(FIRST_DAY, LAST_DAY)
    span = dice.choices([0, dice.randint(1, 7), dice.randint(20, 40)], [80, 15, 5])[0]
    return {"from": start, "to": start + span}


def _place(dice: random.Random, spots: list[Spot], spot: int, regions: int) -> dict[str, Any]:
    if regions and dice.random() < 0.05:
        return {
            "lon": None, "lat": None, "precision": None,
            "place": len(spots) + len(VALUES), "region": dice.randrange(regions),
        }  # fmt: skip
    _, lon, lat, precision = spots[spot]
    return {"lon": lon, "lat": lat, "precision": precision, "place": spot, "region": None}


def _versions(dice: random.Random, row: dict[str, Any]) -> list[dict[str, Any]]:
    """Publish within days; every thirtieth happening is told otherwise a month later."""
    known = row["from"] + dice.randint(0, 10)
    if dice.random() > 1 / 30:
        return [{**row, "known": known, "until": None}]
    again = known + 30
    narrow = {**row, "to": row["from"], "claims": row["claims"] + 1}
    return [{**row, "known": known, "until": again}, {**narrow, "known": again, "until": None}]


def _casts(actors: int) -> list[dict[str, Any]]:
    return [
        {
            "actors": [one, (one + 1) % actors],
            "sides": ["a", "b"],
            "roles": ["attacker", "target"],
        }
        for one in range(actors)
    ]
