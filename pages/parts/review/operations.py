"""What a hand in the browser does: opening, changing, deciding, undoing, each once, in order."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from geodata.ledger.decisions import Decision
from geodata.ledger.ledger_errors import LedgerError, StaleReviewError
from geodata.ledger.reviews import Accept, Edit, Merge, Reject, Retract, Review, Second, Undo
from geodata.ledger.store import Ledger
from pages.parts.access import Writer, WritingRefusedError, require_writer, words_for_visitor
from pages.parts.adding.edits import apply
from pages.parts.adding.setting import changed_fields
from pages.parts.review.detail import overtaken_in_words
from pages.parts.review.many import answer_many, ask_many
from pages.parts.review.queue import Stage, stage_of
from pages.parts.review.splitting import DRAFTING, draft, review_of
from pages.parts.review.visit import ReviewVisit
from pages.parts.standing import Standing

_DONE = {
    "accept": "Accepted",
    "edit": "Accepted as edited",
    "reject": "Rejected",
    "retract": "Retracted",
    "merge": "Merged",
    "split": "Split",
    "agree": "Agreed",
    "disagree": "Disagreed",
}
Operation = Mapping[str, object]


class Hand:
    """Carries operations out on the ledger, for one visit."""

    def __init__(
        self,
        visit: ReviewVisit,
        ledger: Ledger,
        read_standing: Callable[[], Standing],
        order: Sequence[str],
        sign: Callable[[], Writer] = require_writer,
    ) -> None:
        """Take what is worked on.

        Parameters
        ----------
        visit
            What the session has in hand; it is changed.
        ledger
            Where decisions go.
        read_standing
            Reads the ledger as it is at that moment.
        order
            Subjects as the list shows them.
        sign
            Says who writes, or refuses; asked at each write.
        """
        self.visit = visit
        self.ledger = ledger
        self.read_standing = read_standing
        self.order = order
        self.sign = sign

    def carry_out(self, operations: Iterable[Operation]) -> None:
        """Do what was asked, each once; what no hand on the page can ask is passed over."""
        for one in operations:
            number = one.get("number")
            if isinstance(number, int) and number > self.visit.heard:
                self.visit.heard = number
                self._do(one)

    def _do(self, operation: Operation) -> None:
        do, key = str(operation.get("do")), str(operation.get("key"))
        if do in ("ask", "many", "undo-last"):
            self._writing(lambda: self._do_many(do, operation))
        elif key not in self.read_standing().states.claims:
            return
        elif do == "open":
            self.visit.current = key
        elif do == "set":
            self._set(key, operation.get("fields"))
        elif do == "restore":
            self.visit.edits.pop(key, None)
        elif do in DRAFTING:
            draft(self.visit, self.read_standing(), key, operation)
        elif do in (*_DONE, "undo"):
            self._writing(lambda: self._decide(do, key, operation))

    def _set(self, key: str, fields: object) -> None:
        claim = self.read_standing().states.claims[key].claim
        self.visit.edits[key] = changed_fields(claim, self.visit.edit(key), fields)

    def _do_many(self, do: str, operation: Operation) -> None:
        if do == "ask":
            ask_many(self.visit, self.read_standing(), operation)
        elif do == "many":
            answer_many(self.visit, self.ledger, self.read_standing(), operation, self.sign)
        elif self.visit.decided:
            self._undo_last()

    def _writing(self, write: Callable[[], None]) -> None:
        """Do something that writes, and say what came of it."""
        try:
            write()
        except (WritingRefusedError, LedgerError) as error:
            self.visit.say(f"Nothing was written. {words_for_visitor(error)}", is_bad=True)

    def _decide(self, do: str, key: str, operation: Operation) -> None:
        # Half a character, which JSON can spell, could never be sent back to the page.
        typed = str(operation.get("reason") or "").encode(errors="replace").decode()
        seen, reason = operation.get("seen"), typed.strip()
        if not isinstance(seen, int):
            return
        self.visit.typed[key] = reason
        if do == "undo":
            is_last = bool(self.visit.decided) and self.visit.decided[-1].get(key) == seen
            self._undo_last() if is_last else self._undo(key, seen)
            return
        review = self._review(do, key, str(operation.get("into")))
        if review and self._write(key, seen, review, reason):
            self.visit.say(f"{_DONE[do]}.", taken=[key])
            self.visit.move_to(self._next(key))

    def _review(self, do: str, key: str, into: str) -> Review | None:
        if do == "split":
            return review_of(self.visit, self.read_standing(), key)
        if do != "edit":
            simple: dict[str, Review] = {
                "accept": Accept(),
                "reject": Reject(),
                "retract": Retract(),
                "merge": Merge(into=into),
                "agree": Second(agrees=True),
                "disagree": Second(agrees=False),
            }
            return simple[do]
        edit = self.visit.edit(key)
        outcome = apply(self.read_standing().states.claims[key].claim, edit)
        if outcome.faults or not edit.changes:
            self.visit.say(
                "Nothing was written: mend what is said beside the field first.", is_bad=True
            )
            return None
        return Edit(claim=outcome.claim, fields=tuple(edit.changes))

    def _write(self, key: str, seen: int, review: Review, reason: str) -> bool:
        """Write a review; where somebody was first, keep everything and say so."""
        writer = self.sign()
        try:
            entry = self.ledger.review(key, seen, review, writer.name, reason)
        except StaleReviewError as error:
            self._tell_stale(key, error)
            return False
        self.visit.forget(key)
        self.visit.kept.add(key)
        self.visit.decided.append({key: entry.revision})
        return True

    def _tell_stale(self, key: str, error: StaleReviewError) -> None:
        words = overtaken_in_words(error.newer, self.visit.typed.get(key, ""))
        self.visit.overtaken[key] = words
        self.visit.kept.add(key)
        self.visit.current = key
        self.visit.say(words, is_bad=True)

    def _undo(self, key: str, seen: int) -> None:
        writer = self.sign()
        try:
            self.ledger.review(key, seen, Undo(), writer.name)
        except StaleReviewError as error:
            self._tell_stale(key, error)
            return
        self.visit.take_back([key])
        self.visit.say("Taken back.", taken=[key])

    def _undo_last(self) -> None:
        """Take back what this visit decided last, all of it if it was several at once."""
        last = self.visit.decided[-1]
        writer = self.sign()
        undoing = [Decision(subject, revision, Undo()) for subject, revision in last.items()]
        outcomes = self.ledger.review_many(undoing, writer.name)
        failed = [str(one) for one in outcomes if isinstance(one, Exception)]
        self.visit.decided.pop()
        self.visit.take_back(list(last))
        more = f" {len(failed)} not: {failed[0]}" if failed else ""
        self.visit.say(f"Taken back: {len(last) - len(failed)}.{more}", is_bad=bool(failed))

    def _next(self, key: str) -> str:
        """Return the claim to open after a decision: the next that needs one, else the same."""
        standing = self.read_standing()
        at = self.order.index(key) if key in self.order else -1
        for one in (*self.order[at + 1 :], *self.order[: max(at, 0)]):
            state = standing.states.claims.get(one)
            stage = stage_of(state, needs_second=standing.needs_second) if state else Stage.DECIDED
            if stage is Stage.WAITING:
                return one
        return key
