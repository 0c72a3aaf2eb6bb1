"""How English words times: one row a wording, in the order in which they are tried."""

from collections.abc import Iterator

from geodata.extract.times.expressions import Shape
from geodata.extract.times.leads import ANY_LEAD, EVENT_LEAD, LENGTH_LEAD, PERIOD_LEAD
from geodata.extract.times.named_times import EVENTS

Row = tuple[str, Shape, str]
"""The rule that resolves it, what sort of time it is, and its template."""

_OF_YEAR = "(?:,? <year>| <ofyear>)?"
_WEEKDAY_BEFORE = "(?:<anyday>,? (?:the )?)?"
# "In May 30 people …" counts people: a day of the month takes "on".
_NOT_IN = r"(?<![Ii]n\s)"
_NO_COUNT = "(?! (?:troops|soldiers|people|civilians|fighters|villagers)\\b)"
_NOT_AGO = "(?! (?:ago|later|earlier|after|before)\\b)"
_DETERMINED = r"(?:(?<=[Tt]he\s)|(?<=\b[Aa]\s)|(?<=[Ii]ts\s)|(?<=eir\s)|(?<='s\s)|(?<=\b[Aa]n\s))"
_EVENT = (
    "(?:(?:the|a|an|its|their|that|last) )?(?:<monthname>(?: <day>,?)? )?(?:<year> )?"
    f"(?:military |army |bloody )?(?P<event>{EVENTS.nouns})(?! phase)(?: (?:of|in) <year2>)?"
    "(?: (?:began|started|was launched))?"
)

FREE: tuple[Row, ...] = (
    ("iso", Shape.DAY, "<year>[-/.]<two>[-/.]<two2>(?![0-9])"),
    ("slashed", Shape.DAY, "<two>[/.]<two2>[/.]<year>"),
    ("days", Shape.SPAN, f"<monthname> <day><to><monthname2> <day2>{_OF_YEAR}"),
    ("days", Shape.SPAN, f"<day> <monthname><to><day2> <monthname2>{_OF_YEAR}"),
    ("days", Shape.SPAN, f"<monthname> <day>(?:, [0-9]{{1,2}}){{0,4}},?<to><day2>{_OF_YEAR}"),
    ("days", Shape.SPAN, f"(?:the )?<day><to>(?:the )?<day2> (?:of )?<monthname>{_OF_YEAR}"),
    ("date", Shape.DAY, f"{_WEEKDAY_BEFORE}<monthname> <day>(?:,? <year>| <ofyear>)"),
    ("date", Shape.DAY, f"{_WEEKDAY_BEFORE}{_NOT_IN}<monthname> <day>{_NO_COUNT}"),
    (
        "date",
        Shape.DAY,
        f"(?:the )?{_WEEKDAY_BEFORE}<day> (?:of )?<monthname>(?! Day\\b){_OF_YEAR}",
    ),
    (
        "months",
        Shape.SPAN,
        "<part>?<month>(?: <year>|(?:, <month3>){1,4},?)?<to>(?:the )?<part2>?<month2>"
        "(?:,? <year2>| <ofyear>)?",
    ),
    ("month", Shape.MONTH, "<part>?<month>(?:,? (?:of )?<year>| <ofyear>)"),
    ("month", Shape.MONTH, "<part>(?:<which> )?<month>"),
    ("month", Shape.MONTH, "<which> <fullmonth>(?! Day)"),
    ("years", Shape.SPAN, "<year><to><year2>"),
    ("years", Shape.SPAN, "<year>[-/]<tail>(?!/)"),
    ("year", Shape.YEAR, "<part>(?:the year )?<year>"),
    ("decade", Shape.SPAN, "the <part>?<decade>"),
    ("quarter", Shape.SPAN, "q<quarternumber>(?: of)? <year>"),
    ("season", Shape.SEASON, "<part>?(?:the )?<season>(?:,? (?:of )?<year>| <ofyear>)"),
    ("season", Shape.SEASON, "<part>?<which> (?:year's )?<season>"),
    ("season", Shape.SEASON, "<part>(?:the )?<season>(?! of\\b)"),
    (
        "weekdays",
        Shape.SPAN,
        "<weekday>(?: <daytime>|(?:, <weekday3>){1,5},?)?<to><weekday2>(?: <daytime2>)?",
    ),
    (
        "weekday",
        Shape.WEEKDAY,
        "(?:early |late )?(?:(?:<which>|(?P<near>the following|the previous|the next)) )?"
        "<weekday>(?: <daytime>)?(?: (?:of )?(?P<whose>last|this|next) week)?",
    ),
    ("past", Shape.RELATIVE, "(?:the |these )(?:past|last) (?:<num> )?<units>(?! of)"),
    ("past", Shape.RELATIVE, "(?:past|last) <num> <units>"),
    ("recent", Shape.VAGUE, "(?:the )?(?:most )?recent (?:<plural>|times\\b)"),
    ("coming", Shape.RELATIVE, "(?:the |these )?(?:next|coming) <num> <units>"),
    ("coming", Shape.RELATIVE, r"(?:the |(?<=n\s)|(?<=ver\s))coming <units>"),
    ("same", Shape.FOLLOWING, "(?:later |earlier |late |early )?<follow> (?:<daytime>|<unit>)"),
    (
        "day_word",
        Shape.DAY,
        "(?P<dayword>the day before yesterday|the day after tomorrow|(?:today|yesterday|tomorrow)"
        "(?: <daytime>)?|tonight|overnight|this (?:morning|afternoon|evening)|last night)\\b",
    ),
    ("neighbour", Shape.FOLLOWING, "the (?:<daytime>|<unit>) (?P<side>before|after)\\b"),
    ("which", Shape.RELATIVE, "<part>?(?:<which>|the current) <period>"),
    ("which", Shape.RELATIVE, "<part>the <unit>"),
    ("which", Shape.RELATIVE, "(?:the )?<period>(?:'s |-)(?P<ending>end)\\b"),
    ("ago", Shape.RELATIVE, "(?:<about> )?<num> <units> ago\\b"),
    ("long_ago", Shape.VAGUE, "<plural> ago\\b"),
    (
        "after_event",
        Shape.FOLLOWING,
        f"(?:(?:<about> )?<num> <units>|<plural>) (?P<side>after|before) {_EVENT}",
    ),
    ("offset", Shape.FOLLOWING, "(?:<about> )?<num> <units> <after>\\b"),
    ("offset", Shape.FOLLOWING, "<plural> (?P<side>later|earlier|afterwards)\\b"),
    ("now", Shape.NOW, "(?:right )?now\\b(?!-)(?! and then)"),
    ("anniversary", Shape.ANNIVERSARY, "(?:(?:the|its|their|a) )?(?:<nth> )?anniversar?y\\b"),
)
"""Times with or without a preposition."""

BEHIND: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        PERIOD_LEAD,
        (
            ("month", Shape.MONTH, "<month>(?! Day\\b)"),
            ("year", Shape.YEAR, "(?:the year )?<year>(?! (?:to|or) [0-9])"),
            ("season", Shape.SEASON, "(?:the )?<season>(?! of\\b)"),
        ),
    ),
    (
        ANY_LEAD,
        (
            ("weekend", Shape.RELATIVE, "the weekend\\b"),
            (
                "ordinal_day",
                Shape.DAY,
                "the <ordinalday>(?: of (?:the|<which>) month"
                "|(?=[.,;)]|\\s*$| (?:and|but|when|after|that)\\b))",
            ),
        ),
    ),
    (
        EVENT_LEAD,
        (
            ("then", Shape.FOLLOWING, "(?:then(?!-)|that time|that moment)\\b"),
            ("event", Shape.YEAR, _EVENT),
            ("event", Shape.YEAR, f"(?:[\\w']+ ){{0,4}}?(?P<event>{EVENTS.verbs})"),
            ("year", Shape.YEAR, "(?:the|a|an|its|their) <year> <word>(?:-<word2>)?"),
        ),
    ),
    (
        LENGTH_LEAD,
        (
            (
                "length",
                Shape.DURATION,
                "(?!an? night)(?:<about> )?(?:a (?:period|total) of )?<num> "
                f"(?:(?:consecutive|straight|more|full|single|successive) )?<units>{_NOT_AGO}",
            ),
        ),
    ),
    ("[Ff]or|[Ww]ithin", (("length", Shape.DURATION, f"<plural>{_NOT_AGO}"),)),
    (
        "[Aa]t",
        (
            ("then", Shape.FOLLOWING, "(?:the|that|the same) time\\b(?! of)"),
            ("now", Shape.NOW, "(?:the moment|present|this (?:point|time|moment))\\b"),
        ),
    ),
)
"""Times only behind one of certain prepositions."""

BARE: tuple[Row, ...] = (
    (
        "length",
        Shape.DURATION,
        "(?:an? |the )?<num>-<units>(?:-long)?"
        "(?!-| (?:prison|jail|sentence|term|old|contract|plan|lease))",
    ),
    ("month", Shape.MONTH, "<fullmonth>(?='s\\b)"),
    ("month", Shape.MONTH, rf"{_DETERMINED}<month>(?=\s<word>)"),
    ("year", Shape.YEAR, rf"{_DETERMINED}<year>(?=\s[^\W\d_])"),
    ("recently", Shape.VAGUE, "(?:recently|lately|previously|formerly|of late|long ago)\\b"),
    ("recently", Shape.VAGUE, "earlier(?=,)|in the past(?! (?:tense|<num>))"),
    ("soon", Shape.VAGUE, r"(?<!as\s)(?<!too\s)soon\b(?! (?:after|as)\b)"),
    ("soon", Shape.VAGUE, "in the (?:near|foreseeable) future|in due course"),
    (
        "now",
        Shape.NOW,
        "(?:currently|presently|nowadays|these days|ongoing|as yet"
        "|still(?! (?:image|photo|life)))\\b(?!-)",
    ),
    ("now", Shape.NOW, r"(?<!up\s)to date\b|so far\b(?! (?:as|away|from|apart))"),
    ("since", Shape.SINCE, r"(?:(?<=has\s)|(?<=ave\s)|(?<=had\s))since(?=\s<word>)"),
)
"""Times that take no preposition."""


def list_wordings() -> Iterator[tuple[str, bool, Row]]:
    """List all wordings as (pattern of leads, whether a lead is needed, row)."""
    yield from ((ANY_LEAD, False, row) for row in FREE)
    yield from ((lead, True, row) for lead, rows in BEHIND for row in rows)
    yield from (("", False, row) for row in BARE)
