"""Ground as lines of text, so that a test shows a whole history."""

from geodata.history import build_tenures
from geodata.model import Claim, Tenure
from tests.builders import ACTORS, day, subject_kind

PUBLISHED = {"article": day("2024-12-01"), "early": day("2024-07-23"), "late": day("2024-11-04")}


def tenures_of(*claims: Claim, **options: object) -> list[Tenure]:
    return build_tenures(claims, PUBLISHED, subject_kind=subject_kind, actors=ACTORS, **options)


def history(*claims: Claim, **options: object) -> list[str]:
    """Return one line a tenure: ``2024-07-22 contested junta < mndaa``."""
    lines = []
    for tenure in tenures_of(*claims, **options):
        words = [str(tenure.valid_from), tenure.condition, "+".join(tenure.holders)]
        if tenure.pressing:
            words.append("< " + "+".join(tenure.pressing))
        lines.append(" ".join(word for word in words if word))
    return lines
