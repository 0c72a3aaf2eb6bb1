"""The fields of a draft that say which ground it tells of."""

from geodata.extract.drafts import Fields
from geodata.extract.land import Ground, GroundKind


def fields_of(ground: Ground) -> Fields:
    """Return the place, project or crossing that a ground is; without a name, its words."""
    fields = Fields(toponym=ground.toponym, candidates=ground.candidates)
    if ground.kind is GroundKind.PROJECT:
        fields["project_id"] = ground.id
    elif ground.kind is GroundKind.CROSSING:
        fields["crossing_id"] = ground.id
    else:
        fields["place_id"] = ground.id
    if ground.kind is GroundKind.NAMELESS:
        fields["scope"] = (ground.noun.start, ground.noun.end)
    return fields
