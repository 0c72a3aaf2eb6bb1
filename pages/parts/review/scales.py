"""By which rules a decision's consequences are worked out, and as told by whom."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from geodata.history import RULE_SETS, documents_of, told_by, voices_of
from geodata.history.words import collect_words
from geodata.ledger import Record
from geodata.maps.weighed import USUALLY, Weighed
from geodata.model import Claim
from pages.parts.standing import Standing
from pages.parts.store import span_of
from pages.parts.view import open_view
from pages.parts.weighing import USUAL, Weighing, heard
from pages.parts.weighing_choice import choose_one_weighing


@dataclass(frozen=True)
class Scales:
    """What a map is weighed by, for claims that aren't on it yet too.

    Parameters
    ----------
    weighed
        The rule set, and the names of the sources that alone are heard.
    document_ids
        Ids of their articles, also of those of which nothing stands yet; None hears all.
    """

    weighed: Weighed = USUALLY
    document_ids: frozenset[str] | None = None

    def told(self, record: Record) -> Record:
        """Return the record as the sources that are heard tell it."""
        return record if self.document_ids is None else told_by(record, self.document_ids)

    def listens_to(self, claim: Claim) -> bool:
        """Tell whether the claim's article is among those that are heard."""
        return self.document_ids is None or claim.excerpt.document_id in self.document_ids

    def hears(self, claim: Claim, record: Record, published_on: Mapping[str, date]) -> bool:
        """Tell whether the rule set lets a claim move history, if its kind and standing can."""
        said = collect_words([claim], published_on, known_by=None, subject_kind=record.kind_of)
        words = [word for of_subject in said.values() for word in of_subject]
        return not words or any(map(self.weighed.rules.hears, words))


USUAL_SCALES = Scales()
"""By the last word, all sources heard."""


def choose_review_weighing(record: Record) -> Weighing:
    """Draw the choice that the maps have too, and return what is chosen there or here."""
    if not record.documents:
        return USUAL
    voices = voices_of(record)
    view = open_view(*span_of(record), voices)
    choose_one_weighing(view, voices)
    return view.weighing


def to_scales(weighing: Weighing, standing: Standing) -> Scales:
    """Return what a choice means for all articles of the ledger.

    Parameters
    ----------
    weighing
        As the maps have it; sources that aren't in the record count as none.
    standing
        The record, and the articles of which nothing stands yet.
    """
    weighing = weighing.within(voices_of(standing.record))
    if weighing == USUAL:
        return USUAL_SCALES
    all_voices = voices_of(replace(standing.record, documents=standing.states.documents))
    singled_out = heard(weighing, all_voices)
    weighed = Weighed(RULE_SETS[weighing.rules], tuple(voice.name for voice in singled_out))
    return Scales(weighed, documents_of(singled_out) if singled_out else None)
