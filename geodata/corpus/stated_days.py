"""Days that a text states in full, year and all; anything less is no day."""

import re
from datetime import date
from typing import NamedTuple

GAP = r"[^\S\r\n]+"
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?"
FULL_DAY = (
    rf"(?:(?<!\d)\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)"
    rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?{GAP}{MONTH},?{GAP}\d{{4}}(?!\d)"
    rf"|(?<!\w){MONTH}{GAP}\d{{1,2}}(?:st|nd|rd|th)?,?{GAP}\d{{4}}(?!\d)"
    r"|(?<!\d)\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d)"
    r"|(?<!\d)\d{4}年\d{1,2}月\d{1,2}日)"
)
YEARLESS_DAY = rf"(?:(?<!\d)\d{{1,2}}{GAP}{MONTH}|(?<!\w){MONTH}{GAP}\d{{1,2}}(?!\d))"
_FULL_DAY = re.compile(FULL_DAY, re.IGNORECASE)
_WHOLE_CELL = re.compile(
    rf"(?:{WEEKDAY},?{GAP})?(?P<day>{FULL_DAY})(?:[T,]?(?:{GAP})?\d{{1,2}}:\d{{2}}\S*.{{0,20}})?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"[A-Za-z]{3}")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


class StatedDay(NamedTuple):
    """A day as written.

    Parameters
    ----------
    start, end
        Where it stands in the text that was searched.
    words
        As written.
    day
        None where the words name no single day.
    fault
        Why they don't, or nothing.
    """

    start: int
    end: int
    words: str
    day: date | None
    fault: str


def find_stated_day(text: str) -> StatedDay | None:
    """Return the first day that is stated with its year, or None."""
    found = _FULL_DAY.search(text)
    if found is None:
        return None
    day, fault = read_day(found.group())
    return StatedDay(found.start(), found.end(), found.group(), day, fault)


def find_days(text: str) -> list[str]:
    """Return the words of every day that is stated with its year."""
    return _FULL_DAY.findall(text)


def read_cell(cell: str) -> tuple[date | None, str]:
    """Read a cell or field that holds a day and nothing else, but perhaps a time of day."""
    found = _WHOLE_CELL.fullmatch(" ".join(cell.split()))
    return read_day(found["day"]) if found else (None, "no day with a year")


def read_day(words: str) -> tuple[date | None, str]:
    """Read a day in full, or say why the words name none.

    Examples
    --------
    >>> read_day("Oct. 30, 2023")
    (datetime.date(2023, 10, 30), '')
    >>> read_day("05/06/2023")[1]
    'either 5 June or 6 May'
    """
    numbers = [int(number) for number in _NUMBER.findall(words)]
    if name := _find_month(words):
        year, day = max(numbers), min(numbers)
        return _make(year, name, day)
    if numbers[0] > 31:
        return _make(*numbers)
    first, second, year = numbers
    if first == second or second > 12:
        return _make(year, first, second)
    if first > 12:
        return _make(year, second, first)
    return None, f"either {_in_words(first, second)} or {_in_words(second, first)}"


def _find_month(words: str) -> int:
    for found in _NAME.finditer(words):
        if found.group().lower() in _MONTHS:
            return _MONTHS.index(found.group().lower()) + 1
    return 0


def _make(year: int, month: int, day: int) -> tuple[date | None, str]:
    try:
        return date(year, month, day), ""
    except ValueError:
        return None, "no such day"


def _in_words(day: int, month: int) -> str:
    if not 1 <= month <= 12:
        return f"day {day} of month {month}"
    return f"{day} {date(2000, month, 1):%B}"
