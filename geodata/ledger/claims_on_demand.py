"""Claims of a record, each made whole when somebody asks for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from geodata.model import Claim, Outline


class ClaimsOnDemand(Mapping[str, Claim]):
    """Claims by id, ordered by document and place in it.

    Most of 100,000 nobody ever looks at: history makes do with their outlines.

    Parameters
    ----------
    outlines
        By id, in any order. Not to be changed any more.
    find
        Makes the claim of an outline whole, by its id.
    """

    def __init__(self, outlines: Mapping[str, Outline], find: Callable[[str], Claim]) -> None:
        self.outlines = outlines
        self._find = find

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self.outlines)

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in order."""
        return iter(self._in_order)

    def __contains__(self, claim_id: object) -> bool:
        """Tell whether there is such a claim; it need not be made for that."""
        return claim_id in self.outlines

    def __getitem__(self, claim_id: str) -> Claim:
        """Return a claim."""
        outline = self.outlines[claim_id]
        return outline if isinstance(outline, Claim) else self._find(claim_id)

    @cached_property
    def _in_order(self) -> list[str]:
        def place(claim_id: str) -> tuple[str, int, str]:
            excerpt = self.outlines[claim_id].excerpt
            return excerpt.document_id, excerpt.start, claim_id

        return sorted(self.outlines, key=place)

    def only(self, ids: Iterable[str]) -> "ClaimsOnDemand":
        """Return some of them, as they are: made when they are asked for."""
        return ClaimsOnDemand({id_: self.outlines[id_] for id_ in ids}, self._find)


def only(claims: Mapping[str, Claim], ids: Iterable[str]) -> Mapping[str, Claim]:
    """Return some of a record's claims, in the order of ``ids`` or, if on demand, in their own."""
    if isinstance(claims, ClaimsOnDemand):
        return claims.only(ids)
    return {id_: claims[id_] for id_ in ids}
