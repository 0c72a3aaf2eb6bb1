"""What is put between a subject and its verb: relatives, places, lists in dashes."""

from collections.abc import Sequence

from geodata.extract import shapes
from geodata.extract.joints import is_comma, is_named, joins
from geodata.extract.phrases import Phrase
from geodata.extract.unregistered import is_unknown_name, sounds_local

SHORTEST_INSERT = 3
"""So many phrases an insertion has at least, its commas counted."""
_INSERTED = (shapes.NOUN, shapes.PREPOSITION, shapes.TIME, shapes.CONJUNCTION, shapes.MARK)


def past_insertions(phrases: Sequence[Phrase], index: int) -> int:
    """Return where "and, *in Mandalay Region,* has …" and "bases - *A and B* - had …" go on."""
    mark = phrases[index].word
    if mark not in (",", "-"):
        return index
    at = index - 1
    while at > 0 and phrases[at].word != mark and phrases[at].shape in _INSERTED:
        at -= 1
    if at <= 0 or phrases[at].word != mark:
        return index
    is_place = phrases[at + 1].shape is shapes.PREPOSITION and joins(phrases[at - 1])
    is_dashed = mark == "-" and phrases[at - 1].shape is shapes.NOUN
    return at - 1 if is_place or is_dashed else index


def is_parenthesis(phrases: Sequence[Phrase], at: int) -> bool:
    """Tell "Bhamo, under siege since December, is short": what it began with goes on."""
    comma = next((one.at for one in phrases[:at] if is_comma(one)), at)
    if at < comma + SHORTEST_INSERT or not is_comma(phrases[at - 1]):
        return False
    first = phrases[:comma]
    is_noun = all(one.shape in (shapes.NOUN, shapes.PREPOSITION) for one in first)
    if not is_noun or first[0].shape is not shapes.NOUN:
        return False
    if not any(map(is_named, first)) and not (is_unknown_name(first[0]) and sounds_local(first[0])):
        return False
    inside = phrases[comma + 1 : at]
    if len(inside) == 2 and inside[0].head.mention and phrases[0].head.mention is None:
        return False  # "the biggest dam in Kachin, *the Myitsone dam*, has …"
    is_list = any(joins(one) for one in inside[:-1]) and inside[0].head.mention is not None
    verbs = [one for one in inside if one.shape is shapes.VERB]
    is_clause = any(one.shape is shapes.CONJUNCTION and not joins(one) for one in inside)
    return not is_list and not is_clause and len(verbs) <= 1


def before_relative(phrases: Sequence[Phrase], at: int) -> int | None:
    """Return the subject of "the alliance, which includes X and Y, launched", past the relative."""
    if at < 4 or not is_comma(phrases[at - 1]):
        return None
    verbs = 0
    for index in range(at - 2, 1, -1):
        phrase = phrases[index]
        if phrase.shape is shapes.VERB:
            verbs += 1
        if phrase.shape is shapes.RELATIVE and verbs == 1:
            is_marked = is_comma(phrases[index - 1]) and phrases[index - 2].shape is shapes.NOUN
            return index - 2 if is_marked else None
        if verbs > 1 or phrase.word in (";", ":"):
            return None
    return None
