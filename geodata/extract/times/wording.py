"""Days in words, for the reasons that readings give."""

from datetime import date

from geodata.extract.times.vocabulary import MONTHS


def said_day(day: date) -> str:
    """Write a day as ``3 July 2024``, the same in every locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def said(first: date, last: date) -> str:
    """Write the days from one to another as ``21 to 31 July 2024``."""
    if first == last:
        return said_day(first)
    if first.year != last.year:
        return f"{said_day(first)} to {said_day(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {said_day(last)}"
    return f"{first.day} to {said_day(last)}"
