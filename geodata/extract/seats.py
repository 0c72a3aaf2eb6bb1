"""Who has a seat where: "Lashio, where the command is based"."""

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause
from geodata.extract.desk import Desk
from geodata.extract.grounds import grounds
from geodata.extract.holding_drafts import add_holding
from geodata.extract.land import Ground
from geodata.extract.phrases import Phrase
from geodata.extract.roles import groups_only, ids_of

_SEATS = frozenset({"headquarters", "hq", "command", "headquartered"})


_SEATED = frozenset({"base", "headquarter", "locate", "situate"})


def read_seat(desk: Desk, clause: Clause) -> None:
    """Read "Lashio, …, where the army's command is based": who has his seat there holds it."""
    if _SEATED.isdisjoint(clause.verb.lemmas):
        return
    where = next((one for one in desk.sentence.phrases[: clause.at] if one.word == "where"), None)
    seat = next((one for one in clause.subjects if _is_seat(one)), None)
    if where is None or seat is None:
        return
    holders = groups_only(
        [
            actor
            for one in seat.of_sort(sorts.ACTOR)
            for actor in ids_of(one, desk.cast, desk.memory)
        ],
        desk.cast,
    )
    ground = _town_before(desk, where)
    if holders and ground:
        add_holding(desk, clause.verb, holders[:1], ground, "holding.seat", clause)


def _is_seat(noun: Phrase) -> bool:
    words = {word for item in noun.items for word in item.word.split()}
    return bool(words & _SEATS)


def _town_before(desk: Desk, where: Phrase) -> Ground | None:
    """Return the town that "where" refers to, past "the capital of …" in apposition."""
    towns: list[Ground] = []
    for phrase in desk.sentence.phrases[: where.at]:
        if phrase.shape is shapes.NOUN:
            towns += [one for one in grounds(phrase, desk.land) if _is_town(desk, one)]
    return towns[-1] if towns else None


def _is_town(desk: Desk, ground: Ground) -> bool:
    return ground.toponym is not None and ground.id in desk.gazetteer.places
