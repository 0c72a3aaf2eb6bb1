"""Building much without the cycle collector, which would walk over all of it again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 10_000
"""Words from which on it is worth it to set all that lives apart from the collector."""


@contextmanager
def without_collector(words: int = 0) -> Iterator[None]:
    """Put off the collection of reference cycles while a history is built.

    What is built has no cycles, and half of the time went into looking for some. What other
    threads leave behind in these seconds is collected after them.

    Parameters
    ----------
    words
        How many are built from. Where they are many, what lives then is never looked at
        again: each look would take a second, in the middle of somebody's question.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if words > _MANY:
            gc.freeze()
        if was_on:
            gc.enable()
