"""Attacks: bombed, attacked, fought over; offensives begun, halted and resumed."""

from geodata.extract import shapes, sorts
from geodata.extract.attack_verbs import read_verb
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk, parts_of
from geodata.extract.drafts import Fields
from geodata.extract.lexicon import words_of
from geodata.extract.offensives import OFFENSIVES, is_offensive
from geodata.extract.phrases import Phrase
from geodata.extract.roles import groups_only, ids_of
from geodata.model import Aspect, Kind, Role

_AIR = words_of("attacks", "air")


_IN_THE_AIR = words_of("attacks", "in_the_air")


_CLASHES = words_of("attacks", "clashes")


_ASSAULTS = frozenset({"attack", "attacks", "assault", "assaults", "ambush", "ambushes"})


_AT = ("on", "in", "at", "against", "of", "near", "across", "over", "around")

_HEADS = _AIR | _CLASHES | _ASSAULTS | OFFENSIVES


def read_attacks(desk: Desk) -> None:
    """Draft the sentence's attacks, from its nouns and from its verbs."""
    is_advancing = "advancing" in desk.sentence.words
    for noun in desk.sentence.nouns:
        value = _value_of(noun) if noun.word in _HEADS else ""
        if value:
            _read_noun(desk, noun.at, noun, value)
        if is_advancing and any(one.word == "advancing" for one in noun.items):
            _read_advance(desk, noun)
    for clause, (frame, patients) in desk.told("happening"):
        read_verb(desk, clause, frame, patients)


def _read_advance(desk: Desk, noun: Phrase) -> None:
    """Read "the advancing Arakan Army"."""
    attackers = desk.groups([noun])
    if attackers:
        desk.add(
            Kind.ATTACK,
            "offensive",
            "attack.advance",
            noun,
            desk.state_time(None),
            aspect=Aspect.STATE,
            parts=parts_of((attackers, Role.ATTACKER)),
        )


def _value_of(noun: Phrase) -> str:
    words = {item.word for item in noun.items}
    head = noun.head.word
    if head in _CLASHES:
        return "clash"
    if head in OFFENSIVES:
        return "offensive" if head != "operation" else ""
    if head in _AIR and words & _IN_THE_AIR:
        return "air_strike"
    if head in _ASSAULTS:
        return "explosive" if "bomb" in words or "explosive" in words else "ground"
    return ""


def _read_noun(desk: Desk, at: int, noun: Phrase, value: str) -> None:
    clause = _clause_around(desk, at)
    is_joined = value == "offensive" and _is_told_of(desk, clause, at)
    # What somebody is asked to intervene in is going on, whether they do or not.
    if not is_joined and clause and not desk.standing(clause).is_real and at > clause.at:
        return
    is_launched = clause is not None and noun in clause.objects and "launch" in clause.verb.lemmas
    if is_launched and is_offensive(noun):
        return
    if value == "offensive" and not is_joined:
        return
    behind = _behind(desk, at)
    agents = _agents(desk, noun, clause, behind, at)
    if value == "clash":
        _add_clash(desk, noun, clause, behind, agents)
        return
    if value == "ground" and any(item.word == "explosive" for item in desk.sentence.items):
        value = "explosive"
    place = _place_words(desk, behind)
    is_event = clause is not None and clause.at < at and clause.verb.form in ("past", "perfect")
    is_event = is_event or value == "explosive"
    when = desk.event_time(clause) if is_event else desk.state_time(clause)
    targets = desk.groups(behind.get("against", []))
    if value == "explosive" and not agents:
        targets = targets or _owners(desk, behind)
    desk.add(
        Kind.ATTACK,
        value,
        "attack.noun",
        noun,
        when,
        aspect=Aspect.EVENT if is_event else Aspect.STATE,
        parts=parts_of((agents, Role.ATTACKER), (targets, Role.TARGET)),
        **place,
    )


def _is_told_of(desk: Desk, clause: Clause | None, at: int) -> bool:
    """Tell an offensive that is on from one that is only spoken of ("halt their offensives")."""
    phrases = desk.sentence.phrases
    if at < 2 or phrases[at - 1].word != "in":
        return False
    lemmas = clause.verb.lemmas if clause is not None and at > clause.at else ()
    return bool({*lemmas, phrases[at - 2].word} & {"intervene", "join", "fight"})


def _owners(desk: Desk, behind: dict[str, Nouns]) -> tuple[str, ...]:
    memory = desk.memory
    for nouns in behind.values():
        for noun in nouns:
            if noun.items[0].word in ("its", "their"):
                named = desk.sentence.of_sort(sorts.ACTOR)
                return ids_of(named[0], desk.cast, memory) if named else memory.actors[:1]
            for item in noun.of_sort(sorts.ACTOR):
                return ids_of(item, desk.cast, memory)
    return ()


def _clause_around(desk: Desk, at: int) -> Clause | None:
    noun = desk.sentence.phrases[at]
    own = next((one for one in desk.sentence.clauses if noun in one.subjects), None)
    if own is not None and "continue" in own.verb.lemmas:
        return own  # "…, fighting continues in Lashio"
    before = [one for one in desk.sentence.clauses if one.at < at]
    if before:
        return before[-1]
    return desk.sentence.clauses[0] if desk.sentence.clauses else None


def _behind(desk: Desk, at: int) -> dict[str, Nouns]:
    """Return what hangs on a noun by prepositions, up to the next verb."""
    phrases = desk.sentence.phrases
    found: dict[str, Nouns] = {}
    preposition = ""
    for phrase in phrases[at + 1 :]:
        if phrase.shape in (shapes.VERB, shapes.RELATIVE) or phrase.word in (",", ";", "."):
            break
        if phrase.shape is shapes.PREPOSITION:
            preposition = phrase.word
        elif phrase.shape is shapes.NOUN and preposition:
            found.setdefault(preposition, []).append(phrase)
    return found


def _agents(
    desk: Desk, noun: Phrase, clause: Clause | None, behind: dict[str, Nouns], at: int
) -> tuple[str, ...]:
    named = [item for item in noun.of_sort(sorts.ACTOR) if item is not noun.head]
    if named:
        found = [one for item in named for one in ids_of(item, desk.cast, desk.memory)]
        return groups_only(found, desk.cast)
    by = desk.groups(behind.get("by", []))
    if by:
        return by
    if clause is None or clause.verb.is_passive:
        return ()
    is_done = noun in clause.objects or noun in clause.behind("with", "in")
    return desk.groups(clause.subjects) if is_done and clause.at < at else ()


def _add_clash(
    desk: Desk,
    noun: Phrase,
    clause: Clause | None,
    behind: dict[str, Nouns],
    agents: tuple[str, ...],
) -> None:
    sides = desk.groups([*behind.get("between", []), *behind.get("with", [])])
    is_current = _is_ongoing(desk, noun, clause)
    if not is_current and clause is not None and clause.at > noun.at:
        lemmas = set(clause.verb.lemmas)
        if not lemmas & {
            "erupt",
            "break",
            "continue",
            "rage",
            "intensify",
            "occur",
            "escalate",
            "be",
        }:
            return
    elif not is_current and not sides:
        return
    parts = parts_of((sides or agents, Role.PARTY))
    when = desk.state_time(clause) if is_current else desk.event_time(clause)
    desk.add(
        Kind.ATTACK,
        "clash",
        "attack.clash",
        noun,
        when,
        aspect=Aspect.STATE if is_current else Aspect.EVENT,
        parts=parts,
        **_place_words(desk, behind),
    )


def _is_ongoing(desk: Desk, noun: Phrase, clause: Clause | None) -> bool:
    words = {item.word for item in noun.items}
    if words & {"ongoing", "continuing", "current"}:
        return True
    at = noun.at
    before = desk.sentence.phrases[at - 1] if at else None
    if before is not None and before.word in ("amid", "ongoing", "continuing"):
        return True
    return clause is not None and "continue" in clause.verb.lemmas


def _place_words(desk: Desk, behind: dict[str, Nouns]) -> Fields:
    nouns = [one for name in _AT for one in behind.get(name, [])]
    toponym, placing = desk.place_of(nouns)
    if toponym is None and nouns:
        toponym = (nouns[0].start, nouns[0].end)
    return Fields(toponym=toponym, place_id=placing.place_id, candidates=placing.candidates)
