"""Whatever a file holds, it is taken in whole, or refused in a sentence."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.exchange.events import EventStore
from geodata.exchange.imports import ImportReport, import_file
from geodata.model import FaultyInputError
from tests.exchange.imports.samples import ACLED, ACLED_NAMES

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = ",".join(ACLED_NAMES).encode() + b"\n"
ODD = st.one_of(
    st.sampled_from(["", " ", "0", "1", "2", "3", "1.0", "-1", "nan", "inf", "1e9", "2023-02-30",
                     "=1+1", "\0", '"', "\r", "MMR100", "၂၀၂၄", "１", "²"]),
    st.text(max_size=12),
)  # fmt: skip


def take(folder: Path, content: bytes) -> tuple[ImportReport | None, EventStore]:
    """Import bytes as ACLED's, good rows alone; None where the file was refused."""
    (folder / "any.csv").write_bytes(content)
    store = EventStore(folder / "events")
    try:
        return import_file("acled", folder / "any.csv", store, keep_good=True), store
    except FaultyInputError:
        return None, store


@FEW
@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_taken_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, with_names: bool
) -> None:
    folder = tmp_path_factory.mktemp("any")
    report, store = take(folder, NAMES + content if with_names else content)
    assert store.count() == (report.taken if report else 0)


@FEW
@given(st.lists(st.dictionaries(st.sampled_from(ACLED_NAMES), ODD, max_size=4), max_size=6))
def test_every_row_is_accounted_for_and_no_area_is_a_point(
    tmp_path_factory: pytest.TempPathFactory, changes: list[dict[str, str]]
) -> None:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, ACLED_NAMES)
    writer.writeheader()
    writer.writerows(ACLED | {"event_id_cnty": f"MMR{n}"} | row for n, row in enumerate(changes))
    content = file.getvalue().encode("utf-8", "surrogatepass")
    report, store = take(tmp_path_factory.mktemp("any"), content)
    if report is None:
        return
    assert report.rows == report.taken + report.elsewhere + report.refused
    events = store.query().to_pylist()
    assert len(events) == report.taken
    for event in events:
        assert (event["lon"] is None) == (event["where_precision"] != "point")
        assert event["earliest"] <= event["latest"]
        assert event["text"]
