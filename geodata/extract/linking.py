"""Between documents: what tells of one thing, on how many origins it rests, what contradicts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from geodata.extract.clustering import Cluster, Clusters
from geodata.extract.contradictions import Contradiction, find_contradictions
from geodata.extract.kinship import Kinship
from geodata.extract.likeness import Likeness, reasons_for
from geodata.extract.origins import Source, ties_between
from geodata.extract.rivals import rival_readings
from geodata.extract.sketches import Sketch, from_days, to_sketch
from geodata.gazetteer import Gazetteer
from geodata.model import Actor, Claim, DateInterval


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of two or more documents that tell of one thing.

    Parameters
    ----------
    claims
        In order of document and place in it.
    when
        The days that all of them allow.
    """

    claims: tuple[Claim, ...]
    when: DateInterval

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents, in order."""
        return tuple(sorted({claim.excerpt.document_id for claim in self.claims}))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of a group, from two documents.

    Parameters
    ----------
    one, other
        The claims.
    reasons
        Why they are held to tell of one thing.
    ties
        What ties them to one origin; empty for sources that no words tie together.
    """

    one: Claim
    other: Claim
    reasons: tuple[str, ...]
    ties: tuple[str, ...]

    @property
    def are_independent(self) -> bool:
        """Whether nothing in the words ties the two to one origin."""
        return not self.ties


@dataclass(frozen=True)
class Relations:
    """How the claims of a corpus stand to each other."""

    groups: tuple[Group, ...]
    contradictions: tuple[Contradiction, ...]
    _likeness: Likeness
    _sources: Mapping[str, Source]

    def pairs_of(self, group: Group) -> Iterator[Pair]:
        """Yield each pair of a group's claims that stand in two documents."""
        sketches = [to_sketch(claim, self._likeness.kinship) for claim in group.claims]
        for one, other in combinations(sketches, 2):
            if one.document_id != other.document_id:
                yield Pair(
                    one.claim,
                    other.claim,
                    reasons_for(one, other, self._likeness),
                    self._ties(one.claim, other.claim),
                )

    def origins_of(self, group: Group) -> tuple[tuple[str, ...], ...]:
        """Return the group's documents, those together that rest on one origin.

        One tuple for two documents is a thing corroborated, yet not independently.
        """
        together = {document_id: {document_id} for document_id in group.documents}
        for one, other in combinations(group.claims, 2):
            first, second = (together[claim.excerpt.document_id] for claim in (one, other))
            if first is not second and self._ties(one, other):
                first |= second
                together.update(dict.fromkeys(second, first))
        return tuple(sorted({tuple(sorted(one)) for one in together.values()}))

    def _ties(self, one: Claim, other: Claim) -> tuple[str, ...]:
        first, second = (self._source_of(claim) for claim in (one, other))
        return ties_between(one, other, (first, second))

    def _source_of(self, claim: Claim) -> Source:
        document_id = claim.excerpt.document_id
        return self._sources.get(document_id) or Source(document_id)


def relate(
    claims: Iterable[Claim],
    *,
    sources: Iterable[Source],
    actors: Mapping[str, Actor],
    gazetteer: Gazetteer,
) -> Relations:
    """Join what tells of one thing, and flag what cannot be true together.

    Claims are joined that are of one kind, about one subject or between the same parties,
    say the same, and whose days meet. Neither their order nor telling one twice matters.
    Statements are not joined: who speaks often says much.

    Parameters
    ----------
    claims
        Read by people or by machine, of any number of documents.
    sources
        What is known of the documents; one that is missing is known by its id alone.
    actors, gazetteer
        The registers that the claims name.
    """
    kinship = Kinship(actors)
    likeness = Likeness(kinship, gazetteer)
    distinct = {claim.id: claim for claim in claims}
    sketches = [to_sketch(distinct[id_], kinship) for id_ in sorted(distinct)]
    clusters = Clusters(likeness)
    clusters.add_all(sketches)
    shared = [cluster for cluster in clusters.made if len(cluster.documents) > 1]
    contradictions = [
        *rival_readings(shared, clusters.moved),
        *find_contradictions(sketches, likeness),
    ]
    return Relations(
        tuple(sorted(map(_to_group, shared), key=_group_order)),
        tuple(sorted(contradictions, key=lambda one: one.order)),
        likeness,
        {source.document_id: source for source in sources},
    )


def _to_group(cluster: Cluster) -> Group:
    claims = sorted((one.claim for one in cluster.members), key=_claim_order)
    return Group(tuple(claims), _when(cluster))


def _when(cluster: Cluster) -> DateInterval:
    """Return the days that all members allow; an end that nobody gives stays unknown."""
    days = from_days(cluster.days)
    moved: Iterable[Sketch] = cluster.members
    has_start = any(one.claim.when.earliest for one in moved)
    has_end = any(one.claim.when.latest for one in moved)
    return DateInterval(
        earliest=days.earliest if has_start else None,
        latest=days.latest if has_end else None,
        rule="the days that all of the claims allow",
    )


def _claim_order(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.excerpt.document_id, claim.excerpt.start, claim.excerpt.end, claim.id)


def _group_order(group: Group) -> tuple[str, str, str]:
    first = group.claims[0]
    return (str(group.when.latest or ""), first.excerpt.document_id, first.id)
