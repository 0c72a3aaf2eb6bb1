"""Days as whole numbers, the way the browser's clock counts them."""

from datetime import date, timedelta

EPOCH = date(1970, 1, 1)


def to_day(when: date | None) -> int | None:
    """Count the days from 1970-01-01 to ``when``; an unknown end stays None."""
    return None if when is None else (when - EPOCH).days


def from_day(day: int) -> date:
    """Return the date that lies ``day`` days after 1970-01-01."""
    return EPOCH + timedelta(days=day)
