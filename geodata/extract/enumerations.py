"""Places that a sentence spells out behind a count: "seven towns, including Namhsan"."""

from collections.abc import Sequence

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk
from geodata.extract.lexicon import words_of
from geodata.extract.phrases import Phrase
from geodata.extract.traits import BE

RANKS = words_of("polarity", "ranks")
_NAMING = frozenset({"including", "namely", "notably", "especially", "like"})


def with_it_done(desk: Desk, clause: Clause) -> tuple[str, ...]:
    """Return who took it: "*With* Mansi captured, the KIA …", "the AA *declared* it liberated"."""
    before = desk.sentence.phrases[clause.begin - 1] if clause.begin else None
    if before is None:
        return ()
    if before.shape is shapes.VERB and "declare" in before.lemmas:
        told = [one for one in desk.sentence.clauses if one.at == before.at]
        return desk.groups(told[0].subjects) if told else ()
    behind = [one for one in desk.sentence.clauses if one.at > clause.at]
    return desk.groups(behind[0].subjects) if before.word == "with" and behind else ()


def including(desk: Desk, clause: Clause) -> Nouns:
    """Return the places of "seized seven towns …, including A and B" and "…, A among them"."""
    phrases = desk.sentence.phrases
    nouns = [*clause.objects, *clause.subjects, *(clause.behind("of"))]
    if not any(noun.head.has("ground") for noun in nouns):
        return []
    is_of_towns = any(noun.head.has("town") for noun in nouns)
    end = len(phrases) if is_of_towns else clause.end
    for at in range(clause.begin, end):
        word = phrases[at].word
        if word in _NAMING or (word == "as" and phrases[at - 1].word == "such"):
            return places_in_list(phrases[at + 1 :])
        if word == "among":
            is_them = at + 1 < len(phrases) and phrases[at + 1].word == "them"
            behind = places_in_list(phrases[at + 1 + is_them :])
            return behind or (_places_before(phrases, at) if is_them else [])
    return []


def _places_before(phrases: Sequence[Phrase], at: int) -> Nouns:
    """Return the places of ", Lwegel and Momauk among them"."""
    found: Nouns = []
    for phrase in reversed(phrases[:at]):
        if phrase.shape is shapes.NOUN and phrase.head.sort is sorts.PLACE:
            found.insert(0, phrase)
        elif phrase.word not in (",", "and", "&"):
            break
    return found


def places_in_list(phrases: Sequence[Phrase]) -> Nouns:
    """Return the places with which a list begins."""
    found: Nouns = []
    for phrase in phrases:
        if phrase.shape is shapes.NOUN and phrase.head.sort is sorts.PLACE:
            found.append(phrase)
        elif phrase.word not in (",", "and", "&", "as well as") and phrase.shape is not shapes.TIME:
            break
    return found


def behind_colon(desk: Desk, clause: Clause) -> Nouns:
    """Return the places of a list behind a colon that ends a clause."""
    phrases = desk.sentence.phrases
    if clause.end >= len(phrases) or phrases[clause.end].word not in (":", "-"):
        return []
    found = places_in_list(phrases[clause.end + 1 :])
    nouns = [*clause.objects, *clause.subjects]
    is_town = any(noun.head.has("town") for noun in nouns)
    return found if len(found) > 1 or is_town else []


def spelled_out(desk: Desk, nouns: Nouns, told: Clause | None = None) -> Nouns:
    """Return the places that "towns held by the TNLA *include*", where such are spelled out."""
    if not any(noun.head.has("town") or noun.word in RANKS for noun in nouns):
        return nouns
    listed = behind_colon(desk, told) if told is not None else []
    if listed:
        return listed  # "four towns: A, B, C and D"
    for clause in desk.sentence.clauses:
        is_naming = "include" in clause.verb.lemmas or clause.verb.head.traits & BE
        if is_naming and any(noun in clause.subjects for noun in nouns):
            return [one for one in clause.objects if one.head.sort is sorts.PLACE] or nouns
        is_said = clause.verb.head.traits & BE or {"become", "join"} & set(clause.verb.lemmas)
        if (
            is_said
            and any(noun in clause.objects for noun in nouns)
            and desk.grounds(clause.subjects)
        ):
            return clause.subjects  # "Mansi is the third town captured by them"
    return nouns
