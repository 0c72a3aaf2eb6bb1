"""Whatever is done in whatever order: the ledger says what a plain model in memory says."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from geodata.ledger.entries import Draft, Proposal
from geodata.ledger.ledger_errors import RefusedError, StaleReviewError
from geodata.ledger.reviews import Accept, Edit, Reject, Retract, Review, Second, Undo
from geodata.ledger.standing import standing_record
from geodata.ledger.store import Ledger, open_ledger
from tests.ledger.chains import article, captured
from tests.ledger.store.conftest import STORES
from tests.postgres_server import PostgresServer

CLAIMS = [captured(note=f"reading {number}") for number in range(2)]
EDITED = captured(place_id="hsipaw")
DECISIONS: list[Review] = [
    Accept(),
    Reject(),
    Retract(),
    Edit(claim=EDITED, fields=("place_id",)),
]
NUMBERS = st.integers(0, len(CLAIMS) - 1)
AUTHORS = st.sampled_from(["Anna", "Bo"])


class Plain:
    """A claim as a list of what was decided, undone things crossed out."""

    def __init__(self) -> None:
        self.revision = 0
        self.steps: list[tuple[str, Review]] = []

    @property
    def decisions(self) -> list[tuple[str, Review]]:
        return [step for step in self.steps if not isinstance(step[1], Second)]

    @property
    def status(self) -> str:
        if not self.decisions:
            return "waiting"
        action = self.decisions[-1][1].action
        return {"reject": "rejected", "retract": "retracted"}.get(action, "accepted")

    @property
    def agreeing(self) -> set[str]:
        opinions: dict[str, bool] = {}
        for author, what in self.steps:
            if isinstance(what, Second):
                opinions[author] = what.agrees
            else:
                opinions = {}
        return {author for author, agrees in opinions.items() if agrees}

    def takes(self, author: str, what: Review) -> bool:
        if isinstance(what, Undo):
            return bool(self.steps)
        if isinstance(what, Second):
            return bool(self.decisions) and self.decisions[-1][0] != author
        wrong = {
            "accept": ("accepted",),
            "reject": ("rejected",),
            "retract": ("rejected", "retracted"),
        }
        return self.status not in wrong.get(what.action, ())

    def take(self, author: str, what: Review) -> None:
        self.revision += 1
        if isinstance(what, Undo):
            del self.steps[-1:]
        else:
            self.steps.append((author, what))


class LedgerMachine(RuleBasedStateMachine):
    """The ledger beside the model; every step is taken by both."""

    ledger: Ledger
    address: str
    place: Callable[[], str]
    """Gives the address of an empty ledger."""

    @initialize()
    def begin(self) -> None:
        self.address = type(self).place()
        self.ledger = open_ledger(self.address, corpus=None)
        self.model: dict[str, Plain] = {}
        self.head = 0
        self.propose(0, "Anna")

    @rule(number=NUMBERS, author=AUTHORS)
    def propose(self, number: int, author: str) -> None:
        claim = CLAIMS[number]
        done = self.ledger.propose(article(), [(claim, None)], author)
        assert done.document.is_new is (self.head == 0)
        assert done.new == (claim.id not in self.model)
        self.head += done.new + done.document.is_new
        self.model.setdefault(claim.id, Plain())

    @rule(number=NUMBERS, author=AUTHORS, what=st.sampled_from(DECISIONS))
    def decide(self, number: int, author: str, what: Review) -> None:
        self.review(number, 0, author, what)

    @precondition(lambda self: any(plain.decisions for plain in self.model.values()))
    @rule(number=NUMBERS, author=AUTHORS, agrees=st.booleans())
    def give_an_opinion(self, number: int, author: str, agrees: bool) -> None:
        self.review(number, 0, author, Second(agrees=agrees))

    @precondition(lambda self: any(plain.steps for plain in self.model.values()))
    @rule(number=NUMBERS, author=AUTHORS)
    def undo(self, number: int, author: str) -> None:
        self.review(number, 0, author, Undo())

    @rule(number=NUMBERS, late=st.integers(1, 3), author=AUTHORS)
    def decide_too_late(self, number: int, late: int, author: str) -> None:
        self.review(number, late, author, Accept())

    def review(self, number: int, late: int, author: str, what: Review) -> None:
        """Review as somebody does who has missed the last so many decisions."""
        subject = CLAIMS[number].id
        plain = self.model.get(subject)
        seen = max(0, plain.revision - late) if plain else 0
        try:
            self.ledger.review(subject, seen, what, author, "because")
        except StaleReviewError as error:
            first = error.entry.revision
            assert plain
            assert first == seen + 1 <= plain.revision
        except RefusedError:
            assert plain is None or not plain.takes(author, what)
        else:
            assert plain
            assert seen == plain.revision
            plain.take(author, what)
            self.head += 1

    @rule()
    def open_anew(self) -> None:
        self.ledger.close()
        self.ledger = open_ledger(self.address, corpus=None)

    @rule()
    def bring_everything_in_again(self) -> None:
        again = [
            Draft(
                Proposal(one.subject, one.revision, one.kind, one.body),
                one.author,
                one.reason,
                one.at,
            )
            for one in self.ledger.entries()
        ]
        assert not any(one.is_new for one in self.ledger.append_drafts(again))

    @invariant()
    def says_what_the_model_says(self) -> None:
        if not hasattr(self, "ledger"):
            return
        assert self.ledger.head() == self.head
        states = self.ledger.states()
        assert states.claims.keys() == self.model.keys()
        for subject, plain in self.model.items():
            found = states.claims[subject]
            assert (found.status, found.revision) == (plain.status, plain.revision)
            assert set(found.seconded_by) == plain.agreeing
        standing = {one for one, plain in self.model.items() if plain.status == "accepted"}
        seconded = {one for one in standing if self.model[one].agreeing}
        for needs, subjects in ((False, standing), (True, seconded)):
            contents = {states.claims[one].claim.id for one in subjects}
            assert standing_record(states, needs_second=needs).claims.keys() == contents

    def teardown(self) -> None:
        if hasattr(self, "ledger"):
            self.ledger.close()


@pytest.mark.parametrize("store", STORES)
def test_ledger_says_what_a_plain_model_says(
    store: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    numbers = count()

    def place() -> str:
        name = f"modelled_{next(numbers)}"
        if store == "sqlite":
            return str(tmp_path / name / "ledger.sqlite3")
        server: PostgresServer = request.getfixturevalue("postgres")
        return server.make_place(name)

    machine = type("Machine", (LedgerMachine,), {"place": staticmethod(place)})
    examples = 40 if store == "sqlite" else 8
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
