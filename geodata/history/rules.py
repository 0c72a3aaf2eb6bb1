"""Named rule sets: which words are heard, and how long they are believed."""

from collections.abc import Callable
from dataclasses import dataclass

from geodata.history.ordering import NEAR
from geodata.history.sayings import Word

_GROUND = (
    "Within a longer interval the ground changed hands on an unknown day, and from the "
    "interval's last day on the new answer stands. An event without a first day lies between "
    "the last earlier evidence to the contrary and its last day."
)
_FIGHTING = (
    "Fighting on the ground by others than the holder contests the ground from its first "
    "possible day, until the fighters halt or a sentence about later days says who holds "
    "it. Air strikes and explosives contest nothing.",
    "Words that name different holders contradict each other where nobody can tell which came "
    "first: they are of one day; their days overlap; or two articles saw it so within "
    f"{NEAR.days} days, and no event is told of in between. Then the ground is contested, with "
    "all sides and the sentences of each, until a word that is later than the other sides.",
    "Where the order can't be told, an assertion outweighs a party's claim, and what is "
    "outweighed is shown as speaking against the answer. On one day an event follows a state.",
    "A state whose days begin before a dated change may tell of the time before it, and moves "
    "nothing.",
    "A broad name (“rebels”) doesn't contradict a narrower one, and never turns into one.",
    "A place, a township and a region are judged each by its own claims alone.",
    "A crossing inherits what is said of its group, until something is said of itself on "
    "the same or a later day.",
    "Between two statuses of a project or crossing the status was changing, unless the new "
    "one leaves the old one true (trade ceased, then the crossing closed). Open and "
    "closed, operating and stalled, or seized by one and by another contradict each other as "
    "holders do. Of other statuses said of one day the gravest stands.",
)
_WEIGHING = (
    "A state (“rebel-held”) is read as so on the last day of its interval; nothing is "
    "concluded about earlier days, unless an earlier word names the same holder.",
    f"An event (“captured”) on a known day changes the answer on that day. {_GROUND}",
    "Where two words name different holders and no dated change lies between them, the "
    "ground changed hands on an unknown day in between.",
    *_FIGHTING,
)
_POLARITIES = (
    "What sources assert, or report as a party's claim, moves history; plans and denials "
    "don't. What only a party says is marked as claimed."
)


def hear_everything(_word: Word) -> bool:
    """Hear every word that may move history."""
    return True


def hear_asserted_events(word: Word) -> bool:
    """Hear what a source itself says has happened, and nothing else."""
    return word.is_event and word.said.is_asserted


@dataclass(frozen=True)
class RuleSet:
    """A way to get from words to answers, with a name to cite it by."""

    key: str
    """Short, of letters, digits and hyphens: for addresses and commands."""
    name: str
    version: str
    """Changes whenever the same claims may give another answer."""
    summary: str
    """One sentence: what sets it apart from the others."""
    sentences: tuple[str, ...]
    """The rules in plain words, for people who judge the map."""
    hears: Callable[[Word], bool] = hear_everything
    """Which words move history."""
    fades_after_days: int | None = None
    """Days from an answer's last evidence to the day on which it is unknown; None is never."""

    @property
    def title(self) -> str:
        """Name and version, as captions and exports cite it."""
        return f"{self.name} {self.version}"


LAST_WORD_STANDS = RuleSet(
    key="last-word",
    name="last word stands",
    version="1.1",
    summary="An answer stands until a later word contradicts it, however long ago it was said.",
    sentences=(
        _POLARITIES,
        "An answer stands until a later word contradicts it; its age is shown, it doesn't expire.",
        *_WEIGHING,
    ),
)

EXPLICIT_EVENTS_ONLY = RuleSet(
    key="events-only",
    name="explicit events only",
    version="1.0",
    summary="Only what a source itself says has happened counts; how things stood counts nothing.",
    sentences=(
        "Only events that a source itself asserts move history: captured, lost, encircled, "
        "closed, reopened, attacked, halted. Plans, denials and what a party claims don't.",
        "A state (“rebel-held”, “still closed”) begins nothing, ends nothing and confirms "
        "nothing. Ground of which only states are told is unknown.",
        "An answer stands until a later event contradicts it; its age, counted from the last "
        "event, is shown, it doesn't expire.",
        f"An event on a known day changes the answer on that day. {_GROUND}",
        *_FIGHTING,
    ),
    hears=hear_asserted_events,
)


def fades_after(days: int) -> RuleSet:
    """Return the rule set under which answers fade so many days after their last evidence.

    Raises
    ------
    ValueError
        When ``days`` isn't at least 1.
    """
    if days < 1:
        msg = f"{days} is no number of days to fade after: expected 1 or more"
        raise ValueError(msg)
    day_s = "day" if days == 1 else "days"
    return RuleSet(
        key=f"fades-{days}",
        name=f"fades after {days} {day_s}",
        version="1.0",
        summary=f"As “last word stands”, but {days} {day_s} after its last evidence an answer is "
        "unknown.",
        sentences=(
            _POLARITIES,
            f"An answer stands until a later word contradicts it, but no longer than {days} "
            f"{day_s}: from the day of its last evidence plus {days} on, it is unknown. That day "
            "is a boundary like any other; new evidence begins the answer anew.",
            "Ground on which an event happened within known days, and a status that changed so, "
            "don't fade on these days. A change between two sentences does, "
            f"{days} {day_s} after the earlier of them.",
            *_WEIGHING,
        ),
        fades_after_days=days,
    )


RULE_SETS = {
    rules.key: rules
    for rules in (
        LAST_WORD_STANDS,
        EXPLICIT_EVENTS_ONLY,
        fades_after(90),
        fades_after(180),
        fades_after(365),
    )
}
"""Rule sets by key, the usual one first."""


def find_rules(text: str) -> RuleSet:
    """Return the rule set with this key or name; ``fades-N`` may have any number of days.

    Raises
    ------
    ValueError
        When there is none; says which there are.
    """
    wanted = "-".join(text.casefold().split())
    for rules in RULE_SETS.values():
        if wanted in (rules.key, "-".join(rules.name.split())):
            return rules
    days = wanted.removeprefix("fades-").removeprefix("after-").removesuffix("-days")
    if wanted.startswith("fades-") and days.isascii() and days.isdecimal() and 0 < len(days) < 6:
        return fades_after(int(days)) if int(days) else _unknown_rules(text)
    return _unknown_rules(text)


def _unknown_rules(text: str) -> RuleSet:
    keys = ", ".join(RULE_SETS)
    msg = f"{text!r} is no rule set: expected one of {keys}, or fades-N for any number of days"
    raise ValueError(msg)
