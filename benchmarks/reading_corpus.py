"""Articles to read: the five of the corpus again and again, each time in other words.

Nothing that was read before is read again, so that no cache helps; names and times stay, so that
there is as much to find.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from geodata.ledger import read_record

SHARE = 0.06
"""Of the longer words in small letters, so many are changed."""
_WORD = re.compile(r"\b[a-z]{7,}\b")
_SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo")


@dataclass(frozen=True)
class Article:
    """One text with its date line, as it lies in a file."""

    name: str
    text: str


def build_articles(count: int, first: int = 0) -> Iterator[Article]:
    """Yield so many articles, no two alike up to seven million; the same for the same numbers."""
    documents = list(read_record().documents.values())
    for number in range(first, first + count):
        document = documents[number % len(documents)]
        words = in_other_words(document.evidence, number)
        text = f"date {document.passport.published_on}\n\n{words}\n"
        yield Article(f"{document.id}-{number:06d}", text)


def in_other_words(text: str, number: int) -> str:
    """Return a text with some of its longer words made up, others for each number.

    The first of them spells the number, so that no two texts are alike by chance.
    """
    dice = random.Random(number)  # noqa: S311  # not for secrets
    spelled = iter([_spell(number)])

    def changed(found: re.Match[str]) -> str:
        made_up = next(spelled, None)
        if made_up is not None:
            return made_up
        if dice.random() >= SHARE:
            return found[0]
        return "".join(dice.choice(_SYLLABLES) for _ in range(len(found[0]) // 2))

    return _WORD.sub(changed, text)


def _spell(number: int) -> str:
    """Return a number in syllables for digits."""
    digits = [number // len(_SYLLABLES) ** place % len(_SYLLABLES) for place in range(6)]
    return "".join(_SYLLABLES[digit] for digit in reversed(digits))
