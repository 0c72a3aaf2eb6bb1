"""Events that others recorded: one row an event, in columns that every source shares."""

from geodata.exchange.events.columns import (
    COLUMNS,
    DATE_PRECISIONS,
    SCHEMA,
    WHERE_PRECISIONS,
    EventColumn,
)
from geodata.exchange.events.filters import EventFilter
from geodata.exchange.events.rewriting import Added
from geodata.exchange.events.store import EventStore, events_folder

__all__ = [
    "COLUMNS", "DATE_PRECISIONS", "SCHEMA", "WHERE_PRECISIONS", "Added", "EventColumn",
    "EventFilter", "EventStore", "events_folder",
]  # fmt: skip
