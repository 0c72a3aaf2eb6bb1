"""Border crossings: closed, reopened, restricted, and trade that ceased."""

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.dating import told_as_present
from geodata.extract.desk import Desk, parts_of
from geodata.extract.frames import Frame
from geodata.extract.gates import BANS, Gate, around_verb, at_a_gate, gates_of
from geodata.extract.lexicon import words_of
from geodata.extract.nominals import behind_noun, owners_in
from geodata.extract.phrases import Phrase
from geodata.extract.polarity import Standing
from geodata.extract.times import Reading
from geodata.model import Aspect, Kind, Polarity, Role

_WORDS = words_of("crossings", "words")


_VALUES = {"close": "closed", "open": "open", "restrict": "restricted", "cease": "trade_ceased"}


_NOMINAL = {
    "closure": "closed", "closures": "closed", "reopening": "open", "shutdown": "closed",
    "shutting": "closed", "closing": "closed", "opening": "open",
    "suspension": "trade_ceased", "halt": "trade_ceased",
}  # fmt: skip


_STATE_FORMS = ("perfect", "present")


def read_crossings(desk: Desk) -> None:
    """Draft what the sentence says of crossings."""
    sentence = desk.sentence
    is_told = "crossing" in sentence.classes or not _WORDS.isdisjoint(sentence.words)
    if not (is_told or sentence.has_sort(sorts.CROSSING)):
        return
    for clause in desk.sentence.clauses:
        _read_predicate(desk, clause)
        _read_passing(desk, clause)
        for frame, patients in desk.told_by(clause, "crossing"):
            standing = desk.standing(clause)
            if standing.is_real or standing.is_planned:
                _read_clause(desk, clause, frame, patients, standing)
    _read_nominal(desk)
    for noun in desk.sentence.nouns:
        _read_adjective(desk, noun)


def _read_adjective(desk: Desk, noun: Phrase) -> None:
    """Read "the shuttered Muse gate" and "the closed gates at Muse"."""
    told = [_PREDICATES[item.word] for item in noun.items[:3] if item.word in _SHUT]
    for gate in gates_of(desk, [noun], []) if told else ():
        desk.add(
            Kind.CROSSING_STATUS,
            told[0],
            "crossing.adjective",
            noun,
            desk.state_time(None),
            aspect=Aspect.STATE,
            crossing_id=next(iter(gate.ids), None),
            toponym=gate.toponym,
            scope=(noun.start, noun.end),
        )


def _read_clause(
    desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing
) -> None:
    is_done_to = bool(patients) or clause.verb.is_passive
    nouns = patients if is_done_to else clause.subjects
    gates = list(gates_of(desk, nouns, around_verb(clause)))
    closers = desk.agents(clause) if is_done_to else ()
    value = _VALUES[frame.family]
    if not gates and not is_done_to:
        gates = at_a_gate(desk, nouns, clause)
    if not gates and is_done_to and frame.family in ("cease", "close", "restrict", "open"):
        gates = at_a_gate(desk, nouns, clause)
        value = _value_at(nouns, frame.family)
    if not gates and is_done_to and not closers:
        gates = list(gates_of(desk, clause.subjects, around_verb(clause)))
    if not gates and any(noun.word == "operations" for noun in clause.objects):
        gates = at_a_gate(desk, clause.subjects, clause)  # "customs at Muse resumed operations"
    for gate in gates:
        is_ban = gate.noun.head.word in BANS
        if (frame.lemma == "lift" and not is_ban) or (
            is_ban and frame.family in ("close", "cease")
        ):
            continue
        is_ceased = value == "trade_ceased" and not gate.is_trade
        _add(
            desk, clause, clause.verb, "closed" if is_ceased else value, gate, closers, standing,
            f"crossing.{frame.family}",
        )  # fmt: skip


def _read_kept(desk: Desk, clause: Clause) -> None:
    """Read "keeps the crossing open"."""
    noun = clause.objects[-1]
    value = _PREDICATES.get(noun.items[-1].word)
    standing = desk.standing(clause)
    if value is None or len(noun.items) < 2 or not standing.is_real:
        return
    head = noun.items[-2]
    rest = Phrase(shapes.NOUN, noun.items[:-1], head, at=noun.at)
    for gate in gates_of(desk, [rest], around_verb(clause)):
        closers = desk.agents(clause)
        _add(desk, clause, clause.verb, value, gate, closers, standing, "crossing.kept")


def _value_at(nouns: Nouns, family: str) -> str:
    """Return what becomes of a gate when that which goes through it is stopped or let pass."""
    if family == "close":
        return "restricted"
    is_trade = any(item.word in _TRADED for noun in nouns for item in noun.items)
    return "closed" if family == "cease" and not is_trade else _VALUES[family]


_PREDICATES = {
    "impassable": "closed", "passable": "open",
    "open": "open", "closed": "closed", "shut": "closed", "shuttered": "closed", "sealed": "closed",
}  # fmt: skip


_SHUT = frozenset({"closed", "shut", "shuttered", "sealed"})
_PASSING = frozenset(
    {"pass", "cross", "roll", "flow", "move", "let", "go", "travel", "allow", "ship", "trickle"}
)
_DENIED = frozenset({"no", "not", "n't", "never", "stopped"})
_LETTING = frozenset({"let", "allow"})
_TELLING = frozenset({"stopped", "first", "no", "not", "n't", "again", "never"})
_KEEPING = frozenset({"keep", "leave"})
_TRADED = words_of("crossings", "traded")
_BEING = frozenset({"be", "remain", "stay", "become", "keep", "go"})


def _read_predicate(desk: Desk, clause: Clause) -> None:
    """Read "the gate is open again" and "stays shut"."""
    if not (clause.verb.head.has("be") or set(clause.verb.lemmas) & _BEING):
        return
    if set(clause.verb.lemmas) & _KEEPING and clause.objects:
        _read_kept(desk, clause)
        return
    phrases = desk.sentence.phrases
    following = phrases[clause.at + 1 : clause.at + 2]
    value = _PREDICATES.get(following[0].items[0].word) if following else None
    standing = desk.standing(clause)
    if value is None or not standing.is_real:
        return
    for gate in gates_of(desk, clause.subjects, around_verb(clause)):
        _add(desk, clause, clause.verb, value, gate, (), standing, "crossing.predicate")


def _read_passing(desk: Desk, clause: Clause) -> None:
    """Read "trucks roll again through Muse" and "no goods have passed through the gate"."""
    if not _PASSING & set(clause.verb.lemmas) or not desk.sentence.words & _TELLING:
        return
    phrases = desk.sentence.phrases
    before = phrases[clause.begin - 1].word if clause.begin else ""
    is_none = before in ("no", "not") or not _DENIED.isdisjoint(clause.verb.before)
    is_none = is_none or (clause.at > 0 and "stop" in phrases[clause.at - 1].lemmas)
    own = {item.word for one in phrases[clause.begin : clause.end] for item in one.items}
    is_again = "again" in own or "first" in own
    if not (is_none or is_again):
        return
    let = clause.objects if _LETTING & set(clause.verb.lemmas) else []
    for gate in at_a_gate(desk, let or clause.subjects, clause):
        value = "trade_ceased" if is_none else "open"
        told, closers = Standing(Polarity.ASSERTED), desk.agents(clause) if let else ()
        _add(desk, clause, clause.verb, value, gate, closers, told, "crossing.passing")


def _read_nominal(desk: Desk) -> None:
    """Read "the closure of the Muse border gate" and "the closed border gates at Muse"."""
    phrases = desk.sentence.phrases
    for at, noun in enumerate(phrases[:-2]):
        value = _NOMINAL.get(noun.word)
        if value is None or noun.shape is not shapes.NOUN:
            continue
        behind = behind_noun(desk, at)
        if not behind.get("of"):
            continue
        before = " ".join(item.word for one in phrases[max(0, at - 3) : at] for item in one.items)
        if any(
            word in before for word in ("call", "push", "demand", "negotiat", "for the", "plan")
        ):
            continue
        closers = desk.groups(behind.get("by", [])) or owners_in(desk, noun)
        value = "open" if _is_ended(desk, noun) else value
        for gate in gates_of(desk, behind["of"], []):
            value = "closed" if value == "trade_ceased" and not gate.is_trade else value
            standing = Standing(Polarity.ASSERTED)
            _add(desk, None, noun, value, gate, closers, standing, "crossing.nominal")


def _is_ended(desk: Desk, noun: Phrase) -> bool:
    """Tell "ended the closure of the gate" and "the closure … ended"."""
    return any(
        {"end", "lift"} & set(one.verb.lemmas) and noun in (*one.objects, *one.subjects)
        for one in desk.sentence.clauses
    )


def _add(
    desk: Desk,
    clause: Clause | None,
    trigger: Phrase,
    value: str,
    gate: Gate,
    closers: tuple[str, ...],
    standing: Standing,
    rule: str,
) -> None:
    event = desk.event_time(clause, is_future=standing.polarity is Polarity.PLANNED)
    goods = (gate.noun.start, gate.noun.end) if gate.is_trade else None
    for crossing_id in gate.ids or (None,):
        for aspect, when in _aspects(desk, clause, event, standing):
            desk.add(
                Kind.CROSSING_STATUS,
                value,
                rule,
                trigger,
                when,
                aspect=aspect,
                polarity=standing.polarity,
                parts=parts_of((closers, Role.CLOSER)),
                crossing_id=crossing_id,
                toponym=gate.toponym,
                scope=(gate.noun.start, gate.noun.end),
                goods=goods,
            )


def _aspects(
    desk: Desk, clause: Clause | None, event: Reading, standing: Standing
) -> list[tuple[Aspect, Reading]]:
    """Tell "closed on Friday" (it happened) from "has closed" (so it is) and "has ceased since"."""
    is_staying = clause is not None and clause.verb.is_staying
    if is_staying and standing.is_real:
        return [(Aspect.STATE, Reading(told_as_present(desk.memory), None, None))]
    is_present = clause is not None and clause.verb.form in _STATE_FORMS
    if not is_present or not standing.is_real or desk.memory.is_headline:
        return [(Aspect.EVENT, event)]
    state = (Aspect.STATE, Reading(told_as_present(desk.memory), None, None))
    return [(Aspect.EVENT, event), state] if event.interval.phrase else [state]
