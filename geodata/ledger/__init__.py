"""The record: documents with the reviewed claims that rest on them."""

from geodata.ledger.checks import Known
from geodata.ledger.seed_claims import read_claims

__all__ = ["Known", "read_claims"]
