"""Last word stands, for ground: who held a place, township or region."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from geodata.history.agreement import Agreement
from geodata.history.merging import Merger, Said, union
from geodata.history.stretches import NOBODY_SAYS, Answer, Stretches
from geodata.history.words import Act, Word
from geodata.model import Condition

_GRAVITY = (Condition.UNKNOWN, Condition.HELD, Condition.CONTESTED, Condition.ENCIRCLED)


def settle_ground(words: Iterable[Word], agreement: Agreement) -> Stretches:
    """Hear the words about one piece of ground and say who held it when."""
    ground = _Ground(agreement)
    for said in Merger(agreement, ground.contradicts, _dispute, _graver).days(words):
        ground.hear(said)
    return ground.stretches


def day_after(seen_on: date | None, limit: date) -> date:
    """Return the day after ``seen_on``, but ``limit`` at the latest."""
    if seen_on is None or seen_on >= limit:
        return limit
    return seen_on + timedelta(days=1)


def _graver(one: str, other: str) -> str:
    return max(one, other, key=lambda condition: _GRAVITY.index(Condition(condition)))


def _dispute(camps: Sequence[Said]) -> Said:
    return union(camps, Condition.CONTESTED, is_disputed=True)


def _is_loss(said: Said) -> bool:
    return said.condition == Condition.UNKNOWN


def _nobody(said: Said) -> Answer:
    return Answer(Condition.UNKNOWN, basis=said.basis)


class _Ground:
    def __init__(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self.stretches = Stretches()

    def contradicts(self, one: Said, other: Said) -> bool:
        """Whether two words about one day name different holders."""
        if _is_loss(one) and _is_loss(other):
            return False
        if _is_loss(one) or _is_loss(other):
            loss, held = (one, other) if _is_loss(one) else (other, one)
            return bool(loss.previous) and self.agreement.same(loss.previous, held.holders)
        return not self.agreement.same(one.holders, other.holders)

    def hear(self, said: Said) -> None:
        """Take in what was said on the next day."""
        if said.act is Act.PRESS:
            self._press(said)
        elif said.act is Act.EASE:
            self._ease(said)
        elif _is_loss(said):
            self._lose(said)
        elif not self.stretches.last.holders:
            self._open(said)
        elif not self.agreement.same(self.stretches.last.holders, said.holders):
            self._change(said)
        elif self.stretches.last.is_disputed and said.holders:
            self.stretches.begin(said.latest, self._fresh(said))
        else:
            self._confirm(said)

    def _fresh(self, said: Said) -> Answer:
        pressing = self.agreement.without(said.pressing, said.holders)
        pressed = said.basis if pressing else NOBODY_SAYS
        return Answer(
            condition=said.condition,
            holders=said.holders,
            basis=said.basis,
            pressing=pressing,
            pressed=pressed,
            is_disputed=said.is_disputed,
        )

    def _open(self, said: Said) -> None:
        """Begin where nobody was known to hold it."""
        standing = self.stretches.last
        if said.is_within_days:
            gap = Answer(
                condition=Condition.CHANGED_HANDS,
                holders=said.previous + said.holders,
                basis=replace(said.basis, seen_on=standing.last_evidence_on),
            )
            self.stretches.begin(self._gap_start(said, standing), gap)
        answer = self._fresh(said)
        if said.act is Act.STATE and not self._is_wholly_later(said, standing):
            self._hold_under_attack(said)
            answer = self._keep_pressing(answer, standing)
        self.stretches.begin(said.latest, answer)

    def _hold_under_attack(self, said: Said) -> None:
        """Name the holder of ground under attack on the days that the claim covers too."""
        items = self.stretches.items
        for place in range(len(items) - 1, 0, -1):
            start, answer = items[place]
            is_covered = said.earliest and start and start >= said.earliest
            if answer.holders or not answer.is_pressed or not is_covered:
                break
            items[place] = (start, self._keep_pressing(self._fresh(said), answer))

    def _keep_pressing(self, answer: Answer, standing: Answer) -> Answer:
        pressing = self.agreement.without(standing.pressing, answer.holders)
        is_over = bool(standing.pressing) and not pressing
        if not standing.is_pressed or answer.is_pressed or is_over:
            return answer
        condition = _graver(answer.condition, standing.condition)
        return replace(answer, condition=condition, pressing=pressing, pressed=standing.pressed)

    def _is_wholly_later(self, said: Said, standing: Answer) -> bool:
        """Whether all days of ``said`` follow the last that the pressing is known for."""
        if not standing.is_pressed or standing.pressed.seen_on is None:
            return True
        return said.earliest is not None and said.earliest > standing.pressed.seen_on

    def _confirm(self, said: Said) -> None:
        self._narrow_gap(said)
        standing = self.stretches.last
        holders = self.agreement.narrower(standing.holders, said.holders)
        basis = standing.basis.confirmed(
            said.claims,
            is_asserted=said.is_asserted and set(said.holders) == set(holders),
            seen_on=said.latest,
        )
        if set(holders) != set(standing.holders):
            # Who said "rebels" hasn't said "MNDAA".
            basis = replace(basis, is_asserted=said.is_asserted)
        is_disputed = standing.is_disputed and holders == standing.holders
        condition = Condition.CONTESTED if is_disputed else Condition.HELD
        answer = Answer(condition, holders, basis, is_disputed=is_disputed)
        fresh = self._fresh(replace(said, holders=holders))
        # Pressed by its holder alone: somebody errs, and nothing is pressed.
        if said.condition != Condition.HELD and (fresh.pressing or not said.pressing):
            answer = replace(answer, condition=said.condition, pressing=fresh.pressing)
            answer = replace(answer, pressed=fresh.pressed)
        if not self._is_wholly_later(said, standing):
            answer = self._keep_pressing(answer, standing)
        self.stretches.begin(said.latest, answer)

    def _narrow_gap(self, said: Said) -> None:
        """Let a capture reported later shorten the days within which it happened."""
        items = self.stretches.items
        if said.act is not Act.EVENT or said.earliest is None or len(items) < 3:
            return
        (start, gap), (end, _) = items[-2:]
        if gap.condition != Condition.CHANGED_HANDS or not start or not end:
            return
        if start < said.earliest < end:
            claims = gap.basis.later + said.claims
            items[-2] = (said.earliest, replace(gap, basis=replace(gap.basis, later=claims)))

    def _change(self, said: Said) -> None:
        standing = self.stretches.last
        start = self._gap_start(said, standing)
        if start < said.latest:
            gap = Answer(
                condition=Condition.CHANGED_HANDS,
                holders=standing.holders + said.holders,
                basis=replace(
                    said.basis,
                    opening=standing.claims + said.claims,
                    seen_on=standing.last_evidence_on,
                ),
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

    def _lose(self, said: Said) -> None:
        """Leave the holder unknown, unless the ground is known to be in other hands."""
        standing = self.stretches.last
        if not standing.holders:
            self.stretches.begin(said.latest, self._keep_pressing(_nobody(said), standing))
            return
        left = self.agreement.without(standing.holders, said.previous)
        if said.previous and left:
            holders = () if left == standing.holders else left
            self._confirm(replace(said, condition=Condition.HELD, holders=holders))
        else:
            self.stretches.begin(self._gap_start(said, standing), _nobody(said))

    def _press(self, said: Said) -> None:
        standing = self.stretches.last
        pressing = self.agreement.without(said.pressing, standing.holders)
        if said.pressing and not pressing:
            return
        pressed = said.basis
        if standing.is_pressed:
            pressed = standing.pressed.confirmed(
                said.claims, is_asserted=said.is_asserted, seen_on=said.latest
            )
        answer = replace(
            standing,
            condition=_graver(Condition.CONTESTED, standing.condition),
            pressing=self.agreement.joined(standing.pressing, pressing),
            pressed=pressed,
        )
        self.stretches.begin(said.earliest or said.latest, answer)

    def _ease(self, said: Said) -> None:
        standing = self.stretches.last
        left = self.agreement.without(standing.pressing, said.pressing)
        if left == standing.pressing:
            return
        pressed = standing.pressed.confirmed(
            said.claims, is_asserted=said.is_asserted, seen_on=said.latest
        )
        condition = standing.condition
        if not left and not standing.is_disputed:
            condition = Condition.HELD if standing.holders else Condition.UNKNOWN
        answer = replace(standing, condition=condition, pressing=left, pressed=pressed)
        self.stretches.begin(said.latest, answer)
