"""What the timeline remembers from run to run, of what browser and page have said."""

from dataclasses import dataclass, field

from pages.parts.timeline.answer import read_answer
from pages.parts.timeline.moment import Moment


@dataclass(frozen=True)
class Selection:
    """What was clicked on the map.

    Parameters
    ----------
    kind
        ``township``, ``place``, ``region``, ``project``, ``crossing`` or ``event``.
    id
        Its id; for an event, the ``id`` of `geodata.maps.event_columns`.
    nonce
        Differs from click to click, so that the same thing can be clicked twice.
    """

    kind: str
    id: str
    nonce: str = ""


@dataclass
class Memory:
    """The one truth about moment and selection, merged from the browser's word and the page's.

    ``order`` and ``choice`` count what the page asked for that the browser has to follow: a new
    order is a new moment, a new choice a new selection. Apart, so that whoever selects
    something while the clock plays doesn't take it back to where Python last heard of it.
    """

    moment: Moment
    selected: Selection | None
    sequence: int = 0
    order: int = 0
    choice: int = 0
    asked: tuple[Moment, Selection | None] = field(init=False)
    """What the page passed the run before."""

    def __post_init__(self) -> None:
        """Begin with what the page asks for."""
        self.asked = (self.moment, self.selected)

    def merge(
        self,
        answer: object,
        moment: Moment,
        selected: Selection | None,
        *,
        is_order: bool = False,
        is_choice: bool = False,
    ) -> None:
        """Take in what the browser answered and what the page asks for.

        A moment that the browser has just told of stands against the page's, and against an
        order, whose address is then older than what was told. What was chosen on the page
        stands, whatever was told beside it.
        """
        kept = self.selected
        is_told = self._take(answer)
        asks_moment = is_order or moment not in (self.asked[0], self.moment)
        asks_selected = is_order or selected not in (self.asked[1], kept)
        if asks_moment and not is_told:
            self.moment = moment
            self.order += 1
        if is_choice or (asks_selected and not (is_order and is_told)):
            self.selected = selected
            self.choice += 1
        self.asked = (moment, selected)

    def _take(self, answer: object) -> bool:
        """Take in an answer; say whether it told a moment.

        What was said before the browser had heard of the newest order or choice is void.
        """
        told = read_answer(answer)
        if told is None or told.sequence <= self.sequence:
            return False
        self.sequence = told.sequence
        if told.choice == self.choice:
            chosen = told.selected
            self.selected = Selection(chosen.kind, chosen.id, chosen.nonce) if chosen else None
        if told.order != self.order:
            return False
        self.moment = told.moment
        return True
