"""The words before a time, and how each bears on it."""

from geodata.extract.times.expressions import Relation
from geodata.extract.times.vocabulary import spell_any

_DAYTIMES = ("morning", "afternoon", "evening", "night", "day")
_LEADS = {
    Relation.AT: (
        *("on", "in", "during", "at", "over", "throughout", "within", "for", "of", "as of"),
        *("as early as", "as late as", "as recently as", "early on", "late on", "at some point in"),
        *(f"on the {daytime} of" for daytime in _DAYTIMES),
        *("in the early hours of", "during the night of", "the night of", "at dawn on"),
    ),
    Relation.SINCE: ("since", "ever since", "since at least", "since as early as"),
    Relation.FROM: (
        *("from", "between", "starting", "starting on", "starting from", "starting in"),
        *("beginning", "beginning on", "beginning in"),
    ),
    Relation.UNTIL: ("until", "till", "through", "up to", "up until", "until at least"),
    Relation.BY: ("by", "no later than"),
    Relation.BEFORE: ("before", "prior to", "ahead of"),
    Relation.AFTER: (
        *("after", "following", "in the aftermath of", "in the wake of", "shortly after"),
        *("soon after", "immediately after"),
    ),
    Relation.WEEK_OF: tuple(
        f"{start}the week {of}"
        for start in ("", "in ", "during ", "for ")
        for of in ("of", "beginning", "starting", "starting on")
    ),
    Relation.WEEK_ENDING: tuple(
        f"{start}the week {of}"
        for start in ("", "in ", "during ", "for ")
        for of in ("ending", "to")
    ),
    Relation.AROUND: ("around", "on or around"),
}
# "Over May" and "at March" are nothing that English says of a month or a year.
_NOT_OF_PERIODS = {"on", "at", "for", "of", "over", "within", "early on", "late on"}
_OF_LENGTHS = (
    *("for", "in", "within", "over", "during", "after", "lasting", "throughout", "for over"),
    *("for the past", "in just", "in under"),
)


def _pattern(leads: list[str]) -> str:
    return spell_any(sorted(leads, key=len, reverse=True))


_RELATIONS = {lead: relation for relation, leads in _LEADS.items() for lead in leads}

ANY_LEAD = _pattern([*_RELATIONS])
PERIOD_LEAD = _pattern([lead for lead in _RELATIONS if lead not in _NOT_OF_PERIODS])
EVENT_LEAD = _pattern(
    [lead for lead, relation in _RELATIONS.items() if relation not in (Relation.AT, Relation.FROM)]
)
LENGTH_LEAD = _pattern([*_OF_LENGTHS])
ALL_LEADS = (*_RELATIONS, *_OF_LENGTHS)


def relation_of(lead: str | None) -> Relation:
    """Return how a lead, in any case and spacing, bears on the time behind it."""
    return _RELATIONS.get(" ".join(lead.lower().split()), Relation.AT) if lead else Relation.AT
