"""The words that times are made of, and the pieces of patterns they stand in."""

import re
from collections import defaultdict
from collections.abc import Iterable

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FROM_ONE = (
    "one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_FROM_FIRST = "first second third fourth fifth sixth seventh eighth ninth tenth"
_OTHER_NUMBERS = {"a": 1, "an": 1, "half a": 1, "a couple of": 2, "a dozen": 12}
_TENS = {"twenty-four": 24, "thirty": 30, "forty": 40, "forty-eight": 48, "fifty": 50}
_IN_ORDER = {word: number for number, word in enumerate(_FROM_ONE.split(), 1)}
NUMBERS = _IN_ORDER | _OTHER_NUMBERS | _TENS
ORDINALS = {word: number for number, word in enumerate(_FROM_FIRST.split(), 1)} | {
    "last": -1,
    "final": -1,
}
COUNTED = (
    "troops|soldiers|people|persons|personnel|fighters|civilians|men|women|children|villagers|"
    "villages|houses|homes|buildings|families|households|refugees|residents|members|prisoners|"
    "workers|students|vehicles|trucks|tons|tonnes|miles|kilomet(?:er|re)s?|km|kg|meters|metres|acres|"
    "hectares|dollars|kyats?|yuan|bases|towns|outposts|camps|rebels|schools|"
    "deaths|bombs|drones|guns|rifles|pages|percent|per cent"
)
"""What a number before it counts; such a number is no day and no year."""

_FEW = "two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2}"
SPACE = r"\s{1,2}"
_FULL_MONTHS = "|".join(MONTHS)
_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_FULL_WEEKDAYS = "|".join(WEEKDAYS)
_SHORT_WEEKDAYS = "Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun"
_NO_FEAST = r"(?<!Black\s)(?<!Bloody\s)(?<!Good\s)(?<!Easter\s)(?<!Palm\s)(?<!very\s)(?<!each\s)"
_MASTHEADS = "Times|Telegraph|Mirror|Herald|Post|Review|Mail|Express|Observer|Guardian|Club"


def spell(template: str) -> str:
    """Write a template's words so that each may start with a capital, and its spaces loosely."""
    with_capitals = re.sub(
        r"(?<![\\\w\[<])[a-z]", lambda letter: f"[{letter[0].upper()}{letter[0]}]", template
    )
    return with_capitals.replace(" ", SPACE)


def spell_any(words: Iterable[str]) -> str:
    """Write words of which one stands there, sorted so that its first letter decides among them.

    The first of the words that fits is taken: where one begins another, put the longer first.
    """
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in words:
        spelled = spell(word)
        by_letter[spelled[:4]].append(spelled[4:])  # "[Tt]" and the rest
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


_NUMBER_WORDS = spell_any(
    [*sorted(NUMBERS, key=len, reverse=True), *("a few", "few", "several", "some", "many")]
)
_ABOUT = spell_any(
    (
        *("about", "around", "roughly", "nearly", "almost", "just under", "just", "only"),
        *("less than", "under", "more than", "over", "at least", "fewer than", "as little as"),
        "up to",
    )
)
_OF_A_WHOLE = (
    "(?:very )?(?:beginning|start|middle|end) of "
    "|(?:first|second|third|fourth|last|final|opening|closing|latter) "
    "(?:week|half|days|quarter|month|months|weeks) of "
    f"|(?:first|last) (?:{_FEW}) (?:days|weeks|months) of "
)
PIECES = {
    name: spell(pattern)
    for name, pattern in {
        "month": rf"(?:{_FULL_MONTHS})(?!\w)|(?:{_SHORT_MONTHS})\.(?!\w)",
        "fullmonth": rf"(?:{_FULL_MONTHS})(?!\w)",
        "monthname": rf"(?:{_FULL_MONTHS})(?!\w)|(?:{_SHORT_MONTHS})(?!\w)\.?",
        "weekday": rf"{_NO_FEAST}(?:{_FULL_WEEKDAYS})(?!\w| (?:{_MASTHEADS})\b)"
        rf"|(?<=[Oo]n\s)(?:{_SHORT_WEEKDAYS})\.(?!\w)",
        "anyday": rf"(?:{_FULL_WEEKDAYS}|{_SHORT_WEEKDAYS})(?!\w)\.?",
        "day": r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:][0-9])",
        "ordinalday": r"(?:3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th)",
        "year": rf"(?:19|20)[0-9]{{2}}(?![\w%]|[.,:][0-9]| (?:{COUNTED})\b)",
        "two": "[0-9]{1,2}",
        "tail": "[0-9]{2}(?![0-9-])",
        "decade": "[12][0-9]{2}0s",
        "ofyear": "(?:of |in )?(?:last|this|next|that|the same|the following|the previous) year",
        "unit": r"(?:day|week|weekend|month|quarter|year|decade)\b",
        "period": r"(?:week|weekend|month|quarter|year|decade)\b",
        "units": r"(?:hour|day|night|week|month|year|decade)s?\b",
        "plural": r"(?:hours|days|nights|weeks|months|years|decades)\b",
        "daytime": r"(?:morning|afternoon|evening|night)\b",
        "which": "last|this past|this coming|this|next",
        "follow": "the same|the following|the next|the previous|the preceding|that same|that",
        "after": "later|earlier|afterwards|afterward|after that|before that|prior|after|before",
        "season": r"(?:spring|summer|autumn|fall|winter"
        r"|(?:rainy|monsoon|wet|dry|cool|hot) season|monsoon)\b",
        "part": r"(?:earlier|early|later|late|mid)(?: in)?[- ]"
        f"|(?=[TtVvBbSsMmEeFfLlOoCc])(?:the )?(?:{_OF_A_WHOLE})",
        "nth": r"(?:[0-9]{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh"
        r"|eighth|ninth|tenth)\b",
        "to": r"\s?-\s?| (?:to|until|till|through|and) ",
        "word": r"[^\W\d_A-Z]+",
        "quarternumber": "[1-4]",
    }.items()
} | {"num": rf"(?:[0-9]{{1,3}}|{_NUMBER_WORDS})\b", "about": _ABOUT}


def expand(template: str, *, is_named: bool) -> str:
    """Write a template out as a regular expression.

    Parameters
    ----------
    template
        Words and regular expression syntax, with pieces as ``<month>`` or ``<month2>``.
    is_named
        Whether pieces become named groups, or groups that capture nothing.
    """
    written = []
    for index, piece in enumerate(re.split(r"(?<!P)<([a-z]+[0-9]?)>", template)):
        if index % 2 == 0:
            written.append(spell(piece))
        else:
            opening = f"(?P<{piece}>" if is_named else "(?:"
            written.append(f"{opening}{PIECES[piece.rstrip('0123456789')]})")
    return "".join(written)


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or its abbreviation."""
    return _MONTH_NUMBERS[word[:3].lower()]


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 (Sunday) for a weekday's name or its abbreviation."""
    return _WEEKDAY_NUMBERS[word[:3].lower()]


def number_of(word: str | None) -> int | None:
    """Return the number that a word or digits say, or None where it is ``several`` or absent."""
    if word is None:
        return None
    plain = " ".join(word.lower().split())
    return int(plain) if plain.isascii() and plain.isdigit() else NUMBERS.get(plain)


def ordinal_of(word: str) -> int:
    """Return the number of ``third`` or ``70th``; ``last`` and ``final`` are -1."""
    digits = "".join(letter for letter in word if letter in "0123456789")
    return int(digits) if digits else ORDINALS[word.lower()]


_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_WEEKDAY_NUMBERS = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
