"""What the words about one day say together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from geodata.history.agreement import Agreement
from geodata.history.stretches import MOST_CLAIMS, Basis
from geodata.history.words import Act, Word


@dataclass(frozen=True, slots=True)
class Said:
    """Words that were heard on one day and say one thing."""

    act: Act
    earliest: date | None
    latest: date
    condition: str
    holders: tuple[str, ...]
    previous: tuple[str, ...]
    pressing: tuple[str, ...]
    claims: tuple[str, ...]
    is_asserted: bool
    via: str | None
    is_disputed: bool = False

    @property
    def basis(self) -> Basis:
        """What an answer that begins with this rests on."""
        return Basis(self.claims, (), self.is_asserted, self.latest)

    @property
    def is_within_days(self) -> bool:
        """Whether it happened within a known interval longer than a day."""
        known = self.act is Act.EVENT and self.earliest is not None
        return known and self.earliest != self.latest


Contradicts = Callable[[Said, Said], bool]
Resolve = Callable[[Sequence[Said]], Said]
Graver = Callable[[str, str], str]


def to_said(word: Word) -> Said:
    """Read one word as all that was said."""
    return Said(
        act=word.act,
        earliest=word.earliest,
        latest=word.latest,
        condition=word.condition,
        holders=word.holders,
        previous=word.previous,
        pressing=word.pressing,
        claims=(word.claim_id,),
        is_asserted=not word.is_claimed,
        via=word.via,
    )


@dataclass(frozen=True)
class Merger:
    """Merge what was said of one subject, day by day.

    On one day, a crossing's own claims outweigh its group's, and what somebody asserts
    outweighs what a party claims; what is outweighed isn't part of the answer. What still
    contradicts is given to ``resolve``.
    """

    agreement: Agreement
    contradicts: Contradicts
    resolve: Resolve
    graver: Graver

    def days(self, words: Iterable[Word]) -> Iterator[Said]:
        """Yield what was said, in the order in which it is heard."""
        ordered = sorted(words, key=lambda word: word.order)
        for _, day in groupby(ordered, key=lambda word: word.on):
            said = [to_said(word) for word in day]
            settling = [one for one in said if one.act in (Act.STATE, Act.EVENT)]
            settling = self._outweigh(settling, lambda one: one.via is None)
            yield from self._settle(settling)
            yield from (one for one in said if one.act in (Act.EASE, Act.PRESS))

    def _settle(self, said: Sequence[Said]) -> Iterator[Said]:
        states = [one for one in said if one.act is Act.STATE]
        events = [one for one in said if one.act is Act.EVENT]
        state = self._merge(states) if states else None
        event = self._merge(events) if events else None
        if state and event and not self.contradicts(state, event):
            # "Rebel-held" and "captured by the MNDAA" on one day are one answer.
            yield replace(self._join(event, state), earliest=event.earliest)
            return
        yield from (one for one in (state, event) if one)

    def _merge(self, said: Sequence[Said]) -> Said:
        camps = self._camps(self._outweigh(said, lambda one: one.is_asserted))
        return camps[0] if len(camps) == 1 else self.resolve(camps)

    def _outweigh(self, said: Sequence[Said], is_weighty: Callable[[Said], bool]) -> list[Said]:
        weighty = self._camps([one for one in said if is_weighty(one)])
        if not weighty:
            return list(said)
        return [
            one
            for one in said
            if is_weighty(one) or not any(self.contradicts(one, camp) for camp in weighty)
        ]

    def _camps(self, said: Iterable[Said]) -> list[Said]:
        camps: list[Said] = []
        for one in said:
            for place, camp in enumerate(camps):
                if not self.contradicts(camp, one):
                    camps[place] = self._join(camp, one)
                    break
            else:
                camps.append(one)
        return camps

    def _join(self, camp: Said, one: Said) -> Said:
        bounds = [day for day in (camp.earliest, one.earliest) if day]
        # An event lies within all its intervals; a state may have been seen on any of its days.
        bound = max(bounds, default=None) if one.act is Act.EVENT else min(bounds, default=None)
        holders = self.agreement.narrower(camp.holders, one.holders)
        return replace(
            camp,
            earliest=bound,
            condition=self.graver(camp.condition, one.condition),
            holders=holders,
            previous=camp.previous or one.previous,
            pressing=tuple(dict.fromkeys(camp.pressing + one.pressing)),
            claims=(camp.claims + one.claims)[:MOST_CLAIMS],
            is_asserted=any(
                each.is_asserted for each in (camp, one) if set(each.holders) == set(holders)
            ),
            via=camp.via if one.via else None,
        )


def union(said: Sequence[Said], condition: str, *, is_disputed: bool = False) -> Said:
    """Put contradicting camps side by side: all their holders, all their claims."""
    first = said[0]
    return replace(
        first,
        condition=condition,
        holders=tuple(dict.fromkeys(h for one in said for h in one.holders)),
        previous=tuple(dict.fromkeys(p for one in said for p in one.previous)),
        pressing=tuple(dict.fromkeys(p for one in said for p in one.pressing)),
        claims=tuple(dict.fromkeys(c for one in said for c in one.claims)),
        is_asserted=all(one.is_asserted for one in said),
        via=first.via if all(one.via for one in said) else None,
        is_disputed=is_disputed,
    )
