"""What a preposition makes of the time behind it."""

import msgspec
from msgspec.structs import replace

from geodata.extract.times.expressions import Relation, TimeExpression
from geodata.extract.times.spans import shift_days
from geodata.extract.times.stretches import Standpoint, Stretch

# Days before and after the day that is named; the week of a day may be its own or begin with it.
_WIDENED = {
    Relation.AROUND: (-3, 3),
    Relation.WEEK_OF: (0, 6),
    Relation.WEEK_ENDING: (-6, 0),
}
_WIDENED_WORDS = {
    Relation.AROUND: "up to three days around",
    Relation.WEEK_OF: "the week of",
    Relation.WEEK_ENDING: "the week that ends with",
}


class Placed(msgspec.Struct, frozen=True):
    """A stretch behind its preposition, and when it began where the words tell."""

    stretch: Stretch
    begins: Stretch | None = None


def in_relation(expression: TimeExpression, stretch: Stretch, view: Standpoint) -> Placed:
    """Weigh a preposition.

    ``since`` reaches to publication, but of a whole month by name it gives the beginning, for
    that is what news dates so. ``until`` begins at the time spoken of before. What the past
    tense tells doesn't lie after publication.
    """
    if expression.last is not None and expression.first is not None:
        return Placed(stretch)
    relation = expression.relation
    if relation in (Relation.SINCE, Relation.FROM):
        return _since(expression, stretch, view)
    if relation is Relation.AFTER:
        return Placed(_onwards(stretch, "after", view))
    if relation in (Relation.UNTIL, Relation.BY, Relation.BEFORE):
        return Placed(_up_to(stretch, relation, view))
    if relation in _WIDENED:
        return Placed(_widened(stretch, relation))
    return Placed(_not_after_publication(expression, stretch, view))


def _since(expression: TimeExpression, stretch: Stretch, view: Standpoint) -> Placed:
    begins = stretch if stretch.earliest else None
    if expression.rule == "now":
        return Placed(replace(stretch, latest=None, because="from publication on"), begins)
    is_whole_month = expression.rule == "month" and not expression.parts.get("part")
    if is_whole_month and stretch.rival is None:
        return Placed(replace(stretch, because=f"began in {stretch.because}"), begins)
    return Placed(_onwards(stretch, "since", view), begins)


def _onwards(stretch: Stretch, word: str, view: Standpoint) -> Stretch:
    if stretch.earliest is None:
        return view.unknown(f"{word} {stretch.because}")
    rival = _onwards(stretch.rival, word, view) if stretch.rival else None
    is_open = view.is_future or stretch.earliest > view.anchor.latest
    because = f"{word} {stretch.because}" + ("" if is_open else ", up to publication")
    latest = None if is_open else view.anchor.latest
    return Stretch(stretch.earliest, latest, because, rival)


def _up_to(stretch: Stretch, relation: Relation, view: Standpoint) -> Stretch:
    rival = _up_to(stretch.rival, relation, view) if stretch.rival else None
    because = f"{relation} {stretch.because}"
    latest = stretch.latest
    if latest is None:
        return Stretch(None, None, because, rival, stretch.is_counted)
    starts = None
    context = view.bounded_context()
    if relation is Relation.UNTIL and context is not None:
        starts, because = context.first, f"{because}, from the time spoken of before"
    elif view.is_future:
        starts = view.anchor.earliest
    if starts is not None and starts > latest:
        starts = None
    return Stretch(starts, latest, because, rival, stretch.is_counted)


def _widened(stretch: Stretch, relation: Relation) -> Stretch:
    """Widen a day that stands for the days around it; anything longer is wide enough."""
    day = stretch.earliest
    if day is None or day != stretch.latest:
        return stretch
    before, after = _WIDENED[relation]
    if relation is Relation.WEEK_OF:
        before = -day.weekday()
    rival = _widened(stretch.rival, relation) if stretch.rival else None
    return replace(
        stretch,
        earliest=shift_days(day, before),
        latest=shift_days(day, after),
        because=f"{_WIDENED_WORDS[relation]} {stretch.because}",
        rival=rival,
    )


def _not_after_publication(
    expression: TimeExpression, stretch: Stretch, view: Standpoint
) -> Stretch:
    last = view.anchor.latest
    is_cut = (
        not view.is_future
        and expression.rule in _CUT
        and stretch.earliest is not None
        and stretch.latest is not None
        and stretch.earliest <= last < stretch.latest
        and expression.parts.get("part", "").lower()[:5] != "later"
    )
    if not is_cut:
        return stretch
    return replace(stretch, latest=last, because=f"{stretch.because}, before publication")


_CUT = frozenset({"month", "months", "year", "years", "season", "which", "weekend", "days", "date"})
