"""What was done to a claim, step by step, and the parts that it was split into."""

from typing import Any

from geodata.ledger.entries import Entry
from geodata.ledger.reviews import Split
from geodata.ledger.states import ClaimState
from geodata.model import Claim, day_in_words
from pages.parts.adding.cards import headline_of, in_words
from pages.parts.adding.edits import LABELS
from pages.parts.standing import Standing

_DID = {
    "accept": "accepted",
    "edit": "accepted as edited",
    "reject": "rejected",
    "retract": "retracted",
    "merge": "merged into another",
    "undo": "took the last step back",
}


def moment(entry: Entry) -> str:
    """Say when an entry was made."""
    return f"{day_in_words(entry.at.date())}, {entry.at:%H:%M} UTC"


def done_in_words(entry: Entry) -> str:
    """Say what an entry did, in a word or two."""
    content = entry.content
    action = content.get("action")
    if action is None:
        return "sent"
    if action == "second":
        return "agreed" if content["agrees"] else "disagreed"
    if action == "edit":
        fields = ", ".join(LABELS.get(one, in_words(one)) for one in content["fields"])
        return f"{_DID[action]} ({fields})"
    if action == "split":
        return f"split into {len(content['claims'])}"
    return _DID.get(str(action), str(action))


def step(entry: Entry, standing: Standing) -> dict[str, Any]:
    """Return what the browser shows of an entry, with what a split made of the claim."""
    is_split = entry.content.get("action") == "split"
    parts = Split.model_validate(entry.content).claims if is_split else ()
    return {
        "did": done_in_words(entry),
        "who": entry.author,
        "when": moment(entry),
        "reason": entry.reason,
        "parts": [_part(one, standing) for one in parts],
    }


def parts_of(state: ClaimState, standing: Standing) -> list[dict[str, Any]]:
    """Return the parts that stand in a split claim's place, or will once somebody agrees."""
    return [_part(one, standing) for one in state.parts]


def _part(claim: Claim, standing: Standing) -> dict[str, Any]:
    """Return a part in words; the evidence has it as long as it stands."""
    return {
        "headline": f"{headline_of(claim, standing.record)} · {claim.when}",
        "excerpt": claim.excerpt.text,
        "id": claim.id if claim.id in standing.record.claims else "",
    }
