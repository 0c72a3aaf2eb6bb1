"""From a text to candidate claims: the one door of this floor."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, Protocol, TypeVar

import msgspec

from geodata.corpus.folding import fold, lower
from geodata.corpus.sentences import split_sentences
from geodata.extract import sorts
from geodata.extract.attacks import read_attacks
from geodata.extract.attribution import with_attribution
from geodata.extract.control import read_control
from geodata.extract.crossings import read_crossings
from geodata.extract.deals import read_deals
from geodata.extract.desk import Desk
from geodata.extract.drafts import Draft
from geodata.extract.following import read_following
from geodata.extract.frames import FrameTable
from geodata.extract.hints import Hint, place_hints
from geodata.extract.holding import read_holding
from geodata.extract.land import Land
from geodata.extract.lexicon import Lexicon, build_lexicon, read_rules
from geodata.extract.meetings import read_meetings
from geodata.extract.memory import Memory
from geodata.extract.names import NameIndex, read_names
from geodata.extract.nominals import read_nominals
from geodata.extract.occupying import read_occupying
from geodata.extract.possessing import read_possessing
from geodata.extract.predicates import read_predicates
from geodata.extract.projects import read_projects
from geodata.extract.recollection import recall_subjects, remember
from geodata.extract.roles import Cast
from geodata.extract.sentences import Sentence, to_sentence
from geodata.extract.settling import settle
from geodata.extract.sieges import read_sieges
from geodata.extract.times import Anchor, find_times
from geodata.gazetteer import Gazetteer, read_gazetteer
from geodata.model import Claim
from geodata.registers import read_actors, read_offices

_HEADLINE_CHARACTERS = 300
_READERS = (
    read_control,
    read_nominals,
    read_sieges,
    read_holding,
    read_occupying,
    read_possessing,
    read_crossings,
    read_projects,
    read_predicates,
    read_attacks,
    read_meetings,
    read_deals,
    read_following,
)


class Candidate(msgspec.Struct, frozen=True):
    """A claim as the machine read it, and why.

    Parameters
    ----------
    claim
        What would enter the record if somebody accepted it.
    draft
        The rule that read it, the word it hangs on, and rival places.
    """

    claim: Claim
    draft: Draft

    @property
    def place_hints(self) -> tuple[Hint, ...]:
        """Places on record with names like the toponym's, where it could not be placed."""
        claim = self.claim
        is_open = not (claim.place_id or claim.project_id or claim.crossing_id)
        is_unknown = is_open and not self.draft.candidates
        return place_hints(claim.toponym) if claim.toponym and is_unknown else ()

    @property
    def why(self) -> tuple[str, ...]:
        """Say in sentences how it was read."""
        text, start = self.claim.excerpt.text, self.claim.excerpt.start
        first, last = (one - start for one in self.draft.trigger)
        reasons = [f"“{text[first:last]}” is read by the rule {self.draft.rule}"]
        if self.claim.when.rule:
            reasons.append(f"time: {self.claim.when.rule}")
        reasons += [
            f"place {one.place_id}: {one.score:.2f} ({', '.join(one.reasons)})"
            for one in self.draft.candidates
        ]
        return tuple(reasons)


@dataclass(frozen=True, slots=True)
class Reader:
    """Registers, names and rules, built once; reads one text after the other."""

    gazetteer: Gazetteer
    cast: Cast
    names: NameIndex
    lexicon: Lexicon
    frames: FrameTable

    def read(
        self,
        text: str,
        anchor: Anchor,
        *,
        document_id: str,
        start: int = 0,
        end: int | None = None,
        passed_over: Sequence[tuple[int, int]] = (),
    ) -> list[Candidate]:
        """Return what a text claims, in the order in which it is said.

        Parameters
        ----------
        text
            As published; offsets count in it.
        anchor
            When it was published.
        document_id
            For the excerpts.
        start, end
            The part that is evidence.
        passed_over
            Offsets of furniture within it.
        """
        drafts = self.read_drafts(text, anchor, start=start, end=end, passed_over=passed_over)
        return [Candidate(one.to_claim(document_id, text), one) for one in drafts]

    def read_drafts(
        self,
        text: str,
        anchor: Anchor,
        *,
        start: int = 0,
        end: int | None = None,
        passed_over: Sequence[tuple[int, int]] = (),
    ) -> list[Draft]:
        """Return the drafts behind `read`, without making claims of them."""
        stop = len(text) if end is None else end
        folded = fold(text)
        lowered = lower(folded)
        spans = [
            span
            for span in split_sentences(folded, start, stop)
            if not any(span[0] < last and first < span[1] for first, last in passed_over)
        ]
        if not _is_whole(text):
            spans = [span for span in spans if _is_whole(text[slice(*span)])]
        mentions = self.names.find(folded, lowered)
        times = find_times(folded, start, stop)
        memory = Memory(anchor, is_headline=stop - start <= _HEADLINE_CHARACTERS)
        drafts: list[Draft] = []
        named, timed = _Passing(mentions), _Passing(times)
        for span in spans:
            sentence = to_sentence(
                folded, lowered, span, named.within(span), timed.within(span), self.lexicon
            )
            drafts += self._read_sentence(sentence, memory)
        return drafts

    def _read_sentence(self, sentence: Sentence, memory: Memory) -> list[Draft]:
        named = sentence.of_sort(sorts.PLACE)
        context = frozenset([one for item in named for one in item.ids])
        towns = tuple(
            [
                (item.start, place_id)
                for item in named
                for place_id in item.ids
                if place_id in self.gazetteer.places
            ]
        )
        projects = {one for item in sentence.of_sort(sorts.PROJECT) for one in item.ids}
        project = projects.pop() if len(projects) == 1 else None
        land = Land(self.gazetteer, self.cast, memory, context, towns, sentence, project)
        desk = Desk(sentence, memory, self.gazetteer, self.cast, self.lexicon, land, self.frames)
        recall_subjects(desk)
        for read in _READERS:
            read(desk)
        drafts = settle(with_attribution(desk), self.cast, sentence.lowered)
        remember(desk, drafts)
        return drafts


def _is_whole(text: str) -> bool:
    """Tell a text from one with half a character in it, as some programs paste: no record holds it.

    Encoding tells it faster than any search.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class _Spanned(Protocol):
    """Something with offsets."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Some = TypeVar("_Some", bound=_Spanned)


class _Passing(Generic[_Some]):
    """Things in order, handed out sentence by sentence."""

    def __init__(self, things: Sequence[_Some]) -> None:
        self._things = things
        self._at = 0

    def within(self, span: tuple[int, int]) -> Sequence[_Some]:
        """Return those within a span that lies behind all spans asked for before."""
        things, at = self._things, self._at
        while at < len(things) and things[at].start < span[0]:
            at += 1
        first = at
        while at < len(things) and things[at].start < span[1]:
            at += 1
        self._at = at
        # They don't overlap: the last alone may reach beyond the span.
        last = at - 1 if at > first and things[at - 1].end > span[1] else at
        return things[first:last]


@cache
def read_reader() -> Reader:
    """Return the reader over the registers and rules; a second call the same one."""
    frames = FrameTable(read_rules("frames"))
    lexicon = build_lexicon(read_rules("words"), frames.lemmas)
    cast = Cast(read_actors(), tuple(read_offices()))
    return Reader(read_gazetteer(), cast, read_names(), lexicon, frames)
