"""The reader's desk: everything that rules need at hand while a sentence is read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Unpack

from msgspec.structs import replace

from geodata.extract.clauses import Clause, Nouns, up_to_another
from geodata.extract.dating import date_event, date_state
from geodata.extract.descriptions import without_descriptions
from geodata.extract.drafts import Draft, Fields, Parts
from geodata.extract.ellipsis import complete, keywords_of
from geodata.extract.frames import FrameTable, Told
from geodata.extract.grounded import fields_of
from geodata.extract.grounds import grounds
from geodata.extract.land import Ground, Land
from geodata.extract.lexicon import Lexicon, words_of
from geodata.extract.memory import Memory
from geodata.extract.phrases import Phrase
from geodata.extract.placing import Placing, place, place_ids_of
from geodata.extract.polarity import Standing, standing_of
from geodata.extract.roles import Cast, doers, groups_only, owner_of
from geodata.extract.sentences import Sentence
from geodata.extract.times import Reading
from geodata.gazetteer import Gazetteer
from geodata.model import Aspect, Kind, Polarity, Role

PUSHES = words_of("desk", "pushes")
UNITS = frozenset({"battalion", "battalions", "brigade", "division", "regiment"})
FIGHTERS = words_of("desk", "fighters")
_PARTS = frozenset({"force", "title", "determiner"})


@dataclass(slots=True)
class Desk:
    """A sentence, the document's memory, the registers, and the drafts made so far."""

    sentence: Sentence
    memory: Memory
    gazetteer: Gazetteer
    cast: Cast
    lexicon: Lexicon
    land: Land
    frames: FrameTable
    drafts: list[Draft] = field(default_factory=list)
    _told: dict[str, list[tuple[Clause, Told]]] = field(default_factory=dict)
    _standings: dict[int, Standing] = field(default_factory=dict)
    _known: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """See once which verbs any rule asks about."""
        for clause in self.sentence.clauses:
            for told in self.frames.match(clause, self.sentence.phrases):
                self._told.setdefault(told[0].table, []).append((clause, told))

    @property
    def span(self) -> tuple[int, int]:
        """Offsets of the sentence."""
        return (self.sentence.start, self.sentence.end)

    # Who

    def who(self, nouns: Iterable[Phrase]) -> tuple[str, ...]:
        """Return everybody whom some nouns mean."""
        found = [one for noun in nouns for one in self._who(noun)]
        return tuple(dict.fromkeys(found))

    def _who(self, noun: Phrase) -> tuple[str, ...]:
        if noun.at >= 0 and noun.at in self._known:
            return self._known[noun.at]
        found = self._work_out_who(noun)
        if noun.at >= 0:
            self._known[noun.at] = found
        return found

    def _work_out_who(self, noun: Phrase) -> tuple[str, ...]:
        if noun.word in ("loyal", "allied", "aligned"):
            # "forces loyal to the junta"
            behind = self.sentence.after(noun, "to") or self.sentence.after(noun, "with")
            return self.who(behind)
        found = doers(noun, self.cast, self.memory)
        is_unit = noun.word in UNITS
        if is_unit and not found:
            found = owner_of(noun, self.cast, self.memory)
        is_part = is_unit or not _PARTS.isdisjoint(noun.head.classes)
        if found or not is_part:
            return found
        # "leaders of the KIA", "some of these groups", "a coalition of rebels".
        behind = self.sentence.after(noun)
        if not behind and noun.word in FIGHTERS:
            behind = self.sentence.after(noun, "from")  # "fighters from the AA"
        return self.who(behind)

    def groups(self, nouns: Iterable[Phrase]) -> tuple[str, ...]:
        """Return the groups and states that some nouns mean; of a person, his group."""
        return groups_only(self.who(nouns), self.cast)

    def owners(self, nouns: Iterable[Phrase]) -> tuple[str, ...]:
        """Return the groups whose things some nouns mean: "a junta counter-attack"."""
        found = [one for noun in nouns for one in owner_of(noun, self.cast, self.memory)]
        return groups_only(found, self.cast)

    def agents(self, clause: Clause) -> tuple[str, ...]:
        """Return the groups that do what a clause says."""
        if not clause.verb.is_passive:
            found = self.groups(clause.subjects) or self._leaders_of(clause)
            pushes = [one for one in clause.subjects if one.word in PUSHES]
            return found or self.owners(pushes)
        # "held by the KIA, and Momeik by the TNLA", "run by the NUG after its capture by the CNA"
        return self.groups(up_to_another(clause.behind("by"), self.sentence.phrases))

    def _leaders_of(self, clause: Clause) -> tuple[str, ...]:
        """Return who leads those who act: "a coalition *led by the KIA* captured"."""
        for one in self.sentence.clauses:
            is_of_subject = any(noun in clause.subjects for noun in one.subjects)
            if one is not clause and is_of_subject and {"lead", "head"} & set(one.verb.lemmas):
                return self.groups(one.behind("by"))
        return ()

    def agents_or_people(self, clause: Clause) -> tuple[str, ...]:
        """Return whoever does what a clause says, persons as themselves."""
        return self.who(clause.behind("by") if clause.verb.is_passive else clause.subjects)

    # Where

    def grounds(self, nouns: Nouns, of: Nouns | None = None) -> list[Ground]:
        """Return the grounds that some nouns mean, also where one noun leaves half unsaid."""
        found = [
            one
            for noun in nouns
            for one in self._meant(noun)
            or grounds(noun, self.land, self.sentence.after(noun) or of or [])
        ]
        whole = complete(found, nouns, self._context(), self.gazetteer)
        return without_descriptions(whole, self.sentence.phrases)

    def _meant(self, noun: Phrase) -> list[Ground]:
        """Return the ground that "it" is, where the clause before has it for an object."""
        if noun.word not in ("it", "them", "control") or len(noun.items) > 2:
            return []
        before = [
            one for one in self.sentence.clauses if one.at < noun.at and noun not in one.objects
        ]
        for clause in reversed(before):
            nouns = [one for one in clause.objects if one.at < noun.at]
            nouns = nouns or clause.behind("on", "at", "against", "into") or clause.subjects
            found = [
                one
                for other in (nouns if noun.word == "them" else nouns[-1:])
                for one in grounds(other, self.land, self.sentence.after(other))
            ]
            if found:
                return found
        return []

    def _context(self) -> frozenset[str]:
        """Return the words of the sentence, and whose project was spoken of before."""
        known = self.gazetteer.projects.get(self.memory.project or "")
        near = {
            region
            for one in self.land.context
            if (region := getattr(self.gazetteer.get(one), "region_id", None))
        }
        words = self.sentence.words | near
        return words | keywords_of(known.name, known.variants)[0] if known else words

    def place_of(self, nouns: Iterable[Phrase]) -> tuple[tuple[int, int] | None, Placing]:
        """Return the first place that some nouns name: its offsets, and what it resolves to."""
        for noun in nouns:
            for item in noun.items:
                if not place_ids_of(item):
                    continue
                index = noun.items.index(item)
                after = noun.items[index + 1].word if index + 1 < len(noun.items) else ""
                placing = place(item, after, self.land.context, self.gazetteer)
                return (item.start, item.end), placing
        return None, Placing(None, ())

    # When and whether

    def standing(self, clause: Clause) -> Standing:
        """Tell whether what a clause says happened."""
        found = self._standings.get(clause.at)
        if found is None:
            found = standing_of(clause, self.sentence.phrases, self.lexicon)
            self._standings[clause.at] = found
        return found

    def told(self, table: str) -> Sequence[tuple[Clause, Told]]:
        """Return the clauses whose verb fits a frame of one table, with what it is done to."""
        return self._told.get(table, ())

    def told_by(self, clause: Clause, table: str) -> Iterator[Told]:
        """Yield the frames of one table that a clause's verb fits."""
        yield from (told for one, told in self.told(table) if one is clause)

    def event_time(self, clause: Clause | None, *, is_future: bool = False) -> Reading:
        """Date something that happened."""
        return date_event(
            clause, self.sentence.phrases, self.sentence.times, self.memory, is_future=is_future
        )

    def state_time(self, clause: Clause | None) -> Reading:
        """Date how things stood."""
        return date_state(clause, self.sentence.phrases, self.sentence.times, self.memory)

    # What

    def add(
        self,
        kind: Kind,
        value: str,
        rule: str,
        trigger: Phrase,
        when: Reading,
        *,
        aspect: Aspect = Aspect.EVENT,
        polarity: Polarity = Polarity.ASSERTED,
        parts: Parts = (),
        ground: Ground | None = None,
        **fields: Unpack[Fields],
    ) -> None:
        """Make a draft; of ground without a name, its words are the scope."""
        told = fields_of(ground) if ground is not None else Fields()
        told.update(fields)
        self.drafts.append(
            Draft(
                kind,
                value,
                aspect,
                self.span,
                rule,
                (trigger.start, trigger.end),
                when,
                polarity=polarity,
                parts=tuple(dict.fromkeys(parts)),
                phrase=self.sentence.times.words_of(when),
                **told,
            )
        )

    def keep(self, draft: Draft) -> None:
        """Keep a draft that a rule made of another, with the words of its own time."""
        self.drafts.append(replace(draft, phrase=self.sentence.times.words_of(draft.when)))


def parts_of(*given: tuple[Iterable[str], Role]) -> Parts:
    """Return parts without sides: everybody with his role."""
    return tuple((actor, role, None) for actors, role in given for actor in actors)
