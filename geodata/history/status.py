"""Which status a project or crossing had: what stands after each word."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import combinations

from msgspec.structs import replace

from geodata.history.agreement import Agreement
from geodata.history.disputes import Outcome, confirmed, dispute_begins_on, disputed, weigh
from geodata.history.ground import day_after
from geodata.history.merging import Merger, union
from geodata.history.ordering import Order, order_of
from geodata.history.sayings import NOBODY_SAYS, Act, Said
from geodata.history.stretches import Answer, Camp, Stretches
from geodata.model import Condition

CHANGING = "changing"
"""Between two statuses, on a day nobody names."""

_GRAVITY = (
    *("planned", "operating", "resumption_sought", "stalled", "at_risk", "encircled", "seized"),
    *("open", "restricted", "trade_ceased", "closed"),
)
"""Of statuses said of one day that may both be true, the later in this list stands."""

_IMPLIED = {"resumption_sought": "stalled"}
"""Remarks that imply a status: what is sought to be resumed is still stalled."""

_KEPT = {"closed": ("trade_ceased", "restricted"), "stalled": ("resumption_sought",)}
"""What a new status leaves true: through a crossing that closes, trade still doesn't flow."""

_EXCLUDING = frozenset(
    {
        frozenset({"open", "closed"}),
        frozenset({"open", "trade_ceased"}),
        frozenset({"operating", "stalled"}),
        frozenset({"operating", "resumption_sought"}),
    }
)
"""What can't both be true: of the rest, an encircled plant may operate."""


def _graver(one: str, other: str) -> str:
    return max(one, other, key=_GRAVITY.index)


def _status_and_names(said: Said) -> tuple[str, ...]:
    return (said.condition, *said.holders)


def excludes(side: tuple[str, ...], said: Said, agreement: Agreement) -> bool:
    """Whether a status, with its holders, and a word can't both be true."""
    status, holders = side[0], side[1:]
    if status == said.condition:
        named = bool(holders) and bool(said.holders)
        return named and not agreement.same(holders, said.holders)
    return frozenset({status, said.condition}) in _EXCLUDING


def says_the_same(side: tuple[str, ...], said: Said, agreement: Agreement) -> bool:
    """Whether a status, with its holders, and a word say one thing."""
    is_same = said.condition == side[0] or _IMPLIED.get(said.condition) == side[0]
    return is_same and agreement.same(side[1:], said.holders)


def contradicts(agreement: Agreement, one: Said, other: Said) -> bool:
    """Whether two words about one day say different things; of two disputes one says more."""
    if one.camps and other.camps:
        return True
    if one.condition in (_IMPLIED.get(other.condition), other.condition):
        return not agreement.same(one.holders, other.holders)
    return _IMPLIED.get(one.condition) != other.condition


def _resolve(agreement: Agreement, camps: Sequence[Said]) -> Said:
    """Let the gravest stand; what can't be true beside another is disputed."""
    pairs = combinations(camps, 2)
    if any(excludes(_status_and_names(one), two, agreement) for one, two in pairs):
        return union(camps, Condition.CONTESTED, is_disputed=True)
    status = max((camp.condition for camp in camps), key=_GRAVITY.index)
    named = union([camp for camp in camps if camp.condition == status], status)
    return replace(union(camps, status), holders=named.holders, pressing=named.pressing)


class Status:
    """Hears what is said of one project or crossing, day by day."""

    def __init__(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self.stretches = Stretches()
        self.merger = Merger(
            agreement, partial(contradicts, agreement), partial(_resolve, agreement), _graver
        )

    def hear(self, said: Said) -> None:
        """Take in what was said on the next day."""
        standing = self.stretches.last
        if standing.condition == Condition.UNKNOWN:
            self._change(said, standing)
        elif said.camps or standing.camps:
            self._weigh(said, standing)
        elif self._is_said_again(said, standing):
            self._confirm(said, standing)
        elif order_of(said, standing.basis) is Order.LATER:
            self._change(said, standing)
        else:
            self._weigh(said, standing)

    def _is_said_again(self, said: Said, standing: Answer) -> bool:
        is_same = standing.condition in (said.condition, _IMPLIED.get(said.condition))
        return is_same and self.agreement.same(standing.holders, said.holders)

    def _sides(self, standing: Answer) -> tuple[Camp, ...]:
        return standing.camps or (Camp((standing.condition, *standing.holders), standing.basis),)

    def _weigh(self, said: Said, standing: Answer) -> None:
        """Hear a word that contradicts what stands, or is about what is in dispute."""
        sides = self._sides(standing)
        if not said.camps and not any(excludes(side.said, said, self.agreement) for side in sides):
            self._hear_compatible(said, standing)
            return
        if not standing.camps and _is_of_another_breadth(said, standing):
            # Its own claims outweigh its group's.
            if said.via is None:
                self._change(said, standing)
            return
        outcome, camps = weigh(said, sides, self._agrees, _never, _status_and_names)
        if outcome is Outcome.CONFIRMS:
            self._confirm(said, standing)
        elif outcome in (Outcome.CHANGES, Outcome.SETTLES):
            self._change(said, standing)
        elif outcome is Outcome.DISPUTES:
            answer = self._disputed(said, camps)
            self.stretches.begin(dispute_begins_on(said, self.stretches.top.start), answer)

    def _hear_compatible(self, said: Said, standing: Answer) -> None:
        if any(self._agrees(side.said, said) for side in standing.camps):
            self._confirm(said, standing)
        elif order_of(said, standing.basis) is not Order.EARLIER:
            self._change(said, standing)

    def _agrees(self, side: tuple[str, ...], said: Said) -> bool:
        return says_the_same(side, said, self.agreement)

    def _disputed(self, said: Said, camps: Sequence[Camp]) -> Answer:
        # Of who holds it there are names; of open against closed there are none to show.
        holders = tuple(dict.fromkeys(name for camp in camps for name in camp.said[1:]))
        return replace(disputed(camps, holders), via=said.via)

    def _confirm(self, said: Said, standing: Answer) -> None:
        holders = self.agreement.narrower(standing.holders, said.holders)
        basis = confirmed(said, standing, holders)
        answer = replace(
            standing,
            holders=holders,
            pressing=tuple(dict.fromkeys(standing.pressing + said.pressing)),
            basis=basis,
            via=said.via,
        )
        self.stretches.begin(said.latest, answer)

    def _change(self, said: Said, standing: Answer) -> None:
        start = said.latest if standing.camps else self._gap_start(said, standing)
        if start < said.latest:
            basis = replace(
                said.basis, opening=standing.claims + said.claims, seen_on=standing.last_evidence_on
            )
            gap = Answer(CHANGING, basis=basis, via=said.via, is_dated=said.is_within_days)
            self.stretches.begin(start, gap)
        if said.camps:
            camps = [Camp(_status_and_names(one), one.basis) for one in said.camps]
            self.stretches.begin(said.latest, self._disputed(said, camps))
            return
        answer = Answer(
            said.condition, said.holders, said.basis, said.pressing, NOBODY_SAYS, via=said.via
        )
        self.stretches.begin(said.latest, answer)

    def _gap_start(self, said: Said, standing: Answer) -> date:
        """Return the first day on which the old status may no longer have been true."""
        if standing.condition in _KEPT.get(said.condition, ()):
            return said.latest
        seen_on = standing.basis.seen_on
        if said.act is Act.EVENT and said.earliest:
            is_free = seen_on is None or seen_on < said.earliest
            return said.earliest if is_free else day_after(seen_on, said.latest)
        return said.latest if seen_on is None else day_after(seen_on, said.latest)


def _never(_side: tuple[str, ...], _said: Said) -> bool:
    return False


def _is_of_another_breadth(said: Said, standing: Answer) -> bool:
    return (said.via is None) != (standing.via is None)
