"""The dossier: all that is said of one subject, and what of it speaks for the day's answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from geodata.ledger import Record
from geodata.maps.assets import write_payload
from geodata.model import Claim
from pages.parts.reader import READER, article_file
from pages.parts.served import payload_url


@dataclass(frozen=True)
class Group:
    """Claims under a heading of their own."""

    heading: str
    claims: tuple[str, ...]
    """Ids."""


@dataclass(frozen=True)
class Head:
    """What is above the claims: the subject, the answer, and how it came to that."""

    title: str
    answer: str
    swatches: tuple[str, ...] = ()
    """Colours of the actors in the answer, beside their names, never instead."""
    confidence: tuple[str, str] | None = None
    """How far to rely on it, in a word or two, and why."""
    lines: tuple[str, ...] = ()
    """What moves with the clock."""
    background: tuple[str, ...] = ()
    """What doesn't."""
    history: tuple[tuple[str, str], ...] = ()
    """Spans of days with what was so, oldest first."""


def show_dossier(
    record: Record,
    head: Head,
    claims: Sequence[Claim],
    groups: Sequence[Group] = (),
    *,
    key: str,
    empty: str,
) -> None:
    """Show a subject's answer, and the claims about it beside their articles.

    Parameters
    ----------
    record
        Where documents and names come from.
    head
        What to say above the claims.
    claims
        All that are about the subject, in an order that stays while the clock moves.
    groups
        Those that speak for the answer or against it; the rest follows.
    key
        Streamlit key, stable over reruns.
    empty
        What to say where there are no claims.
    """
    READER(
        key=key,
        data={
            "mode": "panel",
            "from": payload_url(""),
            "dossier": _dossier_file(record, head, claims, empty),
            "head": _moving(head),
            "groups": _numbered(groups, claims),
        },
        on_focus_change=lambda: None,
    )


def _moving(head: Head) -> dict[str, Any]:
    return {
        "answer": head.answer,
        "swatches": head.swatches,
        "confidence": head.confidence,
        "lines": head.lines,
    }


def _numbered(groups: Sequence[Group], claims: Sequence[Claim]) -> list[list[Any]]:
    """Return groups with the claims' places in the dossier: a step of the clock sends no ids."""
    places = {claim.id: place for place, claim in enumerate(claims)}
    return [
        [group.heading, [places[id_] for id_ in group.claims if id_ in places]] for group in groups
    ]


def _dossier_file(record: Record, head: Head, claims: Sequence[Claim], empty: str) -> str:
    """Write what doesn't move with the clock where the browser fetches it once."""
    cited = dict.fromkeys(claim.excerpt.document_id for claim in claims)
    return write_payload(
        {
            "title": head.title,
            "background": head.background,
            "spans": head.history,
            "claims": [claim.id for claim in claims],
            "articles": [article_file(record.documents[id_], record) for id_ in cited],
            "empty": empty,
        },
        "dossier",
    )
