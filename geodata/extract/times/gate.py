"""Where in a text a time may be worded: a quick look before the slow one.

The grammar holds some sixty wordings, and trying them all at every word would take ten times as
long as the rest of reading. A run is the words that may lead up to a time, and one of the words
without which there is none; only at the words of a run is the grammar tried. A test holds the
two against each other.
"""

import re
from collections.abc import Iterable, Iterator

import ahocorasick

from geodata.corpus.folding import lower
from geodata.extract.times.leads import ALL_LEADS
from geodata.extract.times.named_times import EVENTS
from geodata.extract.times.vocabulary import MONTHS, NUMBERS, ORDINALS, WEEKDAYS, spell, spell_any

_LEADING = {
    *("the", "a", "an", "its", "their", "this", "that", "these", "last", "next", "past", "coming"),
    *("previous", "preceding", "same", "current", "most", "recent", "very", "early", "earlier"),
    *(
        "late",
        "later",
        "mid",
        "beginning",
        "start",
        "middle",
        "end",
        "opening",
        "closing",
        "latter",
    ),
    *("half", "quarter", "days", "weeks", "months", "few", "several", "some", "many", "of", "to"),
    *("about", "around", "roughly", "nearly", "almost", "just", "only", "under", "less", "than"),
    *("more", "over", "at", "least", "fewer", "as", "little", "up", "and", "right", "in", "period"),
    *("total", "consecutive", "straight", "full", "single", "successive", "until", "till", "day"),
    *("rainy", "monsoon", "wet", "dry", "cool", "hot", "through", "military", "army", "bloody"),
    *("near", "foreseeable", "due", "week", "month", "year", "long", "so"),
}
_TELLING = {
    *("hour", "hours", "day", "days", "night", "nights", "week", "weeks", "weekend", "month"),
    *("months", "quarter", "year", "years", "decade", "decades", "morning", "afternoon"),
    *("evening", "spring", "summer", "autumn", "fall", "winter", "season", "monsoon", "today"),
    *("yesterday", "tomorrow", "tonight", "overnight", "now", "anniversary", "anniversay", "then"),
    *("time", "times", "moment", "present", "point", "recently", "lately", "previously"),
    *("formerly", "late", "ago", "earlier", "past", "soon", "future", "course", "currently"),
    *("presently", "nowadays", "ongoing", "yet", "still", "date", "far", "since"),
    # Behind these a happening may be told in a clause of its own.
    *("after", "before", "following", "until", "till", "aftermath", "wake"),
    *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"),
    *("mon", "tues", "tue", "weds", "wed", "thurs", "thur", "thu", "fri", "sat", "sun"),
}
_DIGITS = "(?:19|20)[0-9]{2}|[12][0-9]{2}0s|[0-9]{1,2}(?:st|nd|rd|th)|[Qq][1-4]"
_SLASHED = "[0-9]{1,2}[/.][0-9]{1,2}[/.](?:19|20)"


def _pattern(words: Iterable[str]) -> str:
    return spell_any(sorted(words, key=len, reverse=True))


_LEADS = frozenset(
    {word for lead in ALL_LEADS for word in lead.split()}
    | {word for phrase in (*NUMBERS, *ORDINALS) for word in phrase.split()}
    | _LEADING
)
_LEAD_PARTS = frozenset(part for word in _LEADS for part in word.split("-"))
_NAMES = {name.lower() for name in (*MONTHS, *WEEKDAYS)}
_TELLS = (
    rf"(?:(?:{_pattern(_TELLING | _NAMES)}|{_DIGITS})(?!\w)|{_SLASHED}|(?:{spell(EVENTS.nouns)}))"
)
_TELLING_WORD = re.compile(rf"(?<!\w){_TELLS}")
_BEFORE = rf"(?:(?:{_pattern(_LEADS)}|[0-9]{{1,3}}(?:st|nd|rd|th)?)[\s-]{{1,3}}){{0,12}}"
_RUN = re.compile(rf"(?<![\w$£€¥]){_BEFORE}{_TELLS}")


def _build_automaton() -> ahocorasick.Automaton:
    """Return what finds the last letter of all that may tell, and how far back its first is."""
    automaton = ahocorasick.Automaton()
    events = (word.split()[0].lower() for word in EVENTS.nouns.replace("\\b", "").split("|"))
    for word in {*_TELLING, *_NAMES, *events, *(f"q{number}" for number in "1234"), *"0123456789"}:
        automaton.add_word(word, len(word) - 1)
    automaton.make_automaton()
    return automaton


_AUTOMATON = _build_automaton()
WORD_STARTS = re.compile(r"(?<!\w)\w")
"""Finds the words of a run."""


def find_telling(folded: str, start: int, stop: int) -> Iterator[int]:
    """Yield where the words begin that tell of a time, in order."""
    # One automaton over the text is seven times as fast as a pattern tried at every letter.
    begun = {last - reach for last, reach in _AUTOMATON.iter(lower(folded), start, stop)}
    for at in sorted(begun):
        if _TELLING_WORD.match(folded, at, stop):
            yield at


def find_run(folded: str, telling: int, at: int, stop: int) -> re.Match[str] | None:
    """Find the first run from a telling word on, with the words before it that may lead up to it.

    Parameters
    ----------
    folded
        The text, its typography folded.
    telling
        Where the telling word begins.
    at, stop
        What to search: offsets.
    """
    return _RUN.search(folded, _before_leads(folded, telling, at), stop)


def _before_leads(folded: str, start: int, at: int) -> int:
    """Return where the words begin that may lead up to an offset, or a little before."""
    while True:
        end = start
        while end > at and (folded[end - 1].isspace() or folded[end - 1] == "-"):
            end -= 1
        first = end
        while first > at and (folded[first - 1].isalnum() or folded[first - 1] == "_"):
            first -= 1
        word = folded[first:end].lower()
        if first == end or not (word in _LEAD_PARTS or word[0].isdigit()):
            return start
        start = first
