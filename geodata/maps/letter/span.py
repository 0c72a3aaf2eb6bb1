"""The days that a timeline spans."""

from datetime import date, timedelta

from geodata.exchange.exports.scope import Scope
from geodata.ledger import Record

_WIDEST_DAYS = 92
"""A claim whose interval is wider (``since the coup``) doesn't stretch the timeline."""


def days_spanned(record: Record, scope: Scope) -> tuple[date, date]:
    """Return the first and last day that claims speak of, widened to what is asked for."""
    begun = [
        one.when.earliest
        for one in record.claims.values()
        if one.when.earliest
        and one.when.latest
        and (one.when.latest - one.when.earliest).days <= _WIDEST_DAYS
    ]
    ended = [one.passport.published_latest for one in record.documents.values()]
    asked = [day for day in (scope.as_of, scope.since, scope.versus) if day]
    first = min([*begun, *asked])
    return first.replace(day=1), _month_end(max([*ended, *asked]))


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
