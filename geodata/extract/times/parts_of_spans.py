"""Parts of months, weeks and years: early, mid, late, the first week of, the second half of."""

from geodata.extract.times.spans import Days, month_last, shift_days, shift_months, shift_units
from geodata.extract.times.vocabulary import number_of, ordinal_of

EARLIER = frozenset({"earlier", "later"})
_EARLY = frozenset({"early", "beginning", "start", "opening"})
_MID = frozenset({"mid", "middle"})
_LATE = frozenset({"late", "end", "closing"})


def plain_part(part: str | None) -> str:
    """Return a part's words in one spelling: ``the end of`` is ``end``, ``mid-`` is ``mid``."""
    if not part:
        return ""
    words = part.lower().replace("-", " ").split()
    return " ".join(word for word in words if word not in ("the", "very", "of", "in"))


def named_part(part: str, whole: str) -> str:
    """Write a part and its whole as one would say them: ``mid-July``, ``the end of July``."""
    if not part:
        return whole
    if part == "mid":
        return f"mid-{whole}"
    is_adverb = part in ("early", "late", *EARLIER)
    return f"{part} {whole}" if is_adverb else f"the {part} of {whole}"


def part_of(days: Days, unit: str, part: str) -> Days:
    """Return the days of a part.

    Parameters
    ----------
    days
        The whole.
    unit
        ``week``, ``month`` or ``year``, which have customary parts; any other is cut evenly.
    part
        As `plain_part` writes it; an empty one, and ``earlier`` and ``later``, are the whole.
    """
    if not part or part in EARLIER:
        return days
    words = part.split()
    if len(words) == 3:
        return _first_or_last(days, *words)
    if len(words) == 2 and words[1] not in ("days", "months", "weeks"):
        return _counted_part(days, unit, ordinal_of(_PLAIN.get(words[0], words[0])), words[1])
    third = 0 if words[0] in _EARLY or words[0] == "first" else 1 if words[0] in _MID else 2
    return _third(days, unit, third)


def _first_or_last(days: Days, side: str, number: str, units: str) -> Days:
    count, unit = number_of(number) or 1, units.removesuffix("s")
    if side == "first":
        end = shift_days(shift_units(days.first, unit, count), -1)
        return Days(days.first, min(max(end, days.first), days.last))
    start = shift_units(shift_days(days.last, 1), unit, -count)
    return Days(max(min(start, days.last), days.first), days.last)


def _third(days: Days, unit: str, third: int) -> Days:
    first, last = days
    if unit == "month":
        start = shift_days(first, 10 * third)
        return Days(start, last if third == 2 else shift_days(start, 9))
    if unit == "year":
        start = shift_months(first, 4 * third)
        return Days(start, month_last(shift_months(start, 3)))
    if unit == "week":
        starts, ends = ((0, 2), (1, 4), (3, 6))[third]
        return Days(shift_days(first, starts), min(last, shift_days(first, ends)))
    length = (last - first).days
    return Days(
        shift_days(first, length * third // 3), shift_days(first, length * (third + 1) // 3)
    )


def _counted_part(days: Days, unit: str, number: int, piece: str) -> Days:
    first, last = days
    if piece == "half":
        if unit == "year":
            middle = month_last(shift_months(first, 5))
        else:
            middle = shift_days(first, 14 if unit == "month" else (last - first).days // 2)
        return Days(first, middle) if number == 1 else Days(shift_days(middle, 1), last)
    if piece in ("quarter", "month"):
        months = 3 if piece == "quarter" else 1
        at = (
            shift_months(last, -months + 1)
            if number < 0
            else shift_months(first, months * (number - 1))
        )
        return Days(
            min(at.replace(day=1), last), min(last, month_last(shift_months(at, months - 1)))
        )
    if number < 0:
        return Days(max(first, shift_days(last, -6)), last)
    start = min(shift_days(first, 7 * (number - 1)), last)
    return Days(start, min(last, shift_days(start, 6)))


_PLAIN = {"opening": "first", "closing": "last", "latter": "second"}
