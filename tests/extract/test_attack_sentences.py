"""What sentences say of attacks and training, and when that was."""

import pytest

from geodata.model import Kind, Role
from tests.extract.reading import candidates, told

ATTACKS = [
    (
        "The alliance of resistance groups launched coordinated attacks on junta targets on "
        "Friday.",
        {"offensive None by resistance-groups"},
    ),
    (
        "Observers called it an attempt to persuade China to intervene in the offensives by the "
        "MNDAA in northern Shan State.",
        {"offensive northern-shan by mndaa"},
    ),
    ("China wants the MNDAA to end its offensives in northern Shan State.", set()),
]


@pytest.mark.parametrize(("text", "expected"), ATTACKS)
def test_attacks_are_read(text: str, expected: set[str]) -> None:
    assert told(text, Kind.ATTACK) == expected


def test_whom_attacks_are_on_is_their_target() -> None:
    text = "On Friday the TNLA launched coordinated attacks on junta outposts."
    [attack] = [one.claim for one in candidates(text) if one.claim.kind is Kind.ATTACK]
    assert attack.actors_as(Role.TARGET) == ("junta",)


DAYS = [
    (
        "The regime has bombed Laukkai, the town where the army is based, since early August.",
        Kind.ATTACK,
        "1–10 Aug 2024",
    ),
    (
        "Though the TNLA said on Monday that it would halt the offensive, fighting continues in "
        "Lashio.",
        Kind.ATTACK,
        "29 Aug 2024",
    ),
    ("Wang Yi and Soe Win discussed the ongoing fighting.", Kind.MEETING, "by 29 Aug 2024"),
    (
        "The TNLA launched an offensive on Aug. 5. It captured Kutkai in three days.",
        Kind.CONTROL_CHANGE,
        "5–8 Aug 2024",
    ),
]


@pytest.mark.parametrize(("text", "kind", "when"), DAYS)
def test_a_time_dates_what_it_is_said_of(text: str, kind: Kind, when: str) -> None:
    assert when in {str(one.claim.when) for one in candidates(text) if one.claim.kind is kind}


TRAINING = [
    ("The ministers met to discuss training for junta pilots.", {(Kind.ARMS, "training")}),
    (
        "The ministers met to discuss training between the two armies.",
        {(Kind.EXERCISE, "joint_training")},
    ),
    ("The ministers met to discuss joint training.", {(Kind.EXERCISE, "joint_training")}),
    ("The KIA finished its training.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TRAINING)
def test_training_of_one_side_is_a_supply_and_of_both_an_exercise(
    text: str, expected: set[tuple[Kind, str]]
) -> None:
    claims = [one.claim for one in candidates(text)]
    found = {(one.kind, one.value) for one in claims if one.kind in (Kind.ARMS, Kind.EXERCISE)}
    assert found == expected
