"""Where every claim of a ledger stands, without each of 100,000 being looked at."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from geodata.ledger.authors import CORPUS_AUTHOR
from geodata.ledger.bodies import ACCEPTED, Content, read_body
from geodata.ledger.chain_reading import Row, entry_of
from geodata.ledger.entries import EntryKind
from geodata.ledger.states import ClaimState, Told, fold_claim
from geodata.model import Outline

Kept = tuple[Row, Content | Outline]
"""A row with its body read; that of a claim as its outline."""
Folded = dict[int, ClaimState]
"""States of claims by the newest entry about them, which tells each from all others."""
_CLAIM = str(EntryKind.CLAIM)


class ClaimStates(Mapping[str, ClaimState]):
    """Where every claim stands, by subject; most are folded when somebody first asks for them.

    Parameters
    ----------
    kept
        What was said of each, oldest first. Not to be changed any more.
    folded
        What has been folded, of this moment and others; shared by all of one ledger.
    """

    def __init__(self, kept: Mapping[str, Sequence[Kept]], folded: Folded) -> None:
        self._kept = kept
        self._folded = folded

    def __len__(self) -> int:
        """Return the number of claims, wherever they stand."""
        return len(self._kept)

    def __iter__(self) -> Iterator[str]:
        """Yield subjects in the order in which they came in."""
        return iter(self._kept)

    def __contains__(self, subject: object) -> bool:
        """Tell whether there is such a claim; none need be folded for that."""
        return subject in self._kept

    def __getitem__(self, subject: str) -> ClaimState:
        """Return where a claim stands."""
        kept = self._kept[subject]
        newest = kept[-1][0][0]
        state = self._folded.get(newest)
        if state is None:
            state = self._folded[newest] = fold_claim(told_of(kept))
        return state

    def standing(self, *, needs_second: bool) -> Iterator[tuple[str, Outline]]:
        """Yield the claims that stand, by their ids, as `ClaimState.standing_claims` has them.

        Parameters
        ----------
        needs_second
            Whether somebody else than who decided must have agreed.
        """
        for subject, kept in self._kept.items():
            if not _is_plain(kept):
                for claim in self[subject].standing_claims(needs_second=needs_second):
                    yield claim.id, claim
            elif len(kept) == 2 and (not needs_second or kept[1][0][4] == CORPUS_AUTHOR):
                yield subject, cast(Outline, kept[0][1])

    def with_more(self, kept: Mapping[str, Sequence[Kept]]) -> "ClaimStates":
        """Return the same with some claims added, or with more said of them.

        Parameters
        ----------
        kept
            All that was said of some subjects; those that aren't claims are passed over.

        Raises
        ------
        DamagedLedgerError
            When what was said of one makes no sense.
        """
        claims = dict(self._kept)
        settled = []
        for subject, said in kept.items():
            if said[0][0][3] == _CLAIM:
                claims[subject] = said
                if len(said) > 1 and not _is_plain(said):
                    settled.append(subject)
        told = ClaimStates(claims, self._folded)
        for subject in settled:
            # What makes no sense is told now, not when somebody asks for it.
            told[subject]
        return told


def told_of(kept: Sequence[Kept]) -> list[Told]:
    """Return rows about one subject as entries, with their bodies as they were written."""
    return [Told(entry_of(row), _whole(row, said)) for row, said in kept]


def _whole(row: Row, said: Content | Outline) -> Content:
    seq, subject, _, kind, _, _, _, body, _, _ = row
    return read_body(seq, kind, subject, body) if kind == _CLAIM else cast(Content, said)


def _is_plain(kept: Sequence[Kept]) -> bool:
    """Tell whether a claim waits or was just accepted, as nearly all are."""
    return len(kept) == 1 or (len(kept) == 2 and kept[1][1] is ACCEPTED)
