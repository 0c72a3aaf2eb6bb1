"""A verb with who does it and what it is done to."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from geodata.extract import sorts
from geodata.extract.phrases import Phrase

Nouns = list[Phrase]


@dataclass(slots=True, eq=False)
class Clause:
    """A verb phrase and its surroundings.

    Parameters
    ----------
    at
        Index of the verb among the sentence's phrases.
    subjects, objects
        Who or what stands before and after the verb; joined ones side by side.
    complements
        What stands behind each preposition after the verb, up to the next verb.
    begin, end
        Indexes of the phrases that belong to it, the second out.
    is_relative
        Whether its subject is what "which" or "who" refers to.
    """

    at: int
    verb: Phrase
    subjects: Nouns
    objects: Nouns
    complements: dict[str, Nouns] = field(default_factory=dict)
    begin: int = 0
    end: int = 0
    is_relative: bool = False

    def behind(self, *prepositions: str) -> Nouns:
        """Return the nouns behind these prepositions."""
        behind = self.complements
        return [noun for name in prepositions for noun in behind.get(name, ())] if behind else []


def up_to_another(nouns: Nouns, phrases: Sequence[Phrase]) -> Nouns:
    """Return those of the nouns behind "by" that come before a place, or before another "by"."""
    for at, noun in enumerate(nouns):
        is_new = noun.head.sort is sorts.PLACE or phrases[noun.at - 1].word == "by"
        if at and is_new:
            return nouns[:at]
    return nouns
