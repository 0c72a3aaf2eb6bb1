"""Whose name stands under an entry: what a name may be, and when two are one person's."""

import re
import unicodedata

CORPUS_AUTHOR = "corpus"
"""Who brings in the corpus; no person may write under this name."""

MOST_OF_A_NAME = 200
"""Characters that an author's name, or a document's id, may have."""

_JOINERS = "\u200c\u200d"
"""Burmese and others spell with them, though nothing of them is printed."""
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u200d\u3164\ufe00-\ufe0f\uffa0]"
)
"""What may stand in a name, or come of composing one, and doesn't show."""


def is_name(text: str) -> bool:
    """Tell whether a text can be an author's name: a word on one line, nothing hidden in it."""
    shown = text.translate(dict.fromkeys(map(ord, _JOINERS)))
    return 0 < len(text) <= MOST_OF_A_NAME and bool(shown.strip()) and shown.isprintable()


def is_same_person(one: str, other: str) -> bool:
    """Tell whether two names read as one: in whatever case, width, composition and spacing.

    Letters of several scripts that look alike are held for different ones.
    """
    return _as_read(one) == _as_read(other)


def _as_read(name: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return " ".join(_UNSEEN.sub("", folded).split())
