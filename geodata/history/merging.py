"""What the words about one day say together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from geodata.history.agreement import Agreement
from geodata.history.sayings import MOST_CLAIMS, Act, Said

Contradicts = Callable[[Said, Said], bool]
Resolve = Callable[[Sequence[Said]], Said]
Graver = Callable[[str, str], str]


@dataclass(frozen=True)
class Merger:
    """Merge what was said of one subject for one day.

    On one day, a crossing's own claims outweigh its group's, and what somebody asserts
    outweighs what a party claims; what is outweighed isn't part of the answer. What still
    contradicts is given to ``resolve``.
    """

    agreement: Agreement
    contradicts: Contradicts
    resolve: Resolve
    graver: Graver

    def merge(self, said: Sequence[Said]) -> Sequence[Said]:
        """Return what was said for a day, in the order in which it is heard.

        Parameters
        ----------
        said
            All for one day, states before events before halts before attacks.
        """
        if len(said) == 1:
            return said
        settling = [one for one in said if one.act <= Act.EVENT]
        settling = self._outweigh(settling, lambda one: one.via is None)
        return (*self._settle(settling), *(one for one in said if one.act > Act.EVENT))

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

    def _camps(self, said: Sequence[Said]) -> list[Said]:
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
        surely = [day for day in (camp.surely_from, one.surely_from) if day]
        holders = self.agreement.narrower(camp.holders, one.holders)
        return replace(
            camp,
            earliest=bound,
            surely_from=max(surely, default=None),
            condition=self.graver(camp.condition, one.condition),
            holders=holders,
            previous=camp.previous or one.previous,
            pressing=tuple(dict.fromkeys(camp.pressing + one.pressing)),
            claims=(camp.claims + one.claims)[:MOST_CLAIMS],
            documents=tuple(dict.fromkeys(camp.documents + one.documents)),
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
        documents=tuple(dict.fromkeys(d for one in said for d in one.documents)),
        is_asserted=all(one.is_asserted for one in said),
        via=first.via if all(one.via for one in said) else None,
        camps=tuple(said) if is_disputed else (),
    )
