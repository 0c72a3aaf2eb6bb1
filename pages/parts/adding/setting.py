"""Set a candidate's fields as a browser asks, within vocabularies and registers."""

from collections.abc import Container

from geodata.gazetteer import read_gazetteer
from geodata.model import VALUES, Aspect, Claim, Polarity, Role
from geodata.registers import read_actors
from pages.parts.adding.edits import Edit, with_change


def changed_fields(claim: Claim, edit: Edit, fields: object) -> Edit:
    """Return an edit with fields set as a browser asks; what can't be is passed over."""
    for name, value in (fields if isinstance(fields, dict) else {}).items():
        if _can_be(claim, str(name), str(value)):
            edit = with_change(claim, edit, str(name), str(value))
    return edit


def _can_be(claim: Claim, name: str, value: str) -> bool:
    """Tell whether vocabularies and registers have a value; days are judged where they're told."""
    gazetteer = read_gazetteer()
    if name == "actors":
        parts = [one.split(":") for one in value.split(";") if one]
        return all(
            len(one) == 3
            and one[0] in read_actors()
            and one[1] in set(Role)
            and one[2] in ("", "a", "b")
            for one in parts
        )
    words: dict[str, Container[str]] = {
        "value": VALUES[claim.kind],
        "aspect": set(Aspect),
        "polarity": set(Polarity),
        "place_id": {"", *gazetteer.places, *gazetteer.townships, *gazetteer.regions},
        "project_id": {"", *gazetteer.projects},
        "crossing_id": {"", *gazetteer.crossings},
    }
    return name in ("earliest", "latest") or (name in words and value in words[name])
