"""A claim under review, with everything that a decision on it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from geodata.extract.beside import Beside, claims_beside
from geodata.extract.origins import Source
from geodata.ledger import Known, kind_in_words
from geodata.ledger.seed_writing import faults_of_claim
from geodata.ledger.states import ClaimState, Status
from geodata.model import Claim, Kind
from pages.parts.adding.cards import ScoredPlace
from pages.parts.adding.edits import LABELS, Edit, Outcome, apply
from pages.parts.review.changes import Changes, tell_changes
from pages.parts.review.parts import Changes as PartChanges
from pages.parts.review.scales import USUAL_SCALES, Scales
from pages.parts.review.slots import Situation
from pages.parts.review.splitting import Splitting, whole_of
from pages.parts.standing import Standing

_FIELD_NAMES = {name: LABELS[name] for name in ("place_id", "project_id", "crossing_id")}
_KIND_NAMES = {str(kind): kind_in_words(kind) for kind in Kind}


def _plain(words: str) -> str:
    """Say a fault as people do: fields and kinds by their words, not by their names."""
    for name, label in (_FIELD_NAMES | _KIND_NAMES).items():
        words = words.replace(name, label)
    return words


@dataclass(frozen=True)
class Case:
    """A claim with the changes that a person has made and not decided yet."""

    standing: Standing
    state: ClaimState
    edit: Edit
    writer: str | None
    scales: Scales = USUAL_SCALES
    parts: Sequence[PartChanges] = ()
    """The parts that it is being split into; none while nobody splits it."""

    @cached_property
    def splitting(self) -> Splitting | None:
        """The split that a person is at; None where there is none."""
        if not self.parts:
            return None
        record = self.standing.record
        return Splitting(whole_of(self.state, self.standing), self.parts, record)

    @property
    def outcome(self) -> Outcome:
        """The claim with these changes, and why some can't be made."""
        return apply(self.state.claim, self.edit)

    @property
    def claim(self) -> Claim:
        """The claim with these changes."""
        return self.outcome.claim

    @property
    def places(self) -> Sequence[ScoredPlace]:
        """What its toponym may mean, by its reading."""
        reading = self.state.reading
        found = reading.place_candidates if reading else ()
        return [(one.place_id, one.score, one.reasons) for one in found]

    def situation(self) -> Situation:
        """Return what decides what can be done."""
        return Situation(
            self.state,
            self.standing.needs_second,
            self.writer,
            is_changed=bool(self.edit.changes),
            faults=self.faults(),
            parts=len(self.parts),
        )

    def faults(self) -> list[str]:
        """Say what keeps the claim from standing, with the changes in; or its parts."""
        if self.splitting:
            return list(map(_plain, self.splitting.faults()))
        record = self.standing.record
        known = Known.of(record.gazetteer, record.actors)
        own = [f"{name}: {words}" for name, words in self.outcome.faults.items()]
        found = faults_of_claim(self.claim, self.standing.document_of(self.state), known)
        return [*own, *(_plain(f"{one.value}: expected {one.expected}") for one in found)]

    def changes(self) -> Changes:
        """Say what the decision that lies nearest would change on the map."""
        status, record = self.state.status, self.standing.record
        standing = [one.id for one in self.state.standing_claims() if one.id in record.claims]
        is_taken_back = bool(standing) and not self.edit.changes and not self.parts
        title = "On the map, if it is accepted"
        if is_taken_back:
            title = "It stands on the map. If it is taken back"
        elif self.parts:
            title = f"On the map, if it is split into these {len(self.parts)}"
        elif status is Status.ACCEPTED:
            agreed = "On the map, once somebody else agrees"
            title = "On the map, if it is edited so" if self.edit.changes else agreed
        elif self.edit.changes:
            title = "On the map, if it is accepted as edited"
        is_first = (
            self.standing.needs_second
            and not is_taken_back
            and (status is not Status.ACCEPTED or bool(self.parts))
        )
        return tell_changes(
            title,
            record,
            without=standing,
            taken=() if is_taken_back else self.taken(),
            published_on=self.standing.published_on,
            besides="It counts once somebody else has agreed." if is_first else "",
            scales=self.scales,
        )

    def taken(self) -> Sequence[Claim]:
        """Return the claims that would stand."""
        if self.splitting:
            return self.splitting.claims
        return self.state.parts or (self.claim,)

    def beside(self) -> Beside:
        """Find what else is said of its matter: standing, waiting, or being disputed."""
        states = self.standing.states
        alive = (Status.WAITING, Status.ACCEPTED, Status.SPLIT)
        others = [
            claim
            for one in states.claims.values()
            if one.status in alive and one.subject != self.state.subject
            for claim in one.parts or (one.claim,)
        ]
        return claims_beside(
            self.claim,
            others,
            sources=[Source.of(one) for one in states.documents.values()],
            actors=self.standing.record.actors,
            gazetteer=self.standing.record.gazetteer,
        )
