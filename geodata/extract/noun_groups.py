"""Nouns that stand joined before a verb or a relative."""

from collections.abc import Sequence

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.joints import (
    JOINTS,
    before_joint,
    goes_on,
    is_alike,
    is_comma,
    is_comma_at,
    is_described,
    is_headline_list,
    is_named,
    is_passed_over,
    joins,
)
from geodata.extract.noun_phrases import DIRECTIONS
from geodata.extract.phrases import Phrase

_SUBJECTS = frozenset({sorts.PROJECT, sorts.CROSSING, sorts.PLACE})


def antecedents(phrases: Sequence[Phrase], index: int) -> Nouns:
    """Return what a relative refers to: the noun before it, and what that is in apposition to."""
    at = index - 1
    while (at >= 0 and is_passed_over(phrases[at])) or is_comma_at(phrases, at):
        at -= 1
    if at < 0 or phrases[at].shape is not shapes.NOUN:
        return []
    if _is_plural(phrases, index):
        return _listed_left(phrases, at)
    # "Lashio, the capital of Shan State and home of the Command, which was captured": the name.
    whole = _whole_left(phrases, at)
    if whole and whole[0].items[-1].word in DIRECTIONS:
        return whole  # "villages west of Hsihseng that the PNLO took"
    return [*appositions_left(phrases, at), *whole, phrases[at]]


def _is_plural(phrases: Sequence[Phrase], index: int) -> bool:
    """Tell "which are" and "which have", of many, from "which is"."""
    after = phrases[index + 1 : index + 3]
    verb = next((one for one in after if one.shape is shapes.VERB), None)
    return verb is not None and verb.items[0].word in ("are", "were", "have", "remain")


def _listed_left(phrases: Sequence[Phrase], at: int) -> Nouns:
    """Return the names of a list that ends at an index: "Sittwe, Kyaukphyu and Munaung, which"."""
    found = [phrases[at]]
    while at >= 2 and is_alike(phrases[at - 2], phrases[at]):
        if not (joins(phrases[at - 1]) or is_comma(phrases[at - 1])):
            break
        at -= 2
        found.insert(0, phrases[at])
    return found if len(found) > 1 else [*appositions_left(phrases, at), *found]


def _whole_left(phrases: Sequence[Phrase], at: int) -> Nouns:
    """Return the town of "the first town of its size that …", the dam of "the dam at Myitsone"."""
    if at < 2:
        return []
    whole, joint = phrases[at - 2], phrases[at - 1].word
    if joint == "of" and len(whole.items) > 1 and whole.items[-1].word in DIRECTIONS:
        return [whole]
    is_town = joint == "of" and not is_named(phrases[at]) and whole.head.has("town")
    is_plant = joint in ("at", "in", "near") and whole.head.has("project")
    return [whole] if is_town or is_plant else []


def appositions_left(phrases: Sequence[Phrase], begin: int) -> Nouns:
    """Return what the noun at an index is a description of: the names before its comma."""
    index = begin - 1
    chain: Nouns = []
    while index >= 0 and phrases[index].shape is not shapes.VERB:
        phrase = phrases[index]
        if phrase.shape is shapes.NOUN and index + 1 < len(phrases):
            follows = phrases[index + 1]
            if (
                follows.word == ","
                and index + 2 < len(phrases)
                and is_described(phrases[index + 2])
            ):
                chain.insert(0, phrase)
                if index >= 2 and joins(phrases[index - 1]):
                    chain.insert(0, phrases[index - 2])
        if phrase.shape is shapes.CONJUNCTION and phrase.word not in JOINTS:
            break
        index -= 1
    return chain


def noun_group_left(
    phrases: Sequence[Phrase], index: int, earlier: Sequence[Clause]
) -> tuple[Nouns, int, bool]:
    """Return the subjects that end at an index, past what hangs on prepositions."""
    """Return the joined nouns that end at ``index``, without what hangs on prepositions."""
    group: Nouns = []
    begin = index
    is_list = False
    while index >= 0:
        phrase = phrases[index]
        if phrase.shape is shapes.NOUN:
            before = phrases[index - 1] if index else None
            if before is not None and before.shape is shapes.PREPOSITION:
                # A noun behind a preposition is no subject: go on to what it hangs on.
                if group and _is_joined(phrases, phrase, group[0]):
                    group.pop(0)  # "between Paletwa *and Kyauktaw*"
                while group and _hangs_too(phrases, index, group[0]):
                    group.pop(0)  # "every town but Sittwe, *Kyaukphyu and Munaung*"
                if index >= 3 and _is_reduced_past(phrases, index - 2):
                    index -= 3
                    continue
                if not _hangs_on_more(phrases, index - 2):
                    return group, begin, False
                index -= 2
                continue
            if _is_chained_to_preposition(phrases, index):
                index -= 2
                continue
            group.insert(0, phrase)
            begin = index
            if before is None or not _leads_left(phrases, index, is_list):
                break
            is_list = is_list or joins(before)
            index = before_joint(phrases, index - 1)
            continue
        if is_passed_over(phrase) or is_comma(phrase):
            index -= 1
            continue
        break
    return _without_appositions(phrases, group), begin, False


def _is_joined(phrases: Sequence[Phrase], one: Phrase, other: Phrase) -> bool:
    is_next = other.at == one.at + 2 and joins(phrases[one.at + 1])
    return is_next and is_alike(one, other) and one.head.sort is sorts.PLACE


def _hangs_too(phrases: Sequence[Phrase], index: int, noun: Phrase) -> bool:
    """Tell whether a noun is of a list that hangs on the preposition before its first."""
    is_whole = phrases[index - 1].word in ("of", "but", "except", "besides", "between", "including")
    inside = phrases[index : noun.at + 1]
    names = [one for one in inside if one.shape is shapes.NOUN]
    is_list = all(one.shape is shapes.NOUN or joins(one) or is_comma(one) for one in inside)
    has_and = any(joins(one) for one in phrases[index : index + len(inside) + 2])
    return is_whole and is_list and has_and and all(one.of_sort(sorts.PLACE) for one in names)


def _hangs_on_more(phrases: Sequence[Phrase], index: int) -> bool:
    """Tell whether a preposition hangs on a noun, and not on the head of the sentence."""
    if index < 0:
        return False
    return phrases[index].shape in (shapes.NOUN, shapes.TIME) or goes_on(phrases[index])


def _is_reduced_past(phrases: Sequence[Phrase], index: int) -> bool:
    """Tell the "based" of "the group based on the border attacks" from a verb of its own."""
    phrase = phrases[index]
    return (
        phrase.shape is shapes.VERB
        and len(phrase.items) == 1
        and phrase.form in ("past", "participle")
        and phrases[index - 1].shape is shapes.NOUN
    )


def _leads_left(phrases: Sequence[Phrase], index: int, is_list: bool) -> bool:
    """Tell whether the noun before a joint belongs to the one behind it.

    It does across "and", across the commas of a list that has one, and where the noun behind
    the comma stands between two: "Yang Yang, a general, met".
    """
    before = phrases[index - 1]
    if joins(before):
        return not _begins_anew(phrases, index)
    if not is_comma(before):
        return False
    if is_headline_list(phrases, index):
        return True
    behind = index + 1
    while is_described(phrases[index]) and _hangs_on(phrases, behind):
        behind += 2  # "Phimaw, a trading post *opposite Pianma*, is …"
    return is_list or is_comma_at(phrases, behind)


def _hangs_on(phrases: Sequence[Phrase], at: int) -> bool:
    both = [one.shape for one in phrases[at : at + 2]]
    return both == [shapes.PREPOSITION, shapes.NOUN]


def _begins_anew(phrases: Sequence[Phrase], index: int) -> bool:
    """Tell "they fled Kan Paik Ti, *and the KIA* hoisted its flag" from a list of subjects."""
    at = before_joint(phrases, index - 1)
    while at > 0 and phrases[at].shape is shapes.TIME:
        at -= 1
    if at < 0 or at == index - 2 or phrases[at].shape is not shapes.NOUN:
        return False
    one, other = phrases[at].head.sort, phrases[index].head.sort
    has_verb = any(phrase.shape is shapes.VERB for phrase in phrases[:at])
    return has_verb and one is not other and sorts.ACTOR in (one, other)


def _is_chained_to_preposition(phrases: Sequence[Phrase], index: int) -> bool:
    """Tell the end of "in Tigyaing Township, Sagaing Region," from a subject."""
    if index < 3 or index + 1 >= len(phrases) or not is_comma(phrases[index + 1]):
        return False
    is_after_noun = is_comma(phrases[index - 1]) and phrases[index - 2].shape is shapes.NOUN
    both = (phrases[index - 2], phrases[index])
    is_after_noun = is_after_noun and all(one.of_sort(sorts.PLACE) for one in both)
    return is_after_noun and phrases[index - 3].shape is shapes.PREPOSITION


def _without_appositions(phrases: Sequence[Phrase], group: Nouns) -> Nouns:
    kept: Nouns = []
    for noun in group:
        is_joined = noun.at > 0 and joins(phrases[noun.at - 1])
        is_description = bool(kept) and not is_joined and is_described(noun) and is_named(kept[-1])
        if is_description and noun.head.sort in _SUBJECTS and kept[-1].head.mention is None:
            kept[-1] = noun  # "Kachin's biggest dam, *the Myitsone dam*, was halted"
        elif not is_description:
            kept.append(noun)
    return kept
