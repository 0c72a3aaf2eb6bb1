"""What else is said of a claim's matter: the same, the contrary, and what lies near."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from geodata.extract.contradictions import NEAR_DAYS
from geodata.extract.linking import Group, Relations, relate
from geodata.extract.origins import Source
from geodata.extract.sketches import REACH_DAYS
from geodata.gazetteer import Gazetteer
from geodata.model import Actor, Claim, Kind

_NEAR_MOST = 8
_COMPARED_MOST = 120
"""So many claims are held against one at the most, those nearest in time: a reviewer waits."""
_BETWEEN_PEOPLE = frozenset({Kind.MEETING, Kind.AGREEMENT, Kind.EXERCISE, Kind.ARMS, Kind.ATTACK})
"""Kinds that are the same by who took part; the others by what they are about."""


@dataclass(frozen=True, slots=True)
class Match:
    """A claim of another document that tells of the same thing.

    Parameters
    ----------
    claim
        The other.
    reasons
        Why it is held to be the same.
    ties
        What ties the two to one origin; empty where no words do.
    """

    claim: Claim
    reasons: tuple[str, ...]
    ties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rival:
    """A claim that cannot be true together with this one, and why."""

    claim: Claim
    reason: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What a reviewer should read beside a claim.

    Parameters
    ----------
    matching, rivals
        In order of document and place in it.
    near
        Others about the same subject within a month, the nearest in time first.
    """

    matching: tuple[Match, ...]
    rivals: tuple[Rival, ...]
    near: tuple[Claim, ...]


def claims_beside(
    claim: Claim,
    others: Iterable[Claim],
    *,
    sources: Iterable[Source],
    actors: Mapping[str, Actor],
    gazetteer: Gazetteer,
) -> Beside:
    """Find what is said of a claim's matter, among many claims.

    Parameters
    ----------
    claim
        The claim; it may be among the others.
    others
        Any claims. Those about its subject, and of what people do those of its kind, are held
        against it, up to 120, the nearest in time.
    sources, actors, gazetteer
        As for `geodata.extract.linking.relate`.
    """
    compared = _comparable(claim, others, gazetteer)
    relations = relate([claim, *compared], sources=sources, actors=actors, gazetteer=gazetteer)
    by_id = {one.id: one for one in compared}
    matching = tuple(_matches(claim, relations))
    rivals = tuple(_rivals(claim, relations, by_id))
    told = {claim.id, *(one.claim.id for one in matching), *(one.claim.id for one in rivals)}
    subject = _subjects(claim, gazetteer)
    near = [
        one
        for one in compared
        if one.id not in told
        and subject & _subjects(one, gazetteer)
        and _days_apart(claim, one) <= NEAR_DAYS
    ]
    return Beside(matching, rivals, tuple(near[:_NEAR_MOST]))


def _comparable(claim: Claim, others: Iterable[Claim], gazetteer: Gazetteer) -> list[Claim]:
    subject = _subjects(claim, gazetteer)
    found = [
        (apart, one.id, one)
        for one in {one.id: one for one in others}.values()
        if one.id != claim.id
        and (apart := _days_apart(claim, one)) <= REACH_DAYS
        and _may_be_beside(claim, one, subject, gazetteer)
    ]
    return [one for _, _, one in sorted(found, key=lambda row: row[:2])[:_COMPARED_MOST]]


def _may_be_beside(
    claim: Claim, other: Claim, subject: set[tuple[str, str]], gazetteer: Gazetteer
) -> bool:
    is_alike = claim.kind is other.kind and claim.kind in _BETWEEN_PEOPLE
    return is_alike or bool(subject & _subjects(other, gazetteer))


def _subjects(claim: Claim, gazetteer: Gazetteer) -> set[tuple[str, str]]:
    """Return what a claim is about; a township goes by its seat's name as well."""
    named = {
        ("project", claim.project_id),
        ("crossing", claim.crossing_id),
        ("place", claim.place_id),
    }
    township = gazetteer.townships.get(claim.place_id or "")
    if township:
        named.add(("place", township.seat_place_id))
    return {(register, id_) for register, id_ in named if id_}


def _days_apart(one: Claim, other: Claim) -> int:
    """Return the days between two intervals, 0 where they meet or one has no days."""
    first, second = (_days(each) for each in (one, other))
    if first is None or second is None:
        return 0
    return max(0, (second[0] - first[1]).days, (first[0] - second[1]).days)


def _days(claim: Claim) -> tuple[date, date] | None:
    earliest = claim.when.earliest or claim.when.latest
    latest = claim.when.latest or claim.when.earliest
    return (earliest, latest) if earliest and latest else None


def _matches(claim: Claim, relations: Relations) -> Iterator[Match]:
    for group in relations.groups:
        if claim.id not in {one.id for one in group.claims}:
            continue
        # Of a group of a hundred, the pairs with this claim are a hundred, and all are thousands.
        for other in group.claims:
            for pair in relations.pairs_of(Group((claim, other), group.when)):
                yield Match(other, pair.reasons, pair.ties)


def _rivals(claim: Claim, relations: Relations, by_id: Mapping[str, Claim]) -> Iterator[Rival]:
    told: set[str] = set()
    for one in relations.contradictions:
        sides = (one.one, one.other)
        if not any(claim.id in side for side in sides):
            continue
        for id_ in sides[1] if claim.id in sides[0] else sides[0]:
            if id_ in by_id and id_ not in told:
                told.add(id_)
                yield Rival(by_id[id_], one.reason)
