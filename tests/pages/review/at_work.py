"""A ledger with an article that waits, and hands that review it, without a browser."""

from collections.abc import Mapping
from datetime import date

from geodata.corpus.sources import read_pasted
from geodata.extract.reading import Candidate, read_reader
from geodata.extract.source_reading import read_source
from geodata.ledger.readings import Reading
from geodata.ledger.seed_writing import to_document
from geodata.ledger.standing import standing_record
from geodata.ledger.states import ClaimState
from geodata.ledger.store import Ledger
from geodata.ledger.submissions import PlaceCandidate
from pages.parts.access import How, Writer
from pages.parts.review.operations import Hand
from pages.parts.review.visit import ReviewVisit
from pages.parts.standing import Standing

HOSTILE = "<img src=x onerror=alert(1)> {{7*7}} ![x](http://example.com/x.png)"
TEXT = (
    "The MNDAA captured Lashio on Thursday, residents said. The TNLA seized Hsipaw on Friday. "
    f"Wang Yi met Min Aung Hlaing {HOSTILE} in Naypyitaw last week. "
    "An air strike hit Laiza on Monday.\n"
)
SENDER = "Nang Mo"


def propose(
    ledger: Ledger, text: str = TEXT, day: date = date(2024, 7, 27), *, unlike: str = ""
) -> list[str]:
    """Send an article with what is read in it; return the subjects, as the text has them."""
    source = read_pasted(f"{text}\n{unlike}\n", day)
    found = read_source(read_reader(), source)
    claims = [(one.claim, _reading(one, str(at))) for at, one in enumerate(found)]
    ledger.propose(to_document(source, is_given=True), claims, SENDER)
    return [claim.id for claim, _ in claims]


def _reading(candidate: Candidate, key: str) -> Reading:
    draft = candidate.draft
    places = tuple(
        PlaceCandidate(place_id=one.place_id, score=one.score, reasons=tuple(one.reasons))
        for one in draft.candidates
    )
    return Reading(
        key=key, rule=draft.rule, trigger=draft.trigger, place_candidates=places,
        why=tuple(candidate.why),
    )  # fmt: skip


def standing_of(ledger: Ledger, *, needs_second: bool = False) -> Standing:
    """Read the ledger as it is."""
    states = ledger.states()
    return Standing(states, standing_record(states, needs_second=needs_second), needs_second)


class Reviewer:
    """A person with a visit of their own."""

    def __init__(self, ledger: Ledger, name: str = "Aye Chan", *, needs_second: bool = False):
        self.ledger = ledger
        self.visit = ReviewVisit()
        self.name = name
        self.needs_second = needs_second

    def read(self) -> Standing:
        return standing_of(self.ledger, needs_second=self.needs_second)

    def state(self, subject: str) -> ClaimState:
        return self.read().states.claims[subject]

    def do(self, verb: str, /, key: str = "", **fields: object) -> None:
        """Do one thing, as the page would send it; ``seen`` is the newest unless given."""
        seen = self.read().states.claims[key].revision if key else 0
        self.send({"do": verb, "key": key, "seen": seen} | fields)

    def send(self, operation: Mapping[str, object]) -> None:
        """Hear what a browser says, whatever it is."""
        order = [one.subject for one in self.read().in_order if one.proposed_by == SENDER]
        hand = Hand(self.visit, self.ledger, self.read, order, self._sign)
        hand.carry_out([{"number": self.visit.heard + 1} | dict(operation)])

    def _sign(self) -> Writer:
        return Writer(self.name, How.ON_THIS_MACHINE)
