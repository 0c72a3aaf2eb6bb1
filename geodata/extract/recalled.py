"""Ground spoken of again: what "it", "both towns" and "the plant" mean."""

from geodata.extract.land import Ground, GroundKind, Land
from geodata.extract.lexicon import words_of
from geodata.extract.phrases import Phrase

LOOSE = words_of("grounds", "loose")
"""Words that change nothing of what a noun means: "*the two border* towns"."""
_PLAIN = frozenset({"the", "intact", "itself", "entire", "whole", "chinese"})
_PROJECT_WORDS = words_of("grounds", "project_words")


def meant(noun: Phrase, land: Land) -> list[Ground]:
    """Return what "it", "both towns" and "the plant" mean."""
    memory = land.memory
    words = {one.word for one in noun.items if not one.has("adverb")}
    if noun.word in ("it", "them", "both") and len(noun.items) == 1:
        if memory.ground and noun.word == "it":
            return [Ground(GroundKind.PLACE, noun, memory.ground)]
        if memory.is_near_nameless and not land.towns:
            return [Ground(GroundKind.NAMELESS, noun)]
    if words & {"both", "two"} and "towns" in words and words <= LOOSE | {"the"}:
        before = tuple(dict.fromkeys(one for start, one in land.towns if start < noun.start))
        towns = before if len(before) > 1 else memory.towns
        return [Ground(GroundKind.PLACE, noun, one) for one in towns] if len(towns) == 2 else []
    is_project = bool(words & _PROJECT_WORDS) and words <= _PROJECT_WORDS | _PLAIN
    project = land.project if len(words) == 1 else land.project or memory.project
    if is_project and project:
        return [Ground(GroundKind.PROJECT, noun, project, (noun.start, noun.end))]
    return []
