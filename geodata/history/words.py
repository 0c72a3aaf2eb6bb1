"""What a claim says about a subject, reduced to what moves history."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import NoReturn

from msgspec.structs import replace

from geodata.history.sayings import Act, Said, Word
from geodata.model import Aspect, Claim, Condition, Kind, Outline, Polarity, Role, SubjectKind

PRESSING_ATTACKS = frozenset({"ground", "clash", "offensive"})
"""Attacks on foot. Bombs from the air and planted explosives contest nobody's control."""

MOVING = frozenset({Polarity.ASSERTED, Polarity.CLAIMED})
"""Polarities that move history: a plan hasn't happened, a denial says only what wasn't so."""

# Members that are asked for of every claim: before Python 3.12, looking one up by its class
# takes longer than all that is done with it.
_CONTROL_CHANGE, _ATTACK = Kind.CONTROL_CHANGE, Kind.ATTACK
_EVENT, _CLAIMED = Aspect.EVENT, Polarity.CLAIMED
_STOOD, _HAPPENED, _PRESS = Act.STATE, Act.EVENT, Act.PRESS
_HOLDER, _PREVIOUS_HOLDER = Role.HOLDER, Role.PREVIOUS_HOLDER
_ATTACKER, _ENCIRCLER = Role.ATTACKER, Role.ENCIRCLER
_HELD = Condition.HELD

Subject = tuple[SubjectKind, str]
SubjectKindOf = Callable[[str], SubjectKind]


def collect_words(
    claims: Iterable[Claim] | Mapping[str, Outline],
    published_on: Mapping[str, date],
    *,
    known_by: date | None,
    subject_kind: SubjectKindOf,
) -> dict[Subject, list[Word]]:
    """Sort what moves history by the subject it is about.

    Parameters
    ----------
    claims
        In any order, the same claim twice counts once; or by id, which spares working it out.
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
    by_id: Mapping[str, Outline]
    by_id = claims if isinstance(claims, Mapping) else {claim.id: claim for claim in claims}
    kind_of = cache(subject_kind)
    for id_, claim in by_id.items():
        published = published_on.get(claim.excerpt.document_id) or _no_day(id_, claim)
        if claim.polarity not in MOVING or (known_by and published > known_by):
            continue
        subject = subject_of(claim, kind_of)
        said = read_said(id_, claim, published) if subject else None
        if subject and said:
            is_event = claim.aspect is _EVENT
            word = Word(_heard_on(said), said.act, id_, "", published, is_event, said)
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
            heard.extend(
                replace(word, group=group_id, said=replace(word.said, via=group_id))
                for word in said
            )
    return shared


def subject_of(claim: Outline, subject_kind: SubjectKindOf) -> Subject | None:
    """Return what a claim is about, if it is something that has a history."""
    kind = claim.kind
    if kind is _CONTROL_CHANGE or kind is _ATTACK:
        return (subject_kind(claim.place_id), claim.place_id) if claim.place_id else None
    if kind is Kind.PROJECT_STATUS:
        return (SubjectKind.PROJECT, claim.project_id) if claim.project_id else None
    if kind is Kind.CROSSING_STATUS:
        return (SubjectKind.CROSSING, claim.crossing_id) if claim.crossing_id else None
    return None


def read_said(claim_id: str, claim: Outline, published: date) -> Said | None:
    """Return what a claim about a subject says, None where it says nothing that may move it.

    Plans and denials are read like all others: whoever hears has to tell them apart.
    """
    if claim.kind is _CONTROL_CHANGE:
        return _control(claim_id, claim, published)
    if claim.kind is _ATTACK:
        return _attack(claim_id, claim, published)
    return _status(claim_id, claim, published)


def _no_day(claim_id: str, claim: Outline) -> NoReturn:
    msg = (
        f"document {claim.excerpt.document_id!r} of claim {claim_id}: expected a day of publication"
    )
    raise ValueError(msg)


def _heard_on(said: Said) -> date:
    """Return an attack's first possible day, else the last."""
    return said.earliest if said.act is _PRESS and said.earliest else said.latest


Cast = tuple[tuple[Role, str], ...]
"""Who does what in a claim."""


def _cast_of(claim: Outline) -> Cast:
    return tuple([(part.role, part.actor) for part in claim.actors])


def _as(cast: Cast, *roles: Role) -> tuple[str, ...]:
    """Return the ids of the actors that have one of ``roles``, in the claim's order."""
    if len(cast) == 1:
        # As most have; a corpus has a hundred thousand.
        return (cast[0][1],) if cast[0][0] in roles else ()
    return tuple([actor for role, actor in cast if role in roles])


def _said(
    claim_id: str,
    claim: Outline,
    published: date,
    act: Act,
    condition: str,
    cast: Cast,
    holders: tuple[str, ...] = (),
    pressing: tuple[str, ...] = (),
) -> Said:
    when = claim.when
    earliest = when.earliest
    return Said(
        act,
        earliest,
        when.latest or max(published, earliest or published),
        earliest,
        condition,
        holders,
        _as(cast, _PREVIOUS_HOLDER),
        pressing,
        (claim_id,),
        (claim.excerpt.document_id,),
        claim.polarity is not _CLAIMED,
    )


def _act_of(claim: Outline) -> Act:
    return _HAPPENED if claim.aspect is _EVENT else _STOOD


_CONDITION_SAID = {
    "captured": Condition.HELD,
    "held": Condition.HELD,
    "lost": Condition.HELD,
    "encircled": Condition.ENCIRCLED,
    "contested": Condition.CONTESTED,
    "retreating": Condition.CONTESTED,
}


def _control(claim_id: str, claim: Outline, published: date) -> Said:
    cast = _cast_of(claim)
    holders = _as(cast, _HOLDER)
    pressing = _as(cast, _ATTACKER, _ENCIRCLER)
    if claim.value == "captured" and not holders:
        holders, pressing = pressing, ()
    if claim.value == "retreating":
        holders = holders or _as(cast, Role.SUBJECT, _PREVIOUS_HOLDER, Role.TARGET)
    if claim.value == "encircled":
        holders = holders or _as(cast, Role.TARGET)
    condition = _CONDITION_SAID[claim.value]
    # Taken or lost, but by nobody named: who holds it since is unknown.
    if condition is _HELD and not holders:
        condition = Condition.UNKNOWN
    return _said(claim_id, claim, published, _act_of(claim), condition, cast, holders, pressing)


def _attack(claim_id: str, claim: Outline, published: date) -> Said | None:
    cast = _cast_of(claim)
    attackers = _as(cast, _ATTACKER)
    if claim.value == "halt":
        attackers = attackers or _as(cast, Role.PARTY, Role.SUBJECT)
        return _said(claim_id, claim, published, Act.EASE, "", cast, (), attackers)
    if claim.value not in PRESSING_ATTACKS:
        return None
    if claim.value == "clash":
        # Both sides of a clash fight for the ground; the one that holds it is set apart later.
        attackers = _as(cast, _ATTACKER, Role.TARGET, Role.PARTY)
    return _said(claim_id, claim, published, _PRESS, Condition.CONTESTED, cast, (), attackers)


def _status(claim_id: str, claim: Outline, published: date) -> Said:
    cast = _cast_of(claim)
    pressing = _as(cast, Role.CLOSER, _ENCIRCLER, _ATTACKER)
    holders = _as(cast, _HOLDER)
    if claim.value == "seized" and not holders:
        holders, pressing = _as(cast, _ATTACKER), ()
    return _said(claim_id, claim, published, _act_of(claim), claim.value, cast, holders, pressing)
