"""Chains of entries made by hand, whole or broken, without a store."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from geodata.corpus.sources import read_pasted
from geodata.ledger import Known
from geodata.ledger.bodies import claim_proposal, document_proposal, review_proposal
from geodata.ledger.entries import Draft, Entry, Proposal, canonical_json, chain, hash_of_row
from geodata.ledger.entry_lines import to_line
from geodata.ledger.reviews import Accept, Edit, Merge, Reject, Review, Second, Split, Undo
from geodata.ledger.seed_writing import to_document
from geodata.ledger.store import Ledger
from geodata.ledger.verification import Flaw, Row, verify
from geodata.model import Aspect, Claim, DateInterval, Document, Excerpt, Kind, Part, Role

TEXT = "MNDAA troops captured Lashio in late July, residents said.\nHsipaw is held by the TNLA.\n"
KNOWN = Known(
    places={"lashio", "hsipaw"}, actors={"mndaa", "tnla"}, projects=set(), crossings=set()
)
BEGAN = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def article(text: str = TEXT) -> Document:
    """Make an article published on 1 August 2024."""
    return to_document(read_pasted(text, date(2024, 8, 1)), is_given=True)


def captured(document: Document | None = None, **changes: Any) -> Claim:
    """Make the claim that the first sentence makes; `changes` as in `Claim`."""
    words = TEXT.partition("\n")[0]
    claim = Claim(
        kind=Kind.CONTROL_CHANGE,
        aspect=Aspect.EVENT,
        value="captured",
        excerpt=Excerpt(
            document_id=(document or article()).id, start=0, end=len(words), text=words
        ),
        actors=(Part(actor="mndaa", role=Role.HOLDER),),
        toponym="Lashio",
        place_id="lashio",
        when=DateInterval(
            earliest=date(2024, 7, 21),
            latest=date(2024, 7, 31),
            phrase="in late July",
            rule="the last eleven days",
        ),
        attribution="residents",
    )
    return Claim.model_validate(claim.model_dump() | changes)


class Chain:
    """Entries one after another, a minute apart, each by somebody."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def add(self, proposal: Proposal, author: str = "anna", reason: str = "") -> Entry:
        """Append what is proposed, whatever it is."""
        at = BEGAN + timedelta(minutes=len(self.entries))
        after = self.entries[-1] if self.entries else None
        self.entries.append(chain(proposal, author, reason, at, after=after))
        return self.entries[-1]

    def review(
        self, subject: str, review: Review, author: str = "anna", reason: str = "seen"
    ) -> Entry:
        """Append a review of the newest revision."""
        seen = max(one.revision for one in self.entries if one.subject == subject)
        return self.add(review_proposal(subject, seen, review), author, reason)

    @property
    def rows(self) -> list[Row]:
        """The entries as they are stored."""
        return [Row(**one.to_row()) for one in self.entries]


def chain_of(*claims: Claim, document: Document | None = None) -> Chain:
    """Make a chain of an article and claims."""
    made = Chain()
    made.add(document_proposal(document or article()))
    for claim in claims:
        made.add(claim_proposal(claim))
    return made


def altered(row: Row, **changes: Any) -> Row:
    """Change a row as somebody would who can reach the table."""
    return row._replace(**changes)


def forged(row: Row, **changes: Any) -> Row:
    """Change a row, and give it the hash that then fits."""
    changed = row._replace(**changes)
    return changed._replace(hash=hash_of_row(changed))


def with_body(proposal: Proposal, **changes: Any) -> Proposal:
    """Change fields at the top of a proposal's body."""
    body = Entry(1, "", 0, proposal.kind, "", BEGAN, "", proposal.body, "", "").content
    return replace(proposal, body=canonical_json({**body, **changes}))


CLAIM = captured()
OTHER = captured(note="told once more")
HELD = captured(
    value="held",
    aspect="state",
    excerpt={
        "document_id": article().id, "start": len(TEXT) - 28, "end": len(TEXT) - 1,
        "text": "Hsipaw is held by the TNLA.",
    },
    actors=({"actor": "tnla", "role": "holder"},),
    toponym="Hsipaw",
    place_id="hsipaw",
    when={"latest": date(2024, 8, 1), "rule": "so when it was written"},
    attribution=None,
)  # fmt: skip


def reviewed() -> Chain:
    """Make a chain in which everything was done that can be."""
    made = chain_of(CLAIM, OTHER, HELD)
    made.review(CLAIM.id, Accept())
    made.review(CLAIM.id, Second(agrees=True), "ben")
    made.review(OTHER.id, Merge(into=CLAIM.id))
    made.review(HELD.id, Edit(claim=captured(note="edited"), fields=("note",)))
    made.review(HELD.id, Undo())
    made.review(HELD.id, Split(claims=(HELD, captured(note="the second"))))
    made.review(HELD.id, Reject(), reason="it says nothing of the kind")
    return made


def flaws(chain: Chain | list[Row]) -> list[Flaw]:
    """Return what is wrong with a chain."""
    rows = chain.rows if isinstance(chain, Chain) else chain
    return list(verify(rows, KNOWN))


def said(chain: Chain | list[Row]) -> str:
    """Return what is wrong with a chain, in words."""
    return "\n".join(map(str, flaws(chain)))


def fill(ledger: Ledger, made: Chain) -> None:
    """Write a chain into an empty ledger, as it is."""
    ledger.append_drafts(
        [
            Draft(
                Proposal(one.subject, one.revision, one.kind, one.body),
                one.author,
                one.reason,
                one.at,
            )
            for one in made.entries
        ]
    )


def written(made: Chain) -> bytes:
    """Write a chain as an export is."""
    return "".join(f"{to_line(row)}\n" for row in made.rows).encode()
