"""A ledger in which every field that a stranger can fill holds something hostile."""

from datetime import date
from hashlib import sha256
from pathlib import Path

from geodata.gazetteer import read_gazetteer
from geodata.ledger.decisions import Decision
from geodata.ledger.reviews import Accept, Edit, Reject, Retract
from geodata.ledger.store import Ledger, open_ledger
from geodata.model import (
    Aspect,
    Claim,
    DateInterval,
    Document,
    Excerpt,
    Kind,
    Part,
    Passport,
    Polarity,
    PublicationBasis,
    Role,
)  # fmt: skip
from tests.hostile.charges import CHARGES, marked

DAY = date(2024, 11, 1)


def on_one_line(text: str) -> str:
    """Return a charge as it can be a name: whatever can't be printed is refused there."""
    return "".join(sign if sign.isprintable() else " " for sign in text)[:120]


def hostile_document(name: str) -> Document:
    """Make an article whose text and passport hold a charge wherever words are free."""
    words = marked(name)
    text = (
        f"The MNDAA captured Lashio, {words}, said {words}. The TNLA attacked Hsipaw {words}. "
        f"The crossing at Muse was closed {words}. The project at Kyaukphyu stalled {words}. "
        f"Wang Yi met Min Aung Hlaing in Naypyitaw {words}.\n"
    )
    return Document(
        text=text,
        passport=Passport(
            document_id=f"hostile-{list(CHARGES).index(name):02}",
            title=f"Title {words}",
            publisher=words,
            published_on=DAY,
            published_basis=PublicationBasis.STATED,
            published_reason=words,
            published_earliest=DAY,
            published_latest=DAY,
            language="en",
            sha256=sha256(text.encode()).hexdigest(),
            licence=words,
            evidence_end=len(text),
        ),
    )


_ABOUT: tuple[dict[str, object], ...] = (
    {"kind": Kind.CONTROL_CHANGE, "value": "captured", "place_id": "lashio", "role": Role.HOLDER},
    {"kind": Kind.ATTACK, "value": "ground", "place_id": "hsipaw", "role": Role.ATTACKER},
    {"kind": Kind.CROSSING_STATUS, "value": "closed", "crossing_id": "muse", "role": Role.CLOSER},
    {
        "kind": Kind.PROJECT_STATUS, "value": "stalled", "project_id": "kyaukphyu-port",
        "role": Role.OPERATOR,
    },
    {"kind": Kind.MEETING, "value": "met", "place_id": "naypyitaw", "role": Role.PARTY},
)  # fmt: skip


def hostile_claims(document: Document, name: str, known: dict[str, set[str]]) -> list[Claim]:
    """Make a claim a sentence, each free field of it a charge.

    ``known`` holds the ids of crossings and projects, for the one that comes first is taken
    where a name isn't among them.
    """
    sentences = [f"{one}." for one in document.text.split(". ")]
    claims, start = [], 0
    for about, sentence in zip(_ABOUT, sentences, strict=False):
        start = document.text.index(sentence[:20], start)
        fields = dict(about)
        role = fields.pop("role")
        for field in ("crossing_id", "project_id"):
            if field in fields and fields[field] not in known[field]:
                fields[field] = min(known[field])
        text = sentence.removesuffix("\n.")
        claims.append(_claim(document.id, start, text, role, marked(name), fields))
    return claims


def _claim(
    document_id: str, start: int, text: str, role: object, words: str, fields: dict[str, object]
) -> Claim:
    return Claim.model_validate(
        {
            **fields,
            "aspect": Aspect.EVENT,
            "excerpt": Excerpt(
                document_id=document_id, start=start, end=start + len(text), text=text
            ),
            "actors": (Part(actor="mndaa", role=Role(str(role))),),
            "when": DateInterval(earliest=DAY, latest=DAY, phrase=words, rule=words),
            "polarity": Polarity.CLAIMED,
            **dict.fromkeys(("toponym", "attribution", "note"), words),
            **dict.fromkeys(("event", "direction", "goods", "scope"), words),
        }
    )


def fill(ledger: Ledger, known: dict[str, set[str]]) -> None:
    """Propose a hostile article for every charge, and decide some of its claims, each way."""
    for name in CHARGES:
        document = hostile_document(name)
        claims = hostile_claims(document, name, known)
        author, reason = on_one_line(marked(name)), marked(name)
        ledger.propose(document, [(one, None) for one in claims], author, reason)
        taken, attacked, crossing, project, _ = (one.id for one in claims)
        edited = claims[1].model_copy(update={"note": f"{marked(name)} again"})
        for decision in (
            Decision(taken, 0, Accept()),
            Decision(attacked, 0, Edit(claim=edited, fields=("note",))),
            Decision(crossing, 0, Accept()),
            Decision(crossing, 1, Retract()),
            Decision(project, 0, Reject()),
        ):
            ledger.review(decision.subject, decision.seen, decision.review, author, reason)


def make(path: Path) -> None:
    """Write such a ledger into a file, beside the corpus that comes with the program."""
    gazetteer = read_gazetteer()
    known = {"crossing_id": set(gazetteer.crossings), "project_id": set(gazetteer.projects)}
    ledger = open_ledger(str(path))
    try:
        fill(ledger, known)
    finally:
        ledger.close()
