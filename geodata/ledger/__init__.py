"""The record: documents with the reviewed claims that rest on them."""

from geodata.ledger.checks import Known
from geodata.ledger.record import Record, read_record
from geodata.ledger.seed_claims import read_claims
from geodata.ledger.words import describe_claim, kind_in_words, names_of

__all__ = [
    "Known", "Record", "describe_claim", "kind_in_words", "names_of", "read_claims", "read_record",
]  # fmt: skip
