"""Offensives: launched, halted, resumed."""

from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk, parts_of
from geodata.extract.frames import Frame
from geodata.extract.phrases import Phrase
from geodata.extract.polarity import Standing
from geodata.model import Kind, Polarity, Role

OFFENSIVES = frozenset({"offensive", "offensives", "operation"})


def read_offensive(
    desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing
) -> None:
    """Draft an offensive launched, resumed or halted."""
    nouns = patients or clause.subjects
    what = [one for one in nouns if is_offensive(one)]
    if not what and not (frame.family == "offensive_begin" and _is_operation(patients)):
        return
    agents = desk.agents(clause) if patients and not clause.verb.is_passive else ()
    agents = agents or desk.groups(clause.behind("by")) or desk.memory.offensive
    is_end = frame.family == "offensive_end"
    if not standing.is_real and not (is_end and standing.polarity is Polarity.PLANNED):
        return
    if not standing.is_real and "would" not in clause.verb.before:
        return
    toponym, placing = desk.place_of(clause.behind("in", "on", "across", "against"))
    desk.add(
        Kind.ATTACK,
        "halt" if is_end else "offensive",
        f"attack.{frame.family}",
        clause.verb,
        desk.event_time(clause),
        polarity=standing.polarity if not standing.is_real else Polarity.ASSERTED,
        parts=parts_of((agents, Role.ATTACKER), (_targets(desk, clause, agents), Role.TARGET)),
        toponym=toponym,
        place_id=placing.place_id or (None if toponym else desk.memory.offensive_place),
        candidates=placing.candidates,
    )


def _targets(desk: Desk, clause: Clause, agents: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom "attacks on regime targets" are against."""
    nouns = clause.behind("on", "against")
    named = desk.groups(nouns) or desk.owners(nouns)
    return tuple(one for one in named if one not in agents)


def is_offensive(noun: Phrase) -> bool:
    """Tell an offensive, or attacks that are one."""
    words = {item.word for item in noun.items}
    return noun.head.word in OFFENSIVES or ("attacks" in words and "coordinated" in words)


def _is_operation(nouns: Nouns) -> bool:
    return any(item.word == "operation" for noun in nouns for item in noun.items)
