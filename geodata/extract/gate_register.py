"""The crossings on record at a place."""

from collections.abc import Sequence

from geodata.extract import sorts
from geodata.extract.desk import Desk
from geodata.model import Crossing


def crossings_at(desk: Desk, place_ids: Sequence[str]) -> tuple[str, ...]:
    """Return the crossing on record at some places, or the group of their state."""
    crossings = desk.gazetteer.crossings.values()
    single = [one.crossing_id for one in crossings if one.place_id in _places(desk, place_ids)]
    single = single or _opposite(desk, place_ids)
    if single:
        return tuple(single[:1])
    groups = [one for one in crossings if one.members and _is_group_of(desk, one, place_ids)]
    return (_best_group(desk, groups).crossing_id,) if groups else ()


def _opposite(desk: Desk, place_ids: Sequence[str]) -> list[str]:
    """Return the crossing that a town on China's side lies at, where there is but one."""
    names = [
        row.name
        for one in place_ids
        if (row := desk.gazetteer.places.get(one)) and row.country == "CN"
    ]
    found = [
        one.crossing_id
        for one in desk.gazetteer.crossings.values()
        if any(name in one.opposite for name in names)
    ]
    return found if len(found) == 1 else []


def _places(desk: Desk, place_ids: Sequence[str]) -> set[str]:
    seats = {
        desk.gazetteer.townships[one].seat_place_id
        for one in place_ids
        if one in desk.gazetteer.townships
    }
    return set(place_ids) | seats


def _is_group_of(desk: Desk, group: Crossing, place_ids: Sequence[str]) -> bool:
    if group.zone_id:
        return group.zone_id in place_ids
    # Without a zone of its own a group is of the state in which its members lie.
    members = [desk.gazetteer.crossings[one].place_id for one in group.members]
    regions = {desk.gazetteer.places[one].region_id for one in members if one}
    return bool(regions & set(place_ids))


def _best_group(desk: Desk, groups: Sequence[Crossing]) -> Crossing:
    """Choose the group whose name speaks of the holders that the sentence names, and no other."""
    named = {
        desk.cast.actors[actor].short_name
        for item in desk.sentence.of_sort(sorts.ACTOR)
        for actor in item.ids
    }
    shorts = desk.cast.acronyms

    def fit(group: Crossing) -> int:
        spoken = {word for word in group.name.replace(",", " ").split() if word in shorts}
        return len(spoken & named) - 2 * len(spoken - named)

    return max(groups, key=fit)


def is_border_town(desk: Desk, place_ids: Sequence[str]) -> bool:
    """Tell a town that may have a gate, known or not."""
    return any(one in desk.gazetteer.places for one in place_ids)
