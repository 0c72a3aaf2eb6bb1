"""Who does what a verb says."""

from collections.abc import Sequence

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.insertions import (
    SHORTEST_INSERT,
    before_relative,
    is_parenthesis,
    past_insertions,
)
from geodata.extract.items import Item
from geodata.extract.joints import (
    is_comma,
    is_described,
    is_headline_list,
    is_named,
    is_passed_over,
    joins,
)
from geodata.extract.lexicon import words_of
from geodata.extract.noun_groups import antecedents, noun_group_left
from geodata.extract.phrases import Phrase
from geodata.extract.traits import BE, HAVE, MODAL, PARTICIPLE, PAST, PRONOUN, STAYING

Found = tuple[Nouns, int, bool]
"""Subjects, the index at which their clause begins, whether a relative brings them."""


def find_subjects(phrases: Sequence[Phrase], at: int, earlier: Sequence[Clause]) -> Found:
    """Return who does what the verb at an index says, from what stands before it.

    Parameters
    ----------
    phrases
        Of the sentence.
    at
        Index of the verb.
    earlier
        The clauses before it, in order.
    """
    index = at - 1
    while index >= 0 and is_passed_over(phrases[index]):
        index -= 1
    if index < 0:
        return [], 0, False
    index = past_insertions(phrases, index)
    main = before_relative(phrases, index + 1)
    if main is None and is_parenthesis(phrases, index + 1):
        main = 0
    if main is not None:
        return [phrases[main]], main, False
    is_infinitive = next(one.word for one in phrases[at].items if not one.has("adverb")) == "to"
    if is_infinitive and (earlier or phrases[index].word in _RANKS):
        return _of_infinitive(phrases, at, earlier[-1:]), index, False
    found = _beside(phrases, at, index) or _by_joint(phrases, at, index, earlier)
    return found or _by_group(phrases, index, earlier)


def _beside(phrases: Sequence[Phrase], at: int, index: int) -> Found | None:
    """Return the noun that a participle stands beside: "areas *held* by them"."""
    before = phrases[index]
    is_beside = before.shape is shapes.NOUN and index == at - 1
    first = index - 2 if is_beside and _has_half_before(phrases, index) else index
    is_with = is_beside and first > 0 and phrases[first - 1].word == "with"
    if is_beside and _is_all(phrases, index) and phrases[at].head.traits & PARTICIPLE:
        # "Kyaukme and Hsipaw, *both recaptured* in October, …"
        phrases[at].is_passive = True
        return noun_group_left(phrases, index - 2, [])[0], index, True
    if not is_beside or not (is_with or _is_reduced(phrases[at])):
        return None
    is_list = phrases[at].is_passive and is_headline_list(phrases, index)
    is_apposed = index == 1 and is_described(before) and is_named(phrases[0])
    if is_apposed and phrases[0].shape is shapes.NOUN:
        return [phrases[0]], 0, True  # "Gwa the 13th township lost by the army"
    if _has_half_before(phrases, index):
        return [phrases[index - 2], before], index, True
    return ([phrases[0], before] if is_list else [before]), index, True


def _is_all(phrases: Sequence[Phrase], index: int) -> bool:
    before = phrases[index]
    is_alone = before.word in _ALL and len(before.items) == 1
    return is_alone and index > 1 and is_comma(phrases[index - 1])


def _has_half_before(phrases: Sequence[Phrase], index: int) -> bool:
    """Tell "the Laiza and Mai Ja Yang crossings": what is named first is half of it."""
    is_joined = index > 1 and joins(phrases[index - 1])
    first, second = phrases[index - 2], phrases[index]
    is_plural = second.head.mention is None and second.word.endswith("s")
    return is_joined and first.head.sort is sorts.PLACE and is_plural and is_named(second)


def _by_joint(
    phrases: Sequence[Phrase], at: int, index: int, earlier: Sequence[Clause]
) -> Found | None:
    """Return the subject where no noun stands before the verb, but a joint or another verb."""
    before = phrases[index]
    found: Found | None = None
    if before.shape is shapes.RELATIVE:
        found = antecedents(phrases, index), index, True
    elif (
        before.shape is shapes.MARK
        and before.word in ",-"
        and (_is_participle(phrases[at]) or _is_done_there(phrases, at))
    ):
        found = _of_participle(phrases, at, index, earlier)
    elif earlier and before.shape in (shapes.VERB, shapes.CONJUNCTION):
        main = _main_of(phrases[at], earlier)
        found = list(main.subjects), index, main.is_relative
    elif earlier and is_comma(before) and _is_next_deed(phrases, at, earlier[-1]):
        found = list(earlier[-1].subjects), index, False
    elif earlier and before.shape is shapes.PREPOSITION:
        # "after capturing", "by seizing": who does it stands with the verb before.
        found = list(earlier[-1].subjects), index, False
    return found


def _is_next_deed(phrases: Sequence[Phrase], at: int, last: Clause) -> bool:
    """Tell a headline's "Guerrillas storm camp, *take* control": who did the one did the other."""
    verb = phrases[at]
    is_same = verb.form == last.verb.form and not (verb.is_passive or last.verb.is_passive)
    commas = [one for one in phrases[last.at : at] if is_comma(one)]
    return is_same and len(commas) == 1 and bool(last.objects) and len(verb.items) == 1


def _main_of(verb: Phrase, earlier: Sequence[Clause]) -> Clause:
    """Return whose subject goes on: of "overran the camp that *guards* it and took" the first."""
    last = earlier[-1]
    if not last.is_relative or last.verb.form == verb.form:
        return last
    before = [one for one in earlier if not one.is_relative and one.verb.form == verb.form]
    return before[-1] if before else last


def _by_group(phrases: Sequence[Phrase], index: int, earlier: Sequence[Clause]) -> Found:
    group, begin, is_relative = noun_group_left(phrases, index, earlier)
    inner = _past_inner_clause(phrases, begin)
    if inner is not None:
        return noun_group_left(phrases, inner, earlier)
    return group, begin, is_relative


def _past_inner_clause(phrases: Sequence[Phrase], begin: int) -> int | None:
    """Return where the subject ends that "that had housed troops" or "linking A and B" hangs on."""
    if begin < 2 or phrases[begin - 1].shape is not shapes.VERB:
        return None
    verb, before = phrases[begin - 1], phrases[begin - 2]
    if before.shape is shapes.RELATIVE and begin >= 3:
        return begin - 3 if phrases[begin - 3].shape is shapes.NOUN else None
    is_linking = len(verb.items) == 1 and verb.form == "ing" and before.shape is shapes.NOUN
    return begin - 2 if is_linking else None


_ALL = frozenset({"both", "all", "each"})
_RANKS = words_of("polarity", "ranks")
_ASKING = words_of("subjects", "asking")


def _of_infinitive(phrases: Sequence[Phrase], at: int, mains: Sequence[Clause]) -> Nouns:
    """Return who is to do it: of "China presses the group to halt" the group."""
    before = phrases[at - 1]
    if before.word in _RANKS and at > SHORTEST_INSERT - 1 and is_comma(phrases[at - 2]):
        # "Muse's gate, *the first to reopen*"
        return noun_group_left(phrases, at - 3, [])[0] or [before]
    if not mains:
        return [before]
    main = mains[0]
    if "take" in main.verb.lemmas and [one.word for one in main.subjects] == ["it"]:
        return _whom_it_took(main)
    is_object = before in main.objects or before in main.behind("on", "for")
    if is_object and set(main.verb.lemmas) & _ASKING:
        return [before]
    return list(main.subjects)


def _whom_it_took(main: Clause) -> Nouns:
    """Return the doer of "it took *the KIA* three weeks to" and "… a month for the AA to"."""
    for noun in [*main.behind("for"), *main.objects]:
        at = next((i for i, one in enumerate(noun.items) if _may_do(one)), None)
        if at is not None:
            return [Phrase(shapes.NOUN, noun.items[: at + 1], noun.items[at])]
    return []


def _may_do(item: Item) -> bool:
    return item.sort is sorts.ACTOR or bool(item.traits & PRONOUN) or item.has("force")


def _is_reduced(verb: Phrase) -> bool:
    """Tell "groups *fighting* the junta", "areas *controlled* by it": of the noun beside them."""
    if verb.form != "ing" and not verb.is_passive:
        return False
    return not any(item.traits & (BE | HAVE | MODAL | STAYING) for item in verb.items)


def _is_participle(verb: Phrase) -> bool:
    if verb.form not in ("ing", "participle") and not (verb.form == "past" and verb.is_passive):
        return False
    is_finite = any(item.traits & (BE | HAVE | MODAL) for item in verb.items)
    return not is_finite or "having" in verb.before or "being" in verb.before


def _is_done_there(phrases: Sequence[Phrase], at: int) -> bool:
    """Tell "In Lashio, *captured* in August, …": of the place, and nothing stands behind it."""
    verb = phrases[at]
    is_place = at > 2 and phrases[at - 2].head.sort is sorts.PLACE
    is_behind = is_place and phrases[at - 3].shape is shapes.PREPOSITION
    behind = phrases[at + 1 : at + 2]
    is_alone = all(one.shape is not shapes.NOUN for one in behind)
    return is_behind and is_alone and len(verb.items) == 1 and bool(verb.head.traits & PARTICIPLE)


def _is_done_to(phrases: Sequence[Phrase], at: int) -> bool:
    """Tell "Buthidaung, taken in May, …": a participle that can be nothing else, without object."""
    head = phrases[at].head.traits
    following = phrases[at + 1] if at + 1 < len(phrases) else None
    is_alone = following is None or following.shape is not shapes.NOUN
    return bool(head & PARTICIPLE) and not head & PAST and is_alone


def _of_participle(
    phrases: Sequence[Phrase], at: int, index: int, earlier: Sequence[Clause]
) -> tuple[Nouns, int, bool]:
    """Tell "X took Y, forcing …" (of the clause) from "Y, captured by X, …" (of the noun)."""
    verb = phrases[at]
    is_done_to = verb.is_passive or _is_done_to(phrases, at) or _is_done_there(phrases, at)
    if is_done_to and index and phrases[index - 1].shape is shapes.NOUN:
        group, begin, _ = noun_group_left(phrases, index - 1, earlier)
        is_place = phrases[index - 1].head.sort is sorts.PLACE and not is_comma(phrases[index - 2])
        nearest = [phrases[index - 1]] if is_place else group[:1] or [phrases[index - 1]]
        verb.is_passive = True
        return nearest, begin if group else index - 1, False
    if not earlier and index:
        group, _, _ = noun_group_left(phrases, index - 1, earlier)
        return group[:1], index, False  # "The AA, having taken Pauktaw, …"
    return (list(earlier[-1].subjects) if earlier else []), index, False
