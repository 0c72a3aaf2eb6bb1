"""What ground a noun means: a place, a project, a crossing, or ground without a name."""

from collections.abc import Sequence

from geodata.extract import sorts
from geodata.extract.items import Item
from geodata.extract.land import Ground, GroundKind, Land
from geodata.extract.lexicon import words_of
from geodata.extract.noun_phrases import DIRECTIONS
from geodata.extract.phrases import Phrase
from geodata.extract.placing import Candidate, place
from geodata.extract.recalled import LOOSE, meant
from geodata.extract.roles import owner_of
from geodata.extract.unregistered import (
    is_unknown_name,
    is_unregistered_project,
    sounds_local,
)

_THE_TOWN = frozenset({"the", "town", "city", "village", "township"})
_TOWN_WORDS = words_of("grounds", "town_words")
"""What a town is called when it is spoken of again: "the beach resort", "the ruby hub"."""


def grounds(noun: Phrase, land: Land, of: Sequence[Phrase] = ()) -> list[Ground]:
    """Return the grounds that a noun means, in order; empty where it is no ground.

    Parameters
    ----------
    noun
        The phrase.
    land
        Where names are looked up.
    of
        What stands behind an "of" after it: "the town *of Hsenwi*".
    """
    found = _on_record(noun, land)
    if found or (noun.head.mention is None and noun.head.has("not_ground")):
        return found
    if _is_unit(noun):
        return [Ground(GroundKind.NAMELESS, noun, owner=noun.head.ids[:1])]
    return (
        meant(noun, land)
        or _behind_of(noun, land, of)
        or [_place(noun, one, land) for one in _heading(noun)]
        or _unnamed(noun, land)
    )


def _on_record(noun: Phrase, land: Land) -> list[Ground]:
    """Return the projects and crossings that a noun names; a project without a record too."""
    found = [_named(GroundKind.PROJECT, noun, one, land) for one in noun.of_sort(sorts.PROJECT)]
    found += [_named(GroundKind.CROSSING, noun, one, land) for one in noun.of_sort(sorts.CROSSING)]
    places = [one for one in noun.of_sort(sorts.PLACE) if _is_site(one, land)] if not found else []
    if places:
        sites = {one.place_id: one.project_id for one in land.gazetteer.projects.values()}
        found = [
            Ground(GroundKind.PROJECT, noun, sites[one.ids[0]], (one.start, one.end))
            for one in places
            if one.ids[0] in sites
        ]
    if not found and is_unregistered_project(noun):
        first = noun.items[1] if noun.items[0].has("determiner") else noun.items[0]
        found = [Ground(GroundKind.PROJECT, noun, None, (first.start, noun.end))]
    return found


_SITES = "site"


def _is_site(item: Item, land: Land) -> bool:
    row = land.gazetteer.places.get(item.ids[0])
    return row is not None and row.kind == "project" and _SITES in item.word.split()


def _behind_of(noun: Phrase, land: Land, of: Sequence[Phrase]) -> list[Ground]:
    """Return the grounds of "the town *of Hsenwi*" and "all *of the outposts*"."""
    if noun.items[-1].word in DIRECTIONS:
        return []  # "villages west of Hsihseng"
    behind = [one for other in of for one in grounds(other, land)]
    is_count = all(
        one.has("determiner") or one.has("adverb") or _is_number(one) for one in noun.items
    )
    is_count = is_count or noun.word in _WHOLES or noun.word in _COUNTS
    is_hill = noun.word == "station" and any(one.word == "hill" for one in noun.items)
    is_town = noun.head.mention is None and (
        noun.head.has("town") or noun.word in _TOWN_WORDS or is_hill
    )
    is_named = bool(behind) and behind[0].kind is GroundKind.PLACE
    return behind if is_count or (is_town and is_named) else []


def _is_number(item: Item) -> bool:
    return item.word[0].isdigit() or item.word in _SHARES


def _heading(noun: Phrase) -> list[Item]:
    return [one for one in noun.of_sort(sorts.PLACE) if _is_ground_itself(noun, one)]


def _unnamed(noun: Phrase, land: Land) -> list[Ground]:
    if is_unknown_name(noun):
        # Capitals tell a name, but in titles and at the head of a sentence its sound must.
        is_inside = noun.start > land.sentence.start and land.sentence.has_capitals
        if is_inside or sounds_local(noun):
            return [Ground(GroundKind.PLACE, noun, None, (noun.start, noun.end))]
    if noun.head.mention is not None or not noun.head.has("ground") or not _is_ground_word(noun):
        return []
    name = Phrase(noun.shape, noun.items[:-1], noun.items[-2]) if len(noun.items) > 1 else noun
    is_town = noun.head is noun.items[-1] and noun.head.has("town")
    if is_town and is_unknown_name(name) and sounds_local(name):  # "Mawchi town"
        return [Ground(GroundKind.PLACE, noun, None, (name.start, name.end))]
    words = {one.word for one in noun.items if not one.has("adverb")} - LOOSE
    is_hollow = "the" in words and words <= _THE_TOWN and not land.town_before(noun.start)
    return [] if is_hollow else [_nameless(noun, noun.of_sort(sorts.PLACE), land)]


_GATES = frozenset({"border", "gate", "crossing", "trade", "pass"})


_NO_GROUND = frozenset({"air", "sea", "news", "talks"})


_RANKS = words_of("polarity", "ranks")


_ELSEWHERE = _RANKS | {"other", "nearby", "neighboring", "neighbouring", "whole", "'s", "same"}
_SHARES = frozenset(
    {"percent", "per", "cent", "half", "-", "thirds", "quarters", "third", "quarter", "fifths"}
)
_BASES = words_of("control", "military")


def is_base(noun: Phrase) -> bool:
    """Tell a camp, an outpost, a headquarters: ground that has no name of its own."""
    return noun.head.mention is None and noun.word in _BASES


_WHOLES = frozenset({"whole", "rest", "bulk", "majority", "entirety", "remainder"})
_COUNTS = words_of("grounds", "counts")


_UNITS = ("command", "headquarters", "battalion", "division", "brigade", "regiment")


def _is_unit(noun: Phrase) -> bool:
    """Tell "Western Command", which can be overrun, from who acts under a name."""
    return noun.head.sort is sorts.ACTOR and noun.head.word.endswith(_UNITS)


def _named(kind: GroundKind, noun: Phrase, item: Item, land: Land) -> Ground:
    found = item.ids[0] if len(item.ids) == 1 else None
    return Ground(
        kind,
        noun,
        found,
        (item.start, item.end),
        tuple(Candidate(one, 0.5, ("bears the name",)) for one in item.ids),
        owner_of(noun, land.cast, land.memory),
    )


def _is_ground_itself(noun: Phrase, item: Item) -> bool:
    """Tell "Lashio", "Lashio town" and "Kutkai Township" from "the Lashio road"."""
    index = noun.items.index(item)
    behind = [
        one
        for one in noun.items[index + 1 :]
        if one.word not in ("(", ")") and not one.has("adverb")
    ]
    if not behind:
        return True
    if behind[0].word in ("'s", "'"):
        return False
    first = behind[0]
    is_kind = first.word in (
        "town", "township", "townships", "city", "village", "tract", "state", "region", "province",
        "district", "towns", "cities", "enclave", "area", "division", "island",
    )  # fmt: skip
    if all(one.word in _GATES or one.word == "town" for one in behind):
        return True
    if not is_kind and first.mention is not None:
        return first.sort is sorts.PLACE
    if noun.head.has("town") and any(one.word in _RANKS for one in behind):
        return True  # "Hsipaw latest town to be taken"
    # "northern Shan State town": the town is meant, not the state.
    return is_kind and len(behind) == 1


def _is_ground_word(noun: Phrase) -> bool:
    words = {item.word for item in noun.items}
    return "deep" in words or is_base(noun) or words.isdisjoint(_NO_GROUND)


def _place(noun: Phrase, item: Item, land: Land) -> Ground:
    index = noun.items.index(item)
    following = noun.items[index + 1].word if index + 1 < len(noun.items) else ""
    chosen = place(item, following, land.context, land.gazetteer)
    owner = owner_of(noun, land.cast, land.memory)
    return Ground(
        GroundKind.PLACE, noun, chosen.place_id, (item.start, item.end), chosen.candidates, owner
    )


def _speaks_of_named_town(noun: Phrase, places: Sequence[Item], land: Land) -> bool:
    """Tell "Kayah town" and "captured town" of a headline, which has just named it."""
    first = noun.items[0]
    is_region = all(one in land.gazetteer.regions for item in places for one in item.ids)
    is_plain = not first.has("determiner") or first.word in ("the", "its", "this", "that")
    is_counted = any(
        item.word in _RANKS or item.word in ("another", "other") for item in noun.items
    )
    is_here = any(start < noun.start for start, _ in land.towns)
    is_plural = noun.word in ("towns", "cities", "villages", "townships")
    return (
        noun.head.has("town")
        and is_here
        and is_region
        and is_plain
        and not is_counted
        and not is_plural
    )


def _is_town_again(noun: Phrase) -> bool:
    """Tell "the beach resort" and "the strategic hub" from "the other town" and "the army town"."""
    rest = noun.items[1:-1]
    is_plain = all(
        one.mention is None and not one.word[0].isdigit() and one.word not in _ELSEWHERE
        for one in rest
    )
    return noun.items[0].word == "the" and noun.word in _TOWN_WORDS and is_plain


def _nameless(noun: Phrase, places: Sequence[Item], land: Land) -> Ground:
    words = {one.word for one in noun.items if not one.has("adverb")} - LOOSE
    town = land.town_before(noun.start)
    if "the" in words and town and (words <= _THE_TOWN or _is_town_again(noun)):
        return Ground(GroundKind.PLACE, noun, town, None)
    if town and _speaks_of_named_town(noun, places, land):
        return Ground(GroundKind.PLACE, noun, town, None)
    toponym = (places[0].start, places[0].end) if places else None
    return Ground(
        GroundKind.NAMELESS,
        noun,
        None,
        toponym,
        owner=owner_of(noun, land.cast, land.memory),
    )
