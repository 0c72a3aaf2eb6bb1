"""A claim in a few words of our own, beside the source's; for headings, never for evidence."""

from collections.abc import Callable, Mapping

from geodata.model import Actor, Claim, Kind, Polarity, Role

NameOf = Callable[[str], str]

_VERBS: dict[tuple[Kind, str], str] = {
    (Kind.PROJECT_STATUS, "resumption_sought"): "resumption sought",
    (Kind.PROJECT_STATUS, "at_risk"): "at risk",
    (Kind.CROSSING_STATUS, "trade_ceased"): "trade ceased",
    (Kind.ATTACK, "ground"): "ground attack",
    (Kind.ATTACK, "air_strike"): "air strike",
    (Kind.ATTACK, "explosive"): "attack with an explosive device",
    (Kind.ATTACK, "clash"): "fighting",
    (Kind.ATTACK, "halt"): "offensive halted",
    (Kind.MEETING, "visited"): "visit",
    (Kind.MEETING, "invited"): "invitation",
    (Kind.MEETING, "announced"): "meeting announced",
    (Kind.EXERCISE, "live_fire"): "live-fire exercise",
    (Kind.EXERCISE, "joint_training"): "joint training",
    (Kind.AGREEMENT, "reached"): "agreement",
    (Kind.AGREEMENT, "agreed"): "agreement",
    (Kind.ARMS, "purchase"): "arms purchase",
    (Kind.ARMS, "supply"): "arms supply",
    (Kind.ARMS, "production"): "arms production",
    (Kind.ARMS, "transit"): "transit of arms",
    (Kind.ARMS, "training"): "military training",
}
_BETWEEN = {"met": "met", "talks": "in talks with"}
"""Words for a meeting that say the same from either side; a visit has a host and a guest."""

_BY: dict[Kind, tuple[Role, ...]] = {
    Kind.CONTROL_CHANGE: (Role.HOLDER, Role.ENCIRCLER),
    Kind.PROJECT_STATUS: (Role.HOLDER, Role.ENCIRCLER, Role.ATTACKER, Role.OPERATOR),
    Kind.CROSSING_STATUS: (Role.CLOSER,),
    Kind.ATTACK: (Role.ATTACKER,),
}
"""Who did it. Nobody else may stand after "by": a target or a backer didn't."""

_LOSERS = (Role.PREVIOUS_HOLDER, Role.SUBJECT)
_FIGHTERS = (Role.ATTACKER, Role.PARTY, Role.TARGET)


def kind_in_words(kind: Kind) -> str:
    """Say one of a kind, in the word that maps and panels have for it."""
    return "arms transfer" if kind is Kind.ARMS else kind.replace("_", " ")


def names_of(actors: Mapping[str, Actor]) -> NameOf:
    """Return a function from actor id to the name that fits on a map."""
    return lambda actor_id: actors[actor_id].short_name if actor_id in actors else actor_id


def describe_claim(claim: Claim, name_of: NameOf, subject: str = "") -> str:
    """Say what a claim claims.

    Parameters
    ----------
    claim
        The claim.
    name_of
        From actor id to name.
    subject
        Name of the place, project or crossing it is about, put in front.
    """
    said = _who_with_whom(claim, name_of) or _what_by_whom(claim, name_of)
    if claim.polarity in (Polarity.PLANNED, Polarity.DENIED):
        said = f"{said} ({claim.polarity})"
    return f"{subject}: {said}" if subject else said


def _who_with_whom(claim: Claim, name_of: NameOf) -> str:
    one, other = (
        ", ".join(name_of(part.actor) for part in claim.actors if part.side == side)
        for side in ("a", "b")
    )
    if not (one or other):
        return ""
    if claim.kind is Kind.MEETING and claim.value in _BETWEEN and one and other:
        return f"{one} {_BETWEEN[claim.value]} {other}"
    return f"{' – '.join(filter(None, [one, other]))}: {_verb(claim)}"


def _what_by_whom(claim: Claim, name_of: NameOf) -> str:
    verb = _verb(claim)
    if claim.value in ("lost", "retreating"):
        takers = _names(claim, (Role.HOLDER,), name_of)
        lost = f"{_names(claim, _LOSERS, name_of)} {verb}".strip()
        return f"{lost} to {takers}" if takers else lost
    if claim.kind is Kind.ATTACK and claim.value == "clash":
        return ": ".join(filter(None, [verb, _names(claim, _FIGHTERS, name_of, " and ")]))
    if claim.kind in _BY:
        doers = _names(claim, _BY[claim.kind], name_of)
        targets = _names(claim, (Role.TARGET,), name_of)
        return " ".join(
            [
                verb,
                *([f"by {doers}"] if doers else []),
                *([f"against {targets}"] if targets else []),
            ]
        )
    return _who_to_whom(claim, verb, name_of)


def _who_to_whom(claim: Claim, verb: str, name_of: NameOf) -> str:
    if claim.kind is Kind.ARMS and claim.value == "purchase":
        first, joint, then = Role.RECIPIENT, "from", Role.SUPPLIER
    elif claim.kind is Kind.ARMS:
        first, joint, then = Role.SUPPLIER, "to", Role.RECIPIENT
    else:
        first, joint, then = Role.SPEAKER, "to", Role.ADDRESSEE
    others = _names(claim, (then,), name_of)
    doers = _names(claim, (first,), name_of)
    if not doers and not others:
        doers = _names(claim, tuple(Role), name_of)
    said = f"{verb} {joint} {others}" if others else verb
    return f"{doers}: {said}" if doers else said


def _verb(claim: Claim) -> str:
    return _VERBS.get((claim.kind, claim.value), claim.value.replace("_", " "))


def _names(claim: Claim, roles: tuple[Role, ...], name_of: NameOf, joint: str = ", ") -> str:
    return joint.join(dict.fromkeys(name_of(actor) for actor in claim.actors_as(*roles)))
