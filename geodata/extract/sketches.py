"""What of a claim is compared with others: small, and made once for each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from geodata.extract.kinship import Kinship
from geodata.model import Claim, DateInterval, Kind, Polarity, Role

REACH_DAYS = 366
"""How far an interval without an end is followed when likes are looked for."""

_FAMILIES: dict[tuple[Kind, str], str] = {
    (Kind.MEETING, "met"): "meeting",
    (Kind.MEETING, "talks"): "meeting",
    (Kind.MEETING, "visited"): "meeting",
    (Kind.ATTACK, "ground"): "fighting",
    (Kind.ATTACK, "clash"): "fighting",
    (Kind.CONTROL_CHANGE, "captured"): "changed hands",
    (Kind.CONTROL_CHANGE, "lost"): "changed hands",
    (Kind.AGREEMENT, "agreed"): "agreement",
    (Kind.AGREEMENT, "reached"): "agreement",
}
"""Values that are words for one thing, such as a visit and the talks during it."""
_REAL = (Polarity.ASSERTED, Polarity.CLAIMED)
_ROLES: dict[Kind, tuple[tuple[Role, ...], ...]] = {
    Kind.CONTROL_CHANGE: ((Role.HOLDER, Role.ENCIRCLER), (Role.PREVIOUS_HOLDER,)),
    Kind.PROJECT_STATUS: ((Role.HOLDER, Role.ENCIRCLER),),
    Kind.CROSSING_STATUS: ((Role.CLOSER,),),
    Kind.ATTACK: ((Role.ATTACKER,), (Role.TARGET,)),
    Kind.MEETING: ((Role.PARTY,),),
    Kind.AGREEMENT: ((Role.PARTY,),),
    Kind.EXERCISE: ((Role.PARTY,),),
    Kind.ARMS: ((Role.SUPPLIER,), (Role.RECIPIENT,)),
}
"""Who must agree, kind by kind. Statements aren't joined: who says much says it often."""
_PARTED = frozenset({Kind.MEETING, Kind.AGREEMENT, Kind.EXERCISE, Kind.ARMS})
_MONEY = re.compile(
    r"(?P<sign>US\$|[$€£¥])\s?(?P<number>\d[\d,.]*)(?:\s?(?P<unit>thousand|million|billion))?",
    re.IGNORECASE,
)
_UNITS = {"thousand": 3, "million": 6, "billion": 9}

Camps = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Look:
    """Who and where: what many claims share, so that it is compared once."""

    kind: Kind
    camps: Camps
    place_id: str | None


@dataclass(frozen=True, slots=True)
class Days:
    """An interval in ordinals of days, followed as far as `REACH_DAYS` where it has no end."""

    first: int
    last: int
    is_open: bool

    @property
    def width(self) -> int:
        """Days between its ends."""
        return self.last - self.first

    def meets(self, other: "Days") -> bool:
        """Tell whether they share a day."""
        return self.first <= other.last and other.first <= self.last

    def around(self, other: "Days") -> "Days":
        """Return the days from the first of both to the last."""
        first, last = min(self.first, other.first), max(self.last, other.last)
        return Days(first, last, self.is_open or other.is_open)


@dataclass(frozen=True, slots=True)
class Sketch:
    """A claim, as far as it is compared.

    Parameters
    ----------
    claim
        The claim itself.
    topic
        Kind, family of its value, aspect, and whether it is told as real, planned or denied.
    keys
        Subjects or people under which likes are looked for; none where a claim can't be joined.
    look
        Who and where.
    days, rival
        When, and the rival reading; None for a time that nobody gives.
    amounts
        Sums of money in the excerpt, such as ``$ 267000000``.
    """

    claim: Claim
    topic: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]
    look: Look
    days: Days | None
    rival: Days | None
    amounts: frozenset[str] = field(default=frozenset())

    @property
    def document_id(self) -> str:
        """The claim's document."""
        return self.claim.excerpt.document_id

    @property
    def order(self) -> tuple[bool, int, int, str]:
        """The surest of its time first, then by time, then by id: the same for any input order."""
        if self.days is None:
            return (True, REACH_DAYS, 0, self.claim.id)
        return (self.days.is_open, self.days.width, self.days.first, self.claim.id)


def to_sketch(claim: Claim, kinship: Kinship) -> Sketch:
    """Return what of a claim is compared."""
    kind = claim.kind
    standing = "real" if claim.polarity in _REAL else str(claim.polarity)
    family = _FAMILIES.get((kind, claim.value), claim.value)
    topic = (str(kind), family, str(claim.aspect), standing)
    camps = tuple(frozenset(claim.actors_as(*roles)) for roles in _ROLES.get(kind, ()))
    text = claim.excerpt.text
    return Sketch(
        claim=claim,
        topic=topic,
        keys=tuple(_keys(claim, camps, kinship)),
        look=Look(kind, camps, claim.place_id),
        days=to_days(claim.when),
        rival=to_days(claim.alternative) if claim.alternative else None,
        amounts=read_amounts(text) if kind is Kind.ARMS else frozenset(),
    )


def to_days(when: DateInterval) -> Days | None:
    """Return an interval as numbers of days; None for one without any end."""
    first, last = when.earliest, when.latest
    if first and last:
        return Days(first.toordinal(), last.toordinal(), is_open=False)
    if last:
        return Days(last.toordinal() - REACH_DAYS, last.toordinal(), is_open=True)
    if first:
        return Days(first.toordinal(), first.toordinal() + REACH_DAYS, is_open=True)
    return None


def from_days(days: Days) -> DateInterval:
    """Return the interval with its ends as days of the calendar."""
    return DateInterval(earliest=date.fromordinal(days.first), latest=date.fromordinal(days.last))


def read_amounts(text: str) -> frozenset[str]:
    """Return the sums of money in a text, however they are written.

    Examples
    --------
    >>> read_amounts("US$267 million worth") == read_amounts("imported $267 million in arms")
    True
    """
    return frozenset(filter(None, map(_amount, _MONEY.finditer(text))))


def _amount(found: re.Match[str]) -> str:
    digits = found["number"].rstrip(".,").replace(",", "")
    whole, _, rest = digits.partition(".")
    if "." in rest:
        return ""
    zeros = _UNITS.get((found["unit"] or "").lower(), 0)
    value = whole + rest[:zeros].ljust(zeros, "0")
    return f"{found['sign'].upper().removeprefix('US')} {int(value)}"


def _keys(claim: Claim, camps: Camps, kinship: Kinship) -> Iterable[tuple[str, ...]]:
    if claim.kind in _PARTED:
        yield from _keys_of_parties(camps, kinship)
    elif claim.kind is Kind.ATTACK:
        # Fighting somewhere is the same only where the place is; an offensive has its army.
        if claim.place_id:
            yield ("place", claim.place_id)
        if claim.value == "offensive" and camps[0]:
            yield ("attacker", *sorted(camps[0]))
    elif claim.kind in _ROLES:
        subject = claim.project_id or claim.crossing_id or claim.place_id
        if subject:
            yield ("subject", subject)
        elif claim.scope:
            yield ("words", " ".join(claim.scope.casefold().split()))


def _keys_of_parties(camps: Camps, kinship: Kinship) -> Iterable[tuple[str, ...]]:
    """Yield those who mark a meeting out; where all are states or armies, all of them."""
    everybody = sorted(frozenset().union(*camps))
    if len(everybody) < 2:
        return
    narrow = [one for one in everybody if not kinship.is_wide(one)]
    if narrow:
        yield from (("party", one) for one in narrow)
    else:
        yield ("parties", *everybody)
