"""Where batches are read: here, in processes of this machine, or on a cluster."""

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import parent_process
from multiprocessing.connection import wait

from geodata.extract.reading import read_reader

_PATIENCE_S = 5
"""So long a scheduler may take to answer."""


class NoClusterError(RuntimeError):
    """Raised when a cluster can't be used, with the reason and what to do."""


@contextmanager
def processes(count: int) -> Iterator[Executor | None]:
    """Give an executor of so many processes; None for one, which is this one.

    However the block is left, work that hasn't begun is dropped and the processes end:
    with this process too, should it be killed.
    """
    if count == 1:
        yield None
        return
    # Built before the processes part, it is shared where the system can share it.
    read_reader()
    executor = ProcessPoolExecutor(count, initializer=_begin)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _begin() -> None:
    """Make a worker ready: the parent alone hears Ctrl-C, and takes the worker with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    read_reader()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


@contextmanager
def cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """Give an executor on a Dask cluster, and how many workers it has.

    Parameters
    ----------
    address
        Of the scheduler, ``host:port``. Its workers need this package and see the files
        under the same paths.

    Raises
    ------
    NoClusterError
        Without Dask, and where no scheduler answers or none of its workers is up.
    """
    try:
        # Heavy, and few have a cluster.
        distributed = import_module("distributed")
    except ImportError:
        msg = "--cluster needs Dask: expected the package distributed; install it, then try again"
        raise NoClusterError(msg) from None
    try:
        client = distributed.Client(address, timeout=_PATIENCE_S)
    except (OSError, ValueError) as error:
        msg = (
            f"--cluster {address}: no scheduler answers there; expected host:port of a running one"
        )
        raise NoClusterError(msg) from error
    with client:
        threads = sum(client.nthreads().values())
        if not threads:
            msg = f"--cluster {address}: the scheduler has no workers; start one, then try again"
            raise NoClusterError(msg)
        executor = client.get_executor()
        try:
            yield executor, threads
        finally:
            executor.shutdown(wait=False)
