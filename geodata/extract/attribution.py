"""Who a sentence has its word from: "according to residents", "junta media reported"."""

from collections.abc import Iterator

from msgspec.structs import replace

from geodata.extract import shapes
from geodata.extract.desk import Desk
from geodata.extract.drafts import Draft, Parts
from geodata.extract.lexicon import words_of
from geodata.extract.phrases import Phrase
from geodata.extract.roles import doers, groups_only
from geodata.model import Polarity, Role
from geodata.model.actors import Side
from geodata.registers import side_of

_SAYING = words_of("attribution", "saying")
_TITLED = 3
_TELLING_OWN = frozenset({"", "say", "announce", "declare", "claim", "tell", "report"})
_WARRING = {Side.RESISTANCE, Side.ETHNIC_ARMED, Side.REGIME}
_REBELS = (Side.RESISTANCE, Side.ETHNIC_ARMED)
_MOUTHPIECES = frozenset({"media", "embassy", "newspaper", "statement", "ministry", "television"})
_PARTY = frozenset({Role.HOLDER, Role.PREVIOUS_HOLDER, Role.ATTACKER, Role.CLOSER, Role.ENCIRCLER})


def with_attribution(desk: Desk) -> list[Draft]:
    """Return the desk's drafts, each with who is named as its source.

    What a party to the matter says of it, or a mouthpiece of one, is claimed and no more.
    """
    sources = list(_sources(desk)) if desk.drafts else []
    if not sources:
        return desk.drafts
    return [_attributed(desk, draft, sources) for draft in desk.drafts]


def _sources(desk: Desk) -> Iterator[tuple[Phrase, str]]:
    phrases = desk.sentence.phrases
    for at, phrase in enumerate(phrases[:-1] if desk.sentence.has_word("according") else ()):
        if phrase.word == "according" and phrases[at + 1].word == "to":
            yield from ((one, "") for one in phrases[at + 2 : at + 3])
    if len(phrases) > _TITLED:
        # As titles do: "AA: Ann captured" and "Ann captured - AA".
        ends = [one for one in phrases[:1] if phrases[1].word == ":"]
        ends += [one for one in phrases[-1:] if phrases[-2].word in ("-", ":")]
        yield from ((one, "say") for one in ends if _sides(desk, one) & _WARRING)
    for clause in desk.sentence.clauses:
        lemma = next((one for one in clause.verb.lemmas if one in _SAYING), None)
        if lemma and not clause.verb.is_passive:
            yield from ((noun, lemma) for noun in clause.subjects[-1:])


def _attributed(desk: Desk, draft: Draft, sources: list[tuple[Phrase, str]]) -> Draft:
    for noun, lemma in sources:
        if noun.shape is not shapes.NOUN or noun.start <= draft.trigger[0] < noun.end:
            continue
        who = set(doers(noun, desk.cast, desk.memory))
        parties = {actor for actor, role, _ in draft.parts if role in _PARTY}
        words = {item.word for item in noun.items}
        is_party = bool(who & parties) or bool(words & _MOUTHPIECES) or lemma == "claim"
        polarity = draft.polarity
        if is_party and polarity is Polarity.ASSERTED:
            polarity = Polarity.CLAIMED
        own = _taker(desk, draft, noun, lemma, who)
        parts = (*own, *draft.parts)
        polarity = Polarity.CLAIMED if own and polarity is Polarity.ASSERTED else polarity
        return replace(draft, attribution=(noun.start, noun.end), polarity=polarity, parts=parts)
    return draft


def _sides(desk: Desk, noun: Phrase) -> set[Side | None]:
    return {side_of(one, desk.cast.actors) for one in desk.groups([noun])}


def _taker(desk: Desk, draft: Draft, noun: Phrase, lemma: str, who: set[str]) -> Parts:
    """Return who took what "was captured, the AA said": who says so, where nobody else is named.

    Who admits or confirms it is none, and an army speaks of its own losses too: of a fall only
    those who fight it tell as theirs.
    """
    if draft.value != "captured" or lemma not in _TELLING_OWN:
        return ()
    if any(role is Role.HOLDER for _, role, _ in draft.parts):
        return ()
    groups = groups_only(who, desk.cast) or desk.owners([noun])
    sides = {side_of(one, desk.cast.actors) for one in groups}
    losers = {actor for actor, role, _ in draft.parts if role is Role.PREVIOUS_HOLDER}
    is_fall = draft.rule != "ground.take"
    may_say = sides and sides <= ({*_REBELS} if is_fall else {*_REBELS, Side.REGIME})
    if not may_say or losers & set(groups):
        return ()
    return tuple((one, Role.HOLDER, None) for one in groups)
