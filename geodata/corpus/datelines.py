"""Read a text's head: when it was published, by whom, from where."""

import re
from dataclasses import dataclass, field

from geodata.corpus.source_texts import PublicationDates, Span
from geodata.corpus.stated_days import (
    FULL_DAY,
    GAP,
    WEEKDAY,
    YEARLESS_DAY,
    StatedDay,
    find_stated_day,
    read_day,
)
from geodata.corpus.text_lines import Line

_HEAD_LINES = 10
_HEAD_PROSE = 3
_LONGEST_LABEL = 160
_SEPARATOR = r"[|·•,–—-]"

_STAMP = re.compile(rf"(?P<label>dated?\s*:?\s+)?(?P<day>{FULL_DAY})(?=\s|$)", re.IGNORECASE)
_LABEL = (
    r"(?:(?:first |date )?published|publish(?:ing|ed)? date|posted|dated?|publication date"
    r"|release date|(?:last )?updated|(?:last )?modified)(?: on| at)? ?:? ?"
)
_BEFORE_DAY = re.compile(
    rf"(?P<label>{_LABEL})?(?P<by>by (?-i:[A-Z])[^|·•,–—-]{{1,80}}{_SEPARATOR}?)?"
    rf"(?P<names>(?:[^|·•,.–—-]{{1,60}}[|·•–—-])*) ?(?P<later>{_LABEL})?(?:{WEEKDAY},? ?)?",
    re.IGNORECASE,
)
_AFTER_DAY = re.compile(
    r"(?:,? ?(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?)?"
    r"(?: ?\(?(?:[A-Z]{2,5}|GMT ?[+-]\d{1,2}(?::\d{2})?)\)?)?"
    r"(?: ?[|·•,–—-] ?(?:[Bb]y .{1,80}|(?P<names>[^.!?]{1,80})))?"
)
_AGENCY_FIRST = re.compile(r"\(([A-Z][^()]*)\)")
_BYLINE = re.compile(r"[Bb][Yy]:? [A-Z][\w.'’-]*(?:,? (?:[A-Z][\w.'’-]*|and|in|for|of|the|&))*")

_PLACE_WORD = r"[A-Z][\w.'’]*(?:-[A-Z]\w*)*"
_PLACE = rf"{_PLACE_WORD}(?:{GAP}{_PLACE_WORD}){{0,3}}"
_DATELINE = re.compile(
    rf"(?:(?P<place>{_PLACE}(?:,{GAP}{_PLACE}){{0,2}}),?(?:{GAP}|$))??"
    rf"(?:(?:{WEEKDAY},?{GAP})?(?P<day>(?i:{FULL_DAY}|{YEARLESS_DAY})),?(?:{GAP})?)?"
    rf"(?:\((?P<agency>[A-Z][^()\r\n]*)\)(?:{GAP})?)?"
    rf"(?P<dash>(?:--|[–—―-])(?={GAP}|$))(?P<after>(?:{GAP}(?i:{FULL_DAY})(?=\s|$))?)(?:{GAP})?"
)
_FILED = re.compile(
    rf"(?P<place>)(?P<day>(?i:{FULL_DAY}|{YEARLESS_DAY}))(?:{GAP})?\((?P<agency>[A-Z][^()\r\n]*)\)"
    rf"(?P<dash>)(?P<after>)(?:{GAP})?"
)
_NO_PLACES = frozenset({
    "ANALYSIS", "BREAKING", "COMMENTARY", "CORRECTED", "EDITORIAL", "EXCLUSIVE",
    "EXPLAINER", "FACTBOX", "FILE", "INTERVIEW", "OPINION", "TIMELINE", "UPDATE", "UPDATED",
})  # fmt: skip


@dataclass(slots=True)
class Head:
    """What the first lines of a text say about it.

    Parameters
    ----------
    start
        Where what they say ends and the text begins.
    dates, publisher
        None where no line gives them.
    furniture
        Spans of lines that hold a byline or a day of publication and nothing else.
    datelines
        Spans of datelines.
    notes
        What is only a hint.
    """

    start: int
    dates: PublicationDates | None = None
    publisher: str | None = None
    furniture: list[Span] = field(default_factory=list)
    datelines: list[Span] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_head(text: str, lines: list[Line], start: int = 0) -> Head:
    """Read the day of publication, byline and dateline from a text's first lines.

    A day counts as that of publication in a stamp (``date 2023-10-30``), on a labelled or
    signed line (``By X | 12 August 2024``), alone on a line before the first sentence, or
    in a dateline with its year. Whatever else names a day is left to the text.
    """
    head = Head(start)
    prose_seen = 0
    alone: list[StatedDay] = []
    for number, whole in enumerate(lines[:_HEAD_LINES]):
        line = whole if number else _read_stamp(text, whole, head)
        if line is None:
            continue
        if line.is_prose:
            prose_seen += 1
        elif _read_label(line, head, alone, is_before_prose=not prose_seen):
            head.furniture.append((line.start, line.end))
            continue
        _read_dateline(text, line, head)
        if prose_seen == _HEAD_PROSE:
            break
    _take_alone(alone, head)
    return head


def _read_stamp(text: str, line: Line, head: Head) -> Line | None:
    """Take the day a text opens with; return what is left of its line, if anything is."""
    found = _STAMP.match(text, line.start, line.end)
    # A sentence may begin with a day: only an ISO day, or the word "date", makes a stamp.
    if found is None or not (found["label"] or found["day"][:4].isdigit()):
        return line
    _take(head, found["day"], f'the text\'s head says "{found.group().strip()}"')
    head.start = found.end()
    while head.start < len(text) and text[head.start].isspace():
        head.start += 1
    if head.start >= line.end:
        return None
    return Line(head.start, line.end, " ".join(text[head.start : line.end].split()))


def _read_label(line: Line, head: Head, alone: list[StatedDay], *, is_before_prose: bool) -> bool:
    """Tell whether a line is a byline or a day of publication, and take what it says."""
    words = line.words
    if len(words) > _LONGEST_LABEL:
        return False
    stated = find_stated_day(words)
    if stated is None:
        return _BYLINE.fullmatch(words) is not None
    before = _BEFORE_DAY.fullmatch(words, 0, stated.start)
    after = _AFTER_DAY.fullmatch(words, stated.end)
    if before is None or after is None:
        return False
    if agency := _AGENCY_FIRST.match(words):
        head.publisher = head.publisher or agency[1]
    label = (before["label"] or before["later"] or "").lower()
    if "updated" in label or "modified" in label:
        head.notes.append(f'"{words}" is the day of a change: a hint, not the day of publication')
    elif label or before["by"]:
        _take(head, stated.words, f'the head says "{words}"')
    elif is_before_prose:
        alone.append(stated)
    is_signed = bool(label or before["by"])
    # What stands beside a bare day may be a paper's name, or the only headline: it stays.
    return is_signed or (is_before_prose and not (before["names"] or after["names"]))


def _take_alone(alone: list[StatedDay], head: Head) -> None:
    """Take a day that stands on a line of its own, unless several do, as in a timeline."""
    days = {stated.day for stated in alone}
    if len(days) > 1:
        listed = ", ".join(f'"{stated.words}"' for stated in alone)
        head.notes.append(f"several days stand alone in the head ({listed}): hints, none taken")
    elif alone:
        _take(head, alone[0].words, f'the head has the line "{alone[0].words}"')


def _read_dateline(text: str, line: Line, head: Head) -> None:
    found = _DATELINE.match(text, line.start, line.end) or _FILED.match(text, line.start, line.end)
    if found is None or not _is_dateline(text, found):
        return
    head.datelines.append((line.start, found.end()))
    agency, day = found["agency"], found["after"].strip() or found["day"]
    if agency and head.publisher is None:
        head.publisher = " ".join(agency.split())
    if day and find_stated_day(day):
        _take(head, day, f'the dateline says "{" ".join(found.group().split())}"')
    elif day:
        head.notes.append(f'the dateline says "{day}" without a year: a hint, not a day')


def _is_dateline(text: str, found: re.Match[str]) -> bool:
    if day := found["day"]:
        return bool(found["agency"] or found["place"] or find_stated_day(day))
    if found["agency"]:
        return True
    place = found["place"] or ""
    is_shouted = place.isupper() and sum(map(str.isalpha, place)) > 3
    if not is_shouted or place in _NO_PLACES:
        return False
    following = text[found.end() : found.end() + 1]
    return following.isupper() or following in tuple("\"'“‘")


def _take(head: Head, words: str, basis: str) -> None:
    """Take a day as that of publication, the first one found; others become notes."""
    day, fault = read_day(words)
    if day is None:
        head.notes.append(f'{basis}: "{words}" is {fault}, so no day of publication')
    elif head.dates is None:
        head.dates = PublicationDates.of_day(day, basis)
    elif head.dates.likely != day:
        head.notes.append(f"{basis}, another day than {head.dates.likely}: only a hint")
