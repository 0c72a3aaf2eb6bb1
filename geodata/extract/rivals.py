"""Times that can be read in two ways, held against documents that can be read in one."""

from collections.abc import Iterable, Iterator, Sequence

from geodata.extract.clustering import Cluster
from geodata.extract.contradictions import Conflict, Contradiction
from geodata.extract.sketches import Sketch


def rival_readings(
    shared: Iterable[Cluster], moved: Sequence[tuple[Sketch, Cluster]]
) -> Iterator[Contradiction]:
    """Yield claims whose time has two readings, of which another document allows but one.

    Parameters
    ----------
    shared
        Clusters of several documents.
    moved
        Claims that belong to a cluster by their rival reading alone, with it.
    """
    by_rival = {(sketch.claim.id, id(cluster)) for sketch, cluster in moved}
    for cluster in shared:
        for sketch in cluster.members:
            witness = _witness(sketch, cluster)
            if sketch.rival is None or witness is None:
                continue
            if (sketch.claim.id, id(cluster)) in by_rival:
                yield _against_the_reading(sketch, witness)
            elif not sketch.rival.meets(cluster.days):
                yield _against_the_rival(sketch, witness)


def _witness(sketch: Sketch, cluster: Cluster) -> Sketch | None:
    """Return the claim of another document that is surest of its time."""
    others = (
        one
        for one in cluster.members
        if one.document_id != sketch.document_id and one.rival is None
    )
    return min(others, key=lambda one: one.order, default=None)


def _against_the_reading(sketch: Sketch, witness: Sketch) -> Contradiction:
    claim = sketch.claim
    reason = (
        f"{claim.excerpt.document_id} is read as {claim.when}{_words(sketch)}, "
        f"{witness.document_id} says {witness.claim.when}: the rival reading, "
        f"{claim.alternative}, is what settles it"
    )
    return Contradiction(
        Conflict.RIVAL_READING, (claim.id,), (witness.claim.id,), reason, settled="alternative"
    )


def _against_the_rival(sketch: Sketch, witness: Sketch) -> Contradiction:
    claim = sketch.claim
    reason = (
        f"{claim.excerpt.document_id}{_words(sketch)} may be {claim.alternative} as well as "
        f"{claim.when}: {witness.document_id} says {witness.claim.when}, which settles it"
    )
    return Contradiction(
        Conflict.RIVAL_READING, (claim.id,), (witness.claim.id,), reason, settled="reading"
    )


def _words(sketch: Sketch) -> str:
    phrase = sketch.claim.when.phrase
    return f" (“{phrase}”)" if phrase else ""
