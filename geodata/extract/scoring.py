"""Hold what the machine read against what people read, kind by kind."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from geodata.model import Actor, Claim, DateInterval, Kind, Role
from geodata.registers import side_of

_SUBJECTS = ("project_id", "crossing_id", "place_id")
_SETTLED = (Kind.CONTROL_CHANGE, Kind.PROJECT_STATUS, Kind.CROSSING_STATUS)


@dataclass(slots=True)
class Tally:
    """Counts of one kind."""

    hand: int = 0
    """Claims that people read."""
    machine: int = 0
    """Claims that the machine read."""
    matched: int = 0
    dates_right: int = 0
    places_right: int = 0
    sides_right: int = 0
    sides: int = 0
    """Matched claims with a holder, of whom the side is asked."""

    @property
    def precision(self) -> float | None:
        """Share of the machine's claims that people read too."""
        return self.matched / self.machine if self.machine else None

    @property
    def recall(self) -> float | None:
        """Share of the people's claims that the machine found."""
        return self.matched / self.hand if self.hand else None


@dataclass(slots=True)
class Score:
    """Tallies by kind, and what was missed and made up."""

    tallies: dict[Kind, Tally] = field(default_factory=lambda: defaultdict(Tally))
    missed: list[Claim] = field(default_factory=list)
    surplus: list[Claim] = field(default_factory=list)
    pairs: list[tuple[Claim, Claim]] = field(default_factory=list)
    """The person's claim, the machine's."""

    def total(self, kinds: Iterable[Kind] | None = None) -> Tally:
        """Return the sum over some kinds, all by default."""
        chosen = list(kinds) if kinds is not None else list(self.tallies)
        summed = Tally()
        for kind in chosen:
            one = self.tallies[kind]
            for name in Tally.__slots__:
                setattr(summed, name, getattr(summed, name) + getattr(one, name))
        return summed


def score(
    hand: Iterable[Claim],
    machine: Iterable[Claim],
    actors: Mapping[str, Actor],
    *,
    optional: frozenset[str] = frozenset(),
) -> Score:
    """Match claims one to one and count.

    A pair is of one document, one kind and one sentence, says the same of the same subject,
    and shares an actor where both name some. What agrees best is paired first.

    Parameters
    ----------
    hand
        What people read.
    machine
        What the machine read.
    actors
        For the side of a holder.
    optional
        Ids of ``hand`` claims that may be found or missed without counting.
    """
    result = Score()
    by_sentence: dict[tuple[str, Kind], list[Claim]] = defaultdict(list)
    hand_claims, machine_claims = list(hand), list(machine)
    for claim in machine_claims:
        by_sentence[(claim.excerpt.document_id, claim.kind)].append(claim)
    pairs = sorted(
        (
            (-worth, number, one, two)
            for number, one in enumerate(hand_claims)
            for two in by_sentence[(one.excerpt.document_id, one.kind)]
            if (worth := _worth(one, two)) > 0
        ),
        key=lambda pair: pair[:2],
    )
    taken: set[int] = set()
    found: set[int] = set()
    for _, number, one, two in pairs:
        if number in found or id(two) in taken:
            continue
        found.add(number)
        taken.add(id(two))
        if one.id not in optional:
            _count_pair(result, one, two, actors)
        else:
            result.tallies[one.kind].machine -= 1
    for number, one in enumerate(hand_claims):
        if one.id in optional:
            continue
        result.tallies[one.kind].hand += 1
        if number not in found:
            result.missed.append(one)
    for claim in machine_claims:
        result.tallies[claim.kind].machine += 1
        if id(claim) not in taken:
            result.surplus.append(claim)
    return result


def _worth(one: Claim, two: Claim) -> float:
    """Say how well two claims agree; 0 where they are about different things."""
    overlap = min(one.excerpt.end, two.excerpt.end) - max(one.excerpt.start, two.excerpt.start)
    if overlap <= 0 or not _is_same_value(one, two):
        return 0
    if one.kind in _SETTLED and not _is_same_subject(one, two):
        return 0
    ours, theirs = ({part.actor for part in claim.actors} for claim in (one, two))
    shared = len(ours & theirs)
    if ours and theirs and not shared and one.kind not in _SETTLED:
        return 0
    agreement = 2 * shared / (len(ours) + len(theirs)) if ours or theirs else 1
    same_aspect = one.aspect is two.aspect
    return 1 + agreement + 0.5 * same_aspect + 0.25 * _dates_agree(one.when, two.when)


_SAME = tuple(map(frozenset, (("met", "talks"), ("met", "visited"), ("talks", "visited"))))
"""Values that one meeting may bear."""


def _is_same_value(one: Claim, two: Claim) -> bool:
    if one.value == two.value:
        return True
    values = {one.value, two.value}
    return any(values <= same for same in _SAME) and one.kind is Kind.MEETING


def _is_same_subject(one: Claim, two: Claim) -> bool:
    ids = [tuple(getattr(claim, name) for name in _SUBJECTS) for claim in (one, two)]
    named = [next((subject for subject in three if subject), None) for three in ids]
    if one.kind is Kind.CROSSING_STATUS and not all(claim.crossing_id for claim in (one, two)):
        return True
    return named[0] == named[1]


def _dates_agree(one: DateInterval, two: DateInterval) -> bool:
    """Tell whether the machine's interval is the person's, or lies within it and is no wider."""
    if (one.earliest, one.latest) == (two.earliest, two.latest):
        return True
    first = one.earliest is None or (two.earliest is not None and two.earliest >= one.earliest)
    last = one.latest is None or (two.latest is not None and two.latest <= one.latest)
    return first and last


def _count_pair(result: Score, one: Claim, two: Claim, actors: Mapping[str, Actor]) -> None:
    tally = result.tallies[one.kind]
    tally.matched += 1
    tally.dates_right += _dates_agree(one.when, two.when)
    tally.places_right += one.place_id == two.place_id or one.project_id is not None
    holder = _holder(one)
    if holder:
        tally.sides += 1
        theirs = _holder(two)
        tally.sides_right += bool(theirs) and side_of(holder, actors) == side_of(theirs, actors)
    result.pairs.append((one, two))


def _holder(claim: Claim) -> str:
    held = claim.actors_as(Role.HOLDER)
    return held[0] if held else ""


TABLE_HEAD = (
    "kind", "by hand", "by machine", "matched", "precision", "recall", "dates", "places", "side",
)  # fmt: skip


def to_rows(result: Score, kinds: Sequence[Kind]) -> list[tuple[str, ...]]:
    """Return a row of words for each kind and one for all, as `TABLE_HEAD` names them."""
    rows = [_row(str(kind), result.tallies[kind]) for kind in kinds]
    return [*rows, _row("all", result.total(kinds))]


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _row(name: str, tally: Tally) -> tuple[str, ...]:
    of_matched = [
        part / tally.matched if tally.matched else None
        for part in (tally.dates_right, tally.places_right)
    ]
    side = tally.sides_right / tally.sides if tally.sides else None
    return (
        name, str(tally.hand), str(tally.machine), str(tally.matched), _share(tally.precision),
        _share(tally.recall), _share(of_matched[0]), _share(of_matched[1]), _share(side),
    )  # fmt: skip
