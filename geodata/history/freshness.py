"""How old evidence may be before maps draw it fainter and panels call it old."""

FRESH_DAYS = 90
"""Evidence up to this age is drawn at full strength; beyond it, it is said to be old."""

STALE_DAYS = 365
"""From this age on evidence is drawn at half strength; in between it fades evenly."""
