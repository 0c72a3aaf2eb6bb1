"""Scripts that can't be fetched are told, and never made up for."""

from pathlib import Path

import pytest

from benchmarks.packages import FILES, MissingPackageError, fetch_scripts


def put_npm(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    npm = folder / "npm"
    npm.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_machine_without_npm_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingPackageError, match="npm isn't installed"):
        fetch_scripts(tmp_path)


def test_what_npm_complains_of_is_passed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_npm(tmp_path, "echo no such network >&2; exit 1", monkeypatch)
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    with pytest.raises(MissingPackageError, match=r"no jquery@3.7.1 \(no such network\)"):
        fetch_scripts(scripts)
    assert not list(scripts.iterdir())


def test_what_is_there_already_is_not_fetched_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _, _, name in FILES.values():
        (tmp_path / name).write_text("there", encoding="utf-8")
    monkeypatch.setenv("PATH", "")
    fetch_scripts(tmp_path)
