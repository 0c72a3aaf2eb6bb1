"""How far the work is, on a terminal; nothing where nobody watches."""

import sys
import time
from dataclasses import dataclass, field

_EVERY_S = 0.2
_CELLS = 24


@dataclass
class Progress:
    """A bar that rewrites itself.

    Parameters
    ----------
    total
        Bytes to read, as far as known.
    """

    total: int
    _done: int = 0
    _documents: int = 0
    _began: float = field(default_factory=time.monotonic)
    _shown: float = 0.0

    def add(self, size: int, documents: int) -> None:
        """Say that so many bytes and documents were read."""
        self._done += size
        self._documents += documents
        now = time.monotonic()
        if sys.stderr.isatty() and now - self._shown >= _EVERY_S:
            self._shown = now
            sys.stderr.write(f"\r{self.line(now - self._began)}\x1b[K")
            sys.stderr.flush()

    def close(self) -> None:
        """Leave the terminal's line empty, for what comes next."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def line(self, seconds: float) -> str:
        """Return the bar as it stands after so many seconds."""
        share = min(1.0, self._done / self.total) if self.total else 0.0
        full = int(share * _CELLS)
        bar = "#" * full + "." * (_CELLS - full)
        rate = self._documents * 60 / seconds if seconds else 0
        return f"[{bar}] {share:4.0%}  {self._documents:,} documents, {rate:,.0f} a minute"
