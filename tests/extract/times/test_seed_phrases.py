"""The times of the five articles, against the days that people read from them by hand."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from geodata.corpus.folding import fold
from geodata.extract.times import Anchor, TimeExpression, find_times, resolve_time
from geodata.model import DateInterval

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
# Words that date a claim by what happens in it, not by naming a time.
NOT_TIMES = {
    *("During the talks", "The meeting took place as", "after", "followed", "has ceased"),
    *("plans", "swiftly"),
}
Hand = tuple[str, str, int, date | None, date | None]


def list_hand_readings() -> Iterator[Hand]:
    """List document, phrase, its offset and its days for every claim with a phrase."""
    for file in sorted((SEEDS / "claims").glob("*.toml")):
        text = (SEEDS / "articles" / f"{file.stem}.txt").read_text(encoding="utf-8")
        for claim in tomllib.loads(file.read_text(encoding="utf-8"))["claim"]:
            phrase = claim.get("phrase", "")
            if phrase and phrase not in NOT_TIMES:
                at = text.find(phrase, claim["start"])
                at = at if at >= 0 else text.find(phrase)
                yield file.stem, phrase, at, claim.get("earliest"), claim.get("latest")


HAND = sorted(set(list_hand_readings()), key=str)


def read_article(document_id: str) -> tuple[Anchor, list[TimeExpression]]:
    folder = SEEDS / "articles"
    passport = tomllib.loads((folder / f"{document_id}.toml").read_text(encoding="utf-8"))
    anchor = Anchor(
        passport["published_on"], passport["published_earliest"], passport["published_latest"]
    )
    text = (folder / f"{document_id}.txt").read_text(encoding="utf-8")
    return anchor, find_times(fold(text))


def list_readings(document_id: str, phrase: str, at: int) -> list[DateInterval]:
    """Read what lies in a phrase, alone and after each of the three times before it."""
    anchor, expressions = read_article(document_id)
    readings = []
    for index, expression in enumerate(expressions):
        if expression.start < at + len(phrase) and at < expression.end:
            before = [resolve_time(one, anchor) for one in expressions[max(0, index - 3) : index]]
            for context in [None, *(reading.interval for reading in before)]:
                readings.append(resolve_time(expression, anchor, context=context).interval)
    return readings


def holds(whole: DateInterval, earliest: date | None, latest: date | None) -> bool:
    """Tell whether an interval holds these days, an open end being as wide as can be."""
    starts = (whole.earliest or date.min) <= (earliest or date.min)
    return starts and (latest or date.max) <= (whole.latest or date.max)


@pytest.mark.parametrize(("document_id", "phrase", "at", "earliest", "latest"), HAND)
def test_a_phrase_is_read_as_people_read_it(
    document_id: str, phrase: str, at: int, earliest: date | None, latest: date | None
) -> None:
    readings = list_readings(document_id, phrase, at)
    assert readings, f"{phrase!r} is not found"
    by_hand = DateInterval(earliest=earliest, latest=latest)
    assert any(
        holds(reading, earliest, latest) or holds(by_hand, reading.earliest, reading.latest)
        for reading in readings
    ), readings
