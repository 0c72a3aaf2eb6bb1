"""What the rules read of one sentence, put in order: doubles joined, the vaguer left out."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from geodata.extract.drafts import Draft, Parts
from geodata.extract.roles import Cast
from geodata.model import ActorKind, Aspect, Kind, Role


def settle(drafts: Iterable[Draft], cast: Cast, lowered: str) -> list[Draft]:
    """Return one draft for each thing said.

    A collective that holds a place ("rebel-controlled Lashio") is the group that the same
    sentence says took it; ground both taken and lost in one sentence is told once.
    """
    unique = list({draft.key: draft for draft in drafts}.values())
    if not unique:
        return unique
    captors: dict[str | None, Parts] = {
        one.place_id: one.parts
        for one in unique
        if one.kind is Kind.CONTROL_CHANGE and one.value == "captured" and one.place_id
    }
    settled = [_specified(one, captors, cast) for one in _joined(unique, lowered)]
    return _without_doubles(settled, lowered)


def _joined(drafts: list[Draft], lowered: str) -> list[Draft]:
    """Join "the MNDAA handed it over" and "the UWSA moved into it": one change, two parties."""

    def name(draft: Draft) -> str | None:
        is_taken = draft.kind is Kind.CONTROL_CHANGE and draft.value == "captured"
        toponym = lowered[slice(*draft.toponym)] if draft.toponym else None
        return (draft.place_id or toponym) if is_taken else None

    won = {name(one) for one in drafts if _parts(one, Role.HOLDER)} - {None}
    given = {
        name(one): _parts(one, Role.PREVIOUS_HOLDER)
        for one in drafts
        if name(one) in won and not _parts(one, Role.HOLDER)
    }
    kept = []
    for draft in drafts:
        losers = given.get(name(draft), ())
        if losers and not _parts(draft, Role.HOLDER):
            continue
        is_bare = losers and not _parts(draft, Role.PREVIOUS_HOLDER)
        kept.append(draft.with_part(*losers) if is_bare else draft)
    return kept


def _parts(draft: Draft, role: Role) -> Parts:
    return tuple(one for one in draft.parts if one[1] is role)


def _specified(draft: Draft, captors: Mapping[str | None, Parts], cast: Cast) -> Draft:
    is_state = draft.kind is Kind.CONTROL_CHANGE and draft.aspect is Aspect.STATE
    if not is_state or draft.place_id not in captors:
        return draft
    holders = [actor for actor, role, _ in draft.parts if role is Role.HOLDER]
    if any(cast.actors[one].kind is not ActorKind.COLLECTIVE for one in holders):
        return draft
    parts = captors[draft.place_id]
    taken = tuple(one for one in parts if one[1] is Role.HOLDER)
    return replace(draft, parts=taken or draft.parts)


def _without_doubles(drafts: list[Draft], lowered: str) -> list[Draft]:
    changed = {
        (one.place_id or one.project_id or one.scope): one
        for one in drafts
        if one.value in ("captured", "seized")
    }
    # "Fighting erupted when they launched an offensive": it's that offensive.
    has_offensive = any(one.value == "offensive" for one in drafts)
    kept = []
    for draft in drafts:
        subject = draft.place_id or draft.project_id or draft.scope
        is_told = draft.value in ("lost", "retreating") and subject in changed
        is_told = is_told and not _is_own(draft, changed[subject])
        is_told = is_told or (draft.value == "clash" and has_offensive)
        if not is_told and not _is_named_beside(draft, drafts, lowered):
            kept.append(draft)
    return kept


def _is_own(lost: Draft, captured: Draft) -> bool:
    """Tell a loss that a verb of its own tells: "the AA took it after the junta withdrew"."""
    is_left = lost.rule == "ground.leave" and lost.trigger != captured.trigger
    return is_left or _is_won_back(lost, captured)


def _is_won_back(lost: Draft, captured: Draft) -> bool:
    """Tell "entered the town that it had lost in May": two changes, not one."""
    loser = {actor for actor, role, _ in lost.parts if role is Role.PREVIOUS_HOLDER}
    return bool(loser & {actor for actor, role, _ in captured.parts if role is Role.HOLDER})


def _is_named_beside(draft: Draft, drafts: list[Draft], lowered: str) -> bool:
    """Tell the "another town" of "another town, Gangaw": what follows names it."""
    if draft.scope is None or draft.toponym is not None:
        return False
    if any(letter.isdigit() for letter in lowered[slice(*draft.scope)]):
        return False  # "60 outposts, Lwegel among them"
    return any(
        one.toponym is not None
        and one.rule == draft.rule
        and 0 <= one.toponym[0] - draft.scope[1] <= 2
        for one in drafts
    )
