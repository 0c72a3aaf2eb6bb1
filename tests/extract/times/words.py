"""Read the words of one time, as tests write them."""

from datetime import date

from geodata.extract.times import Anchor, Reading, find_times, resolve_time

THURSDAY = date(2024, 8, 29)


def read(words: str, published: date = THURSDAY, *, is_future: bool = False) -> Reading:
    """Read words that are a time from the first to the last."""
    expressions = find_times(words)
    assert [one.text for one in expressions] == [words]
    return resolve_time(expressions[0], Anchor.on(published), is_future=is_future)


def day(text: str) -> date | None:
    """Give the day that a table writes; an empty cell is an unknown day."""
    return date.fromisoformat(text) if text else None
