"""What a claim leaves open, and the names that may help a person to close it."""

from collections.abc import Iterator, Sized

from geodata.extract.hints import place_hints
from geodata.model import Claim, Kind
from pages.parts.adding.edits import LABELS

SUBJECT = {Kind.PROJECT_STATUS: "project_id", Kind.CROSSING_STATUS: "crossing_id"}
"""Of which register these kinds have their subject; the others have a place."""


def spelled_alike(read: Claim, places: Sized) -> list[list[str]]:
    """Return up to three places spelled like one that no register has: hints, never an answer.

    Parameters
    ----------
    read
        The claim before a person's changes.
    places
        What its toponym may mean; where there is something, nothing is hinted at.

    Returns
    -------
    list of [place id, name]
        The likest first.
    """
    is_open = not (read.place_id or read.project_id or read.crossing_id)
    if not (read.toponym and is_open) or len(places):
        return []
    return [[one.place_id, one.name] for one in place_hints(read.toponym)]


def left_open(claim: Claim) -> Iterator[str]:
    """Say what a review will have to settle; none of it keeps a candidate from being sent."""
    subject = SUBJECT.get(claim.kind)
    if subject and getattr(claim, subject) is None:
        yield f"Which {LABELS[subject]} it is about is open."
    elif claim.kind is Kind.CONTROL_CHANGE and not claim.place_id:
        yield "The place is open: choose one if you know it, or leave it to the review."
    if claim.alternative:
        yield "The time has a rival reading."
    if claim.when.earliest is None and claim.when.latest is None:
        yield "No time is known."
