"""Read many sources at once: pieces of work, what comes of each, always in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path

from geodata.corpus.identities import name_apart
from geodata.corpus.source_texts import SourceText, UnreadableSourceError
from geodata.corpus.sources import TABLE_SUFFIXES, read_sources
from geodata.extract.json_lines import to_line
from geodata.extract.known_articles import Known
from geodata.extract.reading import Reader, read_reader
from geodata.extract.results import ReadDocument, Result
from geodata.extract.source_reading import article_of, read_source, with_passport_days
from geodata.model import Fault

FILES_A_BATCH = 200
ROWS_A_BATCH = 2_000
"""Enough for a second of work or more, so that handing over costs little."""

_AHEAD = 2
"""Batches kept waiting for each worker: memory doesn't grow with the corpus."""


@dataclass(frozen=True, slots=True)
class Batch:
    """A piece of work: files, or rows of a table that were read already.

    Parameters
    ----------
    paths, texts
        What to read.
    apart
        Whose names others bear as well, and so are told apart by their content.
    published
        The day of texts that state none.
    refused, bad_rows
        What was met on the way to this work and can't be read, in words.
    size
        Bytes, as far as known; for telling how far the work is.
    """

    paths: tuple[Path, ...] = ()
    texts: tuple[SourceText, ...] = ()
    apart: frozenset[Path] = frozenset()
    published: date | None = None
    refused: tuple[str, ...] = ()
    bad_rows: tuple[str, ...] = ()
    size: int = 0

    def key(self, edition: str) -> str:
        """Return a hash of the work: the same for the same files, read by the same rules.

        Parameters
        ----------
        edition
            Stands for the rules.
        """
        digest = sha256(f"{edition} {self.published}\n".encode())
        for path in self.paths:
            digest.update(f"{path}\0{path in self.apart}\0{_state_of(path)}\n".encode())
        for text in self.texts:
            content = sha256(text.text.encode("utf-8", "surrogatepass")).hexdigest()
            digest.update(f"{text.document_id}\0{text.dates}\0{content}\n".encode())
        digest.update(repr((self.refused, self.bad_rows)).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()[:24]


def to_batches(paths: Iterable[Path], published: date | None) -> Iterator[Batch]:
    """Yield the work over some files, in order; the rows of a table as they are needed.

    Parameters
    ----------
    paths
        Files, each once.
    published
        The day of texts that state none.
    """
    names = Known()
    waiting: list[Path] = []
    apart: set[Path] = set()

    def gather() -> Iterator[Batch]:
        if waiting:
            size = sum(map(_size_of, waiting))
            yield Batch(tuple(waiting), apart=frozenset(apart), published=published, size=size)
            waiting.clear()
            apart.clear()

    for path in paths:
        is_new = names.add(path.stem)
        if path.suffix.lower() in TABLE_SUFFIXES:
            yield from gather()
            yield from _table_batches(path, published, is_apart=not is_new)
            continue
        waiting.append(path)
        if not is_new:
            apart.add(path)
        if len(waiting) == FILES_A_BATCH:
            yield from gather()
    yield from gather()


def _table_batches(path: Path, published: date | None, *, is_apart: bool) -> Iterator[Batch]:
    faults: list[Fault] = []
    left = _size_of(path)
    refused: list[str] = []
    rows = _rows(path, published, faults, refused)
    while True:
        texts = tuple(islice(rows, ROWS_A_BATCH))
        bad_rows = tuple(map(str, faults))
        faults.clear()
        is_last = len(texts) < ROWS_A_BATCH
        size = left if is_last else min(left, sum(len(one.text) for one in texts))
        left -= size
        if texts or bad_rows or refused:
            named = tuple(map(name_apart, texts)) if is_apart else texts
            yield Batch((), named, frozenset(), published, tuple(refused), bad_rows, size)
        if is_last:
            return


def _rows(
    path: Path, published: date | None, faults: list[Fault], refused: list[str]
) -> Iterator[SourceText]:
    """Yield a table's rows as far as it can be read."""
    try:
        yield from read_sources(path, published, faults)
    except (UnreadableSourceError, OSError) as error:
        refused.append(str(error))


def read_batch(batch: Batch) -> Result:
    """Read a batch; runs in a worker, which builds its reader once."""
    reader = read_reader()
    result = Result(refused=list(batch.refused), bad_rows=list(batch.bad_rows))
    seen: set[str] = set()
    for text in _texts_of(batch, result):
        if text.dates is None:
            result.undated.append(text.document_id)
            continue
        document = ReadDocument(text.document_id, article_of(text))
        result.documents.append(document)
        # What the batch has read already is only named, so that it can be told.
        if document.article not in seen:
            seen.add(document.article)
            _read_into(document, reader, text, result)
    return result


def _texts_of(batch: Batch, result: Result) -> Iterator[SourceText]:
    yield from batch.texts
    for path in batch.paths:
        try:
            for text in read_sources(path, batch.published):
                dated = with_passport_days(text, path)
                yield name_apart(dated) if path in batch.apart else dated
        except (UnreadableSourceError, OSError) as error:
            result.refused.append(str(error))


def _read_into(document: ReadDocument, reader: Reader, text: SourceText, result: Result) -> None:
    try:
        candidates = read_source(reader, text)
    except Exception as error:  # noqa: BLE001  # one text that trips a rule mustn't cost the others
        words = f"{type(error).__name__}: {error}"
        result.refused.append(
            f"{text.document_id}: a rule failed on it ({words}): expected claims; "
            "please report it with the text"
        )
        return
    document.lines = [to_line(one, text.dates) for one in candidates]
    document.kinds = [str(one.claim.kind) for one in candidates]


def run_batches(
    batches: Iterable[Batch],
    executor: Executor | None,
    workers: int,
    *,
    done: Callable[[Batch], Result | None] = lambda batch: None,
) -> Iterator[tuple[Batch, Result]]:
    """Yield the batches with their results, in their order, a bounded number under way.

    Parameters
    ----------
    batches
        The work.
    executor
        Where it is done; None does it here.
    workers
        How many work at once.
    done
        Returns the result of a batch that was read before, or None.
    """
    queue: deque[tuple[Batch, Future[Result] | Result]] = deque()
    for batch in batches:
        finished = done(batch)
        if finished is None and executor is not None:
            queue.append((batch, executor.submit(read_batch, batch)))
        else:
            queue.append((batch, read_batch(batch) if finished is None else finished))
        while len(queue) > (_AHEAD * workers if executor else 0):
            yield _wait(*queue.popleft())
    while queue:
        yield _wait(*queue.popleft())


def _wait(batch: Batch, one: "Future[Result] | Result") -> tuple[Batch, Result]:
    return batch, one if isinstance(one, Result) else one.result()


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _state_of(path: Path) -> str:
    """Return what changes when a file or its passport does."""
    states = []
    for file in (path, path.with_suffix(".toml")):
        try:
            status = file.stat()
        except OSError as error:
            states.append(str(error.strerror))
        else:
            states.append(f"{status.st_size} {status.st_mtime_ns}")
    return " ".join(states)
