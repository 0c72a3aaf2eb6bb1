"""Random claims about the small world: captures, sieges, attacks, meetings, plans and denials."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from geodata.history import (
    EXPLICIT_EVENTS_ONLY,
    LAST_WORD_STANDS,
    RuleSet,
    build_editions,
    build_tenures,
    fades_after,
)
from geodata.maps.columns import build_columns
from geodata.maps.days import to_day
from geodata.maps.weighed import Weighed
from geodata.model import Aspect, Claim, Kind, Polarity, SubjectKind, Tenure
from tests.builders import ACTORS, attack, captured, claim, held, lost
from tests.pages.apps import small_world

FIRST, DAYS = date(2024, 1, 1), 360
DOCUMENTS = {f"article-{n}": FIRST + timedelta(days=90 * n + 60) for n in range(4)}
GROUND = small_world.ground()
PLACES = [*small_world.CORNERS, *GROUND.townships, "northern-shan"]
ARMIES = ("junta", "mndaa", "tnla", "kia", "brotherhood-alliance")
POLARITIES = [Polarity.ASSERTED] * 6 + [Polarity.CLAIMED] * 2 + [Polarity.PLANNED, Polarity.DENIED]
SAYINGS = [
    "held", "held", "captured", "captured", "lost", "siege", "contested", "attack", "meeting",
]  # fmt: skip


def kind_of(subject_id: str) -> SubjectKind:
    if subject_id in GROUND.regions:
        return SubjectKind.REGION
    return SubjectKind.TOWNSHIP if subject_id in GROUND.townships else SubjectKind.PLACE


def random_claims(seed: int, count: int = 60) -> list[Claim]:
    dice = random.Random(seed)  # noqa: S311  # no secret, but the same again
    return [_random_claim(dice) for _ in range(count)]


def _random_claim(dice: random.Random) -> Claim:
    place, when = dice.choice(PLACES), _interval(dice)
    one, other = dice.sample(ARMIES, 2)
    said: dict[str, Any] = {
        "document_id": dice.choice(sorted(DOCUMENTS)),
        "polarity": dice.choice(POLARITIES),
    }
    event = {"event": f"event-{dice.randrange(12)}"} if dice.random() < 0.5 else {}
    kind = dice.choice(SAYINGS)
    if kind == "held":
        return held(place, one, when, **said)
    if kind == "captured":
        return captured(place, one, when, **said)
    if kind == "lost":
        return lost(place, one, when, **said)
    if kind == "attack":
        return attack(place, one, when, **said, **event)
    if kind == "meeting":
        parts = ("china:party:a", f"{one}:party:b")
        return claim(
            Kind.MEETING, "met", when, *parts, aspect=Aspect.EVENT, place_id=place, **said, **event
        )
    value, role = ("encircled", "encircler") if kind == "siege" else ("contested", "attacker")
    parts = (f"{one}:holder", f"{other}:{role}")
    return claim(Kind.CONTROL_CHANGE, value, when, *parts, place_id=place, **said)


def _interval(dice: random.Random) -> str:
    first = FIRST + timedelta(days=dice.randrange(DAYS))
    last = first + timedelta(days=dice.choice((0, 0, dice.randint(1, 30))))
    return dice.choice((f"{first}..{last}", f"{first}..{last}", f"..{last}", f"{first}.."))


@dataclass(frozen=True)
class Weighing:
    """A rule set, and the articles that are heard."""

    rules: RuleSet = LAST_WORD_STANDS
    articles: frozenset[str] = frozenset(DOCUMENTS)

    def heard(self, said: Sequence[Claim]) -> list[Claim]:
        return [one for one in said if one.excerpt.document_id in self.articles]

    def columns(
        self, said: Sequence[Claim], base: dict[str, Any], towns: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        heard = self.heard(said)
        editions = build_editions(
            heard, DOCUMENTS, subject_kind=kind_of, actors=ACTORS, rules=self.rules
        )
        area_ids = [one["id"] for one in base["areas"]]
        region_ids = [one["id"] for one in base["regions"]]
        all_heard = self.articles == frozenset(DOCUMENTS)
        weighed = Weighed(self.rules, () if all_heard else tuple(sorted(self.articles)))
        return build_columns(
            editions, heard, GROUND, ACTORS, area_ids, region_ids, DOCUMENTS, towns, weighed
        )

    def tenures(self, said: Sequence[Claim], known_by: date | None) -> list[Tenure]:
        """Build it anew from what was published: the longer way, and the surer one."""
        return build_tenures(
            self.heard(said),
            DOCUMENTS,
            subject_kind=kind_of,
            known_by=known_by,
            actors=ACTORS,
            rules=self.rules,
        )


ALL = Weighing()
WEIGHINGS = (
    ALL,
    Weighing(EXPLICIT_EVENTS_ONLY),
    Weighing(fades_after(30)),
    Weighing(LAST_WORD_STANDS, frozenset({"article-1", "article-2"})),
    Weighing(fades_after(90), frozenset({"article-3"})),
)


def random_moments(seed: int, count: int) -> list[dict[str, Any]]:
    dice = random.Random(f"moments {seed}")  # noqa: S311  # no secret, but the same again
    first = to_day(FIRST) or 0
    published = [to_day(day) or 0 for day in DOCUMENTS.values()]
    moments = []
    for _ in range(count):
        mode = dice.choice(("instant", "window", "compare"))
        day = first + dice.randrange(20, DAYS + 200)
        known = dice.choice((None, *published, dice.choice(published) - 1))
        other = None if mode == "instant" else day - dice.randrange(150)
        moments.append({"mode": mode, "day": day, "other": other, "known": known})
    return moments
