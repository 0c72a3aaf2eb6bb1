"""A claim that ground is held, or came into somebody's hands, written down."""

from geodata.extract import shapes
from geodata.extract.clauses import Clause
from geodata.extract.desk import Desk, parts_of
from geodata.extract.land import Ground
from geodata.extract.phrases import Phrase
from geodata.model import Aspect, Kind, Role


def clause_before(desk: Desk, at: int) -> Clause | None:
    """Return the last clause whose verb stands before an index."""
    before = [one for one in desk.sentence.clauses if one.at < at]
    return before[-1] if before else None


def noun_before(desk: Desk, at: int) -> Phrase | None:
    """Return the noun before what leads to the one at an index."""
    for phrase in reversed(desk.sentence.phrases[: at - 1]):
        if phrase.shape is shapes.NOUN:
            return phrase
    return None


def add_taking(
    desk: Desk, trigger: Phrase, holders: tuple[str, ...], ground: Ground, clause: Clause | None
) -> None:
    """Draft "came under its control": the day that it did is told, not how it stood."""
    desk.add(
        Kind.CONTROL_CHANGE,
        "captured",
        "holding.come",
        trigger,
        desk.event_time(clause),
        parts=parts_of((holders, Role.HOLDER)),
        ground=ground,
    )


def add_holding(
    desk: Desk,
    trigger: Phrase,
    holders: tuple[str, ...],
    ground: Ground,
    rule: str,
    clause: Clause | None = None,
) -> None:
    """Draft that ground is held."""
    desk.add(
        Kind.CONTROL_CHANGE,
        "held",
        rule,
        trigger,
        desk.state_time(clause),
        aspect=Aspect.STATE,
        parts=parts_of((holders, Role.HOLDER)),
        ground=ground,
    )
