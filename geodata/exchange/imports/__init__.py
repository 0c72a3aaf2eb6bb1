"""Other people's files of events, read by the contract of their columns."""

from geodata.exchange.imports.control_claims import claim_control
from geodata.exchange.imports.importing import (
    FORMATS,
    ImportReport,
    import_file,
    remove_deleted,
)

__all__ = [
    "FORMATS", "ImportReport", "claim_control", "import_file", "remove_deleted",
]  # fmt: skip
