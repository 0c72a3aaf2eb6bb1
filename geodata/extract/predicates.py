"""How things stand, said without a verb of their own: "on hold", "back in production"."""

import re
from collections.abc import Sequence
from functools import cache

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Nouns
from geodata.extract.desk import Desk, parts_of
from geodata.extract.gates import gates_of
from geodata.extract.land import Ground
from geodata.extract.lexicon import read_rules
from geodata.extract.phrases import Phrase
from geodata.extract.polarity import standing_of
from geodata.extract.projects import projects_of
from geodata.model import Aspect, Kind

_OF_GATES = {"stalled": "trade_ceased", "operating": "open"}
_UNREAL = frozenset(
    {"hope", "hopes", "will", "would", "if", "when", "not", "could", "may", "should"}
)


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    values = {
        " ".join(words.split()): value
        for value, listed in read_rules("frames")["predicate"].items()
        for words in listed.split("|")
    }
    longest_first = sorted(values, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"), values


def read_predicates(desk: Desk) -> None:
    """Draft what the sentence says of how projects and crossings stand."""
    sentence = desk.sentence
    is_near = desk.memory.project is not None
    if not (is_near or sentence.classes & {"project", "crossing"} or _names_subject(desk)):
        return
    pattern, values = _pattern()
    for found in pattern.finditer(sentence.lowered, sentence.start, sentence.end):
        _read(desk, found.span(), values[found.group()])


def _names_subject(desk: Desk) -> bool:
    sentence = desk.sentence
    if sentence.has_sort(sorts.PROJECT) or sentence.has_sort(sorts.CROSSING):
        return True
    towns = {place_id for _, place_id in desk.land.towns}
    return bool(towns) and any(one.place_id in towns for one in desk.gazetteer.crossings.values())


def _read(desk: Desk, span: tuple[int, int], value: str) -> None:
    nouns, trigger = _subjects(desk, span)
    if not nouns or trigger is None:
        return
    clause = next((one for one in desk.sentence.clauses if one.verb is trigger), None)
    words = {item.word for noun in [*nouns, trigger] for item in noun.items}
    if words & _UNREAL:
        return
    is_never = sentence_words(desk, span).startswith("never")
    if (
        clause is not None
        and not is_never
        and not standing_of(clause, desk.sentence.phrases, desk.lexicon).is_real
    ):
        return
    for ground in projects_of(desk, nouns):
        _add_project(desk, trigger, value, ground)
    for gate in gates_of(desk, nouns, _named_behind(desk, span)):
        for crossing_id in gate.ids or (None,):
            desk.add(
                Kind.CROSSING_STATUS,
                _OF_GATES[value],
                "predicate.crossing",
                trigger,
                desk.state_time(clause),
                aspect=Aspect.STATE,
                crossing_id=crossing_id,
                toponym=gate.toponym,
                scope=(gate.noun.start, gate.noun.end),
            )


def sentence_words(desk: Desk, span: tuple[int, int]) -> str:
    """Return the words between two offsets, in small letters."""
    return desk.sentence.lowered[span[0] : span[1]]


def _add_project(desk: Desk, trigger: Phrase, value: str, ground: Ground) -> None:
    desk.add(
        Kind.PROJECT_STATUS,
        value,
        "predicate.project",
        trigger,
        desk.state_time(None),
        aspect=Aspect.STATE,
        parts=parts_of(),
        ground=ground,
    )


def _subjects(desk: Desk, span: tuple[int, int]) -> tuple[Nouns, Phrase | None]:
    """Return what is said to stand so, and the phrase that the saying hangs on."""
    phrases = desk.sentence.phrases
    holder = next((one for one in phrases if one.start <= span[0] < one.end), None)
    if holder is None:
        return [], None
    clause = next((one for one in desk.sentence.clauses if one.verb is holder), None)
    if clause is not None:
        return clause.subjects, holder
    if holder.shape is shapes.NOUN and holder.start < span[0] and holder.of_sort(sorts.PROJECT):
        return [holder], holder
    return _before(desk, holder)


def _before(desk: Desk, holder: Phrase) -> tuple[Nouns, Phrase | None]:
    phrases = desk.sentence.phrases
    at = holder.at - 1
    while at >= 0 and (phrases[at].shape is shapes.TIME or phrases[at].shape is shapes.MARK):
        is_apposed = phrases[at].word == "," and at == holder.at - 1
        if phrases[at].word in ",;:." and not is_apposed:
            return [], None
        at -= 1
    if at < 0:
        return [], None
    if phrases[at].shape is shapes.VERB:
        clause = next((one for one in desk.sentence.clauses if one.at == at), None)
        return (clause.subjects, phrases[at]) if clause is not None else ([], None)
    return _chain(phrases, at), phrases[at]


def _chain(phrases: Sequence[Phrase], at: int) -> Nouns:
    """Return the nouns up to a verb or comma: "Survey *of* the railway", "Work *on* the port"."""
    found: Nouns = []
    while at >= 0 and phrases[at].shape in (shapes.NOUN, shapes.PREPOSITION, shapes.CONJUNCTION):
        if phrases[at].shape is shapes.NOUN:
            found.insert(0, phrases[at])
        at -= 1
    return found


def _named_behind(desk: Desk, span: tuple[int, int]) -> Nouns:
    return [one for one in desk.sentence.nouns if one.start >= span[1] and one.of_sort(sorts.PLACE)]
