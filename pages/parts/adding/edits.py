"""What a person changes in a candidate: kept apart from what was read, and undone at will."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from geodata.model import Claim, DateInterval, Part, Role, day_in_words

LABELS = {
    "value": "value",
    "aspect": "event or state",
    "polarity": "standing",
    "place_id": "place",
    "project_id": "project",
    "crossing_id": "crossing",
    "earliest": "earliest day",
    "latest": "latest day",
    "actors": "actors",
}
"""The fields that a person may change, and what they are called."""

_DAYS = ("earliest", "latest")


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person made of one candidate.

    Parameters
    ----------
    changes
        By field, as text: a day in ISO form, actors as ``id:role:side`` with ``;`` between
        them, nothing for unknown.
    is_aside
        Whether it was held to be no claim.
    """

    changes: Mapping[str, str] = field(default_factory=dict)
    is_aside: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """A candidate's claim after an edit.

    Parameters
    ----------
    claim
        With every change that can be made.
    faults
        By field, why the others can't.
    """

    claim: Claim
    faults: Mapping[str, str]


def fields_of(claim: Claim) -> dict[str, str]:
    """Return what a person may change, as text."""
    return {
        "value": claim.value,
        "aspect": str(claim.aspect),
        "polarity": str(claim.polarity),
        "place_id": claim.place_id or "",
        "project_id": claim.project_id or "",
        "crossing_id": claim.crossing_id or "",
        "earliest": claim.when.earliest.isoformat() if claim.when.earliest else "",
        "latest": claim.when.latest.isoformat() if claim.when.latest else "",
        "actors": ";".join(_from_part(one) for one in claim.actors),
    }


def apply(claim: Claim, edit: Edit) -> Outcome:
    """Return a claim with what a person changed, and says so in its note and its rule."""
    faults: dict[str, str] = {}
    wanted = dict(edit.changes)
    update: dict[str, object] = {
        name: wanted[name] or None
        for name in ("place_id", "project_id", "crossing_id")
        if name in wanted
    }
    update |= {name: wanted[name] for name in ("value", "aspect", "polarity") if name in wanted}
    if "actors" in wanted:
        update["actors"] = tuple(map(_to_part, filter(None, wanted["actors"].split(";"))))
    if when := _when(claim, wanted, faults):
        update |= {"when": when, "alternative": None}
    made = [name for name in wanted if name not in faults]
    if made:
        update["note"] = _note(claim, made)
    content = {name: getattr(claim, name) for name in type(claim).model_fields} | update
    return Outcome(Claim.model_validate(content), faults)


def with_change(claim: Claim, edit: Edit, name: str, value: str) -> Edit:
    """Return an edit with one more change; back to what was read is no change."""
    changes = {key: one for key, one in edit.changes.items() if key != name}
    if fields_of(claim).get(name) != value:
        changes[name] = value
    return Edit(changes, edit.is_aside)


def read_as(claim: Claim, edit: Edit) -> dict[str, str]:
    """Return what was read in the fields that a person changed."""
    read = fields_of(claim)
    return {name: read[name] or "open" for name in edit.changes}


def _when(claim: Claim, wanted: Mapping[str, str], faults: dict[str, str]) -> DateInterval | None:
    """Return the interval that a person set; None, and why, where it can't be."""
    given = {name: wanted[name] for name in _DAYS if name in wanted}
    days: dict[str, date | None] = {name: getattr(claim.when, name) for name in _DAYS}
    for name, text in given.items():
        try:
            days[name] = date.fromisoformat(text) if text else None
        except ValueError:
            faults[name] = f"“{text}” is no day: expected one like 2024-07-23, or nothing"
    first, last = days["earliest"], days["latest"]
    if first and last and first > last and not faults:
        for name in given:
            faults[name] = (
                f"{day_in_words(first)} is after {day_in_words(last)}: "
                "put the days in order, or empty one that nobody knows"
            )
    if not given or faults:
        return None
    rule = f"set by a person; read as {claim.when}: {claim.when.rule}"
    return DateInterval(earliest=first, latest=last, phrase=claim.when.phrase, rule=rule)


def _note(claim: Claim, made: list[str]) -> str:
    read = fields_of(claim)
    told = [f"{LABELS[name]} (read as {read[name] or 'open'})" for name in made]
    return " ".join(filter(None, [claim.note, f"Adjusted by a person: {', '.join(told)}."]))


def _from_part(part: Part) -> str:
    return f"{part.actor}:{part.role}:{part.side or ''}"


def _to_part(text: str) -> Part:
    actor, role, side = text.split(":")
    return Part.model_validate({"actor": actor, "role": Role(role), "side": side or None})
