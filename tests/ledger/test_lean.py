"""A lean twin reads what its model reads, and nothing that it wouldn't."""

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from geodata.ledger.bodies import ClaimBody, claim_proposal, read_outlined
from geodata.ledger.lean import lean_decoder
from geodata.ledger.ledger_errors import DamagedLedgerError
from geodata.ledger.readings import Reading
from geodata.ledger.submissions import PlaceCandidate
from tests.ledger.chains import captured

READING = Reading(
    key="k",
    rule="captured by",
    trigger=(6, 14),
    place_candidates=(PlaceCandidate(place_id="lashio", score=0.9, reasons=("a town",)),),
    why=("it says so",),
    changes={"place_id": "Lashio"},
)
BODY = claim_proposal(captured(), READING).body
read = lean_decoder(ClaimBody)

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
) | st.sampled_from(["2024-07-31", "2024-07-20", "asserted", "holder", "a", -1, 0, "1", 1.0])


@st.composite
def altered(draw: st.DrawFn) -> str:
    """Return the body with one thing in it exchanged, removed or added."""
    said = json.loads(BODY)
    spot: Any = said
    while True:
        keys = sorted(spot) if isinstance(spot, dict) else list(range(len(spot)))
        key = draw(st.sampled_from([*keys, "beside"] if isinstance(spot, dict) else keys))
        inner = spot[key] if key in keys else None
        if isinstance(inner, dict | list) and inner and draw(st.booleans()):
            spot = inner
            continue
        if key in keys and draw(st.booleans()):
            del spot[key]
        else:
            spot[key] = draw(anything)
        return json.dumps(said)


def as_plain(found: Any) -> object:
    if isinstance(found, BaseModel):
        return found.model_dump(mode="json")
    return json.loads(msgspec.json.encode(found))


def test_twin_says_what_the_model_says() -> None:
    twin = read(BODY)
    assert not isinstance(twin, BaseModel)
    assert as_plain(twin) == ClaimBody.model_validate_json(BODY).model_dump(mode="json")


def outcome(read_one: Callable[[str], Any], body: str) -> object:
    """Return what is read, or the words in which it is refused."""
    try:
        return as_plain(read_one(body))
    except ValidationError as fault:
        return str(fault)


@given(body=altered())
def test_twin_reads_what_the_model_reads_and_refuses_what_it_refuses(body: str) -> None:
    assert outcome(read, body) == outcome(ClaimBody.model_validate_json, body)


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '{"claim":{}}', '"\ud800"', "[" * 5000])
def test_what_is_no_claim_is_named_with_its_entry(body: str) -> None:
    with pytest.raises(DamagedLedgerError, match=r"Entry 7 of the ledger can't be read as a claim"):
        read_outlined(7, "claim", "c", body)


def test_bound_that_would_be_lost_is_refused() -> None:
    class Short(BaseModel):
        model_config = ConfigDict(frozen=True)
        name: str = Field(max_length=3)

    with pytest.raises(TypeError, match="expected a bound that is kept here"):
        lean_decoder(Short)
