"""Which crossings a noun means, by name or by the place they are at."""

from collections.abc import Iterator, Sequence

import msgspec

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk
from geodata.extract.gate_register import crossings_at, is_border_town
from geodata.extract.lexicon import words_of
from geodata.extract.phrases import Phrase

_GATES = frozenset({"crossing", "crossings", "gate", "gates", "checkpoint", "checkpoints"})


_GOODS = frozenset({"imports", "exports", "traffic", "shipments", "cargo", "commerce", "trading"})


_PASSING = words_of("gates", "passing")
"""What goes through a gate."""


BANS = frozenset({"closure", "closures", "ban", "blockade", "restrictions"})


class Gate(msgspec.Struct, frozen=True):
    """A crossing as a sentence names it: ids of the register, none where it has none."""

    noun: Phrase
    ids: tuple[str, ...]
    toponym: tuple[int, int] | None
    is_trade: bool


def at_a_gate(desk: Desk, nouns: Nouns, clause: Clause) -> list[Gate]:
    """Return the gates at which goods or traffic are stopped or let through."""
    if not any(noun.head.word in _PASSING for noun in nouns):
        return []
    near = [
        *clause.behind("at", "through", "via", "on", "over", "across", "from"),
        *(two for one in nouns for two in _after(desk, one)),
    ]
    found = list(gates_of(desk, near, []))
    return [Gate(one.noun, one.ids, one.toponym, is_trade=True) for one in found]


def around_verb(clause: Clause) -> Nouns:
    """Return what hangs on a verb by prepositions of place."""
    return clause.behind(
        "in", "at", "with", "through", "of", "to", "near", "along", "between", "via"
    )


def gates_of(desk: Desk, nouns: Sequence[Phrase], around: Nouns) -> Iterator[Gate]:
    """Yield the crossings that some nouns mean, by name or by the place they are at."""
    for noun in [two for one in nouns for two in _counted(desk, one)]:
        if noun.word in ("it", "them", "they") and len(noun.items) == 1:
            yield from _meant(desk, noun)
            continue
        named = noun.of_sort(sorts.CROSSING)
        for item in named:
            is_trade = noun.head.word in _GOODS or item.word.endswith("trade")
            yield Gate(noun, item.ids[:1], (item.start, item.end), is_trade)
            yield from _joined(desk, noun, item.ids[0])
        if not named and _is_place_alone(desk, noun):
            yield from _of_place(desk, noun)
            continue
        if named or not _is_gate(noun, [*around, *_after(desk, noun)]):
            continue
        yield from _by_place(desk, noun, around)


def _counted(desk: Desk, noun: Phrase) -> Nouns:
    """Return what "all five *of Muse's gates*" counts; of other nouns the noun itself."""
    is_count = all(one.has("determiner") for one in noun.items)
    return desk.sentence.after(noun) or [noun] if is_count else [noun]


def _meant(desk: Desk, noun: Phrase) -> Iterator[Gate]:
    """Yield what "it" is: the gate that the sentence has told of before, or the last one did."""
    here = [one.crossing_id for one in desk.drafts if one.trigger[0] < noun.start]
    told = [one for one in here if one] or list(desk.memory.gates)
    is_many = noun.word != "it"
    for one in dict.fromkeys(told if is_many else told[-1:]):
        yield Gate(noun, (one,), None, is_trade=False)


def _is_place_alone(desk: Desk, noun: Phrase) -> bool:
    """Tell "Pang Hseng is open": of a town with a gate, only the gate is."""
    return (
        noun.head.sort is sorts.PLACE
        and noun.head is noun.items[-1]
        and all(desk.gazetteer.regions.get(one) is None for one in noun.head.ids)
    )


def _of_place(desk: Desk, noun: Phrase) -> Iterator[Gate]:
    """Return the gates at which goods or traffic are stopped or let through."""
    ids = crossings_at(desk, noun.head.ids)
    if len(ids) == 1:
        yield Gate(noun, ids, (noun.head.start, noun.head.end), is_trade=False)


def _joined(desk: Desk, noun: Phrase, group: str) -> Iterator[Gate]:
    """Yield the second group of "border crossings in Kachin and northern Shan State"."""
    phrases = desk.sentence.phrases
    at = noun.at
    if not desk.gazetteer.crossings[group].members or at + 2 >= len(phrases):
        return
    if phrases[at + 1].word == "and":
        for item in phrases[at + 2].of_sort(sorts.PLACE):
            ids = crossings_at(desk, item.ids)
            if ids:
                yield Gate(phrases[at + 2], ids, (item.start, item.end), is_trade=False)


def _is_gate(noun: Phrase, around: Nouns) -> bool:
    words = {item.word for item in noun.items}
    if noun.word in ("post", "posts", "office", "station") and words & {"border", "customs"}:
        return True
    if words & _GATES or (noun.head.word == "pass" and noun.of_sort(sorts.PLACE)):
        return True
    if noun.head.word in _GOODS or noun.head.word in BANS:
        return "border" in words or bool(around)
    is_trade = noun.head.word in ("trade", "border")
    return _is_bridge(noun, words) or (
        is_trade and ("border" in words or bool(around) or bool(noun.of_sort(sorts.PLACE)))
    )


def _is_bridge(noun: Phrase, words: set[str]) -> bool:
    """Tell the bridges, ports and trade zones that are gates: "the Friendship Bridge"."""
    places = noun.of_sort(sorts.PLACE)
    if noun.word in ("bridge", "bridges"):
        return bool(words & _BRIDGES) or len(places) > 1
    if noun.word in ("port", "ports"):
        return "land" in words or "border" in words
    return noun.word == "zone" and "trade" in words and bool(places)


_BRIDGES = frozenset({"friendship", "border", "no.", "first", "second", "third"})


def _by_place(desk: Desk, noun: Phrase, around: Nouns) -> Iterator[Gate]:
    is_trade = noun.head.word == "trade" or noun.head.word in _GOODS
    is_sure = noun.head.word not in _GOODS
    for nouns in ([noun], _after(desk, noun), around):
        found = [
            Gate(noun, item.ids[:1], (item.start, item.end), is_trade)
            for one in nouns
            for item in one.of_sort(sorts.CROSSING)
        ]
        found += [
            Gate(noun, ids, (item.start, item.end), is_trade)
            for one in nouns
            for item in one.of_sort(sorts.PLACE)
            if (ids := crossings_at(desk, item.ids)) or (is_sure and is_border_town(desk, item.ids))
        ]
        if found:
            yield from _narrowest(found)
            return
    known = list(_elsewhere(desk, noun))
    yield from known or _unregistered(noun)


def _unregistered(noun: Phrase) -> Iterator[Gate]:
    """Yield a gate that bears a name of its own, or stands alone: it is kept without an id."""
    words = {item.word for item in noun.items}
    if noun.word == "crossings" or (noun.word == "gates" and "border" in words):
        yield Gate(noun, (), (noun.start, noun.end), is_trade=False)
    is_one = noun.word in ("gate", "crossing", "bridge", "port")
    if is_one and len(noun.items) > 1 and noun.items[0].word not in ("every", "no", "any", "each"):
        yield Gate(noun, (), (noun.start, noun.end), is_trade=False)


def _elsewhere(desk: Desk, noun: Phrase) -> Iterator[Gate]:
    """Yield the one crossing that the sentence names elsewhere: "back to Muse as gate opens"."""
    if {item.word for item in noun.items}.isdisjoint(_SPOKEN_OF):
        return
    is_again = noun.items[0].word in ("the", "these", "those", "all", "both", "its")
    if is_again and noun.word in ("gates", "crossings") and desk.memory.gates:
        for one in desk.memory.gates:
            yield Gate(noun, (one,), None, is_trade=False)
        return
    found: dict[tuple[str, ...], tuple[int, int] | None] = {
        ids: (item.start, item.end)
        for item in desk.sentence.of_sort(sorts.PLACE)
        if (ids := crossings_at(desk, item.ids))
    }
    is_one = noun.head.word in ("gate", "crossing")
    if not found and is_one and noun.items[0].word in ("the", "its", "that"):
        found = {
            ids: None for town in desk.memory.towns[-1:] if (ids := crossings_at(desk, (town,)))
        }
    if len(found) == 1:
        [(ids, toponym)] = found.items()
        yield Gate(noun, ids, toponym, is_trade=False)


_SPOKEN_OF = frozenset({"gate", "gates", "crossing", "crossings", "border"})


def _narrowest(gates: Sequence[Gate]) -> Sequence[Gate]:
    """Of "Muse in northern Shan State" keep the gate: the state says where it lies."""
    single = [one for one in gates if one.ids and not one.ids[0].endswith("crossings")]
    return single or gates


def _after(desk: Desk, noun: Phrase) -> Nouns:
    """Return what hangs on a noun by prepositions: "Trade with China *through Muse*"."""
    phrases = desk.sentence.phrases
    at = noun.at + 1
    found: Nouns = []
    while at + 1 < len(phrases) and (
        phrases[at].shape is shapes.PREPOSITION or (found and phrases[at].word in ("and", ","))
    ):
        if phrases[at + 1].shape is shapes.NOUN:
            found.append(phrases[at + 1])
        at += 2
    return found
