"""Named rule sets: how claims are weighed against each other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from geodata.history.agreement import Agreement
from geodata.history.ground import settle_ground
from geodata.history.status import settle_status
from geodata.history.stretches import Stretches
from geodata.history.words import Word

Settle = Callable[[Iterable[Word], Agreement], Stretches]


@dataclass(frozen=True)
class RuleSet:
    """A way to get from words to answers, with a name to cite it by."""

    name: str
    version: str
    """Changes whenever the same claims may give another answer."""
    sentences: tuple[str, ...]
    """The rules in plain words, for people who judge the map."""
    settle_ground: Settle
    settle_status: Settle


LAST_WORD_STANDS = RuleSet(
    name="last word stands",
    version="1.0",
    sentences=(
        "What sources assert, or report as a party's claim, moves history; plans and denials "
        "don't. What only a party says is marked as claimed.",
        "An answer stands until a later word contradicts it; its age is shown, it doesn't expire.",
        "A state (“rebel-held”) is read as so on the last day of its interval; nothing is "
        "concluded about earlier days, unless an earlier word names the same holder.",
        "An event (“captured”) on a known day changes the answer on that day. Within a longer "
        "interval the ground changed hands on an unknown day, and from the interval's last day "
        "on the new answer stands. An event without a first day lies between the last earlier "
        "evidence to the contrary and its last day.",
        "Where two words name different holders and no dated change lies between them, the "
        "ground changed hands on an unknown day in between.",
        "Fighting on the ground by others than the holder contests the ground from its first "
        "possible day, until the fighters halt or a sentence about later days says who holds "
        "it. Air strikes and explosives contest nothing.",
        "Different holders asserted for one day: contested, with both and with all claims. On "
        "one day, an assertion outweighs a party's claim, and an event follows a state.",
        "A broad name (“rebels”) doesn't contradict a narrower one, and never turns into one.",
        "A place, a township and a region are judged each by its own claims alone.",
        "A crossing inherits what is said of its group, until something is said of itself on "
        "the same or a later day.",
        "Between two statuses of a project or crossing the status was changing, unless the new "
        "one leaves the old one true (trade ceased, then the crossing closed). Of statuses said "
        "of one day the gravest stands.",
    ),
    settle_ground=settle_ground,
    settle_status=settle_status,
)

RULE_SETS = {rules.name: rules for rules in (LAST_WORD_STANDS,)}
"""Rule sets by name."""
