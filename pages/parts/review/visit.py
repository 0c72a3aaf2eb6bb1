"""What one visit has in hand while it reviews."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from geodata.ledger.states import States
from pages.parts.adding.edits import Edit
from pages.parts.review.parts import Changes
from pages.parts.review.queue import Filters


@dataclass(frozen=True, slots=True)
class Said:
    """What was done last, to be said aloud.

    Parameters
    ----------
    number
        Another for everything that is said.
    words
        A sentence of our own; names and reasons in it are plain text.
    is_bad
        Whether something wasn't done.
    taken
        Subjects whose typed reasons have been taken; ``many`` for the common one.
    """

    number: int = 0
    words: str = ""
    is_bad: bool = False
    taken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Many:
    """A question about several claims at once, with what was seen of each.

    Parameters
    ----------
    number
        Another for each question: an answer names the one it answers.
    what
        ``accept`` or ``reject``.
    seen
        Revisions by subject, of those that can be decided so.
    passed_over
        The others, each with the reason, in words.
    """

    number: int
    what: str
    seen: Mapping[str, int]
    passed_over: tuple[str, ...] = ()


@dataclass(slots=True)
class ReviewVisit:
    """One visit's work.

    Parameters
    ----------
    current
        Subject of the claim that is open.
    edits
        What was changed and not decided yet, by subject.
    typed
        Reasons that were typed and not taken, by subject.
    splits
        The parts that a claim is being split into, each with what was set, by subject.
    overtaken
        What somebody else decided first, in words, by subject.
    kept
        Subjects decided in this visit: they stay in the list.
    decided
        What was decided, in order, with the revisions written; what was decided together is
        taken back together.
    heard
        Number of the last operation that the browser sent.
    said
        What was done last.
    moved
        When the browser last had to open another claim, and which.
    many
        What was asked of several claims.
    filters
        As they were when the queue was last built.
    """

    current: str | None = None
    edits: dict[str, Edit] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)
    splits: dict[str, tuple[Changes, ...]] = field(default_factory=dict)
    overtaken: dict[str, str] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    decided: list[Mapping[str, int]] = field(default_factory=list)
    heard: int = 0
    said: Said = field(default_factory=Said)
    moved: tuple[int, str | None] = (0, None)
    many: Many | None = None
    filters: Filters = field(default_factory=Filters)

    def say(self, words: str, *, is_bad: bool = False, taken: Sequence[str] = ()) -> None:
        """Have something said aloud."""
        self.said = Said(self.said.number + 1, words, is_bad, tuple(taken))

    def move_to(self, subject: str | None) -> None:
        """Have the browser open another claim."""
        self.current = subject
        self.moved = (self.moved[0] + 1, subject)

    def edit(self, subject: str) -> Edit:
        """Return what was changed of a claim and not decided yet."""
        return self.edits.get(subject, Edit())

    def choose_filters(self, filters: Filters) -> None:
        """Show what passes these filters; with others, what was kept in sight is let go."""
        if filters != self.filters:
            self.filters, self.current, self.many = filters, None, None
            self.kept.clear()

    def take_back(self, subjects: Sequence[str]) -> None:
        """Open the first of what was taken back; all of it stays in the list."""
        self.decided = [one for one in self.decided if not one.keys() <= set(subjects)]
        self.kept.update(subjects)
        for subject in subjects:
            self.overtaken.pop(subject, None)
        self.move_to(subjects[0])

    def forget(self, subject: str) -> None:
        """Let go of what was typed of a claim, once it has been taken."""
        for kept in (self.edits, self.splits, self.typed, self.overtaken):
            kept.pop(subject, None)


def open_review_visit() -> ReviewVisit:
    """Return what this session has in hand."""
    if "reviewing" not in st.session_state:
        st.session_state["reviewing"] = ReviewVisit()
    visit: ReviewVisit = st.session_state["reviewing"]
    return visit


def open_asked(visit: ReviewVisit, states: States) -> None:
    """Open the claim that the address asks for (``?claim=``), once for each asking."""
    asked = st.query_params.get("claim")
    if asked and asked != st.session_state.get("review_asked"):
        st.session_state["review_asked"] = asked
        if subject := states.subject_of(asked):
            visit.move_to(subject)
        else:
            st.info("The link’s claim isn’t in this ledger; it may be of another one.")
