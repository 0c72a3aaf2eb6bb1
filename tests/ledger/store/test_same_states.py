"""What stands depends on what was said, never on the order in which a ledger came to hear it."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.ledger.entries import Draft, Proposal
from geodata.ledger.reviews import Accept, Edit, Reject, Second, Undo
from geodata.ledger.standing import standing_record
from geodata.ledger.store import Ledger
from tests.ledger.store.conftest import OpenAnother
from tests.ledger.store.crowds import claims_of, long_article


def lively(ledger: Ledger) -> None:
    """Fill a ledger with articles, claims and decisions of every kind."""
    for number in range(3):
        document = long_article(f"article {number}", 6)
        claims = claims_of(document)
        ledger.propose(document, [(claim, None) for claim in claims], f"sender {number}")
        accepted, edited, rejected, undone, seconded, _ = claims
        elsewhere = edited.model_copy(update={"place_id": "hsipaw", "toponym": None})
        for claim, review, author in (
            (accepted, Accept(), "Anna"),
            (edited, Edit(claim=elsewhere, fields=("place_id", "toponym")), "Bo"),
            (rejected, Reject(), "Anna"),
            (undone, Accept(), "Anna"),
            (undone, Undo(), "Bo"),
            (seconded, Accept(), "Bo"),
            (seconded, Second(agrees=True), "Anna"),
        ):
            seen = ledger.states().claims[claim.id].revision
            ledger.review(claim.id, seen, review, author, "as it says")


def shuffled(drafts: list[Draft], dice: Random) -> list[Draft]:
    """Shuffle subjects, each draft twice; what a draft rests on stays before it."""
    subjects = list(dict.fromkeys(one.proposal.subject for one in drafts))
    dice.shuffle(subjects)
    rank = {subject: place for place, subject in enumerate(subjects)}
    mixed = sorted(drafts, key=lambda one: rank[one.proposal.subject])
    documents_first = sorted(mixed, key=lambda one: one.proposal.kind != "document")
    return [again for one in documents_first for again in (one, one)]


def test_shuffled_and_doubled_ledger_says_the_same(
    ledger: Ledger, open_another: OpenAnother
) -> None:
    lively(ledger)
    drafts = [
        Draft(
            Proposal(one.subject, one.revision, one.kind, one.body), one.author, one.reason, one.at
        )
        for one in ledger.entries()
    ]

    @settings(max_examples=5, deadline=None)
    @given(dice=st.randoms(use_true_random=False))
    def says_the_same(dice: Random) -> None:
        other = open_another()
        added = other.append_drafts(shuffled(drafts, dice))
        assert sum(one.is_new for one in added) == len(drafts) == other.head()
        assert other.states() == ledger.states()
        records = [standing_record(one.states(), needs_second=False) for one in (ledger, other)]
        assert [*records[0].claims] == [*records[1].claims]
        assert records[0] == records[1]

    says_the_same()
