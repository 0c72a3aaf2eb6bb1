"""Small files as datasets have them, written by us."""

import csv
from pathlib import Path

from geodata.exchange.imports.contracts import read_contract

UCDP_NAMES = read_contract("ucdp-ged").order
UCDP = {
    "id": "1001.0", "relid": "MYA-2023-1-1-1", "year": "2023", "type_of_violence": "1.0",
    "dyad_name": "Government of Myanmar (Burma) - MNDAA",
    "side_a": "Government of  Myanmar (Burma)", "side_b": "MNDAA",
    "source_article": "Our Paper, 2023-10-28, Fighting at the gate",
    "source_office": "Our Paper;Their Paper;Our Paper", "source_headline": "Fighting at the gate",
    "where_prec": "1.0", "where_coordinates": "Lashio  town", "where_description": "Lashio",
    "adm_1": "Shan state", "adm_2": "Lashio district", "latitude": "22.94", "longitude": "97.75",
    "country": "Myanmar (Burma)", "country_id": "775.0", "date_prec": "1.0",
    "date_start": "2023-10-27", "date_end": "2023-10-27", "best": "3.0", "low": "1.0",
    "high": "4.0",
}  # fmt: skip


def write_ucdp(path: Path, *rows: dict[str, str], names: bool = True) -> Path:
    """Write rows like `UCDP`, with what is said here."""
    return write_table(path, UCDP_NAMES, [UCDP | row for row in rows], names=names)


def write_table(
    path: Path, columns: tuple[str, ...], rows: list[dict[str, str]], *, names: bool = True
) -> Path:
    """Write a CSV file, with or without names in its first row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        if names:
            writer.writeheader()
        writer.writerows(rows)
    return path
