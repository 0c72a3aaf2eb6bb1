"""What verbs say of attacks: bombed, raided, clashed."""

from collections.abc import Iterable

from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk, parts_of
from geodata.extract.frames import Frame
from geodata.extract.offensives import read_offensive
from geodata.extract.phrases import Phrase
from geodata.extract.roles import groups_only
from geodata.model import Aspect, Kind, Role

_VERB_VALUES = {"bomb": "air_strike", "strike": "ground"}


def read_verb(desk: Desk, clause: Clause, frame: Frame, patients: Nouns) -> None:
    """Draft what a verb says of attacks."""
    standing = desk.standing(clause)
    if frame.family in ("offensive_begin", "offensive_end"):
        read_offensive(desk, clause, frame, patients, standing)
    elif frame.family in _VERB_VALUES and standing.is_real:
        _read_assault(desk, clause, frame, patients)
    elif frame.family == "clash" and standing.is_real:
        _read_fight(desk, clause, patients)


def _read_assault(desk: Desk, clause: Clause, frame: Frame, patients: Nouns) -> None:
    attackers = desk.agents(clause)
    targets: Iterable[Phrase] = patients
    if frame.lemma == "drop":
        is_bomb = any("bomb" in item.word for noun in clause.objects for item in noun.items)
        targets = clause.behind("on") if is_bomb else []
    toponym, placing = desk.place_of([*targets, *clause.behind("in", "near", "at")])
    hit = groups_only(desk.who(targets), desk.cast)
    if not attackers or not (toponym or hit):
        return
    is_now = clause.verb.form == "present" and not desk.memory.is_headline
    desk.add(
        Kind.ATTACK,
        _VERB_VALUES[frame.family],
        f"attack.{frame.family}",
        clause.verb,
        desk.state_time(clause) if is_now else desk.event_time(clause),
        aspect=Aspect.STATE if is_now else Aspect.EVENT,
        parts=parts_of((attackers, Role.ATTACKER), (hit, Role.TARGET)),
        toponym=toponym,
        place_id=placing.place_id,
        candidates=placing.candidates,
    )


def _read_fight(desk: Desk, clause: Clause, patients: Nouns) -> None:
    """Read "the groups fighting the junta" and "clashed with the military"."""
    ours = desk.groups(clause.subjects)
    theirs = desk.groups([*patients, *clause.behind("with", "against")])
    if not ours or not theirs:
        return
    is_now = clause.verb.form in ("present", "ing")
    toponym, placing = desk.place_of(clause.behind("in", "near", "at"))
    desk.add(
        Kind.ATTACK,
        "clash",
        "attack.fight",
        clause.verb,
        desk.state_time(None) if is_now else desk.event_time(clause),
        aspect=Aspect.STATE if is_now else Aspect.EVENT,
        parts=parts_of((ours, Role.ATTACKER), (theirs, Role.TARGET)),
        toponym=toponym,
        place_id=placing.place_id,
    )
