"""Other people's files of events, read by the contract of their columns."""

from geodata.exchange.imports.importing import FORMATS, ImportReport, import_file

__all__ = ["FORMATS", "ImportReport", "import_file"]
