"""Headings in our own words must not turn a claim round."""

import pytest

from geodata.ledger import describe_claim
from geodata.model import Aspect, Claim, DateInterval, Excerpt, Kind, Part, Polarity


def said(kind: str, value: str, *parts: str, polarity: str = "asserted") -> str:
    actors = []
    for part in parts:
        actor, role, *side = part.split(":")
        actors.append(Part.model_validate({"actor": actor, "role": role, "side": [*side, None][0]}))
    claim = Claim(
        kind=Kind(kind),
        aspect=Aspect.EVENT,
        value=value,
        excerpt=Excerpt(document_id="d", start=0, end=1, text="x"),
        actors=tuple(actors),
        when=DateInterval(),
        polarity=Polarity(polarity),
    )
    return describe_claim(claim, str)


@pytest.mark.parametrize(
    ("words", "kind", "value", "parts"),
    [
        ("captured by mndaa", "control_change", "captured", ["mndaa:holder"]),
        ("junta lost to kia", "control_change", "lost", ["junta:previous_holder", "kia:holder"]),
        ("junta retreating", "control_change", "retreating", ["junta:previous_holder"]),
        ("seized by rebels", "project_status", "seized", ["rebels:holder", "china:backer"]),
        ("stalled", "project_status", "stalled", ["china:backer"]),
        ("encircled by aa", "project_status", "encircled", ["aa:encircler", "china:backer"]),
        ("closed by china", "crossing_status", "closed", ["china:closer", "kia:affected"]),
        ("ground attack by aa against x", "attack", "ground", ["aa:attacker", "x:target"]),
        ("fighting: junta and kia", "attack", "clash", ["junta:party", "kia:party"]),
        ("china: warning to tnla", "statement", "warning", ["china:speaker", "tnla:addressee"]),
        ("x: arms purchase from china", "arms", "purchase", ["china:supplier", "x:recipient"]),
        ("china: arms supply to junta", "arms", "supply", ["china:supplier", "junta:recipient"]),
        ("tin met ma", "meeting", "met", ["tin:party:a", "ma:party:b"]),
        ("thein – china: visit", "meeting", "visited", ["thein:party:a", "china:party:b"]),
        ("thein – china: invitation", "meeting", "invited", ["thein:party:a", "china:party:b"]),
    ],
)  # fmt: skip
def test_a_heading_says_who_did_what(words: str, kind: str, value: str, parts: list[str]) -> None:
    assert said(kind, value, *parts) == words


def test_a_target_is_never_the_one_who_did_it() -> None:
    heading = said("attack", "explosive", "china:target")
    assert heading == "attack with an explosive device against china"


def test_what_is_only_planned_says_so() -> None:
    heading = said("meeting", "talks", "aa:party:a", "china:party:b", polarity="planned")
    assert heading == "aa in talks with china (planned)"
