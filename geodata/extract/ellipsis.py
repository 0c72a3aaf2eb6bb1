"""What a list leaves unsaid: "the Kyaukphyu zone and deep-sea port", "projects in A and B"."""

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from geodata.corpus.folding import fold
from geodata.extract import sorts
from geodata.extract.land import Ground, GroundKind
from geodata.extract.lexicon import words_of
from geodata.extract.phrases import Phrase
from geodata.gazetteer import Gazetteer

_PLAIN = words_of("ellipsis", "plain")
_PLANTS = words_of("ellipsis", "plants")
_KINDS = words_of("ellipsis", "kinds")
"""What projects are, in the words of their names."""


def complete(
    found: Sequence[Ground],
    nouns: Sequence[Phrase],
    context: frozenset[str],
    gazetteer: Gazetteer,
) -> list[Ground]:
    """Return the grounds with those that a list only hints at.

    Parameters
    ----------
    found
        Grounds of the list's nouns that name themselves.
    nouns
        The list.
    context
        The sentence's words.
    gazetteer
        Holds the projects.
    """
    told_of = {id(one.noun) for one in found}
    hinted = [
        Ground(GroundKind.PROJECT, noun)
        for noun in nouns
        if id(noun) not in told_of and noun.head.mention is None and noun.head.has("project")
    ]
    grounds = [_registered(one, context, gazetteer) for one in found]
    known = [_registered(one, context, gazetteer) for one in hinted]
    grounds += [replace(one, toponym=(one.noun.start, one.noun.end)) for one in known if one.id]
    named = [one for one in found if one.kind is GroundKind.PROJECT and one.id]
    if not named:
        return grounds
    told = {id(one.noun) for one in named}
    for noun in nouns:
        if id(noun) in told:
            continue
        other = _other_project(noun, named[0], gazetteer)
        if other:
            grounds = [one for one in grounds if one.noun is not noun]
            span = (noun.start, noun.end)
            grounds.append(Ground(GroundKind.PROJECT, noun, other, span))
    return grounds


def _registered(ground: Ground, context: frozenset[str], gazetteer: Gazetteer) -> Ground:
    """Find "the Chinese deep-sea port in Kyaukphyu" in the register, by its place and its words."""
    is_open = ground.kind is GroundKind.NAMELESS or (
        ground.kind is GroundKind.PROJECT and not ground.id
    )
    if not is_open:
        return ground
    words = {item.word for item in ground.noun.items} - _PLAIN
    words |= {"mine", "mines"} if "mining" in words else set()
    fits: dict[int, list[str]] = {}
    for one in gazetteer.projects.values():
        places, kinds = keywords_of(one.name, one.variants)
        if places & context and kinds & words and _is_head(ground.noun, kinds):
            fits.setdefault(len(kinds & words), []).append(one.project_id)
        elif ground.noun.word == "project" and places & _names_in(ground.noun):
            fits.setdefault(0, []).append(one.project_id)  # "the Myitsone project"
    best = fits[max(fits)] if fits else []
    return replace(ground, kind=GroundKind.PROJECT, id=best[0]) if len(best) == 1 else ground


def _names_in(noun: Phrase) -> set[str]:
    return {word for item in noun.items for word in item.word.split()}


@cache
def keywords_of(name: str, variants: tuple[str, ...] = ()) -> tuple[frozenset[str], frozenset[str]]:
    """Return what tells a project apart: the word of its place, and the words of what it is.

    Examples
    --------
    >>> sorted(keywords_of("Kyaukphyu deep-sea port")[1])
    ['deep', 'port', 'sea']
    """
    _, *others = _split(name)
    firsts = {_split(one)[0] for one in (name, *variants)} - _KINDS
    return frozenset(firsts | ({"chinese"} if "china" in firsts else set())), _KINDS & set(others)


def _is_head(noun: Phrase, kinds: frozenset[str]) -> bool:
    """Tell whether a noun may be of a kind: a station is a plant, a mine one of mines."""
    word = noun.word
    is_pipeline = any(item.word.startswith("pipeline") for item in noun.items)
    if is_pipeline and "pipelines" in kinds:
        return True  # a pumping station of it too
    if word == "mining":
        return "mines" in kinds or "mine" in kinds
    same = _PLANTS if word in _PLANTS else {word, f"{word}s", word.removesuffix("s"), word}
    return word == "project" or bool(kinds & same)


def _split(name: str) -> list[str]:
    return fold(name).lower().replace("-", " ").split()


def _other_project(noun: Phrase, first: Ground, gazetteer: Gazetteer) -> str | None:
    known = gazetteer.projects[first.id or ""]
    places = {one for item in noun.of_sort(sorts.PLACE) for one in item.ids}
    if places:
        near = [one for one in gazetteer.projects.values() if one.place_id in places]
        collective = [one for one in near if known.place_id in gazetteer.regions]
        return collective[0].project_id if len(collective) == 1 else None
    words = {item.word for item in noun.items} - _PLAIN
    fitting = [
        one
        for one in gazetteer.projects.values()
        if one.township_id
        and one.township_id == known.township_id
        and one.project_id != known.project_id
        and words & set(_split(one.name))
    ]
    return fitting[0].project_id if len(fitting) == 1 else None
