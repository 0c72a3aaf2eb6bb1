"""Who and what a noun means: actors, ground, crossings, projects."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from geodata.extract import sorts
from geodata.extract.items import Item
from geodata.extract.lexicon import words_of
from geodata.extract.memory import Memory
from geodata.extract.phrases import Phrase
from geodata.extract.times import Anchor
from geodata.extract.traits import CAPITAL
from geodata.model import Actor, ActorKind
from geodata.registers import Office, holders_of

_THEM = frozenset({"it", "they", "its", "their", "them", "he", "she", "his", "her", "him", "who"})
_US = frozenset({"we", "us", "our"})
_HIM = frozenset({"he", "she", "him", "his", "her"})
_THE_ARMY = frozenset({"army", "military"})
_OF_OTHERS = frozenset({"ethnic", "rebel", "resistance", "insurgent", "its", "their", "rebels"})
_OFFICIAL_MARKS = frozenset({"security", "government", "police"})
_GROUP_WORDS = words_of("roles", "group_words")
_ARMY = ("junta",)
"""Whose "the army" is, where no other was spoken of."""
_ARMY_WORDS = frozenset({"army", "military", "generals", "soldiers", "troops", "forces"})
_NAMELESS = _ARMY_WORDS | _GROUP_WORDS | {"myanmar", "the", "these"}
"""What heads the nouns that mean a group without its name."""
_OFFICIAL = words_of("roles", "official")
_THEIR_OWN = words_of("roles", "their_own")
"""What is meant by its owner: "the junta's troops" are the junta."""
_NATIONS = {"chinese": "china", "thai": "thailand", "indian": "india", "russian": "russia"}


@dataclass(frozen=True, slots=True)
class Cast:
    """Registers that names are resolved with."""

    actors: Mapping[str, Actor]
    offices: Sequence[Office]
    acronyms: frozenset[str] = field(init=False)
    """Short names that are written in capitals."""
    groups: Mapping[str, str | None] = field(init=False)
    """Of each person, the group they belong to."""
    _terms: Mapping[str, Sequence[Office]] = field(init=False)
    """The offices by their ids: few of them are in any one sentence."""

    def __post_init__(self) -> None:
        """Work out what every noun asks for."""
        people = {
            key: one.member_of for key, one in self.actors.items() if one.kind is ActorKind.PERSON
        }
        object.__setattr__(self, "groups", people)
        shorts = (one.short_name for one in self.actors.values())
        object.__setattr__(self, "acronyms", frozenset(filter(str.isupper, shorts)))
        terms: dict[str, list[Office]] = defaultdict(list)
        for office in self.offices:
            terms[office.office_id].append(office)
        object.__setattr__(self, "_terms", dict(terms))

    def is_person(self, actor_id: str) -> bool:
        """Tell whether an actor is a person."""
        return actor_id in self.groups

    def holders_of(self, office_id: str, anchor: Anchor) -> tuple[str, ...]:
        """Return who may have held an office when a text came out."""
        terms = self._terms.get(office_id, ())
        return holders_of(terms, office_id, anchor.earliest, anchor.latest)


def ids_of(item: Item, cast: Cast, memory: Memory) -> tuple[str, ...]:
    """Return the actors a name may be: an office is who held it when the text came out."""
    sort, ids = item.sort, item.ids
    if sort is _ACTOR:
        # "AFP" is an agency and a party: whom the text has named in full is meant, else nobody.
        return ids if len(ids) == 1 else tuple(one for one in ids if one in memory.named)[:1]
    if sort is not _OFFICE:
        return ()
    found = [one for office in ids for one in cast.holders_of(office, memory.anchor)]
    # Of two who held an office at once, the one whom the text has named is meant.
    named = [one for one in found if one in memory.named]
    return tuple(dict.fromkeys(named if len(set(named)) == 1 else found))


_ACTING = _ACTOR, _OFFICE = (sorts.ACTOR, sorts.OFFICE)


def doers(noun: Phrase, cast: Cast, memory: Memory) -> tuple[str, ...]:
    """Return who a noun means as somebody who acts; empty where it is no actor.

    A person's office before the name, and the group a person leads, are not beside them:
    "MNDAA leader Peng Daxun" is Peng Daxun, "junta troops" are the junta.
    """
    named = noun.of_sort(*_ACTING)
    if not named:
        return _by_word(noun, memory) or _by_people(noun, cast)
    last = named[-1]
    if len(noun.items) == 1:
        return ids_of(last, cast, memory)
    is_office = last.sort is sorts.OFFICE and len(named) == 1
    is_owner = _owns(noun, last) and noun.word not in _THEIR_OWN
    if not is_office and (is_owner or not _is_head(noun, last)):
        return ()
    if len(named) == 1:
        return ids_of(last, cast, memory)
    people = [one for one in named if any(map(cast.is_person, ids_of(one, cast, memory)))]
    return ids_of(people[-1] if people else last, cast, memory)


def _owns(noun: Phrase, item: Item) -> bool:
    index = noun.items.index(item)
    return index + 1 < len(noun.items) and noun.items[index + 1].word in ("'s", "'")


def _is_head(noun: Phrase, item: Item) -> bool:
    """Tell "junta troops" (they are the junta) from "junta outposts" (they are its)."""
    index = noun.items.index(item)
    behind = [one for one in noun.items[index + 1 :] if one.word not in ("(", ")", "'s", "-")]
    if noun.items[-1].word == ")" and noun.items[index + 1 : index + 2]:
        is_bracketed = noun.items[index + 1].word == "("
        behind = [] if is_bracketed else behind
    if not behind:
        return True
    if any(one.mention is not None for one in behind):
        return behind[-1].sort in (sorts.ACTOR, sorts.OFFICE)
    return noun.head.has("force") or noun.head.has("title")


def _by_word(noun: Phrase, memory: Memory) -> tuple[str, ...]:
    """Return whom a noun without a name means: by pronoun, surname, nation or group."""
    first = noun.items[0].word
    is_force = noun.head.has("force") or noun.word == "men"
    if first in _THEM and (len(noun.items) == 1 or is_force):
        return _by_pronoun(noun, memory)
    if first in _US:
        return memory.speakers
    persons = memory.persons
    if persons and not persons.keys().isdisjoint([one.word for one in noun.items]):
        words = _words(noun)
        short = [persons[word] for word in words if word in persons]
        if short:
            return (short[0],)
    # Few nouns may be a group's; the words of the others needn't be weighed.
    is_titled = noun.head.has("title")
    if is_force or is_titled or noun.word in _NAMELESS or _is_count(noun.head):
        return _by_group_word(noun, _words(noun), memory)
    return ()


def _words(noun: Phrase) -> set[str]:
    return {one.word for one in noun.items if not _is_count(one)} or {noun.word}


def _by_people(noun: Phrase, cast: Cast) -> tuple[str, ...]:
    """Return who "the Kachin" and "the Ta'ang group" are."""
    rest = [one.word for one in noun.items if one.word not in ("the", "-")]
    is_folk = noun.items[0].word == "the" and (len(rest) == 1 or noun.head.has("force"))
    actor = _PEOPLES.get(rest[0], f"{rest[0]}-forces") if is_folk and rest else ""
    return (actor,) if actor in cast.actors else ()


_PEOPLES = {
    "wa": "uwsa", "ta'ang": "tnla", "palaung": "tnla", "kokang": "mndaa", "arakanese": "aa",
}  # fmt: skip


def _is_count(item: Item) -> bool:
    """Tell the "about 80" of "about 80 troops", which doesn't say whose they are."""
    return (
        item.word[0].isdigit()
        or item.word in ("last", "remaining", "final")
        or (item.has("determiner") and item.word not in ("the", "these", "its", "their"))
    )


def _by_pronoun(noun: Phrase, memory: Memory) -> tuple[str, ...]:
    if noun.items[0].word in _HIM:
        return (memory.person,) if memory.person else ()
    return memory.groups_before(noun.start)


def _by_group_word(noun: Phrase, words: set[str], memory: Memory) -> tuple[str, ...]:
    is_force = noun.head.has("force")
    nations = tuple(_NATIONS[word] for word in words if word in _NATIONS)
    if nations and (is_force or noun.head.has("title")):
        return nations
    is_official = is_force and bool(words & _OFFICIAL_MARKS) and words <= _OFFICIAL
    is_other = any(item.traits & CAPITAL and not item.classes for item in noun.items[:-1])
    is_army = is_force and bool(words & _THE_ARMY) and not (words & _OF_OTHERS or is_other)
    if is_official or is_army or words <= _ARMY_WORDS | {"myanmar"}:
        return _ARMY  # "Army retakes Nawnghkio", "troops had regained it"
    is_the = noun.items[0].word in ("the", "these")
    if is_the and words <= _GROUP_WORDS | {"the", "these"}:
        return memory.groups_before(noun.start) or (_ARMY if words & _ARMY_WORDS else ())
    return ()


def owner_of(noun: Phrase, cast: Cast, memory: Memory) -> tuple[str, ...]:
    """Return whose a thing is: "57 junta outposts", "the army's base"; empty if nobody says."""
    for index, item in enumerate(noun.items):
        if item.sort is sorts.ACTOR and item is not noun.head and not _is_hyphened(noun, index):
            return ids_of(item, cast, memory)
    return ()


def _is_hyphened(noun: Phrase, index: int) -> bool:
    """Tell "China-backed" and "rebel-held" from "junta outposts"."""
    return index + 1 < len(noun.items) and noun.items[index + 1].word == "-"


def backers_of(noun: Phrase, cast: Cast, memory: Memory) -> tuple[str, ...]:
    """Return who is said to back a thing: "the China-backed dam"."""
    for index, item in enumerate(noun.items[:-2]):
        if item.sort is sorts.ACTOR and noun.items[index + 2].word in ("backed", "funded", "owned"):
            return ids_of(item, cast, memory)
    return ()


def groups_only(ids: Iterable[str], cast: Cast) -> tuple[str, ...]:
    """Return the actors that can hold ground: of a person, the group they belong to."""
    found = dict.fromkeys([cast.groups.get(one, one) for one in ids])
    return tuple(filter(None, found))
