"""Last word stands, for projects and crossings: which status they had when."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from geodata.history.agreement import Agreement
from geodata.history.ground import day_after
from geodata.history.merging import Merger, Said, union
from geodata.history.stretches import NOBODY_SAYS, Answer, Stretches
from geodata.history.words import Act, Word
from geodata.model import Condition

CHANGING = "changing"
"""Between two statuses, on a day nobody names."""

_GRAVITY = (
    *("planned", "operating", "resumption_sought", "stalled", "at_risk", "encircled", "seized"),
    *("open", "restricted", "trade_ceased", "closed"),
)
"""Of statuses said of one day the later in this list stands."""

_IMPLIED = {"resumption_sought": "stalled"}
"""Remarks that imply a status: what is sought to be resumed is still stalled."""

_KEPT = {"closed": ("trade_ceased", "restricted"), "stalled": ("resumption_sought",)}
"""What a new status leaves true: through a crossing that closes, trade still doesn't flow."""


def settle_status(words: Iterable[Word], agreement: Agreement) -> Stretches:
    """Hear the words about one project or crossing and say how it stood when."""
    status = _Status(agreement)
    for said in Merger(agreement, status.contradicts, _gravest, _graver).days(words):
        status.hear(said)
    return status.stretches


def _graver(one: str, other: str) -> str:
    return max(one, other, key=_GRAVITY.index)


def _gravest(camps: Sequence[Said]) -> Said:
    status = max((camp.condition for camp in camps), key=_GRAVITY.index)
    alike = [camp for camp in camps if camp.condition == status]
    named = union(alike, status, is_disputed=True)
    return replace(union(camps, status), holders=named.holders, pressing=named.pressing)


class _Status:
    def __init__(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self.stretches = Stretches()

    def contradicts(self, one: Said, other: Said) -> bool:
        """Whether two words about one day can't both be true."""
        if one.condition in (_IMPLIED.get(other.condition), other.condition):
            return not self.agreement.same(one.holders, other.holders)
        return _IMPLIED.get(one.condition) != other.condition

    def hear(self, said: Said) -> None:
        """Take in what was said on the next day."""
        standing = self.stretches.last
        if standing.condition == Condition.UNKNOWN:
            self._change(said)
        elif self._is_said_again(said, standing):
            self._confirm(said)
        else:
            self._change(said)

    def _is_said_again(self, said: Said, standing: Answer) -> bool:
        is_same = standing.condition in (said.condition, _IMPLIED.get(said.condition))
        return is_same and self.agreement.same(standing.holders, said.holders)

    def _confirm(self, said: Said) -> None:
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
        answer = replace(
            standing,
            holders=holders,
            pressing=tuple(dict.fromkeys(standing.pressing + said.pressing)),
            basis=basis,
            via=said.via,
        )
        self.stretches.begin(said.latest, answer)

    def _change(self, said: Said) -> None:
        standing = self.stretches.last
        start = self._gap_start(said, standing)
        if start < said.latest:
            basis = replace(
                said.basis,
                opening=standing.claims + said.claims,
                seen_on=standing.last_evidence_on,
            )
            self.stretches.begin(start, Answer(CHANGING, basis=basis, via=said.via))
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
