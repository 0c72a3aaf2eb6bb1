"""One PostgreSQL server on the loopback, for as long as the tests run."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from tests.postgres import HOW_TO_GET_ONE, find_postgres

START_LIMIT_S = 60
PASSWORD = "open-sesame"  # noqa: S105  (of a server that ends with the tests)


def _account() -> dict[str, Any]:
    """Return as whom the programs run: they refuse to be root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
    msg = "PostgreSQL refuses to run as root: expected an account named postgres or nobody."
    raise LookupError(msg)


class PostgresServer:
    """A server with a folder of its own, on a free port of the loopback."""

    def __init__(self) -> None:
        """Make an empty cluster.

        Raises
        ------
        FileNotFoundError
            When there are no server programs; it says how to get them.
        """
        programs = find_postgres()
        if programs is None:
            raise FileNotFoundError(HOW_TO_GET_ONE)
        self._programs = programs
        self._as = _account()
        self._folder = Path(tempfile.mkdtemp(prefix="salween-postgres-"))
        self._server: subprocess.Popen[bytes] | None = None
        if self._as:
            os.chown(self._folder, self._as["user"], self._as["group"])
        password = self._folder / "password"
        password.write_text(PASSWORD)
        password.chmod(0o644)
        options = ["--auth=scram-sha-256", f"--pwfile={password}", "--encoding=UTF8", "--locale=C"]
        self._run("initdb", "-D", str(self._data), "-U", "salween", *options, "--no-sync")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def url(self, database: str = "postgres") -> str:
        """Return the address of a database."""
        return f"postgresql+psycopg://salween:{PASSWORD}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start the server and return once it answers.

        Raises
        ------
        TimeoutError
            With what it said, when it doesn't come up.
        """
        deadline = time.monotonic() + START_LIMIT_S
        while time.monotonic() < deadline:
            self._launch()
            # After a kill the old processes may still be leaving; the next try finds them gone.
            while self._server and self._server.poll() is None and time.monotonic() < deadline:
                if self._answers():
                    return
                time.sleep(0.05)
            time.sleep(0.1)
        said = (self._folder / "server.log").read_text(encoding="utf-8", errors="replace")
        msg = f"PostgreSQL did not come up in {START_LIMIT_S} s. It said:\n{said[-4000:]}"
        raise TimeoutError(msg)

    def kill(self) -> None:
        """Kill the server at once, as a failing machine would; `start` brings it up again."""
        if self._server:
            self._server.kill()
            self._server.wait()
            self._server = None

    def stop(self) -> None:
        """End the server and remove its folder."""
        if self._server:
            # Nobody needs what is in it, so it need not be written out in order.
            self._server.send_signal(signal.SIGQUIT)
            try:
                self._server.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def make_place(self, name: str) -> str:
        """Make an empty schema and return the address of a ledger in it; quick."""
        with psycopg.connect(self.url().replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(name)))
        return f"{self.url()}?options=-csearch_path%3D{name}"

    def make_database(self, name: str, encoding: str = "UTF8") -> str:
        """Make an empty database and return its address."""
        host = ["-h", "127.0.0.1", "-p", str(self.port), "-U", "salween"]
        self._run("createdb", *host, "--template=template0", f"--encoding={encoding}", name)
        return self.url(name)

    def _launch(self) -> None:
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": "",
            "fsync": "on",
            "max_connections": "60",
            "shared_buffers": "32MB",
        }
        command = [str(self._programs / "postgres"), "-D", str(self._data)]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        with (self._folder / "server.log").open("ab") as log:
            self._server = subprocess.Popen(
                command, cwd=self._folder, stdout=log, stderr=log, **self._as
            )

    def _answers(self) -> bool:
        ready = str(self._programs / "pg_isready")
        ask = [ready, "-q", "-h", "127.0.0.1", "-p", str(self.port), "-t", "2"]
        return subprocess.run(ask, check=False).returncode == 0

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._programs / program), *arguments],
            cwd=self._folder,
            env={**os.environ, "PGPASSWORD": PASSWORD},
            capture_output=True,
            text=True,
            check=False,
            **self._as,
        )
        if done.returncode:
            msg = f"{program} failed: {done.stderr.strip()}"
            raise RuntimeError(msg)
