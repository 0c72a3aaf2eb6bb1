"""Ground lost, left and cleared: what verbs say of those who go."""

from geodata.extract import sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.control_drafts import add_control
from geodata.extract.desk import Desk
from geodata.extract.frames import Frame
from geodata.extract.grounds import is_base
from geodata.extract.items import Item
from geodata.extract.land import Ground, GroundKind
from geodata.extract.lexicon import words_of
from geodata.extract.noun_groups import antecedents
from geodata.extract.phrases import Phrase
from geodata.extract.polarity import Standing
from geodata.extract.roles import owner_of
from geodata.model.actors import Side
from geodata.registers import side_of

_PLACES = frozenset({"where", "which"})
_STATES = frozenset({"ruins", "ashes", "rubble", "tatters", "flames", "shambles", "darkness"})
RANKS = words_of("polarity", "ranks")
_GIVING_UP = frozenset({"surrender", "capitulate", "lay"})
_TROOPS = frozenset({"battalion", "battalions", "regiment", "division", "command", "garrison"})


def slip(desk: Desk, clause: Clause, frame: Frame, _: Nouns, standing: Standing) -> None:
    """Read "slips from the junta's grasp"."""
    behind = clause.behind("from", "of")
    previous = tuple(one for noun in behind for one in owner_of(noun, desk.cast, desk.memory))
    for ground in desk.grounds(clause.subjects) if previous else []:
        add_control(desk, clause, "lost", frame, ground, standing, (), previous)


def lose(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    """Read "lost control of X to Y"."""
    losers = () if clause.verb.is_passive else desk.groups(clause.subjects)
    behind = clause.behind("to")
    holders = desk.groups(behind) or desk.owners(behind)
    is_told = clause.verb.is_passive and clause.at > 0
    is_garrison = any(one.word == "garrison" for one in clause.subjects)
    if frame.lemma in _GIVING_UP and not clause.objects[1:] and not holders:
        _give_up(desk, clause, frame, standing)
    if not losers and not holders and not is_told and not is_garrison:
        return
    if frame.lemma == "lay":
        return
    if frame.lemma == "surrender" and not clause.objects and not clause.verb.is_passive:
        # "A base surrendered to the KNLA": what is lost stands before it.
        bases = [one for one in clause.subjects if one.word not in _TROOPS]
        garrisons = [one for one in clause.subjects if one.word == "garrison"]
        bases += [
            two
            for one in garrisons
            for two in desk.sentence.after(one) or desk.sentence.after(one, "in")
        ]
        for ground in desk.grounds(bases) if garrisons and not holders else ():
            lost = losers or desk.owners(garrisons)
            add_control(desk, clause, "lost", frame, ground, standing, (), lost)
        for ground in desk.grounds(bases) if holders else ():
            add_control(desk, clause, "captured", frame, ground, standing, holders, ground.owner)
        return
    for ground in desk.grounds(patients, clause.behind("of")):
        previous = losers or ground.owner
        is_named = ground.kind is GroundKind.PLACE and ground.toponym is not None
        is_base_alone = is_base(ground.noun) and ground.noun.items[0].word not in RANKS
        if not (previous or holders or is_named or is_base_alone):
            continue
        add_control(desk, clause, "lost", frame, ground, standing, holders, previous)


def _give_up(desk: Desk, clause: Clause, frame: Frame, standing: Standing) -> None:
    """Read "Ann surrendered" and "the last soldiers in Ann laid down their arms"."""
    places = [one for one in clause.subjects if one.head.sort is sorts.PLACE]
    if frame.lemma == "lay" or (places and clause.objects):
        places = []
    last = [one for one in clause.subjects if any(item.word == "last" for item in one.items)]
    places += [
        two
        for one in last
        if one.head.has("force") or one.word == "defenders"
        for two in desk.sentence.after(one, "in") or desk.sentence.after(one)
    ]
    for ground in desk.grounds(places):
        if ground.kind is GroundKind.PLACE:
            lost = desk.groups(clause.subjects)
            add_control(desk, clause, "lost", frame, ground, standing, (), lost)


def leave(desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing) -> None:
    """Read "withdrew from", "abandoned" and "were forced out of"."""
    if clause.verb.is_passive and not frame.is_passive and not frame.particles:
        by = desk.groups(clause.behind("by"))
        if frame.lemma == "leave" and not by:
            _keep_left(desk, clause, frame, standing)  # "left to the regime", or "left in ruins"
            return
        for ground in desk.grounds(clause.subjects):
            if ground.kind is GroundKind.PROJECT:
                continue
            add_control(desk, clause, "lost", frame, ground, standing, (), by or ground.owner)
        return
    if frame.lemma == "leave" and _is_left_so(desk, clause):
        return
    if (
        frame.lemma == "leave"
        and not frame.particles
        and _is_left_to(desk, clause, frame, standing)
    ):
        return
    previous = desk.groups(clause.subjects)
    if not previous or (frame.lemma == "leave" and not is_armed(desk, clause)):
        return
    holders = desk.groups(clause.behind("by")) if clause.verb.is_passive else ()
    nouns = patients if frame.particles else clause.objects or clause.behind("from", "in")
    if clause.verb.is_passive or frame.is_passive:
        nouns = clause.behind("from", "of")
    if not nouns and frame.particles in ((), ("out",)) and standing.is_real:
        _leave_unnamed(desk, clause, frame, previous, standing)
    is_going_on = frame.lemma == "retreat" and clause.verb.form in ("present", "ing")
    for ground in desk.grounds(nouns, clause.behind("of")):
        if frame.lemma == "evacuate" and ground.kind is not GroundKind.PLACE:
            continue
        value = "retreating" if is_going_on else "captured" if holders else "lost"
        add_control(
            desk, clause, value, frame, ground, standing, holders, previous, is_state=is_going_on
        )


def _keep_left(desk: Desk, clause: Clause, frame: Frame, standing: Standing) -> None:
    """Read "one of three towns left to the regime"."""
    holders = desk.groups(clause.behind("to"))
    for ground in desk.grounds(clause.subjects) if holders and standing.is_real else ():
        add_control(desk, clause, "held", frame, ground, standing, holders, (), is_state=True)


def _is_left_so(desk: Desk, clause: Clause) -> bool:
    """Tell "left the town in ruins" and "leaves Katha cut off" from leaving it."""
    behind = [one for one in desk.sentence.clauses if one.at > clause.at]
    is_done = any(one.verb.is_passive and set(one.subjects) & set(clause.objects) for one in behind)
    states = clause.behind("in", "without")
    return is_done or any(one.mention is None and one.word in _STATES for one in map(_head, states))


def _head(noun: Phrase) -> Item:
    return noun.head


def _is_left_to(desk: Desk, clause: Clause, frame: Frame, standing: Standing) -> bool:
    """Read "leaving only Sittwe and Munaung to the regime": it holds them."""
    holders = desk.groups(clause.behind("to"))
    left = desk.groups(clause.objects)
    if left and not clause.verb.is_passive and clause.behind("with"):
        # "leaving the regime with only Sittwe"
        for ground in desk.grounds(clause.behind("with")) if standing.is_real else ():
            if ground.kind is not GroundKind.PLACE:
                continue
            add_control(desk, clause, "held", frame, ground, standing, left, (), is_state=True)
        return True
    if not holders or clause.verb.is_passive or not standing.is_real:
        return False
    is_held = any(noun.items[0].word == "only" for noun in clause.objects) or (
        "only" in clause.verb.before or desk.sentence.has_word("only")
    )
    for ground in desk.grounds(clause.objects):
        if is_held:
            add_control(desk, clause, "held", frame, ground, standing, holders, (), is_state=True)
        else:
            lost = desk.groups(clause.subjects)
            add_control(desk, clause, "lost", frame, ground, standing, holders, lost)
    return True


def is_armed(desk: Desk, clause: Clause) -> bool:
    """Tell an army that leaves a town from a minister who does."""
    people = any(map(desk.cast.is_person, desk.who(clause.subjects)))
    sides = {side_of(one, desk.cast.actors) for one in desk.groups(clause.subjects)}
    return not people and bool(sides & {Side.REGIME, Side.RESISTANCE, Side.ETHNIC_ARMED})


def _leave_unnamed(
    desk: Desk, clause: Clause, frame: Frame, previous: tuple[str, ...], standing: Standing
) -> None:
    """Read "after the KNLA pulled out": of the one town that the sentence names, or the last."""
    towns = {place_id for _, place_id in desk.land.towns}
    town = next(iter(towns)) if len(towns) == 1 else None if towns else desk.memory.town
    if towns and not any(one.head.sort is sorts.PLACE for one in desk.sentence.nouns):
        return  # "overran Tigyaing police station and left again"
    if town and frame.lemma in ("pull", "withdraw", "leave") and is_armed(desk, clause):
        noun = clause.subjects[0]
        ground = Ground(GroundKind.PLACE, noun, town)
        add_control(desk, clause, "lost", frame, ground, standing, (), previous)


def _where(desk: Desk, clause: Clause) -> Nouns:
    """Return the town of "Lashio, where the MNDAA ousted the junta" and "from which …"."""
    phrases = desk.sentence.phrases
    at = next((i for i in range(clause.at - 1, 0, -1) if phrases[i].word in _PLACES), 0)
    before = phrases[at - 1] if at else None
    is_from = before is not None and before.word == "from"
    is_where = at > 0 and (phrases[at].word == "where" or is_from)
    return antecedents(phrases, at - is_from) if is_where else []


def expel(desk: Desk, clause: Clause, frame: Frame, _: Nouns, standing: Standing) -> None:
    """Read "drove them out of X" and "driven out of X by Y"."""
    holders, previous = desk.groups(clause.subjects), desk.groups(clause.objects)
    if clause.verb.is_passive:
        holders, previous = desk.groups(clause.behind("by")), holders
    elif not holders:
        return
    value = "captured" if holders else "lost"
    nouns = clause.behind("from", "of", "out") or _where(desk, clause)
    for ground in desk.grounds(nouns) if previous else ():
        add_control(desk, clause, value, frame, ground, standing, holders, previous)
