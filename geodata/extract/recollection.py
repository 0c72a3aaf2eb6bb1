"""What the next sentence may refer to: groups, persons, towns, meetings, times."""

from collections.abc import Sequence
from operator import attrgetter

from geodata.extract import sorts
from geodata.extract.desk import Desk
from geodata.extract.drafts import Draft
from geodata.extract.grounds import is_base
from geodata.extract.phrases import Phrase
from geodata.extract.roles import doers
from geodata.extract.times import Shape as TimeShape
from geodata.extract.unregistered import is_unknown_name
from geodata.model import Kind, Place, Role

_TOWNS = ("town", "city", "village")
_NO_ANCHOR = frozenset({TimeShape.VAGUE, TimeShape.DURATION, TimeShape.ANNIVERSARY})


def remember(desk: Desk, drafts: Sequence[Draft]) -> None:
    """Bring the memory up to the end of a sentence."""
    _remember_who(desk)
    _remember_where(desk)
    _remember_ground(desk, drafts)
    _remember_gates(desk, drafts)
    _remember_when(desk)
    _remember_meeting(desk, drafts)
    _remember_offensive(desk, drafts)


_SAYING = frozenset({"say", "tell", "claim", "announce", "confirm", "report", "add"})


def recall_subjects(desk: Desk) -> None:
    """Note whom a sentence names as its subjects, before the rules ask what "it" means."""
    memory = desk.memory
    memory.subjects, memory.speakers = [], ()
    memory.mentioned = [
        (item.start, item.ids)
        for item in desk.sentence.of_sort(sorts.ACTOR)
        if len(item.ids) == 1 and not desk.cast.is_person(item.ids[0])
    ]
    if desk.sentence.phrases[1:2] and desk.sentence.phrases[1].word == ":":
        memory.speakers = tuple(_owners(desk, desk.sentence.phrases[0]))
    for clause in desk.sentence.clauses:
        for noun in clause.subjects:
            groups = desk.groups([noun]) if noun.of_sort(sorts.ACTOR, sorts.OFFICE) else ()
            if groups:
                memory.subjects.append((noun.start, groups))
            if not _SAYING.isdisjoint(clause.verb.lemmas):
                memory.speakers = groups or tuple(_owners(desk, noun)) or memory.speakers


def _owners(desk: Desk, noun: Phrase) -> list[str]:
    """Return whose spokesman a noun is: "a KIA officer", "a spokesman for the KIA"."""
    nouns = [noun, *(two for word in ("for", "of") for two in desk.sentence.after(noun, word))]
    return [actor for one in nouns for item in one.of_sort(sorts.ACTOR) for actor in item.ids[:1]][
        :1
    ]


def _remember_who(desk: Desk) -> None:
    memory, cast = desk.memory, desk.cast
    for item in desk.sentence.of_sort(sorts.ACTOR):
        if len(item.ids) == 1:
            memory.named.add(item.ids[0])
        for actor_id in item.ids[:1]:
            if cast.is_person(actor_id):
                memory.seen_person(actor_id, cast.actors[actor_id].surname)
    for clause in desk.sentence.clauses:
        people: list[str] = []
        groups: list[str] = []
        for noun in clause.subjects:
            for one in doers(noun, cast, memory):
                (people if cast.is_person(one) else groups).append(one)
        if people:
            memory.person = people[0]
        if groups:
            memory.actors = tuple(groups)
            break


def _remember_where(desk: Desk) -> None:
    projects = [one.ids[0] for one in desk.sentence.of_sort(sorts.PROJECT)]
    desk.memory.project = projects[-1] if projects else desk.memory.project
    if desk.land.towns:
        desk.memory.towns = tuple(dict.fromkeys(place_id for _, place_id in desk.land.towns))
    told_of = desk.memory.told_of
    for item in desk.sentence.of_sort(sorts.PLACE):
        for place_id in item.ids:
            row = desk.gazetteer.places.get(place_id)
            if isinstance(row, Place) and row.kind in _TOWNS:
                told_of[place_id] = told_of.get(place_id, 0) + 1
                break
    if desk.land.towns:
        # "The town" is the one that the text is about; of two, the one named last.
        named = [one for _, one in desk.land.towns if one in told_of]
        candidates = dict.fromkeys([*reversed(named), *reversed(told_of)])
        desk.memory.town = max(candidates, key=lambda one: told_of[one], default=None)


def _remember_ground(desk: Desk, drafts: Sequence[Draft]) -> None:
    changes = [one for one in drafts if one.kind is Kind.CONTROL_CHANGE]
    places = [one.place_id for one in changes if one.place_id]
    left = {one.place_id for one in changes if one.value in ("lost", "retreating") and one.place_id}
    desk.memory.left = frozenset(left) or (desk.memory.left if not desk.land.towns else frozenset())
    desk.memory.ground = places[-1] if places else None
    desk.memory.is_near_nameless = False
    if not places:
        _remember_near(desk)
    near = places[-1:] or [one for _, one in desk.land.towns]
    if len(set(near)) == 1 and near[0] in desk.memory.told_of:
        desk.memory.town = near[0]
    holders = [actor for one in changes for actor, role, _ in one.parts if role is Role.HOLDER]
    if holders and not desk.memory.subjects:
        desk.memory.actors = (holders[-1],)


_START = attrgetter("start")
_PLACE = sorts.PLACE


def _remember_near(desk: Desk) -> None:
    """Note which ground a sentence was about that doesn't say who has it: "They attacked it"."""
    clauses = desk.sentence.clauses
    topic = clauses[0].subjects if clauses else []
    # Nouns that several clauses share are asked once.
    others = dict.fromkeys(noun for one in clauses for noun in (*one.objects, *one.subjects))
    for noun in (*topic, *sorted(others, key=_START, reverse=True)):
        if noun.head.sort is _PLACE and noun.head.ids[0] in desk.gazetteer.places:
            desk.memory.ground = noun.head.ids[0]
            return
        if is_base(noun) or (noun.start > desk.sentence.start and is_unknown_name(noun)):
            desk.memory.is_near_nameless = True
            return


def _remember_gates(desk: Desk, drafts: Sequence[Draft]) -> None:
    told = [one.crossing_id for one in drafts if one.crossing_id]
    told = told or [one for item in desk.sentence.of_sort(sorts.CROSSING) for one in item.ids]
    if told:
        desk.memory.gates = tuple(dict.fromkeys(told))
    desk.memory.drafts = tuple(drafts)


def _remember_when(desk: Desk) -> None:
    for expression in desk.sentence.times.found.values():
        if expression.shape in _NO_ANCHOR:
            continue
        reading = desk.sentence.times.read(expression, desk.memory)
        if reading.interval.earliest and reading.interval.latest:
            desk.memory.when = reading.interval
            return


def _remember_meeting(desk: Desk, drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        if draft.kind is not Kind.MEETING:
            continue
        sides = tuple(
            tuple(actor for actor, _, side in draft.parts if side == name) for name in ("a", "b")
        )
        if all(sides):
            desk.memory.pair = (sides[0], sides[1])
            desk.memory.pair_when = draft.when.interval
            desk.memory.pair_place = draft.place_id or desk.memory.pair_place
            return


def _remember_offensive(desk: Desk, drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        if draft.kind is Kind.ATTACK and draft.value == "offensive":
            attackers = tuple(actor for actor, role, _ in draft.parts if role is Role.ATTACKER)
            if attackers:
                desk.memory.offensive = attackers
            desk.memory.offensive_place = draft.place_id or desk.memory.offensive_place
