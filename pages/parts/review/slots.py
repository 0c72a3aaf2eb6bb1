"""What can be decided of a claim as it stands, by whom: the five buttons and their keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.ledger.authors import CORPUS_AUTHOR, is_same_person
from geodata.ledger.entries import Entry
from geodata.ledger.states import ClaimState, Status
from pages.parts.review.queue import Stage, stage_of
from pages.parts.review.splitting import can_split


@dataclass(frozen=True, slots=True)
class Slot:
    """One of the five things to do.

    Parameters
    ----------
    do
        What it does.
    label
        What it is called.
    question
        What is asked before, where a reason is needed.
    off
        Why it can't be done now; empty where it can.
    """

    do: str
    label: str
    question: str = ""
    off: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that decides what can be done.

    Parameters
    ----------
    state
        The claim, as it stands.
    needs_second
        Whether somebody else has to agree with who accepted.
    writer
        Who would decide; None where nobody may.
    is_changed
        Whether fields were changed and not decided yet.
    faults
        What keeps the claim from standing, with the changes in; or its parts.
    parts
        How many parts it is being split into; 0 while nobody splits it.
    """

    state: ClaimState
    needs_second: bool
    writer: str | None
    is_changed: bool
    faults: Sequence[str] = ()
    parts: int = 0

    @property
    def stage(self) -> Stage:
        """How far its review has come."""
        return stage_of(self.state, needs_second=self.needs_second)

    @property
    def is_own(self) -> bool:
        """Whether the decision is the writer's own."""
        by = self.state.decided_by or ""
        return bool(self.writer) and is_same_person(by, self.writer or "")

    @property
    def awaits_opinion(self) -> bool:
        """Whether somebody else than who decided may have a second opinion on it now."""
        is_asked = self.stage in (Stage.SECOND, Stage.DISPUTED)
        return is_asked and self.state.status is not Status.WAITING and not self.is_own


def slots_of(case: Situation) -> dict[str, Slot | None]:
    """Return what each key does: ``a``, ``e``, ``s``, ``r``, ``u``; None where it does nothing."""
    if case.parts:
        return {"a": _take_split(case), "e": None, "s": None, "r": None, "u": None}
    return {
        "a": _accept(case),
        "e": _edit(case),
        "s": _split(case),
        "r": _reject(case),
        "u": _undo(case),
    }


def hint_of(case: Situation) -> str:
    """Say in a sentence what keeps somebody from deciding, or what it takes."""
    if case.writer is None:
        return "Say above by whom this is signed: without it nothing can be decided."
    if case.faults:
        return f"It can’t {'be split so' if case.parts else 'stand as it is'}: {case.faults[0]}"
    if case.stage is Stage.SECOND and case.is_own:
        return "Accepted by you. It counts once somebody else has agreed."
    if case.stage is Stage.SECOND:
        return f"Accepted by {case.state.decided_by}. It counts once somebody else agrees."
    if case.stage is Stage.DISPUTED:
        return f"Disputed by {', '.join(case.state.disputed_by)}."
    return ""


def _accept(case: Situation) -> Slot | None:
    off = f"It can’t stand as it is: {'; '.join(case.faults)}" if case.faults else ""
    if case.is_changed:
        return Slot("edit", "Accept as edited", off=off)
    if case.awaits_opinion:
        return Slot("agree", "Agree")
    if case.state.status is not Status.ACCEPTED:
        return Slot("accept", "Accept", off=off)
    return None


def _take_split(case: Situation) -> Slot:
    off = f"It can’t be split so: {'; '.join(case.faults)}" if case.faults else ""
    return Slot("split", f"Split into {case.parts}", off=off)


def _split(case: Situation) -> Slot | None:
    if not can_split(case.state):
        return None
    return Slot("split-begin", "Split…")


def _edit(case: Situation) -> Slot | None:
    if case.state.status in (Status.MERGED, Status.SPLIT):
        return None
    return Slot("fields", "Edit")


def _reject(case: Situation) -> Slot | None:
    if case.awaits_opinion:
        return Slot("disagree", "Disagree…", "Why do you disagree?")
    if case.state.status in (Status.ACCEPTED, Status.SPLIT, Status.MERGED):
        return Slot("retract", "Retract…", "Why is it taken back?")
    if case.state.status is Status.WAITING:
        return Slot("reject", "Reject…", "Why is it rejected?")
    return None


def _undo(case: Situation) -> Slot | None:
    newest = newest_review(case.state)
    if newest is None or newest.author == CORPUS_AUTHOR:
        return None
    return Slot("undo", "Undo")


def newest_review(state: ClaimState) -> Entry | None:
    """Return the newest review that isn't taken back; None where there is none."""
    stack: list[Entry] = []
    for entry in state.entries[1:]:
        if entry.content["action"] == "undo":
            if stack:
                stack.pop()
        else:
            stack.append(entry)
    return stack[-1] if stack else None
