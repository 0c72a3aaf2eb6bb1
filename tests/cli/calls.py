"""Commands as a user types them, and what happens to a ledger between two of them."""

import sqlite3
from pathlib import Path

import pytest

from geodata.cli import main
from geodata.ledger.reviews import Retract
from geodata.ledger.store import open_ledger


def printed(capsys: pytest.CaptureFixture[str], *arguments: object, status: int = 0) -> str:
    """Return what a command prints."""
    assert main(list(map(str, arguments))) == status
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Return what a command says to stderr when it can't be done."""
    assert main(list(map(str, arguments))) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    return said.err.removesuffix("\n")


def decide(ledger: Path, *, author: str = "anna", reason: str = "the paper took it back") -> str:
    """Retract the first claim, and return its id."""
    opened = open_ledger(str(ledger), corpus=None)
    subject = next(iter(opened.states().claims))
    opened.review(subject, 1, Retract(), author, reason)
    opened.close()
    return subject


def alter(ledger: Path, statement: str) -> None:
    """Change a row as somebody would who has the database's own tools."""
    connection = sqlite3.connect(ledger)
    connection.execute("DROP TRIGGER entries_never_change")
    connection.execute(statement)
    connection.commit()
    connection.close()
