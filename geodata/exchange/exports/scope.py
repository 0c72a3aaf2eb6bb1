"""What an export holds: which days, known by when, weighed how, of which layers."""

from dataclasses import dataclass
from datetime import date, timedelta

from geodata.exchange.exports.writable import to_writable
from geodata.history import LAST_WORD_STANDS, RuleSet
from geodata.model import Kind, SubjectKind, day_in_words

HAPPENINGS = (Kind.MEETING, Kind.ATTACK, Kind.AGREEMENT, Kind.EXERCISE, Kind.ARMS)
"""Kinds of claim that are exported as happenings, each at its place."""


@dataclass(frozen=True)
class Scope:
    """What is taken along.

    Parameters
    ----------
    as_of
        The day; the last day of a window, the later of two compared.
    since
        First day of a window, in; None for a day.
    versus
        The earlier of two days compared; None for none. Never together with ``since``.
    known_by
        Only from articles published by that day; None takes all.
    rules
        How claims are weighed.
    told_by
        Names of the sources that were heard; empty where all were.
    subjects, kinds
        Kinds of subject, and of happenings, that are shown.
    afterglow_days
        At an instant, happenings of so many days before are shown too.
    """

    as_of: date
    since: date | None = None
    versus: date | None = None
    known_by: date | None = None
    rules: RuleSet = LAST_WORD_STANDS
    told_by: tuple[str, ...] = ()
    subjects: frozenset[SubjectKind] = frozenset(SubjectKind)
    kinds: frozenset[Kind] = frozenset(HAPPENINGS)
    afterglow_days: int = 0

    def __post_init__(self) -> None:
        """Refuse days that no export can be about."""
        first = self.since or self.versus
        if self.since and self.versus:
            msg = f"a window from {self.since} and a comparison with {self.versus}: expected one"
            raise ValueError(msg)
        if first and first > self.as_of:
            msg = f"{first} is after {self.as_of}: expected the earlier day first"
            raise ValueError(msg)

    @property
    def days(self) -> tuple[date, ...]:
        """The days that answers are given for; none for a window, which holds all stretches."""
        if self.since:
            return ()
        return (self.versus, self.as_of) if self.versus else (self.as_of,)

    @property
    def happened_since(self) -> date:
        """First day of which happenings are taken."""
        return self.since or self.versus or self.as_of - timedelta(days=self.afterglow_days)

    @property
    def days_in_words(self) -> str:
        """Say the days as a title does."""
        last = day_in_words(self.as_of)
        if self.since:
            return f"{day_in_words(self.since)} to {last}"
        return f"{day_in_words(self.versus)} and {last}" if self.versus else f"as of {last}"

    @property
    def rules_in_words(self) -> str:
        """Cite the rule set by name and version, and whose word counts."""
        told = f", as told by {', '.join(self.told_by)} only" if self.told_by else ""
        return to_writable(f"“{self.rules.name}” {self.rules.version}{told}")

    @property
    def file_stem(self) -> str:
        """Return the beginning of a file's name; of letters, digits and dashes."""
        first = self.since or self.versus
        days = [*([first.isoformat()] if first else []), self.as_of.isoformat()]
        known = ["known", self.known_by.isoformat()] if self.known_by else []
        return "-".join(["salween", *days, *known])

    def to_record(self) -> dict[str, object]:
        """Return all of it in plain values, days in ISO 8601, for a package's description."""
        return {
            "as_of": self.as_of.isoformat(),
            "since": self.since and self.since.isoformat(),
            "versus": self.versus and self.versus.isoformat(),
            "known_by": self.known_by and self.known_by.isoformat(),
            "happened_since": self.happened_since.isoformat(),
            "rules": {
                "key": self.rules.key,
                "name": self.rules.name,
                "version": self.rules.version,
                "sentences": list(self.rules.sentences),
            },
            "told_by": list(map(to_writable, self.told_by)),
            "subjects": sorted(map(str, self.subjects)),
            "happenings": sorted(map(str, self.kinds)),
        }
