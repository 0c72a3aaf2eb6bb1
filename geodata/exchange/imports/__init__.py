"""Other people's files of events, read by the contract of their columns."""

from geodata.exchange.imports.control_claims import claim_control
from geodata.exchange.imports.importing import (
    FORMATS,
    ImportReport,
    import_file,
    import_mapped,
    remove_deleted,
)
from geodata.exchange.imports.mappings import read_mapping, recall, remember

__all__ = [
    "FORMATS", "ImportReport", "claim_control", "import_file", "import_mapped",
    "read_mapping", "recall", "remember", "remove_deleted",
]  # fmt: skip
