"""The whole record in one piece: what the articles say and what their words refer to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from geodata.corpus import read_documents
from geodata.gazetteer import Gazetteer, Locatable, read_gazetteer
from geodata.ledger.checks import Known
from geodata.ledger.claims_on_demand import ClaimsOnDemand, only
from geodata.ledger.seed_claims import read_claims
from geodata.model import (
    Actor,
    Claim,
    Crossing,
    Document,
    Outline,
    Project,
    SubjectKind,
)
from geodata.registers import read_actors

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
"""The corpus that comes with the project."""


@dataclass(frozen=True)
class Record:
    """Documents, the claims that rest on them, and the registers they refer to."""

    documents: dict[str, Document]
    claims: Mapping[str, Claim]
    """By id."""
    gazetteer: Gazetteer
    actors: dict[str, Actor]

    @property
    def outlines(self) -> Mapping[str, Outline]:
        """What history needs of each claim, by id and in no order; of many it is at hand sooner."""
        return self.claims.outlines if isinstance(self.claims, ClaimsOnDemand) else self.claims

    @property
    def published_on(self) -> dict[str, date]:
        """Day of publication by document id; the best estimate where it is inferred."""
        return {id_: document.passport.published_on for id_, document in self.documents.items()}

    def known_by(self, day: date) -> "Record":
        """Return the record as it stood on ``day``: documents out by then, and their claims."""
        published_on = self.published_on
        return self.of_documents(id_ for id_, day_of in published_on.items() if day_of <= day)

    def of_documents(self, document_ids: Iterable[str]) -> "Record":
        """Return the record as some documents alone tell it; the registers stay whole."""
        wanted = frozenset(document_ids)
        outlines = self.outlines
        ids = [id_ for id_ in self.claims if outlines[id_].excerpt.document_id in wanted]
        documents = {id_: one for id_, one in self.documents.items() if id_ in wanted}
        return replace(self, documents=documents, claims=only(self.claims, ids))

    def name_of(self, subject_id: str) -> str:
        """Return the name of a place, township, region, project or crossing."""
        gazetteer = self.gazetteer
        found = (
            gazetteer.projects.get(subject_id)
            or gazetteer.crossings.get(subject_id)
            or gazetteer.get(subject_id)
        )
        return found.name if found else subject_id

    def names_of_subject(self, subject_id: str) -> tuple[str, ...]:
        """Return every name a subject goes by: variants, Burmese and Chinese ones too."""
        gazetteer = self.gazetteer
        rows: tuple[Locatable | Project | Crossing | None, ...] = (
            gazetteer.projects.get(subject_id),
            gazetteer.crossings.get(subject_id),
            gazetteer.get(subject_id),
        )
        names: list[str] = []
        for row in rows:
            if row is not None:
                scripts = (getattr(row, "name_my", None), getattr(row, "name_zh", None))
                names += [row.name, *getattr(row, "variants", ()), *filter(None, scripts)]
        return tuple(dict.fromkeys(names))

    def kind_of(self, place_id: str) -> SubjectKind:
        """Tell a place from a township and a region.

        Raises
        ------
        KeyError
            When the gazetteer has no such id.
        """
        if place_id in self.gazetteer.places:
            return SubjectKind.PLACE
        if place_id in self.gazetteer.townships:
            return SubjectKind.TOWNSHIP
        if place_id in self.gazetteer.regions:
            return SubjectKind.REGION
        msg = f"{place_id!r} is no id of the gazetteer"
        raise KeyError(msg)


def read_record(seeds: Path = SEEDS) -> Record:
    """Read and validate a corpus.

    Parameters
    ----------
    seeds
        Directory with ``articles/`` and ``claims/``.

    Raises
    ------
    FaultyInputError
        With every fault of the first stage that has any: registers, articles, claims.
    """
    gazetteer = read_gazetteer()
    actors = read_actors()
    documents = read_documents(seeds)
    known = Known.of(gazetteer, actors)
    return Record(documents, read_claims(seeds, documents, known), gazetteer, actors)
