"""What a sentence is made of: phrases of nouns, verbs, joints and times."""

from collections.abc import Sequence

from geodata.extract.items import Item
from geodata.extract.shapes import Shape
from geodata.extract.sorts import Sort

__all__ = ["Phrase", "Shape"]

_STAYING = frozenset({"remain", "stay", "keep"})


class Phrase:
    """A run of items that belong together.

    Parameters
    ----------
    shape
        What it is.
    items
        Its items, in order.
    head
        The verb or noun that the rest stands around.
    is_passive
        Of a verb: whether its subject is what it is done to.
    form, lemmas
        Of a verb: its tense or form, and the verbs that it may be a form of.
    before
        Of a verb: auxiliaries, adverbs and markers before its head, in small letters.
    at
        Its index among the sentence's phrases.
    start, end
        Offsets of its first character, and after its last.
    word
        The head in small letters.
    """

    __slots__ = (
        "at", "before", "end", "form", "head", "is_passive", "items", "lemmas", "shape", "start",
        "word",
    )  # fmt: skip

    # Written out, for there are many: a dataclass takes a second call to work out the last three.
    def __init__(
        self,
        shape: Shape,
        items: Sequence[Item],
        head: Item,
        *,
        is_passive: bool = False,
        form: str = "",
        lemmas: tuple[str, ...] = (),
        before: tuple[str, ...] = (),
        at: int = -1,
    ) -> None:
        self.shape = shape
        self.items = items
        self.head = head
        self.is_passive = is_passive
        self.form = form
        self.lemmas = lemmas
        self.before = before
        self.at = at
        self.start = items[0].start
        self.end = items[-1].end
        self.word = head.word

    @property
    def is_staying(self) -> bool:
        """Whether it tells that something stays as it is: "remains closed", "keeps open"."""
        return any(one.lemma in _STAYING for item in self.items for one in item.verbs)

    def of_sort(self, *sorts: Sort) -> list[Item]:
        """Return its names of these sorts, in order."""
        return [item for item in self.items if item.sort is not None and item.sort in sorts]
