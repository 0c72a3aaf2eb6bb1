"""Writers at once lose nothing, and one that is killed leaves what was there."""

import multiprocessing
from pathlib import Path

from geodata.exchange.events import EventStore
from tests.exchange.events.few_events import events

SPAWN = multiprocessing.get_context("spawn")
ROUNDS = 5


def add_rounds(folder: Path, name: str) -> None:
    """Add an event of a source again and again, in the same year as everybody."""
    for number in range(ROUNDS):
        EventStore(folder).add(events({"row_id": f"{name}-{number}"}))


def add_for_ever(folder: Path, begun: "multiprocessing.synchronize.Event") -> None:  # type: ignore[name-defined]
    """Replace two events by two others of the same age, until killed."""
    number = 0
    while True:
        number += 1
        EventStore(folder).replace(
            "ours", events({"row_id": "a", "best": number}, {"row_id": "b", "best": number})
        )
        begun.set()


def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    writers = [SPAWN.Process(target=add_rounds, args=(tmp_path, name)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert EventStore(tmp_path).count() == 2 * ROUNDS


def test_readers_see_all_of_an_import_or_nothing_even_when_it_is_killed(tmp_path: Path) -> None:
    begun = SPAWN.Event()
    writer = SPAWN.Process(target=add_for_ever, args=(tmp_path, begun))
    writer.start()
    assert begun.wait(60)
    store = EventStore(tmp_path)
    for _ in range(30):
        first, second = store.query(columns=["best"])["best"].to_pylist()
        assert first == second
    writer.kill()
    writer.join()
    first, second = store.query(columns=["best"])["best"].to_pylist()
    assert first == second
    store.add(events({"row_id": "c"}))
    assert store.count() == 3
