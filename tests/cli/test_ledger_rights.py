"""What an account may not do is said in a sentence, and what it may do works."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Root may do everything, so what is tried here is tried as somebody who may do little. The
# libraries and commands are read before, for they may lie where only root can.
_AS_A_STRANGER = """
import importlib, os, pkgutil, sys
import alembic.command, sqlalchemy.dialects.sqlite
import geodata.cli
from geodata.cli import main
for one in pkgutil.iter_modules(geodata.cli.__path__, "geodata.cli."):
    importlib.import_module(one.name)
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def shelf(fresh: Path) -> Iterator[Path]:
    """Give a folder that everybody can look into, with a ledger to be read and not written."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(fresh, folder)
        (folder / fresh.name).chmod(0o444)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def stranger(*words: object, ledger: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", _AS_A_STRANGER, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "SALWEEN_LEDGER": str(ledger), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "command", ["ledger show", "ledger check", "ledger log", "ledger export -", "as-of 2024-07-22"]
)
def test_a_ledger_that_may_only_be_read_is_read(command: str, shelf: Path) -> None:
    done = stranger(*command.split(), ledger=shelf / "ledger.sqlite3")
    assert done.returncode == 0, done.stderr
    assert [one.name for one in shelf.iterdir()] == ["ledger.sqlite3"]


def test_what_would_be_written_there_is_refused(shelf: Path) -> None:
    done = stranger("ledger", "backup", shelf / "copy", ledger=shelf / "ledger.sqlite3")
    assert done.returncode == 2
    assert f"{shelf / 'copy'} can't be written (Permission denied)" in done.stderr


@pytest.mark.parametrize("action", ["show", "check", "export -", "log"])
@pytest.mark.parametrize("is_shut", ["file", "folder"])
def test_a_ledger_that_may_not_be_read_is_said_so(action: str, is_shut: str, shelf: Path) -> None:
    shut = shelf if is_shut == "folder" else shelf / "ledger.sqlite3"
    before = shut.stat().st_mode
    shut.chmod(0)
    try:
        done = stranger("ledger", *action.split(), ledger=shelf / "ledger.sqlite3")
    finally:
        shut.chmod(before)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert str(shelf) in done.stderr
