"""That somebody's dataset was imported stands in the ledger, row for row accounted for."""

from pathlib import Path

from geodata.ledger.bodies import DatasetBody, dataset_proposal, read_content
from geodata.ledger.store import open_ledger
from tests.ledger.chains import Chain, said

BODY = DatasetBody(
    dataset="ucdp-ged", version="23.1", file="ged.csv", sha256="0" * 64,
    rows=7, taken=5, elsewhere=1, refused=1, removed=0,
)  # fmt: skip


def test_import_of_a_dataset_is_entered_with_who_and_what(tmp_path: Path) -> None:
    ledger = open_ledger(str(tmp_path / "ledger.sqlite3"), corpus=None)
    ledger.append([dataset_proposal("dataset-1", BODY)], "Thiri", "GED 23.1")
    (entry,) = ledger.entries()
    assert (entry.author, entry.reason, read_content(entry)) == ("Thiri", "GED 23.1", BODY)
    assert ledger.states().claims == {}
    ledger.close()


def test_rows_that_do_not_add_up_are_named() -> None:
    made = Chain()
    made.add(dataset_proposal("dataset-1", BODY))
    assert said(made) == ""
    made.add(dataset_proposal("dataset-2", BODY.model_copy(update={"rows": 8})))
    assert "8 rows: expected as many as were taken, left out and refused" in said(made)
