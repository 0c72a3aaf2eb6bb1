"""Where everything comes from: the passports of articles and data files, as a table."""

import tomllib
from pathlib import Path

import pandas as pd

import geodata
from geodata.ledger import Record
from pages.parts.reader import byline


def source_frame(record: Record) -> pd.DataFrame:
    """Return one row per article and data file: What, From, Licence, File, SHA-256."""
    rows = [
        {
            "What": document.passport.title,
            "From": byline(document),
            "Licence": document.passport.licence,
            "File": f"{document.id}.txt",
            "SHA-256": document.passport.sha256,
        }
        for document in record.documents.values()
    ]
    package = Path(geodata.__file__).parent
    return pd.DataFrame(rows + [_row(path) for path in sorted(package.rglob("*.passport.toml"))])


def _row(path: Path) -> dict[str, str]:
    passport = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        "What": passport["title"],
        "From": passport.get("source") or "; ".join(passport.get("sources", [])),
        "Licence": passport["licence"],
        "File": path.name.removesuffix(".passport.toml"),
        "SHA-256": passport["sha256"],
    }
