"""What a text has spoken of so far: who "it" is, where "the town" lies, when "the meeting" was."""

from dataclasses import dataclass, field
from datetime import date

from geodata.extract.drafts import Draft
from geodata.extract.times import Anchor
from geodata.model import DateInterval


@dataclass(slots=True)
class Memory:
    """The state of reading one document.

    Parameters
    ----------
    anchor
        When the document was published.
    is_headline
        Whether the document is a sentence or two: its present tense tells of what is new.
    actors
        The last group or state that was the subject of a sentence.
    named
        Everybody named so far by a name that is his alone.
    persons
        Persons by the name they are called by for short.
    person
        The last person who was a subject.
    subjects
        Groups that the sentence at hand has named as subjects, by offset.
    mentioned
        Groups that it has named otherwise, by offset.
    speakers
        Who speaks in it: "we" are they.
    town
        The last town named.
    told_of
        How often each town was named so far.
    towns
        The towns that the last sentence with any has named: "both towns" are they.
    project
        The last project named: "the plant" is that, and "it" in the sentence after.
    drafts
        What the sentence before was read to say.
    gates
        The crossings that the last sentence with any told of.
    left
        Places that the last sentence with any says were lost or left.
    ground
        The last place that was said to be taken, lost or held, or that the sentence before was
        about: "it" is that.
    is_near_nameless
        Whether it was about ground without a name on record instead: a base, a village.
    pair
        The two sides of the last meeting.
    when
        The time of the last thing that was told with a time.
    """

    anchor: Anchor
    is_headline: bool = False
    actors: tuple[str, ...] = ()
    named: set[str] = field(default_factory=set)
    persons: dict[str, str] = field(default_factory=dict)
    person: str | None = None
    subjects: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    mentioned: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    speakers: tuple[str, ...] = ()
    town: str | None = None
    told_of: dict[str, int] = field(default_factory=dict)
    towns: tuple[str, ...] = ()
    ground: str | None = None
    is_near_nameless: bool = False
    drafts: tuple[Draft, ...] = ()
    gates: tuple[str, ...] = ()
    left: frozenset[str] = frozenset()
    project: str | None = None
    pair: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    pair_when: DateInterval | None = None
    pair_place: str | None = None
    when: DateInterval | None = None
    offensive: tuple[str, ...] = ()
    offensive_place: str | None = None
    offensive_start: date | None = None

    def groups_before(self, offset: int) -> tuple[str, ...]:
        """Return whom "it" or "they" mean at an offset: the last subject before it."""
        named = [ids for start, ids in self.subjects if start < offset]
        others = [ids for start, ids in self.mentioned if start < offset]
        return named[-1] if named else self.actors or (others[-1] if others else ())

    def seen_person(self, actor_id: str, short: str) -> None:
        """Remember a person, and what they may be called from now on."""
        self.person = actor_id
        if short:
            self.persons[short.lower()] = actor_id
