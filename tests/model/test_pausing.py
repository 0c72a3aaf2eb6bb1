"""While much is built nobody looks for cycles, and what becomes garbage later doesn't pile up."""

import gc
import weakref
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest

from geodata.model import pausing
from geodata.model.pausing import without_collector

MANY = 20_000


class Knot:
    """A cycle: it holds itself."""

    def __init__(self) -> None:
        self.itself = self
        self.held = [[] for _ in range(100)]


@pytest.fixture(autouse=True)
def _collector_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(pausing, "_most", 0)
    yield
    gc.unfreeze()


def test_collector_rests_while_something_is_built_and_works_again_after() -> None:
    with without_collector():
        assert not gc.isenabled()
        with without_collector():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with without_collector():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_collector_works_again_when_building_fails() -> None:
    with pytest.raises(ValueError, match="no"), without_collector():
        raise ValueError("no")
    assert gc.isenabled()


def test_collector_rests_until_the_last_of_several_threads_is_done() -> None:
    both, seen = Barrier(2), []

    def build() -> None:
        with without_collector():
            both.wait()
        both.wait()
        seen.append(gc.isenabled())

    threads = [Thread(target=build) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [True, True]


def test_what_is_built_is_set_apart_where_it_is_much() -> None:
    before = gc.get_freeze_count()
    with without_collector():
        few = [[] for _ in range(10)]
    assert gc.get_freeze_count() == before
    with without_collector():
        much = [[] for _ in range(MANY)]
    assert gc.get_freeze_count() >= before + MANY
    assert (len(few), len(much)) == (10, MANY)


def test_garbage_does_not_pile_up_however_often_something_is_built_anew() -> None:
    knots: list[weakref.ref[Knot]] = []
    alive, apart = [], []
    for _ in range(60):
        # Alive while something is built, as a request's or a session's are, and garbage after.
        passing = [Knot() for _ in range(50)]
        knots += map(weakref.ref, passing)
        with without_collector():
            built = [[] for _ in range(MANY)]
        del passing
        apart.append(gc.get_freeze_count())
        alive.append(sum(one() is not None for one in knots))
        assert len(built) == MANY
    assert max(apart[30:]) <= 1.1 * max(apart[:30]), "sets ever more apart"
    assert max(alive) < 0.8 * len(knots)
