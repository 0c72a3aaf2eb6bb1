"""Control told by nouns: "the fall of Lashio to the MNDAA", "in full control of Kyaukme"."""

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Nouns
from geodata.extract.desk import Desk, parts_of
from geodata.extract.holding_drafts import clause_before
from geodata.extract.land import Ground, GroundKind
from geodata.extract.lexicon import words_of
from geodata.extract.phrases import Phrase
from geodata.extract.roles import groups_only, ids_of
from geodata.extract.unregistered import is_unknown_name
from geodata.model import Aspect, Kind, Polarity, Role

_TAKING = words_of("nominals", "taking")
_LOSING = frozenset({"loss", "surrender"})
_PASSING = frozenset({"pass", "go", "shift", "fall", "return", "revert"})
_RESTORING = frozenset({"restore", "reestablish", "re-establish", "return", "resume"})
_LEAVING = words_of("nominals", "leaving")
_HANDING = frozenset({"handover", "transfer", "return", "cession"})
_UNREAL = words_of("nominals", "unreal")
_SUPPOSING = frozenset({"would", "could", "may", "might", "can"})
_MAKING = frozenset({"complete", "finish", "achieve", "announce", "celebrate", "claim", "declare"})
_HAVING = words_of("nominals", "having")

_HELD = frozenset({"control", "command", "charge", "possession"})
_RULED = frozenset({"rule", "administration"})
_HEADS = {"fall"} | _HELD | _RULED | _TAKING | _LOSING | _LEAVING | _HANDING


def read_nominals(desk: Desk) -> None:
    """Draft what nouns say of who took, lost or holds ground."""
    for noun in desk.sentence.nouns:
        word = noun.word
        if word not in _HEADS:
            continue
        at = noun.at
        if word in _RULED:
            _read_contest(desk, noun)
        elif word in _HELD:
            _read_control_of(desk, at, noun)
        else:
            _read_change(desk, at, noun)


def _read_change(desk: Desk, at: int, noun: Phrase) -> None:
    if is_unreal_noun(desk, at, noun):
        return
    word = noun.head.word
    behind = behind_noun(desk, at)
    owners = owners_in(desk, noun) or _by_pronoun(desk, noun)
    by, to = desk.groups(behind.get("by", [])), desk.groups(behind.get("to", []))
    source = behind.get("from", []) if word in _LEAVING else behind.get("of", [])
    grounds = desk.grounds(source) or desk.grounds(list(map(_cut, source))) or _of_owner(desk, noun)
    if not source and word in _TAKING and (owners or noun.items[0].word == "its"):
        grounds = only_town(desk, noun)
    for ground in grounds:
        if ground.kind is GroundKind.NAMELESS and not (owners or by or to):
            continue
        if word in _TAKING:
            _add(desk, noun, "captured", ground, by or owners or _completing(desk, at), ())
        elif word == "fall":
            _add(desk, noun, "captured", ground, to, ())
        elif word in _HANDING:
            if to and ground.kind is GroundKind.PLACE:
                _add(desk, noun, "captured", ground, to, by or owners)
        else:
            _add(desk, noun, "lost", ground, to, owners or by or _subject(desk, at))


def _cut(noun: Phrase) -> Phrase:
    """Return the place of a title's "Ann Deals Blow to …", whose verb looks like a noun."""
    is_led = len(noun.items) > 1 and noun.items[0].sort is sorts.PLACE and noun.items[1].verbs
    return Phrase(shapes.NOUN, noun.items[:1], noun.items[0]) if is_led else noun


def _by_pronoun(desk: Desk, noun: Phrase) -> tuple[str, ...]:
    """Return who "its" is in "Following *its* capture of Momauk, the KIA …"."""
    if noun.items[0].word not in ("its", "their"):
        return ()
    behind = [one for one in desk.sentence.clauses if one.at > noun.at]
    named = desk.memory.groups_before(noun.start)
    is_first = not any(one.at < noun.at for one in desk.sentence.clauses)
    return (desk.groups(behind[0].subjects) if behind and is_first else ()) or named


def _of_owner(desk: Desk, noun: Phrase) -> list[Ground]:
    """Return the place of "Taungup's fall"."""
    named = [one for one in noun.of_sort(sorts.PLACE) if one is not noun.head]
    index = noun.items.index(named[-1]) if named else -1
    behind = noun.items[index + 1 :] if index >= 0 else []
    # "Taungup's fall" and a title's "Laukkai capture"
    is_title = behind == [noun.head] and not desk.sentence.has_word("?")
    is_owner = bool(behind) and (behind[0].word == "'s" or is_title)
    if not is_owner or noun.word in _LEAVING:
        return []
    return desk.grounds([Phrase(shapes.NOUN, noun.items[: index + 1], named[-1])])


def only_town(desk: Desk, noun: Phrase) -> list[Ground]:
    """Return what "the KIA takeover" and "its capture" are of: the one town spoken of."""
    clause = clause_before(desk, noun.at)
    told = desk.grounds(clause.subjects) if clause is not None else []
    if noun.items[0].word == "its" and len(told) == 1 and told[0].kind is GroundKind.PLACE:
        return told
    towns = {place_id for _, place_id in desk.land.towns}
    return [Ground(GroundKind.PLACE, noun, one) for one in towns] if len(towns) == 1 else []


def is_unreal_noun(desk: Desk, at: int, noun: Phrase) -> bool:
    """Tell a capture that is planned, feared or tried from one that was."""
    told = next((one for one in desk.sentence.clauses if noun in one.subjects), None)
    if told is not None and _SUPPOSING & set(told.verb.before):
        return True
    near = desk.sentence.phrases[max(0, at - 3) : at]
    words = {item.word for phrase in near for item in phrase.items}
    return bool((words | {item.word for item in noun.items}) & _UNREAL)


def behind_noun(desk: Desk, at: int) -> dict[str, Nouns]:
    """Return what hangs on a noun, by preposition: "the fall *of A, B and C to the KIA*"."""
    found: dict[str, Nouns] = {}
    preposition = ""
    for phrase in desk.sentence.phrases[at + 1 :]:
        if phrase.shape is shapes.PREPOSITION:
            preposition = phrase.word
        elif phrase.shape is shapes.NOUN and preposition:
            group = found.setdefault(preposition, [])
            if group and not _goes_on(desk, phrase, group[-1]):
                break
            group.append(phrase)
        elif phrase.shape is not shapes.TIME and phrase.word not in ("and", "or", ","):
            break
    return found


def _goes_on(desk: Desk, noun: Phrase, last: Phrase) -> bool:
    """Tell the next of a list from what begins anew: a verb behind it says so."""
    is_list = noun.head.sort is last.head.sort is not None or (
        noun.head.sort is sorts.PLACE and is_unknown_name(last)
    )
    behind = desk.sentence.phrases[noun.at + 1 : noun.at + 2]
    is_subject = any(one.shape is shapes.VERB and not one.is_passive for one in behind)
    joint = desk.sentence.phrases[noun.at - 1].word
    return is_list and not (is_subject and joint == ",")


def owners_in(desk: Desk, noun: Phrase) -> tuple[str, ...]:
    """Return whose a noun says that it is: "the AA's capture"."""
    named = [one for one in noun.items if one.sort is sorts.ACTOR]
    found = [actor for one in named for actor in ids_of(one, desk.cast, desk.memory)]
    return groups_only(found, desk.cast)


def _completing(desk: Desk, at: int) -> tuple[str, ...]:
    """Return who "completes the takeover"."""
    clause = clause_before(desk, at)
    is_own = clause is not None and bool(set(clause.verb.lemmas) & _MAKING)
    return desk.groups(clause.subjects) if clause is not None and is_own else ()


def _subject(desk: Desk, at: int) -> tuple[str, ...]:
    clause = clause_before(desk, at)
    return desk.groups(clause.subjects) if clause else ()


def _read_control_of(desk: Desk, at: int, noun: Phrase) -> None:
    """Read "claims full control of X" and "is in control of X"; taking it is told by the verb."""
    phrases = desk.sentence.phrases
    clause = clause_before(desk, at)
    _read_contest(desk, noun)
    before = phrases[at - 1] if at else None
    if before is None or (before.shape is shapes.PREPOSITION and before.word != "in"):
        return
    holders = owners_in(desk, noun)
    polarity = Polarity.ASSERTED
    is_taking = False
    if before.word == "in" and at >= 2 and not holders:
        near = [one for one in phrases[max(0, at - 4) : at - 1] if one.shape is shapes.NOUN][-1:]
        holders = desk.groups(clause.subjects if clause else near) or desk.groups(near)
    elif clause is not None and set(clause.verb.lemmas) & _HAVING and noun in clause.objects:
        holders = holders or desk.groups(clause.subjects)
        if "claim" in clause.verb.lemmas:
            polarity, is_taking = Polarity.CLAIMED, True
    elif (
        clause is not None and {"give", "hand"} & set(clause.verb.lemmas) and noun in clause.objects
    ):
        holders, is_taking = holders or desk.groups(clause.objects[:1]), True
    elif not holders:
        return
    if not holders or (clause is not None and not desk.standing(clause).is_real):
        return
    for ground in desk.grounds(desk.sentence.after(noun) + desk.sentence.after(noun, "over")):
        value = "captured" if is_taking else "held"
        _add(desk, noun, value, ground, holders, (), polarity=polarity, is_state=not is_taking)


def _read_contest(desk: Desk, noun: Phrase) -> None:
    """Read "control of Kale is contested" and "control of Falam passed to the CNA"."""
    clause = next((one for one in desk.sentence.clauses if noun in one.subjects), None)
    if clause is None:
        return
    holders = desk.groups(clause.behind("to"))
    if _PASSING & set(clause.verb.lemmas) and holders and desk.standing(clause).is_real:
        for ground in desk.grounds(desk.sentence.after(noun) + desk.sentence.after(noun, "over")):
            _add(desk, noun, "captured", ground, holders, ())
    if _RESTORING & set(clause.verb.lemmas) and owners_in(desk, noun):
        # As in "Junta control restored in Lashio".
        of = desk.sentence.after(noun) or desk.sentence.after(noun, "over")
        for ground in desk.grounds(of or clause.behind("in", "to", "over")):
            if ground.kind is GroundKind.PLACE and desk.standing(clause).is_real:
                _add(desk, noun, "captured", ground, owners_in(desk, noun), ())
    if not {"contest", "dispute"} & set(clause.verb.lemmas):
        return
    for ground in desk.grounds(desk.sentence.after(noun) + desk.sentence.after(noun, "over")):
        if ground.kind is GroundKind.PLACE:
            _add(desk, noun, "contested", ground, (), (), is_state=True)


def _add(
    desk: Desk,
    noun: Phrase,
    value: str,
    ground: Ground,
    holders: tuple[str, ...],
    previous: tuple[str, ...],
    *,
    polarity: Polarity = Polarity.ASSERTED,
    is_state: bool = False,
) -> None:
    is_project = ground.kind is GroundKind.PROJECT
    if ground.kind is GroundKind.CROSSING or (is_project and not holders):
        return
    desk.add(
        Kind.PROJECT_STATUS if is_project else Kind.CONTROL_CHANGE,
        "seized" if is_project else value,
        "ground.nominal",
        noun,
        desk.state_time(None) if is_state else desk.event_time(None),
        aspect=Aspect.STATE if is_state else Aspect.EVENT,
        polarity=polarity,
        parts=parts_of((holders, Role.HOLDER), (previous, Role.PREVIOUS_HOLDER)),
        ground=ground,
    )
