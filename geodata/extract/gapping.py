"""What a list says without repeating its verb: "X is held by A, Y by B", "A took X, B Y"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.joints import is_comma, joins
from geodata.extract.phrases import Phrase
from geodata.extract.unregistered import is_unknown_name

_LINKS = ("by", "to", "under")
"""Prepositions behind which each member of such a list has its doer."""
_SHORTEST_LIST = 4
"""A verb, what it is done to, a joint, and another."""
_GROUNDS = frozenset({sorts.PLACE, sorts.PROJECT, sorts.CROSSING})


@dataclass(frozen=True, slots=True)
class _Member:
    """A later member of a list: the phrases it lies between, whom and what it names."""

    begin: int
    end: int
    grounds: Nouns
    doers: Nouns
    link: str = ""


def gapped(phrases: Sequence[Phrase], clause: Clause) -> list[Clause]:
    """Return a clause for each later member of a list, and take them out of the first one's.

    Parameters
    ----------
    phrases
        Of the sentence.
    clause
        The clause that has the verb.
    """
    if clause.end - clause.at < _SHORTEST_LIST:
        return []
    members = (
        _behind_links(phrases, clause)
        or _beside_doers(phrases, clause)
        or _beside_times(phrases, clause)
    )
    if not members:
        return []
    inside = [range(one.begin, one.end) for one in members]

    def is_own(noun: Phrase) -> bool:
        return not any(noun.at in one for one in inside)

    clause.objects = list(filter(is_own, clause.objects))
    clause.complements = {
        name: list(filter(is_own, nouns)) for name, nouns in clause.complements.items()
    }
    clause.end = members[0].begin
    return [_to_clause(clause, one) for one in members]


def _to_clause(clause: Clause, member: _Member) -> Clause:
    if member.doers and not member.link:
        subjects, objects = member.doers, member.grounds
    else:
        subjects, objects = member.grounds, Nouns()
    complements = {member.link: member.doers} if member.link else {}
    if not member.doers:
        complements = dict(clause.complements)
    return Clause(clause.at, clause.verb, subjects, objects, complements, member.begin, member.end)


def _behind_links(phrases: Sequence[Phrase], clause: Clause) -> list[_Member]:
    """Return the members of "is held by A, Y by B" and "fell to A, Y and Z to B"."""
    link = next((one for one in _LINKS if any(map(_may_act, clause.behind(one)))), "")
    if not link or not any(map(_may_be_ground, clause.subjects)):
        return []
    members: list[_Member] = []
    at = clause.at + 2
    while at < clause.end:
        grounds, behind = _run(phrases, at, clause.end, _may_be_ground)
        if grounds and _is_joint(phrases[grounds[0].at - 1]) and _is_word(phrases, behind, link):
            doers, end = _run(phrases, behind + 1, clause.end, _may_act)
            if doers:
                members.append(_Member(grounds[0].at, end, grounds, doers, link))
                at = end
        at += 1
    return members


def _beside_times(phrases: Sequence[Phrase], clause: Clause) -> list[_Member]:
    """Return the members of "was captured on Sunday, Y on Monday"."""
    if not clause.verb.is_passive or not any(map(_may_be_ground, clause.subjects)):
        return []
    members: list[_Member] = []
    for at in range(clause.at + 3, clause.end):
        before, noun, behind = phrases[at - 2 : at - 1], phrases[at], phrases[at + 1 : at + 2]
        is_timed = all(one.shape is shapes.TIME for one in (*before, *behind)) and bool(behind)
        if is_timed and noun.head.sort is sorts.PLACE and _is_joint(phrases[at - 1]):
            members.append(_Member(at, at + 2, [noun], []))
    return members


def _beside_doers(phrases: Sequence[Phrase], clause: Clause) -> list[_Member]:
    """Return the members of "A took X, the TNLA Namhsan, and the junta the airport"."""
    is_active = clause.objects and not clause.verb.is_passive
    if not is_active or not any(map(_may_act, clause.subjects)):
        return []
    members: list[_Member] = []
    for at in range(clause.objects[0].at + 2, clause.end):
        noun = phrases[at]
        if noun.shape is not shapes.NOUN or not _is_joint(phrases[at - 1]):
            continue
        doer, grounds = _split(noun)
        if noun.head.sort is sorts.ACTOR and not grounds:
            doer = noun
        more, end = _run(phrases, at + 1, clause.end, _is_thing)
        if grounds and (not more or not _is_joint(phrases[at + 1])):
            more, end = [], at + 1
        if doer is not None and (grounds or (more and more[0].at == at + 1)):
            members.append(_Member(at, end, [*grounds, *more], [doer]))
    return members


def _split(noun: Phrase) -> tuple[Phrase | None, Nouns]:
    """Return the halves of "the TNLA Namhsan"; of a noun that names but one thing neither."""
    items = noun.items
    at = next((i for i, one in enumerate(items) if one.sort is sorts.ACTOR), len(items))
    rest = items[at + 1 :]
    is_bare = all(one.has("determiner") for one in items[:at])
    if not is_bare or len(rest) != 1 or rest[0].sort is not sorts.PLACE:
        return None, []
    ground = Phrase(shapes.NOUN, list(rest), rest[0])
    return Phrase(shapes.NOUN, list(items[: at + 1]), items[at]), [ground]


def _run(
    phrases: Sequence[Phrase], at: int, end: int, fits: Callable[[Phrase], bool]
) -> tuple[Nouns, int]:
    """Return the fitting nouns that begin here, joined, and where they end with their times."""
    found: Nouns = []
    while at < end:
        phrase = phrases[at]
        if phrase.shape is shapes.NOUN and fits(phrase):
            found.append(phrase)
        elif not found or not (phrase.shape is shapes.TIME or _is_joint(phrase)):
            break
        at += 1
    while found and _is_joint(phrases[at - 1]):
        at -= 1
    return found, at


def _is_word(phrases: Sequence[Phrase], at: int, word: str) -> bool:
    return at < len(phrases) and phrases[at].word == word


def _is_joint(phrase: Phrase) -> bool:
    return is_comma(phrase) or joins(phrase)


def _may_act(noun: Phrase) -> bool:
    return noun.head.sort in (sorts.ACTOR, sorts.OFFICE) or noun.head.has("force")


def _may_be_ground(noun: Phrase) -> bool:
    head = noun.head
    is_named = head.sort in _GROUNDS or is_unknown_name(noun)
    return is_named or (head.mention is None and head.has("ground") and not head.has("force"))


def _is_thing(noun: Phrase) -> bool:
    return _may_be_ground(noun) and _split(noun)[0] is None
