"""Builders that make one thing each, with defaults that don't matter to the test."""

import itertools
from datetime import date

from geodata.model import (
    Actor,
    ActorKind,
    Aspect,
    Claim,
    DateInterval,
    Excerpt,
    Kind,
    Part,
    Polarity,
    Role,
    SubjectKind,
    Tenure,
)

_offsets = itertools.count()

ACTORS = {
    actor.actor_id: actor
    for actor in (
        Actor(actor_id="junta", name="Myanmar military", short_name="junta", kind="military"),
        Actor(actor_id="rebel-groups", name="rebels", short_name="rebels", kind="collective"),
        Actor(actor_id="brotherhood-alliance", name="B", short_name="3BHA", kind="alliance"),
        Actor(
            actor_id="mndaa",
            name="Myanmar National Democratic Alliance Army",
            short_name="MNDAA",
            kind=ActorKind.ARMED_GROUP,
            member_of="brotherhood-alliance",
        ),
        Actor(
            actor_id="tnla",
            name="Ta'ang National Liberation Army",
            short_name="TNLA",
            kind=ActorKind.ARMED_GROUP,
            member_of="brotherhood-alliance",
        ),
        Actor(actor_id="kia", name="KIA", short_name="KIA", kind=ActorKind.ARMED_GROUP),
        Actor(actor_id="china", name="China", short_name="China", kind=ActorKind.STATE),
    )
}
"""A few actors, enough to disagree."""


def day(text: str) -> date:
    """Read ``2024-07-22``."""
    return date.fromisoformat(text)


def interval(text: str) -> DateInterval:
    """Read ``2024-07-22``, ``2024-07-21..2024-07-31``, ``..2024-11-01`` or ``2024-10-01..``."""
    earliest, _, latest = text.partition("..")
    if ".." not in text:
        latest = earliest
    return DateInterval(
        earliest=day(earliest) if earliest else None,
        latest=day(latest) if latest else None,
        rule="given by the test",
    )


def part(text: str) -> Part:
    """Read ``mndaa:holder`` or ``junta:party:a``."""
    actor, role, *side = text.split(":")
    return Part(actor=actor, role=Role(role), side=side[0] if side else None)


def claim(
    kind: Kind,
    value: str,
    when: str,
    *actors: str,
    aspect: Aspect = Aspect.STATE,
    polarity: Polarity = Polarity.ASSERTED,
    document_id: str = "article",
    text: str = "some words",
    **fields: str,
) -> Claim:
    """Make a claim; every one has an excerpt of its own."""
    start = next(_offsets)
    return Claim(
        kind=kind,
        aspect=aspect,
        value=value,
        excerpt=Excerpt(document_id=document_id, start=start, end=start + len(text), text=text),
        actors=tuple(part(actor) for actor in actors),
        when=interval(when),
        polarity=polarity,
        **fields,
    )


def held(place_id: str, holder: str, when: str, **fields: str) -> Claim:
    """Make the state claim that ``holder`` held a place."""
    parts = [f"{actor}:holder" for actor in holder.split()]
    return claim(Kind.CONTROL_CHANGE, "held", when, *parts, place_id=place_id, **fields)


def captured(place_id: str, holder: str, when: str, *others: str, **fields: str) -> Claim:
    """Make the event claim that ``holder`` captured a place."""
    return claim(
        Kind.CONTROL_CHANGE,
        "captured",
        when,
        f"{holder}:holder",
        *others,
        aspect=Aspect.EVENT,
        place_id=place_id,
        **fields,
    )


def lost(place_id: str, loser: str, when: str, **fields: str) -> Claim:
    """Make the event claim that ``loser`` lost a place, to nobody named."""
    return claim(
        Kind.CONTROL_CHANGE,
        "lost",
        when,
        f"{loser}:previous_holder",
        aspect=Aspect.EVENT,
        place_id=place_id,
        **fields,
    )


def attack(place_id: str, attacker: str, when: str, value: str = "ground", **fields: str) -> Claim:
    """Make the claim that ``attacker`` attacked a place."""
    return claim(Kind.ATTACK, value, when, f"{attacker}:attacker", place_id=place_id, **fields)


def project_status(project_id: str, value: str, when: str, *actors: str, **fields: str) -> Claim:
    """Make a claim about a project."""
    return claim(Kind.PROJECT_STATUS, value, when, *actors, project_id=project_id, **fields)


def crossing_status(crossing_id: str, value: str, when: str, *actors: str, **fields: str) -> Claim:
    """Make a claim about a crossing, or a group of them."""
    return claim(Kind.CROSSING_STATUS, value, when, *actors, crossing_id=crossing_id, **fields)


def subject_kind(subject_id: str) -> SubjectKind:
    """Tell a township by ``tsp-`` and a region by ``-state``; the rest are places."""
    if subject_id.startswith("tsp-"):
        return SubjectKind.TOWNSHIP
    return SubjectKind.REGION if subject_id.endswith("-state") else SubjectKind.PLACE


def tenure(
    subject_id: str = "lashio",
    valid_from: str | None = None,
    valid_to: str | None = None,
    condition: str = "held",
    **fields: object,
) -> Tenure:
    """Make a tenure of a place."""
    return Tenure(
        **{
            "subject_kind": SubjectKind.PLACE,
            "subject_id": subject_id,
            "valid_from": day(valid_from) if valid_from else None,
            "valid_to": day(valid_to) if valid_to else None,
            "condition": condition,
            **fields,
        }
    )
