"""What a claim says about a subject, reduced to what moves history."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from geodata.model import Aspect, Claim, Condition, Kind, Polarity, Role, SubjectKind

PRESSING_ATTACKS = frozenset({"ground", "clash", "offensive"})
"""Attacks on foot. Bombs from the air and planted explosives contest nobody's control."""

MOVING = frozenset({Polarity.ASSERTED, Polarity.CLAIMED})
"""Polarities that move history: a plan hasn't happened, a denial says only what wasn't so."""


class Act(IntEnum):
    """What a word does, in the order in which words about one day are heard."""

    STATE = 0
    EVENT = 1
    """After the states of its day: held in the morning, captured by the evening."""
    EASE = 2
    PRESS = 3
    """Last: fighting reported on the day of a halt says that the halt didn't hold."""


@dataclass(frozen=True, slots=True)
class Word:
    """One claim's word about one subject."""

    claim_id: str
    act: Act
    earliest: date | None
    latest: date
    condition: str
    """`Condition` for ground, a status for projects and crossings."""
    holders: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    """Who held before a change, where the claim says so."""
    pressing: tuple[str, ...] = ()
    is_claimed: bool = False
    via: str | None = None
    """Crossing group it was said of, when heard on behalf of a member."""

    @property
    def on(self) -> date:
        """Day on which the word is heard: an attack's first possible day, else the last."""
        if self.act is Act.PRESS and self.earliest:
            return self.earliest
        return self.latest

    @property
    def order(self) -> tuple[date, int, str, str]:
        """Key that sorts words the same way whatever order they came in."""
        return (self.on, self.act, self.claim_id, self.via or "")


Subject = tuple[SubjectKind, str]


def collect_words(
    claims: Iterable[Claim],
    published_on: Mapping[str, date],
    *,
    known_by: date | None,
    subject_kind: Callable[[str], SubjectKind],
) -> dict[Subject, list[Word]]:
    """Sort what moves history by the subject it is about.

    Parameters
    ----------
    claims
        In any order; the same claim twice counts once.
    published_on
        Day of publication by document id. It also closes an interval without an end: a
        document can't report what came after it.
    known_by
        Leave out documents published after this day; None keeps all.
    subject_kind
        Tells a place from a township and a region, by id.

    Raises
    ------
    ValueError
        When a claim's document has no day of publication.
    """
    words: dict[Subject, list[Word]] = {}
    for claim in {claim.id: claim for claim in claims}.values():
        published = _publication(claim, published_on)
        if claim.polarity not in MOVING or (known_by and published > known_by):
            continue
        for subject, word in _read_claim(claim, published, subject_kind):
            words.setdefault(subject, []).append(word)
    return words


def share_with_members(
    words: Mapping[Subject, list[Word]], groups: Mapping[str, Sequence[str]]
) -> dict[Subject, list[Word]]:
    """Let each member of a crossing group hear the group's words too, marked ``via``."""
    shared = {subject: list(own) for subject, own in words.items()}
    for group_id in sorted(groups):
        said = words.get((SubjectKind.CROSSING, group_id), [])
        for member in groups[group_id] if said else ():
            heard = shared.setdefault((SubjectKind.CROSSING, member), [])
            heard.extend(replace(word, via=group_id) for word in said)
    return shared


def _publication(claim: Claim, published_on: Mapping[str, date]) -> date:
    document_id = claim.excerpt.document_id
    if document_id not in published_on:
        msg = f"document {document_id!r} of claim {claim.id}: expected a day of publication"
        raise ValueError(msg)
    return published_on[document_id]


def _read_claim(
    claim: Claim, published: date, subject_kind: Callable[[str], SubjectKind]
) -> Iterable[tuple[Subject, Word]]:
    if claim.kind is Kind.CONTROL_CHANGE and claim.place_id:
        yield (subject_kind(claim.place_id), claim.place_id), _control_word(claim, published)
    elif claim.kind is Kind.ATTACK and claim.place_id:
        word = _attack_word(claim, published)
        if word:
            yield (subject_kind(claim.place_id), claim.place_id), word
    elif claim.kind is Kind.PROJECT_STATUS and claim.project_id:
        yield (SubjectKind.PROJECT, claim.project_id), _status_word(claim, published)
    elif claim.kind is Kind.CROSSING_STATUS and claim.crossing_id:
        yield (SubjectKind.CROSSING, claim.crossing_id), _status_word(claim, published)


def _word(claim: Claim, published: date, act: Act, condition: str) -> Word:
    earliest = claim.when.earliest
    latest = claim.when.latest or max(published, earliest or published)
    return Word(
        claim_id=claim.id,
        act=act,
        earliest=earliest,
        latest=latest,
        condition=condition,
        previous=claim.actors_as(Role.PREVIOUS_HOLDER),
        is_claimed=claim.polarity is Polarity.CLAIMED,
    )


def _act_of(claim: Claim) -> Act:
    return Act.EVENT if claim.aspect is Aspect.EVENT else Act.STATE


_CONDITION_SAID = {
    "captured": Condition.HELD,
    "held": Condition.HELD,
    "lost": Condition.HELD,
    "encircled": Condition.ENCIRCLED,
    "contested": Condition.CONTESTED,
    "retreating": Condition.CONTESTED,
}


def _control_word(claim: Claim, published: date) -> Word:
    holders = claim.actors_as(Role.HOLDER)
    pressing = claim.actors_as(Role.ATTACKER, Role.ENCIRCLER)
    if claim.value == "captured" and not holders:
        holders, pressing = pressing, ()
    if claim.value == "retreating":
        holders = holders or claim.actors_as(Role.SUBJECT, Role.PREVIOUS_HOLDER, Role.TARGET)
    if claim.value == "encircled":
        holders = holders or claim.actors_as(Role.TARGET)
    condition = _CONDITION_SAID[claim.value]
    # Taken or lost, but by nobody named: who holds it since is unknown.
    if condition is Condition.HELD and not holders:
        condition = Condition.UNKNOWN
    word = _word(claim, published, _act_of(claim), condition)
    return replace(word, holders=holders, pressing=pressing)


def _attack_word(claim: Claim, published: date) -> Word | None:
    attackers = claim.actors_as(Role.ATTACKER)
    if claim.value == "halt":
        attackers = attackers or claim.actors_as(Role.PARTY, Role.SUBJECT)
        return replace(_word(claim, published, Act.EASE, ""), pressing=attackers)
    if claim.value not in PRESSING_ATTACKS:
        return None
    if claim.value == "clash":
        # Both sides of a clash fight for the ground; the one that holds it is set apart later.
        attackers = claim.actors_as(Role.ATTACKER, Role.TARGET, Role.PARTY)
    word = _word(claim, published, Act.PRESS, Condition.CONTESTED)
    return replace(word, pressing=attackers)


def _status_word(claim: Claim, published: date) -> Word:
    word = _word(claim, published, _act_of(claim), claim.value)
    pressing = claim.actors_as(Role.CLOSER, Role.ENCIRCLER, Role.ATTACKER)
    holders = claim.actors_as(Role.HOLDER)
    if claim.value == "seized" and not holders:
        holders, pressing = claim.actors_as(Role.ATTACKER), ()
    return replace(word, holders=holders, pressing=pressing)
