"""Set Salween up and start it, with nothing but Python 3.11 or newer.

python3 run.py                      make the environment, open the dashboard
python3 run.py -- --server.port N   the same; what follows -- goes to Streamlit
python3 run.py test [pytest args]   install the development tools too, run every check
python3 run.py lock [uv args]       re-make the lock files from pyproject.toml

Only the standard library is used, and only syntax that Python 3.6 can parse, so that
an older Python reaches the sentence that says what is missing.
"""

import hashlib
import os
import platform
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):
    sys.exit(
        "Salween needs Python 3.11 or newer; this is Python "
        + platform.python_version()
        + ". Install a newer Python and start run.py with it, for example: python3.11 run.py"
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
RUNTIME_LOCK = ROOT / "requirements.txt"
DEV_LOCK = ROOT / "requirements-dev.txt"
# First line "python <version>", then one "<lock name> <sha256>" per installed lock.
STAMP = VENV / "salween-stamp.txt"
# There while run.py works on the environment; found at the start, it tells of a broken try.
UNFINISHED = VENV / "salween-unfinished.txt"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

FIRST_PORT = 8501


def say(sentence: str) -> None:
    """Print one line of progress at once, also into a pipe."""
    print(sentence, flush=True)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, as hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what `.venv` holds: ``{"python": version, lock name: sha256}``; empty if unsure."""
    if UNFINISHED.exists() or not VENV_PYTHON.exists() or not STAMP.exists():
        return {}
    lines = STAMP.read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if " " in line)


def write_stamp(stamp: dict[str, str]) -> None:
    """Record what `.venv` holds, and that the work on it came to its end."""
    STAMP.write_text("".join(f"{key} {value}\n" for key, value in stamp.items()), encoding="utf-8")
    UNFINISHED.unlink()


def is_debian_root() -> bool:
    """Tell whether apt-get may be used without asking anyone."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_debian_packages(packages: tuple[str, ...]) -> None:
    """Install Debian packages as root; who needs them looks whether they came."""
    say(f"Installing with apt-get: {' '.join(packages)} …")
    apt = [shutil.which("apt-get") or "apt-get", "-qq"]
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    # A failing update (one mirror of many) doesn't yet mean that the packages can't be had.
    for command in ([*apt, "update"], install):
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)


def has_venv_module() -> bool:
    """Tell whether this Python can make environments (Debian ships that apart)."""
    probe = [sys.executable, "-c", "import venv, ensurepip"]
    return subprocess.run(probe, stderr=subprocess.DEVNULL, check=False).returncode == 0


def make_venv(may_install: bool) -> None:
    """Make `.venv` from nothing, in place of one that is half made or of another Python."""
    package = "python{}.{}-venv".format(*sys.version_info)
    if not has_venv_module() and may_install and is_debian_root():
        install_debian_packages((package,))
    if not has_venv_module():
        sys.exit(
            "This Python has no venv module; on Debian or Ubuntu install it with: "
            f"sudo apt-get install {package}"
        )
    ours = not (VENV / "pyvenv.cfg").exists() or STAMP.exists() or UNFINISHED.exists()
    if VENV.exists() and not ours:
        sys.exit(
            f"{VENV} is there, but run.py did not make it: move it away or delete it, "
            "then start run.py again."
        )
    if VENV.exists():
        say("Clearing away an unfinished or outdated .venv …")
        shutil.rmtree(VENV)
    say(f"Making .venv with Python {platform.python_version()} …")
    VENV.mkdir()
    UNFINISHED.touch()
    if subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False).returncode:
        sys.exit("Python could not make .venv; what it said stands above.")


def clean_environment() -> dict[str, str]:
    """Return the environment without what would lead pip or Python out of `.venv`."""
    strays = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")
    kept = {key: value for key, value in os.environ.items() if key not in strays}
    return dict(kept, PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1")


def install(lock: Path, may_install: bool) -> None:
    """Bring `.venv` to what `lock` says, or do nothing when it is there already.

    The development lock holds the runtime lock, pin for pin, so it goes on top; any other
    change makes the environment anew, so that it never holds more than the locks say.
    """
    stamp = read_stamp()
    locks = {path.name: digest(path) for path in (RUNTIME_LOCK, DEV_LOCK)}
    wanted = {"python": platform.python_version(), **locks}
    is_current = bool(stamp) and all(wanted.get(key) == value for key, value in stamp.items())
    if is_current and lock.name in stamp:
        return
    if not is_current:
        make_venv(may_install)
    UNFINISHED.touch()
    say(f"Installing what {lock.name} locks (a minute or two, once) …")
    # Wheels alone: nothing is built, so no code that the lock doesn't cover runs on the way.
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "-qq", "--no-input"]
    options = ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    if subprocess.run([*pip, *options], env=clean_environment(), check=False).returncode:
        if STAMP.exists():
            # pip takes a failed try back, so what was there before it still holds.
            UNFINISHED.unlink()
        sys.exit(
            "pip could not install the locked packages; its reason stands above. "
            "Check the network or pip's own settings (pip config list), then start again."
        )
    if lock == RUNTIME_LOCK:
        del wanted[DEV_LOCK.name]
    write_stamp(wanted)


def test(pytest_args: list[str]) -> int:
    """Run the linter, the formatter's check, the type checker and all tests; 0 if all pass."""
    from tests import postgres
    from tests.chromium import PACKAGES, find_chromium, find_lacks

    install(DEV_LOCK, may_install=True)
    missing = PACKAGES if find_lacks(str(VENV_PYTHON)) else ()
    missing += () if postgres.find_postgres() else postgres.PACKAGES
    if missing and is_debian_root():
        install_debian_packages(missing)
    lacks = find_lacks(str(VENV_PYTHON))
    if lacks:
        sys.exit("\n".join(lacks))
    chromium = str(find_chromium())
    say(f"Browser tests use {chromium}.")
    programs = postgres.find_postgres()
    say(f"Ledger tests use {programs}/postgres." if programs else postgres.HOW_TO_GET_ONE)
    env = dict(clean_environment(), CHROMIUM=chromium)
    # Files stay together on one worker, so that each server of a test file starts once.
    pytest = ["pytest", "-n", "2", "--dist", "loadfile", *pytest_args]
    checks = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"], pytest)
    failed = []
    for check in checks:
        say(f"Running {' '.join(check)} …")
        command = [str(VENV_PYTHON), "-m", *check]
        if subprocess.run(command, cwd=str(ROOT), env=env, check=False).returncode:
            failed.append(check[0])
    say(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


def lock(uv_args: list[str]) -> int:
    """Re-make both lock files for every platform and Python that pyproject.toml allows.

    Pins stay as they are unless ``--upgrade`` is among the arguments for uv.
    """
    install(DEV_LOCK, may_install=False)
    compile_lock = [str(VENV_PYTHON), "-m", "uv", "pip", "compile", "--quiet", "--universal"]
    compile_lock += ["--generate-hashes", "--no-annotate", "--no-header", "pyproject.toml"]
    runtime = ["--output-file", RUNTIME_LOCK.name]
    dev = ["--extra", "dev", "--constraints", RUNTIME_LOCK.name, "--output-file", DEV_LOCK.name]
    for extra in (runtime, dev):
        command = [*compile_lock, *extra, *uv_args]
        done = subprocess.run(command, cwd=str(ROOT), env=clean_environment(), check=False)
        if done.returncode:
            return done.returncode
    say(f"Wrote {RUNTIME_LOCK.name} and {DEV_LOCK.name}; the next start installs them.")
    return 0


def find_free_port() -> int:
    """Return the first port from 8501 on that nobody listens to on 127.0.0.1."""
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    sys.exit(f"Ports {FIRST_PORT} to {FIRST_PORT + 99} are all taken; give one: -- --server.port N")


def start(streamlit_args: list[str]) -> int:
    """Open the dashboard and stay until Ctrl-C; return Streamlit's exit code."""
    install(RUNTIME_LOCK, may_install=False)
    streamlit = [str(VENV_PYTHON), "-m", "streamlit", "run", "server.py"]
    # With a port of the user's own, Streamlit itself says where it listens.
    if not any(arg.startswith("--server.port") for arg in streamlit_args):
        port = find_free_port()
        streamlit += [f"--server.port={port}", "--logger.hideWelcomeMessage=true"]
        say(f"Opening Salween at http://127.0.0.1:{port} (Ctrl-C ends it) …")
    command = [*streamlit, *streamlit_args]
    server = subprocess.Popen(command, cwd=str(ROOT), env=clean_environment())
    # A stop signal to run.py is meant for the server; Ctrl-C reaches both by itself.
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    try:
        return server.wait()
    except KeyboardInterrupt:
        server.wait()
        return 0


def main(args: list[str]) -> int:
    """Do what the first word says; no word starts the dashboard."""
    commands = {"--": start, "test": test, "lock": lock}
    word, rest = (args[0], args[1:]) if args else ("--", [])
    if word in commands:
        return commands[word](rest)
    say((__doc__ or "").strip())
    return 0 if word in ("-h", "--help") else 2


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Stopped; the next start takes up from here.")
