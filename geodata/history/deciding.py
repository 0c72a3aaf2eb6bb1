"""What history would tell otherwise if claims came in, or went out."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from geodata.history.phrases import ActorName, describe
from geodata.history.rules import LAST_WORD_STANDS, RuleSet
from geodata.history.tenures import build_tenures
from geodata.ledger import Record
from geodata.model import Claim, Condition, Kind, SubjectKind, Tenure, day_in_words

Subject = tuple[SubjectKind, str]
_GROUND = (Kind.CONTROL_CHANGE, Kind.ATTACK)
_NO_DAYS: Mapping[str, date] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of days of which a subject's history would tell something else.

    Parameters
    ----------
    subject_kind, subject_id
        Of what.
    valid_from, valid_to
        Half-open; None is a start that is unknown, an end that hasn't come.
    before, after
        What is told, and what would be; None where nobody ever spoke of the subject.
    """

    subject_kind: SubjectKind
    subject_id: str
    valid_from: date | None
    valid_to: date | None
    before: Tenure | None
    after: Tenure | None

    def in_words(self, name: str, actor_name: ActorName) -> str:
        """Say it: ``Lashio, from 3 Aug 2024 on: held by MNDAA, instead of contested``.

        Parameters
        ----------
        name
            Of the subject.
        actor_name
            From actor id to name.
        """
        after, before = (told_in_words(one, actor_name) for one in (self.after, self.before))
        return f"{name}, {self.span}: {after}, instead of {before}"

    @property
    def span(self) -> str:
        """The days in words: ``from 3 Aug 2024 on``."""
        return _span(self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True)
class Consequence:
    """What taking claims in or out would do.

    Parameters
    ----------
    turns
        By subject, then by time; none where every answer stays.
    resting
        Ids of the claims taken in on which an answer would rest: without a turn, they say
        again what is told already.
    silent
        Ids of those on which nothing but an unknown would rest: they don't say who or what.
    """

    turns: tuple[Turn, ...]
    resting: frozenset[str]
    silent: frozenset[str] = frozenset()


def changes_by_deciding(
    record: Record,
    *,
    without: Collection[str] = (),
    taken: Sequence[Claim] = (),
    published_on: Mapping[str, date] = _NO_DAYS,
    rules: RuleSet = LAST_WORD_STANDS,
) -> Consequence:
    """Return what would be told otherwise; only the subjects concerned are built anew.

    Parameters
    ----------
    record
        What stands.
    without
        Ids of claims that would stand no more; those that don't stand count for nothing.
    taken
        Claims that would stand.
    published_on
        Days of documents that the record doesn't have yet.
    rules
        How claims are weighed.

    Raises
    ------
    KeyError
        When a claim is about a place that the gazetteer doesn't have.
    """
    gone = [one for id_, one in record.claims.items() if id_ in set(without)]
    concerned = {subject for one in (*gone, *taken) for subject in concerned_by(one, record)}
    if not concerned:
        return Consequence((), frozenset())
    heard = heard_by(concerned, record)
    now = [one for one in record.claims.values() if subject_told_by(one, record) in heard]
    then = [one for one in now if one.id not in set(without)]
    days = {**published_on, **record.published_on}

    def build(claims: Iterable[Claim]) -> list[Tenure]:
        built = build_tenures(
            claims,
            days,
            subject_kind=record.kind_of,
            crossing_groups=record.gazetteer.crossing_groups(),
            actors=record.actors,
            rules=rules,
        )
        return [one for one in built if (one.subject_kind, one.subject_id) in concerned]

    after = build([*then, *taken])
    ids = {one.id for one in taken}
    telling = [one for one in after if one.condition != Condition.UNKNOWN]
    resting = ids & {id_ for one in telling for id_ in one.claims}
    silent = (ids & {id_ for one in after for id_ in one.claims}) - resting
    turns = tuple(turns_between(build(now), after))
    return Consequence(turns, frozenset(resting), frozenset(silent))


def turns_between(before: Iterable[Tenure], after: Iterable[Tenure]) -> Iterator[Turn]:
    """Yield where two histories tell of a subject differently, by subject, then by time.

    More evidence for the same answer is no difference.

    Parameters
    ----------
    before, after
        Tenures of any subjects, those of each without gaps, as `build_tenures` gives them.
    """
    told, retold = _by_subject(before), _by_subject(after)
    for subject in sorted(told.keys() | retold.keys()):
        last: Turn | None = None
        for turn in _stretches(subject, told.get(subject, []), retold.get(subject, [])):
            if _shown(turn.before) == _shown(turn.after):
                continue
            if last and _goes_on(last, turn):
                last = replace(last, valid_to=turn.valid_to)
                continue
            if last:
                yield last
            last = turn
        if last:
            yield last


def _goes_on(last: Turn, turn: Turn) -> bool:
    is_alike = _shown(last.before) == _shown(turn.before)
    is_alike = is_alike and _shown(last.after) == _shown(turn.after)
    return is_alike and last.valid_to == turn.valid_from


def _stretches(subject: Subject, before: list[Tenure], after: list[Tenure]) -> Iterator[Turn]:
    days = {one.valid_from for one in (*before, *after) if one.valid_from}
    starts: list[date | None] = [None, *sorted(days)]
    told, retold = _answers_on(starts, before), _answers_on(starts, after)
    ends = [*starts[1:], None]
    for start, end, then, now in zip(starts, ends, told, retold, strict=True):
        yield Turn(*subject, start, end, then, now)


def _answers_on(days: Iterable[date | None], tenures: Iterable[Tenure]) -> Iterator[Tenure | None]:
    """Yield the tenure of each day, in order; of None, the one that has no start."""
    later = sorted(tenures, key=lambda one: one.valid_from or date.min, reverse=True)
    on: Tenure | None = None
    for day in days:
        while later and (later[-1].valid_from or date.min) <= (day or date.min):
            on = later.pop()
        yield on


def _by_subject(tenures: Iterable[Tenure]) -> dict[Subject, list[Tenure]]:
    found: dict[Subject, list[Tenure]] = {}
    for one in tenures:
        found.setdefault((one.subject_kind, one.subject_id), []).append(one)
    return found


def subject_told_by(claim: Claim, record: Record) -> Subject | None:
    """Return what a claim is about, if its kind can move history at all."""
    if claim.kind in _GROUND and claim.place_id:
        return (record.kind_of(claim.place_id), claim.place_id)
    if claim.kind is Kind.PROJECT_STATUS and claim.project_id:
        return (SubjectKind.PROJECT, claim.project_id)
    if claim.kind is Kind.CROSSING_STATUS and claim.crossing_id:
        return (SubjectKind.CROSSING, claim.crossing_id)
    return None


def concerned_by(claim: Claim, record: Record) -> Iterator[Subject]:
    """Yield the subject, and those that inherit what is said of it."""
    subject = subject_told_by(claim, record)
    if subject:
        yield subject
    if subject and subject[0] is SubjectKind.CROSSING:
        for member in record.gazetteer.crossing_groups().get(subject[1], ()):
            yield (SubjectKind.CROSSING, member)


def heard_by(concerned: Collection[Subject], record: Record) -> set[Subject]:
    """Return the subjects whose claims these hear: a crossing hears its groups' too."""
    groups = record.gazetteer.crossing_groups()
    said_of = {
        (SubjectKind.CROSSING, group)
        for group, members in groups.items()
        if any((SubjectKind.CROSSING, member) in concerned for member in members)
    }
    return {*concerned, *said_of}


def _shown(tenure: Tenure | None) -> tuple[object, ...]:
    """Return what a reader sees of an answer."""
    if tenure is None or tenure.condition == Condition.UNKNOWN:
        # Unknown is unknown, whosever word it was that says so or has faded.
        return (Condition.UNKNOWN, (), (), False)
    return (tenure.condition, tenure.holders, tenure.pressing, tenure.is_claimed)


def told_in_words(tenure: Tenure | None, actor_name: ActorName) -> str:
    """Say an answer as `describe` does, and that of a subject nobody spoke of as unknown."""
    if tenure is None or tenure.condition == Condition.UNKNOWN:
        return "unknown"
    return describe(tenure, actor_name)


def _span(start: date | None, end: date | None) -> str:
    last = end - timedelta(days=1) if end else None
    if start is None:
        return f"until {day_in_words(last)}" if last else "at all times"
    if last is None:
        return f"from {day_in_words(start)} on"
    if start == last:
        return f"on {day_in_words(start)}"
    return f"from {day_in_words(start)} to {day_in_words(last)}"
