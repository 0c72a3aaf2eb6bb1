"""Answers in plain words."""

import pytest

from geodata.history import describe
from geodata.model import SubjectKind
from tests.builders import ACTORS, tenure

HELD = {"holders": ("junta",), "claims": ("a",)}


@pytest.mark.parametrize(
    ("condition", "fields", "phrase"),
    [
        ("held", HELD, "held by junta"),
        ("held", {"holders": ("mndaa", "tnla", "kia")}, "held by MNDAA, TNLA and KIA"),
        ("held", {**HELD, "is_claimed": True}, "held by junta (as a party claims)"),
        ("contested", {**HELD, "pressing": ("mndaa",)}, "held by junta, contested by MNDAA"),
        ("contested", {"pressing": ("mndaa",)}, "contested by MNDAA"),
        ("contested", HELD, "held by junta, contested"),
        (
            "contested",
            {"holders": ("junta", "kia")},
            "contested: junta and KIA are each said to hold it",
        ),
        (
            "contested",
            {**HELD, "subject_kind": SubjectKind.REGION},
            "contested, junta forces in it",
        ),
        ("encircled", {"pressing": ("kia",)}, "encircled by KIA"),
        (
            "changed_hands",
            {"holders": ("junta", "mndaa")},
            "changed hands on an unknown day: junta → MNDAA",
        ),
        ("changed_hands", {"holders": ("mndaa",)}, "changed hands on an unknown day: ? → MNDAA"),
        ("unknown", {}, "unknown: nothing certain is said of it yet"),
        ("unknown", {"claims": ("a",)}, "unknown: the last claim doesn't say who holds it"),
    ],
)
def test_ground_reads_as_a_phrase(condition: str, fields: dict[str, object], phrase: str) -> None:
    said = tenure(condition=condition, **fields)
    assert describe(said, lambda actor_id: ACTORS[actor_id].short_name) == phrase


@pytest.mark.parametrize(
    ("condition", "fields", "phrase"),
    [
        ("closed", {"pressing": ("china",)}, "closed by China"),
        ("seized", {"holders": ("kia",)}, "seized by KIA"),
        ("trade_ceased", {}, "trade has ceased"),
        ("at_risk", {}, "at risk"),
        ("changing", {}, "changed on an unknown day"),
    ],
)
def test_a_status_reads_as_a_phrase(condition: str, fields: dict[str, object], phrase: str) -> None:
    said = tenure(condition=condition, subject_kind=SubjectKind.CROSSING, **fields)
    assert describe(said, lambda actor_id: ACTORS[actor_id].short_name) == phrase
