"""Remember what was read, in few bytes an article: memory stays flat over millions."""

from array import array
from hashlib import blake2b

_EMPTY = 0


class Known:
    """A set that only grows, of eight bytes a member and no Python objects.

    Members are kept as hashes of 64 bits: among a million, the chance that two collide
    anywhere is about one in 40 million.

    Examples
    --------
    >>> known = Known()
    >>> known.add("an article"), known.add("an article")
    (True, False)
    """

    __slots__ = ("_count", "_slots")

    def __init__(self) -> None:
        self._count = 0
        self._slots = array("Q", bytes(8 * 1024))

    def __len__(self) -> int:
        """Return how many are known."""
        return self._count

    def add(self, name: str) -> bool:
        """Remember a name; tell whether it is new."""
        digest = _digest(name)
        at = self._find(digest)
        if self._slots[at] == digest:
            return False
        self._slots[at] = digest
        self._count += 1
        if self._count * 3 > len(self._slots) * 2:
            self._grow()
        return True

    def _find(self, digest: int) -> int:
        mask = len(self._slots) - 1
        at = digest & mask
        while self._slots[at] not in (_EMPTY, digest):
            at = (at + 1) & mask
        return at

    def _grow(self) -> None:
        old = self._slots
        self._slots = array("Q", bytes(8 * 2 * len(old)))
        for digest in old:
            if digest != _EMPTY:
                self._slots[self._find(digest)] = digest


def _digest(name: str) -> int:
    value = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(value, "little") or 1
