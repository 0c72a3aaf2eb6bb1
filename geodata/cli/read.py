"""``read``: articles in, candidate claims out."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path

from geodata.cli.errors import CommandError
from geodata.cli.progress import Progress
from geodata.cli.read_summary import Summary, tell
from geodata.cli.source_paths import find_sources
from geodata.extract.batches import Batch, run_batches, to_batches
from geodata.extract.parts import Parts
from geodata.extract.results import Result
from geodata.extract.workers import NoClusterError, cluster, processes

STDOUT = "-"
Results = Iterator[tuple[Batch, Result]]


def run(options: argparse.Namespace) -> int:
    """Read files, folders and globs; write candidates, tell what was found.

    Returns
    -------
    int
        0 when every source was read, 1 when some were refused or bear no date.

    Raises
    ------
    CommandError
        When nothing of what was named can be read, or the candidates can't be written.
    KeyboardInterrupt
        By Ctrl-C; what was read is kept for the next time, and the file is as it was.
    """
    paths = find_sources(options.paths)
    target = None if options.to == STDOUT else Path(options.to)
    if target and not target.absolute().parent.is_dir():
        msg = f"{options.to}: expected a file in a folder that exists; make the folder first"
        raise CommandError(msg)
    # Where candidates go to stdout, nothing else does.
    summary = Summary(
        why_to=(sys.stderr if target is None else sys.stdout) if options.why else None
    )
    progress = Progress(_total_size(options.paths))
    try:
        with _reading(options, paths, target) as results:
            lines = summary.lines_of(_watched(results, progress))
            _print(lines) if target is None else _write(target, lines)
    except KeyboardInterrupt:
        print(f"{summary.documents:,} documents read; {_go_on(target)}.", file=sys.stderr)
        raise
    except BrokenExecutor as error:
        msg = f"a worker ended before its work ({error}): expected it to go on; {_go_on(target)}"
        raise CommandError(msg) from error
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        msg = f"{error.filename or options.to}: {error.strerror or error}; {_go_on(target)}"
        raise CommandError(msg) from error
    finally:
        progress.close()
    tell(summary, options.to)
    return 1 if summary.is_incomplete else 0


def _go_on(target: Path | None) -> str:
    return "start again" if target is None else "start again: what was read is kept"


def _total_size(names: Iterable[str]) -> int:
    """Return the bytes to read where somebody watches; counting takes a walk of its own."""
    if not os.isatty(2):
        return 0
    return sum(path.stat().st_size for path in find_sources(list(names)) if path.exists())


@contextmanager
def _reading(
    options: argparse.Namespace, paths: Iterable[Path], target: Path | None
) -> Iterator[Results]:
    if options.cluster:
        paths = (path.absolute() for path in paths)
    batches = to_batches(paths, options.published)
    # A single batch is read here: others would only wait for it.
    first = list(islice(batches, 2))
    parts = Parts(Path(f"{target}.parts")) if target else None
    with _executor(options, is_small=len(first) < 2) as (executor, workers):
        yield _kept(chain(first, batches), executor, workers, parts)
    if parts:
        parts.remove()


def _kept(
    batches: Iterable[Batch], executor: Executor | None, workers: int, parts: Parts | None
) -> Results:
    """Yield results in order; what was kept isn't read again, what is read is kept."""
    kept: set[int] = set()

    def done(batch: Batch) -> Result | None:
        result = parts.read(batch) if parts else None
        if result is not None:
            kept.add(id(batch))
        return result

    for batch, result in run_batches(batches, executor, workers, done=done):
        if id(batch) in kept:
            kept.discard(id(batch))
        elif parts:
            parts.write(batch, result)
        yield batch, result


@contextmanager
def _executor(
    options: argparse.Namespace, *, is_small: bool
) -> Iterator[tuple[Executor | None, int]]:
    if options.cluster:
        try:
            with cluster(options.cluster) as (executor, workers):
                yield executor, workers
        except NoClusterError as error:
            raise CommandError(str(error)) from error
        return
    workers = 1 if is_small else options.workers or os.cpu_count() or 1
    with processes(workers) as local:
        yield local, workers


def _watched(results: Results, progress: Progress) -> Results:
    for batch, result in results:
        progress.add(batch.size, len(result.documents))
        yield batch, result


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _write(target: Path, lines: Iterable[str]) -> None:
    """Write all lines, then put the file in its place: nobody sees half of it."""
    partial = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    try:
        with partial.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
