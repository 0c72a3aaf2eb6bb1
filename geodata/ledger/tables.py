"""The one table of the ledger, the same on every store."""

from sqlalchemy import BigInteger, Column, Integer, MetaData, String, Table, Text, UniqueConstraint

METADATA = MetaData()

ENTRIES = Table(
    "entries",
    METADATA,
    # SQLite numbers its rows by an INTEGER PRIMARY KEY, and by no other type's name.
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True,
           autoincrement=False),
    Column("subject", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("author", Text, nullable=False),
    Column("at", String(32), nullable=False),
    Column("reason", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    UniqueConstraint("subject", "revision", name="entries_one_per_revision"),
    UniqueConstraint("hash", name="entries_one_per_hash"),
)  # fmt: skip
"""As `geodata.ledger.entries.COLUMNS` has it; ``at`` is ISO 8601 in UTC."""
