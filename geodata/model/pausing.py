"""Building much at once without the cycle collector, which would walk over it again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_MANY = 10_000
"""New containers from which on all that lives is set apart from the collector."""

_lock = Lock()
_builders = 0
"""How many build at this moment, on whatever thread."""
_was_on = True
_most = 0
"""Containers set apart beyond which they are looked at once more; 0 before there are any."""


@contextmanager
def without_collector() -> Iterator[None]:
    """Put off the collection of reference cycles while something is built.

    Half of the time of building 100,000 of something goes into looking for cycles among them,
    and there are none. Where much was built, all that lives is set apart from the collector
    afterwards, so that nobody's question has to wait while it looks at all of it.

    What is set apart may become garbage too. So whenever it has doubled, as it does when much
    is built anew again and again, all of it is looked at before more is set apart: a process
    holds at most about as much garbage as it holds of use.
    """
    global _builders, _was_on  # noqa: PLW0603  (so is the collector the whole process's)
    with _lock:
        _builders += 1
        if _builders == 1:
            _was_on = gc.isenabled()
            gc.disable()
    try:
        yield
    finally:
        with _lock:
            _builders -= 1
            if not _builders:
                if gc.get_count()[0] > _MANY:
                    _set_apart()
                if _was_on:
                    gc.enable()


def _set_apart() -> None:
    global _most  # noqa: PLW0603
    gc.freeze()
    if gc.get_freeze_count() <= _most:
        return
    if _most:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
    _most = 2 * gc.get_freeze_count()
