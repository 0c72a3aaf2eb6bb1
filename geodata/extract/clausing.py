"""Phrases to clauses, in the active and the passive of sentences and headlines."""

import itertools
from collections.abc import Sequence

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.gapping import gapped
from geodata.extract.joints import is_comma, is_described
from geodata.extract.lexicon import words_of
from geodata.extract.noun_groups import antecedents, appositions_left
from geodata.extract.objects import take_right
from geodata.extract.phrases import Phrase
from geodata.extract.subjects import find_subjects

_DONE_TO = words_of("clausing", "done_to")
"""Verbs that a headline uses in the passive without saying so."""


_DRIVING = words_of("clausing", "driving")
_SAYING = frozenset({"say", "tell", "add"})


def to_clauses(phrases: Sequence[Phrase]) -> list[Clause]:
    """Return a clause for each verb phrase, in order; of a list that shares a verb, for each."""
    clauses: list[Clause] = []
    for at, phrase in enumerate(phrases):
        if phrase.shape is shapes.VERB:
            clauses.append(_to_clause(phrases, at, clauses))
    for one, following in itertools.pairwise(clauses):
        _give_late_doer(phrases, one, following)
        # "After capturing Namhsan, the TNLA moved on": who did it is told later.
        if not one.subjects and one.verb.form == "ing":
            one.subjects = _subjects_behind(clauses, one)
        elif not one.subjects and not one.at and _is_driven(phrases, one):
            # "Forced out of Kyaukme, the TNLA said …"
            one.subjects, one.verb.is_passive = list(following.subjects), True
    return [two for one in clauses for two in (one, *gapped(phrases, one))]


def _subjects_behind(clauses: Sequence[Clause], one: Clause) -> Nouns:
    """Return who did it, told later: not what it is done to, as in "declaring Shwegu captured"."""
    for other in clauses:
        if other.at > one.at and not all(noun in one.objects for noun in other.subjects):
            return list(other.subjects)
    return []


def _give_late_doer(phrases: Sequence[Phrase], one: Clause, following: Clause) -> None:
    """Give back a "by" that an insertion parts from its verb: "taken, the NUG said, by the PDF"."""
    late = following.complements.get("by", [])
    if not late or not one.verb.is_passive or following.verb.is_passive or one.behind("by"):
        return
    by = next((at for at in range(following.at, late[0].at) if phrases[at].word == "by"), 0)
    if by and is_comma(phrases[by - 1]):
        one.complements["by"] = following.complements.pop("by")


def _to_clause(phrases: Sequence[Phrase], at: int, earlier: Sequence[Clause]) -> Clause:
    subjects, begin, is_relative = find_subjects(phrases, at, earlier)
    clause = Clause(at, phrases[at], subjects, [], begin=begin, is_relative=is_relative)
    take_right(phrases, clause)
    if not clause.objects and not clause.verb.is_passive and begin and subjects:
        _take_left(phrases, clause)
    _see_headline_passive(phrases, clause)
    _see_inversion(phrases, clause)
    if not clause.subjects and clause.verb.is_passive and at > 2 and is_comma(phrases[1]):
        # "Kawlin, the first town to be seized by them, was retaken": what it began with.
        clause.subjects = [one for one in phrases[:1] if one.shape is shapes.NOUN]
    return clause


def _see_inversion(phrases: Sequence[Phrase], clause: Clause) -> None:
    """See who speaks behind the verb: "…," says the commander."""
    before = phrases[clause.at - 1].word if clause.at else ""
    if before in ('"', ",") and clause.objects and set(clause.verb.lemmas) & _SAYING:
        following = phrases[clause.at + 1]
        if following is clause.objects[0]:
            clause.subjects, clause.objects = clause.objects[:1], []


def _see_headline_passive(phrases: Sequence[Phrase], clause: Clause) -> None:
    """See the passive of a headline, "Kyaukphyu surrounded": nobody there who could do it."""
    verb = clause.verb
    if clause.objects or verb.is_passive or len(verb.items) > 1 or not clause.subjects:
        return
    forms = {one.form for one in verb.head.verbs}
    has_doer = any(
        noun.head.sort in (sorts.ACTOR, sorts.OFFICE) or noun.head.has("force")
        for noun in clause.subjects
    )
    is_done_to = bool(set(verb.lemmas) & _DONE_TO)
    is_driven = _is_driven(phrases, clause)
    if "participle" in forms and (is_driven or (not has_doer and is_done_to)):
        verb.is_passive = True


def _is_driven(phrases: Sequence[Phrase], clause: Clause) -> bool:
    """Tell "Regime kicked out of Pale" and "Troops driven from Pale"."""
    following = phrases[clause.at + 1 : clause.at + 2]
    is_away = any(one.word in ("out", "from") for one in following)
    return is_away and bool(set(clause.verb.lemmas) & _DRIVING)


def _take_left(phrases: Sequence[Phrase], clause: Clause) -> None:
    """Take the object of "territories the regime has lost", which stands before its subject."""
    before = phrases[clause.begin - 1]
    if before.word in ("that", "which", "whom") and clause.begin >= 2:
        clause.objects += antecedents(phrases, clause.begin - 1)
        return
    is_beside = before.shape is shapes.NOUN and phrases[clause.begin] is clause.subjects[0]
    if is_beside:
        chain = appositions_left(phrases, clause.begin - 1) if is_described(before) else []
        clause.objects += chain or [before]
