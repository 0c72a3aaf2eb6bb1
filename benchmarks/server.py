"""What a server spends: processor time and memory of the process itself."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

import psutil

MEGABYTE = 1024 * 1024


class Server:
    """The Streamlit process behind an address, a child of this one."""

    def __init__(self, address: str) -> None:
        flag = f"--server.port={urlsplit(address).port}"
        children = psutil.Process().children(recursive=True)
        found = next((one for one in children if flag in _words(one)), None)
        if found is None:
            msg = f"no process of ours serves {address}"
            raise OSError(msg)
        self.process = found

    def cpu_ms(self) -> float:
        """Return its processor time so far, user and system."""
        spent = self.process.cpu_times()
        return float(spent.user + spent.system) * 1000

    def memory_mb(self) -> float:
        """Return its resident set."""
        return float(self.process.memory_info().rss) / MEGABYTE


@contextmanager
def watched(limit_s: float) -> Iterator[None]:
    """End the browsers that this process started when what is done takes too long.

    A page that computes without end answers nobody, so nothing else can be waited for.
    """
    timer = threading.Timer(limit_s, _end_browsers)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _end_browsers() -> None:
    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            if "chrom" in child.name().lower():
                child.kill()


def _words(process: psutil.Process) -> list[str]:
    try:
        return list(process.cmdline())
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return []
