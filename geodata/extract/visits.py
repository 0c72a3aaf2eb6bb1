"""Visits: told by verbs and nouns, with hosts and invitations."""

import itertools

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk
from geodata.extract.frames import Frame
from geodata.extract.meeting_parties import add_meeting, hosts_at
from geodata.extract.polarity import Standing
from geodata.model import Polarity

VISITS = frozenset({"visit", "visits", "trip", "journey"})


def read_visit(
    desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing
) -> None:
    """Read "travelled to Naypyitaw" and "visited China"."""
    guests = desk.who(clause.subjects)
    nouns = patients or clause.behind("to", "in")
    toponym, placing = desk.place_of(nouns)
    if not guests or toponym is None:
        return
    meets = _met_behind(desk, clause)
    if meets and standing.is_real:
        add_meeting(desk, clause, "met", guests, meets, standing)
        return
    hosts = meets or hosts_at(desk, placing.place_id)
    if hosts and not set(hosts) & set(guests):
        add_meeting(desk, clause, "visited", guests, hosts, standing)


def _met_behind(desk: Desk, clause: Clause) -> tuple[str, ...]:
    """Return who is met in "travelled to X to meet Y"."""
    following = [one for one in desk.sentence.clauses if one.at > clause.at][:1]
    for one in following:
        if "meet" in one.verb.lemmas:
            return desk.who(one.objects or one.behind("with"))
    return ()


def read_receive(
    desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing
) -> None:
    """Read "received a delegation led by X"."""
    hosts = desk.agents_or_people(clause)
    guests = desk.who(patients) or _leaders(desk, clause)
    if hosts and guests and standing.is_real:
        add_meeting(desk, clause, "met", hosts, guests, standing)


def _leaders(desk: Desk, clause: Clause) -> tuple[str, ...]:
    """Return who leads what is received: "a delegation led by X"."""
    following = [one for one in desk.sentence.clauses if one.at > clause.at][:1]
    return (
        desk.who(following[0].behind("by"))
        if following and "lead" in following[0].verb.lemmas
        else ()
    )


def read_invite(
    desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing
) -> None:
    """Read "was invited to China by X"."""
    if not standing.is_real:
        return
    hosts = desk.who(clause.behind("by") if clause.verb.is_passive else clause.subjects)
    _, placing = desk.place_of(clause.behind("to"))
    hosts = hosts or hosts_at(desk, placing.place_id)
    guests = [*patients, *clause.behind("including")]
    if not clause.verb.is_passive and not hosts:
        return
    for guest in desk.who(guests):
        if guest not in hosts and desk.cast.is_person(guest):
            add_meeting(desk, clause, "invited", (guest,), hosts, standing)


def read_visit_noun(desk: Desk) -> None:
    """Read "Wang Yi's visit to Naypyitaw" and "made his first visit to China"."""
    phrases = desk.sentence.phrases
    for at, noun in enumerate(phrases):
        if noun.shape is not shapes.NOUN or noun.word not in VISITS:
            continue
        owner = list(noun.of_sort(sorts.ACTOR, sorts.OFFICE))
        clause = next((one for one in desk.sentence.clauses if noun in one.objects), None)
        guests = tuple(one for item in owner[-1:] for one in item.ids)
        guests = guests or (desk.who(clause.subjects) if clause else ())
        behind = phrases[at + 1 : at + 5]
        _, placing = desk.place_of(
            [two for one, two in itertools.pairwise(behind) if one.word == "to"]
        )
        standing = desk.standing(clause) if clause else Standing(Polarity.ASSERTED)
        hosts = hosts_at(desk, placing.place_id)
        is_many = noun.word == "visits" and not guests
        callers = desk.who(desk.sentence.after(noun, "by")) if is_many else ()
        if callers and not hosts and standing.is_real:
            # "visits by junta officials": whom they visited is not said
            add_meeting(desk, clause, "visited", callers, (), standing, trigger=noun)
        if guests and hosts and (standing.is_real or standing.polarity is Polarity.PLANNED):
            add_meeting(desk, clause, "visited", guests, hosts, standing, trigger=noun)


def read_invitation_noun(desk: Desk) -> None:
    """Read "at the invitation of the Chinese government"."""
    phrases = desk.sentence.phrases
    for at, noun in enumerate(phrases[:-2]):
        if noun.head.word != "invitation" or phrases[at + 1].word != "of":
            continue
        hosts = desk.who([phrases[at + 2]])
        clause = next((one for one in reversed(desk.sentence.clauses) if one.at < at), None)
        guests = desk.who(clause.subjects) if clause else ()
        if hosts and guests and clause:
            add_meeting(
                desk, clause, "invited", guests, hosts, Standing(Polarity.ASSERTED), trigger=noun
            )
