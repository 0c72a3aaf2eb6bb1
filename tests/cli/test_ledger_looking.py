"""``ledger show``, ``check`` and ``log``, as a user meets them, done and refused."""

from pathlib import Path

import pytest

from geodata.ledger.store import open_ledger
from tests.cli.calls import alter, decide, printed, refused

ADDRESSES = [
    "mysql://anna:s3cret@127.0.0.1/ledger",
    "postgresql+psycopg://anna:s3cret@127.0.0.1:1/ledger",
    "postgresql+psycopg://anna:s3cret@127.0.0.1:port/ledger",
    "postgresql+psycopg://127.0.0.1:1/ledger?user=anna&password=s3cret",
    "postgresql+psycopg://anna:s3cret@nowhere.invalid/ledger",
]


def test_show_says_where_it_lies_and_what_it_holds(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decide(ours)
    said = printed(capsys, "ledger", "show").splitlines()
    assert said[0] == f"Ledger: {ours}"
    assert said[2].endswith("UTC, by anna")
    assert "Documents: 5" in said
    assert any(line.startswith("Claims: ") and line.endswith(" 1 retracted)") for line in said)
    assert said[-1] == "Second reviewer: off (SALWEEN_SECOND_REVIEWER=1 asks for one)"


def test_show_makes_the_ledger_of_a_new_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SALWEEN_DATA", str(tmp_path / "new"))
    assert "Documents: 5" in printed(capsys, "ledger", "show")


@pytest.mark.parametrize("action", ["show", "check", "log", "export -", "backup copy.sqlite3"])
def test_a_name_that_was_mistyped_makes_no_ledger(
    action: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "nowhere" / "ledgre.sqlite3"
    said = refused(capsys, "ledger", *action.split(), "--ledger", missing)
    assert said.startswith(f"There is no ledger at {missing}: expected a file.")
    assert list(tmp_path.iterdir()) == []


def test_looking_at_a_copy_brings_nothing_into_it(
    ours: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.sqlite3"
    open_ledger(str(empty), corpus=None).close()
    assert "Entries: 0" in printed(capsys, "ledger", "show", "--ledger", empty)


def test_check_finds_a_ledger_in_order(ours: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "ledger", "check").startswith(f"In order: 342 entries of {ours}")


def test_check_names_what_was_altered_and_exits_with_1(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alter(ours, "UPDATE entries SET author = 'eve' WHERE seq = 7")
    said = printed(capsys, "ledger", "check", status=1)
    assert said.startswith(f"2 things wrong in {ours}, of which 342 entries could be read:")
    assert "entry 7 (" in said
    assert "no trigger entries_never_change" in said


def test_check_of_a_file_beyond_opening_names_the_ways_back(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours.write_bytes(b"\x00" * 8192)
    said = refused(capsys, "ledger", "check")
    assert "ledger backup" in said
    assert "ledger import" in said


def test_the_log_says_who_did_what_when_and_why(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subject = decide(ours)
    *_, decided, reason = printed(capsys, "ledger", "log", "--claim", subject[:10]).splitlines()
    assert " anna retracts: " in decided
    assert decided.endswith(f"[{subject}]")
    assert reason == "    because: the paper took it back"


def test_the_log_begins_where_it_is_told_to(ours: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "ledger", "log", "--since", "2999-01-01") == "Nothing was entered.\n"
    assert printed(capsys, "ledger", "log", "--since", "2001-01-01").count("accepts") == 168


def test_the_log_of_a_claim_that_is_not_there_says_so(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, "ledger", "log", "--claim", "zz")
    assert said.startswith("'zz' is the id of no claim: expected a claim's id")


def test_a_terminal_obeys_nothing_that_somebody_wrote(
    ours: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decide(ours, reason="\x1b[2J\x1b]0;owned\x07 \u202enothing\nnew line")
    said = printed(capsys, "ledger", "log")
    assert "because: \\x1b[2J\\x1b]0;owned\\x07 \\u202enothing new line" in said
    assert not {"\x1b", "\x07", "\u202e"} & set(said)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("action", ["show", "check", "backup copy.sqlite3"])
def test_an_address_that_leads_nowhere_gets_a_sentence_without_its_password(
    address: str, action: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, "ledger", *action.split(), "--ledger", address)
    assert "s3cret" not in said
    assert len(said.splitlines()) == 1
    assert said.endswith(".")
