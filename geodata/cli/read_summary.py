"""What a reading found and what it couldn't read, in words."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TextIO

from geodata.cli.tables import lay_out
from geodata.extract.batches import Batch
from geodata.extract.known_articles import Known
from geodata.extract.results import ReadDocument, Result
from geodata.model import Kind

_SHOWN = 10
"""So many complaints are printed; the rest is counted."""


@dataclass(slots=True)
class Complaints:
    """Some of what is to be told, and how much there is of it."""

    title: str
    shown: list[str] = field(default_factory=list)
    count: int = 0

    def add(self, words: Iterable[str]) -> None:
        """Take more."""
        for word in words:
            self.count += 1
            if len(self.shown) < _SHOWN:
                self.shown.append(word)

    def lines(self) -> list[str]:
        """Return it as lines; none where there is nothing to tell."""
        if not self.count:
            return []
        left = self.count - len(self.shown)
        more = [f"  … and {left:,} more"] if left else []
        return ["", f"{self.count:,} {self.title}:", *(f"  {one}" for one in self.shown), *more]


@dataclass(slots=True)
class Summary:
    """Counts over all batches, of a size that doesn't grow with their number.

    Parameters
    ----------
    why_to
        Where the reasons of each candidate are printed as it is read; None for nowhere.
    """

    why_to: TextIO | None = None
    documents: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    refused: Complaints = field(default_factory=lambda: Complaints("not read"))
    undated: Complaints = field(
        default_factory=lambda: Complaints("without a day of publication (name one by --published)")
    )
    bad_rows: Complaints = field(default_factory=lambda: Complaints("bad rows"))
    repeated: Complaints = field(
        default_factory=lambda: Complaints("the same as an article before, read once")
    )
    _known: Known = field(default_factory=Known)

    @property
    def is_incomplete(self) -> bool:
        """Whether something wasn't read that should have been."""
        return any(one.count for one in (self.refused, self.undated, self.bad_rows))

    def lines_of(self, results: Iterable[tuple[Batch, Result]]) -> Iterator[str]:
        """Yield the lines of each article once, and count everything on the way."""
        for _, result in results:
            self.refused.add(result.refused)
            self.undated.add(result.undated)
            self.bad_rows.add(result.bad_rows)
            for document in result.documents:
                if self._known.add(document.article):
                    yield from self._lines(document)
                else:
                    self.repeated.add([document.document_id])

    def _lines(self, document: ReadDocument) -> Iterator[str]:
        self.documents += 1
        self.kinds.update(document.kinds)
        for line in document.lines:
            if self.why_to is not None:
                print(explain(line), file=self.why_to)
            yield line


def explain(line: str) -> str:
    """Return a candidate's words and the reasons for it, a line each."""
    record = json.loads(line)
    words = " ".join(record["excerpt"].split())
    head = f"{record['document']} {record['start']}–{record['end']} {record['kind']}"
    return "\n".join(
        [f"{head} {record['value']}: {words}", *(f"    {reason}" for reason in record["why"])]
    )


def tell(summary: Summary, target: str) -> None:
    """Print the summary: beside the candidates, not among them, where these are printed."""
    rows = [("kind", "candidates")]
    rows += [(str(kind), f"{summary.kinds[kind]:,}") for kind in Kind if summary.kinds[kind]]
    rows += [("all", f"{summary.kinds.total():,}")]
    count = summary.documents
    lines = [f"{count:,} document{'' if count == 1 else 's'} read.", "", *lay_out(rows)]
    if target != "-":
        lines += ["", f"Written to {target}."]
    for complaints in (summary.refused, summary.undated, summary.bad_rows, summary.repeated):
        lines += complaints.lines()
    print("\n".join(lines), file=sys.stderr if target == "-" else sys.stdout)
