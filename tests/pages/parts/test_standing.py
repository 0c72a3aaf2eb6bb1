"""Pages read the ledger as it is now, and read it anew only when something was added to it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geodata.ledger.reviews import Accept, Reject
from geodata.ledger.store import open_ledger
from pages.parts.standing import open_shared_ledger, read_standing
from tests.pages.review.at_work import propose

SCRIPT = """
import streamlit as st
from pages.parts.standing import read_standing
read_standing()
st.text("went on")
"""


@pytest.fixture
def ledger_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "ledger.sqlite3"
    monkeypatch.setenv("SALWEEN_LEDGER", str(file))
    return file


@pytest.mark.usefixtures("ledger_file")
def test_while_the_head_stands_still_nothing_is_read_again() -> None:
    assert read_standing() is read_standing()


def test_what_another_process_decides_is_there_at_the_next_visit(ledger_file: Path) -> None:
    before = read_standing()
    other = open_ledger(str(ledger_file))
    subject = propose(other)[0]
    assert read_standing().record.claims == before.record.claims
    other.review(subject, 0, Accept(), "Aye Chan")
    other.close()
    assert subject in read_standing().record.claims


@pytest.mark.usefixtures("ledger_file")
def test_a_rejection_leaves_the_record_and_its_maps_as_they_are() -> None:
    subject = propose(open_shared_ledger())[0]
    before = read_standing()
    open_shared_ledger().review(subject, 0, Reject(), "Aye Chan", "no claim at all")
    after = read_standing()
    assert after is not before
    assert after.signature == before.signature


def test_a_ledger_that_cannot_be_read_is_said_and_the_log_says_where(
    ledger_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ledger_file.write_text("no ledger at all " * 400, encoding="utf-8")
    page = AppTest.from_string(SCRIPT).run(timeout=60)
    assert not page.exception
    assert "until this is mended" in page.error[0].value
    assert "finds the reason in its log" in page.code[0].value
    assert str(ledger_file) in caplog.text
    assert list(page.text) == []
