"""Who held a place, township or region: what stands after each word."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from operator import attrgetter

from msgspec.structs import replace

from geodata.history.agreement import Agreement
from geodata.history.attacks import (
    eased,
    fresh,
    graver,
    is_wholly_later,
    keep_pressing,
    name_holder_under_attack,
    pressed,
)
from geodata.history.disputes import (
    Outcome,
    camps_of,
    confirmed,
    dispute_begins_on,
    disputed,
    weigh,
)
from geodata.history.merging import Merger, union
from geodata.history.ordering import Order, order_of
from geodata.history.sayings import Act, Said
from geodata.history.stretches import Answer, Camp, Layer, Stretches
from geodata.model import Condition

# Asked for of every word; see `geodata.history.words` for why they aren't looked up each time.
_EVENT, _PRESS = Act.EVENT, Act.PRESS
_UNKNOWN, _HELD = Condition.UNKNOWN, Condition.HELD


def day_after(seen_on: date | None, limit: date) -> date:
    """Return the day after ``seen_on``, but ``limit`` at the latest."""
    if seen_on is None or seen_on >= limit:
        return limit
    return seen_on + timedelta(days=1)


def _dispute(camps: Sequence[Said]) -> Said:
    return union(camps, Condition.CONTESTED, is_disputed=True)


def contradicts(agreement: Agreement, one: Said, other: Said) -> bool:
    """Whether two words about one day name different holders."""
    if _UNKNOWN not in (one.condition, other.condition):
        return not agreement.same(one.holders, other.holders)
    loss, held = (one, other) if one.condition == _UNKNOWN else (other, one)
    is_held = held.condition != _UNKNOWN and bool(loss.previous)
    return is_held and agreement.same(loss.previous, held.holders)


class Ground:
    """Hears what is said of one piece of ground, day by day."""

    def __init__(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self.stretches = Stretches()
        self.merger = Merger(agreement, partial(contradicts, agreement), _dispute, graver)

    def hear(self, said: Said) -> None:
        """Take in what was said on the next day."""
        standing = self.stretches.top.answer
        if said.act > _EVENT:
            self._hear_attack(said, standing)
        elif said.condition == _UNKNOWN:
            self._lose(said, standing)
        elif not standing.holders:
            self._open(said, standing)
        elif not said.holders or (
            not (said.camps or standing.camps)
            and self.agreement.same(standing.holders, said.holders)
        ):
            self._confirm(said, standing)
        else:
            self._weigh(said, standing)

    def _hear_attack(self, said: Said, standing: Answer) -> None:
        if said.act is _PRESS:
            answer, since = pressed(said, standing, self.agreement), said.earliest or said.latest
        else:
            answer, since = eased(said, standing, self.agreement), said.latest
        if answer:
            self.stretches.begin(since, answer)

    def _fresh(self, said: Said) -> Answer:
        answer = fresh(said, self.agreement)
        return replace(answer, camps=camps_of(said)) if said.camps else answer

    def _keep_pressing(self, said: Said, answer: Answer, standing: Answer) -> Answer:
        if not standing.is_pressed or is_wholly_later(said, standing):
            return answer
        return keep_pressing(answer, standing, self.agreement)

    def _open(self, said: Said, standing: Answer) -> None:
        """Begin where nobody was known to hold it."""
        order = self._order_to_loss(said, standing)
        if order is Order.EARLIER:
            return
        if order is Order.UNTOLD:
            self._dispute(said, standing, (Camp((), standing.basis), *camps_of(said)))
            return
        if said.is_within_days:
            gap = Answer(
                condition=Condition.CHANGED_HANDS,
                holders=said.previous + said.holders,
                basis=replace(said.basis, seen_on=standing.last_evidence_on),
                is_dated=True,
            )
            self.stretches.begin(self._gap_start(said, standing), gap)
        answer = self._fresh(said)
        if said.act is Act.STATE and not is_wholly_later(said, standing):
            top = self.stretches.top
            self.stretches.top = name_holder_under_attack(top, said, self.agreement)
            answer = keep_pressing(answer, standing, self.agreement)
        self.stretches.begin(said.latest, answer)

    def _order_to_loss(self, said: Said, standing: Answer) -> Order:
        """Say how a word that names who is said to have lost the ground lies to the loss."""
        is_state = said.act is Act.STATE and bool(said.holders) and not said.camps
        if is_state and standing.lost_by and self._agrees(standing.lost_by, said):
            return order_of(said, standing.basis)
        return Order.LATER

    def _confirm(self, said: Said, standing: Answer) -> None:
        if said.act is _EVENT:
            self._narrow_gap(said)
            standing = self.stretches.top.answer
        holders = standing.holders
        if said.holders == holders:
            basis = standing.basis.confirmed(said, is_asserted=said.is_asserted)
        else:
            holders = self.agreement.narrower(holders, said.holders)
            basis = confirmed(said, standing, holders)
        camps = standing.camps if holders == standing.holders else ()
        condition = Condition.CONTESTED if camps else _HELD
        answer = Answer(condition, holders, basis, camps=camps)
        # Pressed by its holder alone: somebody errs, and nothing is pressed.
        if said.condition != _HELD:
            own = self._fresh(replace(said, holders=holders))
            if own.pressing or not said.pressing:
                answer = replace(
                    answer, condition=said.condition, pressing=own.pressing, pressed=own.pressed
                )
        if standing.is_pressed:
            answer = self._keep_pressing(said, answer, standing)
        self.stretches.begin(said.latest, answer)

    def _narrow_gap(self, said: Said) -> None:
        """Let a capture reported later shorten the days within which it happened."""
        if said.earliest is None:
            return
        top = self.stretches.top
        below = top.below
        if below is None:
            return
        gap, start, end = below.answer, below.start, top.start
        if gap.condition != Condition.CHANGED_HANDS or not start or not end:
            return
        if start < said.earliest < end:
            basis = replace(gap.basis, later=gap.basis.later + said.claims)
            gap = replace(gap, basis=basis, is_dated=True)
            self.stretches.top = Layer(end, top.answer, Layer(said.earliest, gap, below.below))

    def _weigh(self, said: Said, standing: Answer) -> None:
        """Hear a word that contradicts what stands, or is about what is in dispute."""
        if not said.camps and not standing.camps:
            takes_over = self._takes_over(standing.holders, said)
            if order_of(said, standing.basis, takes_over=takes_over) is Order.LATER:
                self._change(said, standing)
                return
        sides = standing.camps or (Camp(standing.holders, standing.basis),)
        outcome, camps = weigh(said, sides, self._agrees, self._takes_over, attrgetter("holders"))
        if outcome is Outcome.CONFIRMS:
            self._confirm(said, standing)
        elif outcome is Outcome.CHANGES:
            self._change(said, standing)
        elif outcome is Outcome.SETTLES:
            self._settle(said, standing, camps[0])
        elif outcome is Outcome.DISPUTES:
            self._dispute(said, standing, camps)

    def _agrees(self, holders: tuple[str, ...], said: Said) -> bool:
        named = bool(holders) and bool(said.holders)
        return named and self.agreement.same(holders, said.holders)

    def _takes_over(self, holders: tuple[str, ...], said: Said) -> bool:
        named = bool(holders) and bool(said.previous)
        return named and self.agreement.same(holders, said.previous)

    def _dispute(self, said: Said, standing: Answer, camps: Sequence[Camp]) -> None:
        holders = tuple(dict.fromkeys(holder for camp in camps for holder in camp.said))
        answer = self._keep_pressing(said, disputed(camps, holders), standing)
        self.stretches.begin(dispute_begins_on(said, self.stretches.top.start), answer)

    def _settle(self, said: Said, standing: Answer, camp: Camp) -> None:
        holders = self.agreement.narrower(camp.said, said.holders)
        basis = camp.basis.confirmed(said, is_asserted=said.is_asserted)
        answer = replace(self._fresh(replace(said, holders=holders)), basis=basis)
        self.stretches.begin(said.latest, self._keep_pressing(said, answer, standing))

    def _change(self, said: Said, standing: Answer) -> None:
        start = self._gap_start(said, standing)
        if start < said.latest:
            basis = replace(
                said.basis, opening=standing.claims + said.claims, seen_on=standing.last_evidence_on
            )
            gap = Answer(
                condition=Condition.CHANGED_HANDS,
                holders=standing.holders + said.holders,
                basis=basis,
                is_dated=said.is_within_days,
            )
            self.stretches.begin(start, gap)
        self.stretches.begin(said.latest, self._fresh(said))

    def _gap_start(self, said: Said, standing: Answer) -> date:
        """Return the first day on which the change may have happened."""
        seen_on = standing.basis.seen_on
        if said.act is Act.EVENT and said.earliest:
            is_free = seen_on is None or seen_on < said.earliest
            return said.earliest if is_free else day_after(seen_on, said.latest)
        return day_after(standing.last_evidence_on, said.latest)

    def _lose(self, said: Said, standing: Answer) -> None:
        """Leave the holder unknown, unless the ground is known to be in other hands."""
        nobody = Answer(basis=said.basis, lost_by=said.previous or standing.holders)
        if not standing.holders:
            answer = keep_pressing(nobody, standing, self.agreement)
            self.stretches.begin(said.latest, answer)
            return
        left = self.agreement.without(standing.holders, said.previous)
        if said.previous and left:
            holders = () if left == standing.holders else left
            told = replace(said, condition=Condition.HELD, holders=holders)
            self._confirm(told, standing)
        else:
            self.stretches.begin(self._gap_start(said, standing), nobody)
