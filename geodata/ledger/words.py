"""A claim in a few words of our own, beside the source's; for headings, never for evidence."""

from collections.abc import Callable, Mapping

from geodata.model import Actor, Claim, Kind, Role

_VERBS: dict[tuple[Kind, str], str] = {
    (Kind.CONTROL_CHANGE, "captured"): "captured",
    (Kind.CONTROL_CHANGE, "held"): "held",
    (Kind.CONTROL_CHANGE, "encircled"): "encircled",
    (Kind.CONTROL_CHANGE, "contested"): "contested",
    (Kind.CONTROL_CHANGE, "lost"): "lost",
    (Kind.PROJECT_STATUS, "resumption_sought"): "resumption sought",
    (Kind.PROJECT_STATUS, "at_risk"): "at risk",
    (Kind.CROSSING_STATUS, "trade_ceased"): "trade ceased",
    (Kind.ATTACK, "ground"): "attacked",
    (Kind.ATTACK, "air_strike"): "bombed from the air",
    (Kind.ATTACK, "explosive"): "attacked with an explosive device",
    (Kind.ATTACK, "offensive"): "offensive",
    (Kind.ATTACK, "clash"): "fighting",
    (Kind.ATTACK, "halt"): "offensive halted",
}
_AGENTS = (
    Role.HOLDER, Role.ENCIRCLER, Role.ATTACKER, Role.CLOSER, Role.SUPPLIER, Role.SPEAKER,
    Role.BACKER,
)  # fmt: skip
_PATIENTS = (Role.ADDRESSEE, Role.RECIPIENT)


def names_of(actors: Mapping[str, Actor]) -> Callable[[str], str]:
    """Return a function from actor id to the name that fits on a map."""
    return lambda actor_id: actors[actor_id].short_name if actor_id in actors else actor_id


def describe_claim(claim: Claim, name_of: Callable[[str], str], subject: str = "") -> str:
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
    said = _who_met(claim, name_of) if _has_sides(claim) else _what_is_said(claim, name_of)
    return f"{subject}: {said}" if subject else said


def _has_sides(claim: Claim) -> bool:
    return any(part.side for part in claim.actors)


def _who_met(claim: Claim, name_of: Callable[[str], str]) -> str:
    sides = [
        ", ".join(name_of(part.actor) for part in claim.actors if part.side == side)
        for side in ("a", "b")
    ]
    verb = "met" if claim.kind is Kind.MEETING else claim.value.replace("_", " ")
    first, second = sides
    if claim.kind is Kind.MEETING and first and second:
        return f"{first} {claim.value if claim.value != 'talks' else 'in talks with'} {second}"
    return f"{' – '.join(filter(None, sides))} {verb}"


def _what_is_said(claim: Claim, name_of: Callable[[str], str]) -> str:
    verb = _VERBS.get((claim.kind, claim.value), claim.value.replace("_", " "))
    agents = _names(claim, _AGENTS, name_of) or _names(claim, tuple(Role), name_of)
    others = _names(claim, _PATIENTS, name_of)
    if claim.kind in (Kind.STATEMENT, Kind.ARMS, Kind.MEETING, Kind.AGREEMENT, Kind.EXERCISE):
        return " ".join(filter(None, [agents and f"{agents}:", verb, others and f"to {others}"]))
    if claim.value in ("lost", "retreating"):
        return f"{agents} {verb}".strip()
    return " ".join(filter(None, [verb, agents and f"by {agents}"]))


def _names(claim: Claim, roles: tuple[Role, ...], name_of: Callable[[str], str]) -> str:
    return ", ".join(dict.fromkeys(name_of(actor) for actor in claim.actors_as(*roles)))
