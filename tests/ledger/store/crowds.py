"""Many writers at once, each a process of its own that can be killed."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from time import perf_counter

from geodata.corpus.sources import read_pasted
from geodata.ledger.bodies import claim_proposal
from geodata.ledger.ledger_errors import LedgerError, StaleReviewError
from geodata.ledger.reviews import Accept
from geodata.ledger.seed_writing import to_document
from geodata.ledger.store import open_ledger
from geodata.model import Aspect, Claim, DateInterval, Document, Excerpt, Kind, Part, Role

SENTENCES = 400

# Forked, a process is there at once and needn't import everything anew.
_FORK = multiprocessing.get_context("fork")


def long_article(name: str, count: int) -> Document:
    """Make an article of somebody's with a sentence for each of ``count`` claims."""
    lines = [f"Column {name} number {one} took Lashio in late July." for one in range(count)]
    text = "\n".join(lines) + "\n"
    return to_document(read_pasted(text, date(2024, 8, 1)), is_given=True)


def claims_of(document: Document) -> list[Claim]:
    """Make the claims that its sentences make."""
    claims, begin = [], 0
    for line in document.text.splitlines(keepends=True):
        words = line.rstrip("\n")
        excerpt = Excerpt(document_id=document.id, start=begin, end=begin + len(words), text=words)
        claims.append(
            Claim(
                kind=Kind.CONTROL_CHANGE,
                aspect=Aspect.EVENT,
                value="captured",
                excerpt=excerpt,
                actors=(Part(actor="mndaa", role=Role.HOLDER),),
                toponym="Lashio",
                place_id="lashio",
                when=DateInterval(
                    earliest=date(2024, 7, 21),
                    latest=date(2024, 7, 31),
                    phrase="in late July",
                    rule="the last eleven days",
                ),
            )
        )
        begin += len(line)
    return claims


@dataclass(frozen=True)
class Worker:
    """A process, and the end of the pipe at which what it says arrives."""

    process: ForkProcess
    pipe: Connection

    def begin(self) -> None:
        """Let a process that is ready begin."""
        self.pipe.send("go")

    def said(self) -> Iterator[str]:
        """Yield what it says until it ends, or is killed in the middle of a word."""
        try:
            while True:
                yield self.pipe.recv()
        except (EOFError, OSError):
            self.process.join()


Work = Callable[..., Iterator[str]]


@contextmanager
def workers(work: Work, *all_arguments: tuple[object, ...]) -> Iterator[list[Worker]]:
    """Start a process for each tuple of arguments and give them once all are ready.

    Each ledger is opened before ``ready``; what ``work`` yields afterwards is what is said.
    """
    started = []
    for arguments in all_arguments:
        ours, theirs = _FORK.Pipe()
        process = _FORK.Process(target=_run, args=(work, theirs, ours, *arguments))
        process.start()
        theirs.close()
        started.append(Worker(process, ours))
    try:
        for one in started:
            assert one.pipe.recv() == "ready"
        yield started
    finally:
        for one in started:
            one.process.kill()
            one.process.join()
            one.pipe.close()


def _run(work: Work, pipe: Connection, others_end: Connection, *arguments: object) -> None:
    others_end.close()
    steps = work(*arguments)
    pipe.send(next(steps))
    pipe.recv()
    for words in steps:
        pipe.send(words)


def append_one_by_one(address: str, name: str, count: int) -> Iterator[str]:
    """Append claims, and say each one's subject and the milliseconds once it is acknowledged."""
    ledger = open_ledger(address, corpus=None)
    document = long_article(name, count)
    proposals = [claim_proposal(claim) for claim in claims_of(document)]
    ledger.propose(document, [], name)
    yield "ready"
    try:
        for one in proposals:
            began = perf_counter()
            (appended,) = ledger.append([one], name)
            took_ms = (perf_counter() - began) * 1000
            yield f"{appended.entry.subject} {took_ms:.3f}"
    except LedgerError as error:
        yield f"! {type(error).__name__}"


def decide_once(address: str, subject: str, name: str) -> Iterator[str]:
    """Accept a claim that nobody has decided, and say who won."""
    ledger = open_ledger(address, corpus=None)
    yield "ready"
    try:
        yield ledger.review(subject, 0, Accept(), name).author
    except StaleReviewError as error:
        yield f"{error.entry.author} was first"
