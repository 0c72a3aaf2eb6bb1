"""`run.py` sets up once, starts fast after that, and says what is wrong in one sentence."""

import ast
import importlib.util
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.chromium import find_chromium
from tests.serving import await_health, free_port

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def read_lock(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def list_pins(name: str) -> set[tuple[str, str]]:
    return set(PIN.findall(read_lock(name)))


def test_old_python_can_parse_it() -> None:
    ast.parse(read_lock("run.py"), feature_version=(3, 6))


def test_old_python_is_told_what_is_missing() -> None:
    pretend = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path('run.py')"
    done = subprocess.run(
        [sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Salween needs Python 3.11 or newer")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_lock_names_no_host_and_hashes_every_pin(name: str) -> None:
    lock = read_lock(name)
    entries = re.split(r"\n(?=\S)", lock.strip())
    assert "://" not in lock
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_development_lock_holds_the_runtime_lock_pin_for_pin() -> None:
    assert list_pins("requirements.txt") <= list_pins("requirements-dev.txt")


def test_locks_cover_what_the_project_asks_for() -> None:
    project = tomllib.loads(read_lock("pyproject.toml"))["project"]

    def names(wanted: list[str]) -> set[str]:
        return {re.split(r"[<>=;\[ ]", each)[0].lower() for each in wanted}

    locked = {name.lower() for name, _ in list_pins("requirements.txt")}
    locked_dev = {name.lower() for name, _ in list_pins("requirements-dev.txt")}
    assert names(project["dependencies"]) <= locked
    assert names(project["optional-dependencies"]["dev"]) <= locked_dev


def test_chromium_that_leads_nowhere_is_not_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "no-such-program")
    assert find_chromium() is None


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up project whose locks hold nothing, so that setting it up needs no network."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "run.py", folder)
    for lock in ("requirements.txt", "requirements-dev.txt"):
        (folder / lock).write_text("# nothing\n", encoding="utf-8")
    (folder / "server.py").write_text("import streamlit as st\nst.title('Up')\n")
    return folder


@pytest.fixture(scope="module")
def runner(project: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("copied_run", project / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.install(module.RUNTIME_LOCK, may_install=False)
    return module


def test_second_start_installs_nothing(
    runner: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    runner.install(runner.RUNTIME_LOCK, may_install=False)
    assert capfd.readouterr().out == ""


def test_development_tools_go_on_top(runner: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    runner.install(runner.DEV_LOCK, may_install=False)
    runner.install(runner.RUNTIME_LOCK, may_install=False)
    said = capfd.readouterr().out
    assert "Installing what requirements-dev.txt locks" in said
    assert "Making .venv" not in said


def test_failed_addition_leaves_the_environment_as_it_was(runner: ModuleType) -> None:
    runner.install(runner.RUNTIME_LOCK, may_install=False)
    runner.STAMP.write_text(re.sub(r"requirements-dev.*\n", "", runner.STAMP.read_text()))
    good = runner.DEV_LOCK.read_bytes()
    runner.DEV_LOCK.write_text("salween-has-no-such-package==1 --hash=sha256:00\n")
    try:
        with pytest.raises(SystemExit, match="pip could not install"):
            runner.install(runner.DEV_LOCK, may_install=False)
    finally:
        runner.DEV_LOCK.write_bytes(good)
    assert "requirements.txt" in runner.read_stamp()


@pytest.mark.parametrize("break_it", ["unfinished", "other lock"])
def test_broken_or_outdated_environment_is_made_anew(
    runner: ModuleType, capfd: pytest.CaptureFixture[str], break_it: str
) -> None:
    runner.install(runner.RUNTIME_LOCK, may_install=False)
    if break_it == "unfinished":
        runner.UNFINISHED.touch()
    else:
        runner.RUNTIME_LOCK.write_text(f"# {break_it}\n", encoding="utf-8")
    capfd.readouterr()
    runner.install(runner.RUNTIME_LOCK, may_install=False)
    assert "Clearing away an unfinished or outdated .venv" in capfd.readouterr().out
    assert "python" in runner.read_stamp()


def test_environment_without_its_python_counts_as_empty(runner: ModuleType) -> None:
    aside = runner.VENV_PYTHON.with_name("aside")
    runner.VENV_PYTHON.rename(aside)
    try:
        assert runner.read_stamp() == {}
    finally:
        aside.rename(runner.VENV_PYTHON)


def test_environment_of_another_maker_is_left_alone(tmp_path: Path, runner: ModuleType) -> None:
    shutil.copy(ROOT / "run.py", tmp_path)
    for lock in (runner.RUNTIME_LOCK, runner.DEV_LOCK):
        shutil.copy(lock, tmp_path)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv/pyvenv.cfg").touch()
    done = subprocess.run(
        [sys.executable, "run.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "run.py did not make it" in done.stderr


def test_taken_port_is_passed_over(runner: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setattr(runner, "FIRST_PORT", taken.getsockname()[1])
        assert runner.find_free_port() > taken.getsockname()[1]


def test_unknown_word_shows_the_usage(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "run.py", "tset"], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "python3 run.py test" in done.stdout


@pytest.fixture
def started(runner: ModuleType, project: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The made-up dashboard, started by run.py; Streamlit is lent by this Python."""
    own = subprocess.check_output(
        [str(runner.VENV_PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        text=True,
    )
    lent = [path for path in sys.path if path.endswith("site-packages")]
    (Path(own.strip()) / "lent.pth").write_text("\n".join(lent), encoding="utf-8")
    port, log = free_port(), project / "start.log"
    with log.open("wb") as sink:
        process = subprocess.Popen(
            [sys.executable, "run.py", "--", f"--server.port={port}", "--server.headless=true"],
            cwd=project,
            stdout=sink,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    await_health(f"http://127.0.0.1:{port}", process, log)
    yield process, port
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize("stop", ["Ctrl-C", "a stop signal"])
def test_start_opens_the_dashboard_and_ends_cleanly(
    started: tuple[subprocess.Popen[bytes], int], project: Path, stop: str
) -> None:
    process, _ = started
    if stop == "Ctrl-C":
        os.killpg(process.pid, signal.SIGINT)
    else:
        process.terminate()
    assert process.wait(20) == 0
    assert "Traceback" not in (project / "start.log").read_text(encoding="utf-8")
