"""Keep what was read already, so that work goes on where it stopped."""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from geodata.extract.batches import Batch
from geodata.extract.results import ReadDocument, Result

_PACKAGE = Path(__file__).resolve().parents[1]
_ROOMS = ("corpus", "extract", "gazetteer", "model", "registers")


@cache
def edition() -> str:
    """Return what stands for the rules and registers: another rule is another edition."""
    digest = sha256()
    for room in _ROOMS:
        for path in sorted((_PACKAGE / room).rglob("*")):
            if path.suffix in (".py", ".toml", ".csv", ".txt"):
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Parts:
    """Results of batches, a file each, in a folder beside what is to be written.

    Parameters
    ----------
    folder
        Made when it is needed, removed when all is done.
    """

    folder: Path

    def read(self, batch: Batch) -> Result | None:
        """Return what was kept of this very batch, or None."""
        try:
            content = json.loads(self._path(batch).read_text(encoding="utf-8"))
            documents = [ReadDocument(**one) for one in content.pop("documents")]
            return Result(documents=documents, **content)
        except (OSError, ValueError, TypeError, KeyError):
            # A part that can't be read is no part: the batch is read again.
            return None

    def write(self, batch: Batch, result: Result) -> None:
        """Keep a batch's result: whole, or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        target = self._path(batch)
        partial = target.with_suffix(f".{os.getpid()}.tmp")
        partial.write_text(json.dumps(asdict(result)), encoding="utf-8")
        partial.replace(target)

    def remove(self) -> None:
        """Forget everything that was kept."""
        for path in self._files():
            path.unlink(missing_ok=True)
        if self.folder.is_dir() and not any(self.folder.iterdir()):
            self.folder.rmdir()

    def _files(self) -> Iterator[Path]:
        if self.folder.is_dir():
            yield from self.folder.glob("*.json")
            yield from self.folder.glob("*.tmp")

    def _path(self, batch: Batch) -> Path:
        return self.folder / f"{batch.key(edition())}.json"
