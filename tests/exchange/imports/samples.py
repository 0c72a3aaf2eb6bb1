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


ACLED_NAMES = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2"),
    *("admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale"),
    *("notes", "fatalities", "tags", "timestamp"),
)
ACLED_OLD_NAMES = ("data_id", "event_id_no_cnty", *ACLED_NAMES, "iso3")
ACLED = {
    "event_id_cnty": "MMR100", "event_date": "2023-10-27", "year": "2023", "time_precision": "1",
    "disorder_type": "Political violence", "event_type": "Battles",
    "sub_event_type": "Armed clash", "actor1": "One group", "inter1": "Rebel group",
    "actor2": "Another group", "inter2": "State forces", "country": "Myanmar",
    "admin1": "Shan-North", "admin2": "Lashio", "admin3": "Lashio", "location": "Lashio",
    "latitude": "22.94", "longitude": "97.75", "geo_precision": "1",
    "source": "Our Paper; Their Paper", "source_scale": "National",
    "notes": "On 27 October 2023, one group clashed with another in Lashio.", "fatalities": "2",
    "timestamp": "1700000000",
}  # fmt: skip


def write_acled(path: Path, *rows: dict[str, str], columns: tuple[str, ...] = ACLED_NAMES) -> Path:
    """Write rows like `ACLED`, with what is said here."""
    known = [{key: cell for key, cell in (ACLED | row).items() if key in columns} for row in rows]
    return write_table(path, columns, known)
