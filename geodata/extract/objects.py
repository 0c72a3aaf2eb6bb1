"""What stands behind a verb: objects, and what hangs on prepositions."""

from collections.abc import Sequence

from geodata.extract import shapes
from geodata.extract.clauses import Clause
from geodata.extract.joints import (
    JOINTS,
    is_comma,
    is_comma_at,
    is_comma_or_joint,
    is_described,
    is_named,
    joins,
)
from geodata.extract.phrases import Phrase

_FAR = 40


def take_right(phrases: Sequence[Phrase], clause: Clause) -> None:
    """Give a clause what stands behind its verb: objects, and what hangs on prepositions."""
    index = clause.at + 1
    preposition: str | None = None
    skipped: Phrase | None = None
    before = phrases[clause.begin - 1] if clause.begin else None
    is_inner = before is not None and before.shape is shapes.RELATIVE and clause.begin < clause.at
    last = min(len(phrases), clause.at + _FAR)
    while index < last:
        phrase = phrases[index]
        shape = phrase.shape
        if shape is shapes.NOUN:
            if _is_next_subject(phrases, index):
                break
            is_of_skipped = preposition == "of" and phrases[index - 2] is skipped
            if is_of_skipped or not _put(clause, preposition, phrase, phrases, index):
                skipped = phrase  # "Laukkai, *capital of the Kokang zone*"
        elif shape is shapes.PREPOSITION:
            is_source = phrases[index - 1].word == "according"
            preposition = "according to" if is_source else phrase.word
        elif _ends_clause(phrases, phrase, is_inner=is_inner):
            break
        elif phrase.word == "as well as":
            preposition = None
        index += 1
    clause.end = index


def _ends_clause(phrases: Sequence[Phrase], phrase: Phrase, *, is_inner: bool) -> bool:
    shape, word = phrase.shape, phrase.word
    if shape is shapes.MARK:
        if word == ",":
            return is_inner  # "Kawlin, which the regime retook in February, …"
        return word in ";:." or (word == "-" and phrase is not phrases[-1])
    if shape is shapes.CONJUNCTION:
        return word not in JOINTS
    return shape is not shapes.TIME


def _is_next_subject(phrases: Sequence[Phrase], index: int) -> bool:
    """Tell whether a noun behind "and" or a comma begins a clause of its own."""
    first = index - 1
    while first > 0 and phrases[first].shape is shapes.TIME:
        first -= 1  # "…, and *by Sunday* the town was theirs"
    if not is_comma_or_joint(phrases[first]):
        return False
    at = index + 1
    has_comma = False
    while at < len(phrases):
        phrase = phrases[at]
        if phrase.shape is shapes.VERB:
            is_finite = phrase.form not in ("ing", "participle", "infinitive") and not (
                phrase.is_passive and len(phrase.items) == 1
            )
            return is_finite and (not has_comma or is_comma(phrases[at - 1]))
        if phrase.shape is shapes.PREPOSITION and at + 1 < len(phrases):
            at += 2
        elif phrase.shape is shapes.TIME:
            at += 1
        elif is_comma(phrase) and phrases[at + 1 : at + 2]:
            follows = phrases[at + 1]
            if follows.shape is shapes.VERB:
                has_comma = True
                at += 1
            elif not has_comma and follows.shape is shapes.NOUN and is_comma_at(phrases, at + 2):
                has_comma = True
                at += 2
            else:
                return False
        else:
            return False
    return False


def _put(
    clause: Clause,
    preposition: str | None,
    noun: Phrase,
    phrases: Sequence[Phrase],
    index: int,
) -> bool:
    """Put a noun where it belongs; tell whether it is more than a description of another."""
    is_description = (
        index >= 2
        and is_comma(phrases[index - 1])
        and (is_described(noun) or _is_unnamed_last(phrases, noun, index))
    )
    if is_description and _is_named_before(phrases, index - 2):
        return False
    if preposition is None:
        clause.objects.append(noun)
    else:
        clause.complements.setdefault(preposition, []).append(noun)
    return True


def _is_unnamed_last(phrases: Sequence[Phrase], noun: Phrase, index: int) -> bool:
    """Tell "takes Pang War, rare earth hub" from a list, which goes on."""
    follows = phrases[index + 1] if index + 1 < len(phrases) else None
    goes_on = follows is not None and (joins(follows) or is_comma(follows))
    is_owned = noun.head.mention is None and len(noun.items) > 1 and noun.items[1].word == "'s"
    is_loose = not is_named(noun) or is_owned
    return not goes_on and is_loose and not noun.items[0].word[0].isdigit()


def _is_named_before(phrases: Sequence[Phrase], index: int) -> bool:
    while index >= 0 and phrases[index].shape is shapes.TIME:
        index -= 1
    return index >= 0 and phrases[index].shape is shapes.NOUN and is_named(phrases[index])
