"""Agreements, exercises and arms."""

from collections.abc import Iterable

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk, parts_of
from geodata.extract.frames import Frame
from geodata.extract.lexicon import words_of
from geodata.extract.phrases import Phrase
from geodata.extract.roles import ids_of
from geodata.model import Aspect, Kind, Polarity, Role

_ARMS = words_of("deals", "arms")
_DRILLS = frozenset({"drill", "drills", "exercise", "exercises", "manoeuvres", "maneuvers"})

_FLOWS = {
    "flow": ("transit", "weapons"), "smuggling": ("transit", "weapons"),
    "transfer": ("transit", "weapons"), "production": ("production", "weapons"),
    "manufacture": ("production", "weapons"),
}  # fmt: skip
_HEADS = _DRILLS | {"training", "supplier", "suppliers"} | set(_FLOWS)


def read_deals(desk: Desk) -> None:
    """Draft the sentence's agreements, exercises and arms."""
    for clause, (frame, patients) in desk.told("happening"):
        if frame.family == "agree":
            _read_agreement(desk, clause, patients)
        elif frame.family in ("buy", "supply"):
            _read_arms(desk, clause, frame, patients)
    for noun in desk.sentence.nouns:
        if noun.word in _HEADS:
            _read_drill(desk, noun.at, noun)
            _read_training(desk, noun.at, noun)
            _read_supplier(desk, noun.at, noun)
            _read_flow(desk, noun.at, noun)


def _words(nouns: Iterable[Phrase]) -> set[str]:
    return {word for noun in nouns for item in noun.items for word in item.word.split()}


def _read_agreement(desk: Desk, clause: Clause, patients: Nouns) -> None:
    what = [*patients, *clause.behind("to", "on")]
    words = _words(what)
    if not desk.standing(clause).is_real:
        return
    if "ceasefire" in words or "truce" in words:
        value = "ceasefire"
    elif words & {"agreement", "agreements", "deal", "memorandum", "pact", "accord"}:
        value = "reached"
    else:
        return
    ones = desk.who(clause.subjects)
    others = tuple(one for one in desk.who(clause.behind("with")) if one not in ones)
    mediators = tuple(
        actor
        for noun in what
        for item in noun.of_sort(sorts.ACTOR)
        for actor in ids_of(item, desk.cast, desk.memory)
        if "brokered" in _words([noun]) or "mediated" in _words([noun])
    )
    if not ones:
        return
    if not others and desk.memory.pair:
        ones, others = desk.memory.pair
    desk.add(
        Kind.AGREEMENT,
        value,
        f"agreement.{value}",
        clause.verb,
        desk.event_time(clause),
        parts=parts_of(((*ones, *others), Role.PARTY), (mediators, Role.MEDIATOR)),
    )


def _read_arms(desk: Desk, clause: Clause, frame: Frame, patients: Nouns) -> None:
    words = _words([*patients, *clause.objects, *clause.behind("of", "in", "with")])
    is_arming = frame.lemma == "arm"
    if not (words & _ARMS or is_arming) or not desk.standing(clause).is_real:
        return
    doers = desk.groups(clause.subjects)
    if frame.family == "buy":
        suppliers, recipients, value = desk.groups(clause.behind("from")), doers, "purchase"
    else:
        suppliers, value = doers, "supply"
        recipients = desk.groups([*clause.behind("to"), *(patients if is_arming else [])])
    if not suppliers or not recipients:
        return
    is_state = frame.family == "supply" and clause.verb.form == "present"
    desk.add(
        Kind.ARMS,
        value,
        f"arms.{value}",
        clause.verb,
        desk.state_time(None) if is_state else desk.event_time(clause),
        aspect=Aspect.STATE if is_state else Aspect.EVENT,
        parts=parts_of((suppliers, Role.SUPPLIER), (recipients, Role.RECIPIENT)),
    )


def _read_supplier(desk: Desk, at: int, noun: Phrase) -> None:
    """Read "a major arms supplier of the junta" and "suppliers of arms to the regime"."""
    if noun.head.word not in ("supplier", "suppliers"):
        return
    phrases = desk.sentence.phrases
    behind = [one for one in phrases[at + 1 : at + 6] if one.shape is shapes.NOUN]
    if not _words([noun, *behind]) & _ARMS:
        return
    recipients = desk.groups(behind)
    before = [one for one in phrases[:at] if one.shape is shapes.NOUN]
    suppliers = next((found for one in reversed(before) if (found := desk.groups([one]))), ())
    if "it" in _words(before[-1:]):
        suppliers = desk.memory.actors or suppliers
    suppliers = suppliers or desk.groups(before[:1])
    if recipients and suppliers and not set(recipients) & set(suppliers):
        desk.add(
            Kind.ARMS,
            "supply",
            "arms.supplier",
            noun,
            desk.state_time(None),
            aspect=Aspect.STATE,
            parts=parts_of((suppliers[:1], Role.SUPPLIER), (recipients[:1], Role.RECIPIENT)),
        )


def _read_flow(desk: Desk, at: int, noun: Phrase) -> None:
    """Read "the flow of weapons to the TNLA" and "production of drones"."""
    value = _FLOWS.get(noun.head.word)
    what = desk.sentence.after(noun)
    if (
        value is None
        or not _words(what) & (_ARMS | {"vehicles"})
        or ("weapons" not in value and not what)
    ):
        return
    behind = [one for one in desk.sentence.phrases[at + 1 : at + 8] if one.shape is shapes.NOUN]
    to = [
        two
        for one, two in zip(
            desk.sentence.phrases[at:], desk.sentence.phrases[at + 1 :], strict=False
        )
        if one.word == "to"
    ]
    recipients = desk.groups(to) if value[0] == "transit" else ()
    doers = desk.who([one for one in desk.sentence.phrases[:at] if one.shape is shapes.NOUN][:1])
    if (value[0] == "transit" and not recipients) or not behind:
        return
    is_state = value[0] == "transit"
    desk.add(
        Kind.ARMS,
        value[0],
        f"arms.{value[0]}",
        noun,
        desk.state_time(None) if is_state else desk.event_time(None),
        aspect=Aspect.STATE if is_state else Aspect.EVENT,
        parts=parts_of((recipients, Role.RECIPIENT), (doers if not is_state else (), Role.PRESENT)),
    )


def _read_drill(desk: Desk, at: int, noun: Phrase) -> None:
    if noun.head.word not in _DRILLS:
        return
    clause = next((one for one in desk.sentence.clauses if noun in one.objects), None)
    passive = next(
        (one for one in desk.sentence.clauses if noun in one.subjects and one.verb.is_passive), None
    )
    told = clause or passive
    if told is None:
        return
    parties = desk.groups(told.subjects) if clause else desk.groups(told.behind("by"))
    joint = "joint" in _words([noun])
    toponym, placing = desk.place_of(
        [*told.behind("near", "in", "along", "with", "off", "on"), *told.objects]
    )
    standing = desk.standing(told)
    desk.add(
        Kind.EXERCISE,
        "joint_training" if joint else "live_fire",
        "exercise.drill",
        noun,
        desk.event_time(told, is_future=standing.polarity is Polarity.PLANNED),
        polarity=standing.polarity,
        parts=parts_of((parties, Role.PARTY)),
        toponym=toponym,
        place_id=placing.place_id,
    )


def _read_training(desk: Desk, at: int, noun: Phrase) -> None:
    """Read "to discuss … joint military training": talked of, not held.

    Training that isn't joint is one side's for the other: a supply of skill.
    """
    if noun.head.word != "training":
        return
    clause = next((one for one in reversed(desk.sentence.clauses) if one.at < at), None)
    if clause is None or "discuss" not in clause.verb.lemmas:
        return
    is_joint = "joint" in _words([noun]) or bool(desk.sentence.after(noun, "between"))
    sides = [one for one in ("china", "junta") if one in desk.cast.actors]
    roles = (Role.PARTY, Role.PARTY) if is_joint else (Role.SUPPLIER, Role.RECIPIENT)
    desk.add(
        Kind.EXERCISE if is_joint else Kind.ARMS,
        "joint_training" if is_joint else "training",
        "exercise.training" if is_joint else "arms.training",
        noun,
        desk.event_time(clause),
        polarity=Polarity.PLANNED,
        parts=parts_of(*(([one], role) for one, role in zip(sides, roles, strict=True))),
    )
