"""Meetings: met, talked, visited, received, invited."""

from collections.abc import Callable

from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk
from geodata.extract.frames import Frame
from geodata.extract.meeting_parties import Setting, add_meeting, is_chinese, last_setting
from geodata.extract.polarity import Standing
from geodata.extract.visits import (
    VISITS as _VISITS,
)
from geodata.extract.visits import (
    read_invitation_noun,
    read_invite,
    read_receive,
    read_visit,
    read_visit_noun,
)
from geodata.model import Polarity, Role

_TWO = frozenset({"two", "sides", "both", "pair"})


def read_meetings(desk: Desk) -> None:
    """Draft the sentence's meetings, visits and invitations."""
    is_presence = "present" in desk.sentence.words
    for clause in desk.sentence.clauses if is_presence or desk.told("happening") else ():
        for frame, patients in desk.told_by(clause, "happening"):
            read = _FAMILIES.get(frame.family)
            if read is None:
                continue
            standing = desk.standing(clause)
            if standing.is_real or standing.polarity is Polarity.PLANNED:
                read(desk, clause, frame, patients, standing)
        if is_presence:
            _read_presence(desk, clause)
    if not _VISITS.isdisjoint(desk.sentence.words):
        read_visit_noun(desk)
    if "invitation" in desk.sentence.words:
        read_invitation_noun(desk)


def _meet(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    if not standing.is_real and _is_purpose(clause):
        return
    ones = desk.who(clause.subjects)
    others = desk.who(patients or clause.behind("with"))
    if not ones or not others:
        return
    value = "talks" if frame.lemma == "meet" and _has_talks(clause) else "met"
    if len(others) > 1 and not any(map(desk.cast.is_person, others)):
        for other in others:  # leaders of two groups are met one after the other
            add_meeting(desk, clause, value, ones, (other,), standing)
        return
    add_meeting(desk, clause, value, ones, others, standing)


def _has_talks(clause: Clause) -> bool:
    return any(noun.head.word == "talks" for noun in clause.behind("for"))


def _is_purpose(clause: Clause) -> bool:
    """Tell "travelled to meet him": what for, and no meeting of its own."""
    return bool(clause.verb.before) and clause.verb.before[-1] == "to"


def _talk(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    if frame.lemma == "hold" and not frame.particles:
        return
    ones = desk.who(clause.subjects)
    if not standing.is_real and "plan" not in " ".join(clause.verb.before):
        return
    if frame.lemma == "discuss":
        _discuss(desk, clause, ones, standing)
        return
    others = desk.who(clause.behind("with", "to"))
    for other in others:
        if ones:
            add_meeting(desk, clause, "talks", ones, (other,), standing)


def _discuss(desk: Desk, clause: Clause, ones: tuple[str, ...], standing: Standing) -> None:
    others = desk.who(clause.behind("with")) or _with_whom_then(desk, clause)
    words = {item.word for noun in clause.subjects for item in noun.items}
    memory = desk.memory
    if words & _TWO and memory.pair and standing.is_real:
        add_meeting(desk, clause, "talks", *memory.pair, standing, setting=last_setting(desk))
    elif ones and others and standing.is_real:
        add_meeting(desk, clause, "talks", ones, others, standing)
    elif len(ones) == 2 and standing.is_real:
        add_meeting(desk, clause, "talks", ones[:1], ones[1:], standing)


def _with_whom_then(desk: Desk, clause: Clause) -> tuple[str, ...]:
    """Return with whom, behind a second verb: "discussed X and called for Y with Z"."""
    for one in desk.sentence.clauses:
        if one.at > clause.at and one.subjects == clause.subjects:
            return desk.who(one.behind("with"))
    return ()


def _accompany(
    desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing
) -> None:
    _add_present(desk, clause, desk.agents_or_people(clause), standing)


def _add_present(desk: Desk, clause: Clause, present: tuple[str, ...], standing: Standing) -> None:
    """Draft the last meeting again, with who else was there."""
    memory = desk.memory
    if present and memory.pair and memory.pair_when:
        side = "b" if is_chinese(desk, present[0]) else "a"
        extra = tuple((one, Role.PRESENT, side) for one in present)
        add_meeting(
            desk, clause, "met", *memory.pair, standing, setting=last_setting(desk), extra=extra
        )


def _read_presence(desk: Desk, clause: Clause) -> None:
    """Read "the attaché was also present at the meeting"."""
    if any(noun.word == "present" for noun in clause.objects):
        present = desk.who(clause.subjects)
        _add_present(desk, clause, present, Standing(Polarity.ASSERTED))


def _mediate(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    mediators, sides = desk.who(clause.subjects), desk.who(clause.behind("between"))
    if standing.is_real and mediators and len(sides) > 1:
        extra = tuple((one, Role.MEDIATOR, None) for one in mediators)
        add_meeting(
            desk, clause, "talks", sides[:1], sides[1:], standing,
            setting=Setting(desk.state_time(clause)), extra=extra,
        )  # fmt: skip


_FAMILIES: dict[str, Callable[[Desk, Clause, Frame, Nouns, Standing], None]] = {
    "meet": _meet,
    "talk": _talk,
    "visit": read_visit,
    "receive": read_receive,
    "invite": read_invite,
    "accompany": _accompany,
    "mediate": _mediate,
}
