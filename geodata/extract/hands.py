"""In whose hands ground is: "in rebel hands", "under its control", "into the hands of"."""

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause
from geodata.extract.desk import Desk, parts_of
from geodata.extract.enumerations import spelled_out
from geodata.extract.holding_drafts import add_holding, add_taking, clause_before, noun_before
from geodata.extract.land import GroundKind
from geodata.extract.lexicon import words_of
from geodata.extract.nominals import only_town
from geodata.extract.phrases import Phrase
from geodata.extract.roles import groups_only, ids_of
from geodata.model import Aspect, Kind, Role

HANDS = words_of("hands", "hands")


_IN = frozenset({"in", "under", "into", "within"})


_TO = _IN | {"to"}


_BEING = frozenset(
    {"lie", "sit", "stand", "be", "is", "are", "was", "were", "remain", "stay", "become"}
)


_COMING = frozenset({"come", "pass", "fall", "return", "revert", "go"})


_BRINGING = frozenset({"bring", "put", "place"})


def _subject_after(desk: Desk, at: int) -> tuple[str, ...]:
    """Return whose hands they are in "With Mansi in its hands, the KIA …"."""
    behind = [one for one in desk.sentence.clauses if one.at > at]
    return desk.groups(behind[0].subjects) if behind else ()


def read_hands(desk: Desk, at: int, noun: Phrase) -> None:
    """Read "in rebel hands", "in the hands of X", "under X's control", "under the control of X"."""
    if noun.head.word not in HANDS or at < 2:
        return
    phrases = desk.sentence.phrases
    clause = clause_before(desk, at)
    is_coming = clause is not None and bool(set(clause.verb.lemmas) & _COMING)
    if phrases[at - 1].word not in (_TO if is_coming else _IN):
        return
    holders = _whose(desk, at, noun)
    is_land = noun.word == "territory" and not noun.of_sort(sorts.ACTOR)
    if not holders or is_land:
        return
    if at > 2 and phrases[at - 3].word == "with" and phrases[at - 2].shape is shapes.NOUN:
        clause = None  # "ended with the town in TNLA hands"
    subjects = clause.subjects if clause else [noun_before(desk, at)]
    if clause and clause.verb.lemmas[0] not in _BEING | _COMING:
        subjects = clause.objects or clause.subjects
    if clause is not None and _is_no_longer(desk, clause, noun):
        return
    has_come = clause is not None and bool(set(clause.verb.lemmas) & (_COMING | _BRINGING))
    found = desk.grounds(spelled_out(desk, [one for one in subjects if one is not None]))
    if not found and noun.word in ("rule", "administration"):
        found = only_town(desk, noun)
    for ground in found:
        if has_come and ground.kind in (GroundKind.PLACE, GroundKind.NAMELESS):
            add_taking(desk, noun, holders, ground, clause)
        elif ground.kind is GroundKind.PROJECT:
            desk.add(
                Kind.PROJECT_STATUS,
                "seized",
                "holding.hands",
                noun,
                desk.state_time(clause),
                aspect=Aspect.STATE,
                parts=parts_of((holders, Role.HOLDER)),
                ground=ground,
            )
        elif ground.kind is not GroundKind.CROSSING:
            add_holding(desk, noun, holders, ground, "holding.hands")


def _whose(desk: Desk, at: int, noun: Phrase) -> tuple[str, ...]:
    """Return whose hands or control a noun is: named in it, behind its "of", or by "their"."""
    phrases = desk.sentence.phrases
    named = [one for one in noun.items if one.sort in (sorts.ACTOR, sorts.OFFICE)]
    holders = groups_only(
        [actor for one in named for actor in ids_of(one, desk.cast, desk.memory)], desk.cast
    )
    if not holders and at + 2 < len(phrases) and phrases[at + 1].word == "of":
        holders = desk.groups([phrases[at + 2]])
    holders = holders or _people(desk, noun)
    if not holders and any(item.word in ("military", "army", "government") for item in noun.items):
        holders = ("junta",)  # "under military rule"
    if holders:
        return holders
    if noun.items[0].word == "our":
        return desk.memory.speakers
    if noun.items[0].word in ("their", "its"):
        return desk.memory.groups_before(noun.start) or _subject_after(desk, at)
    return ()


def _is_no_longer(desk: Desk, clause: Clause, noun: Phrase) -> bool:
    """Tell "is no longer under junta control" and "isn't in rebel hands"."""
    between = desk.sentence.items
    words = {one.word for one in between if clause.verb.start <= one.start < noun.start}
    return bool(words & {"longer", "not", "n't", "never"})


def _people(desk: Desk, noun: Phrase) -> tuple[str, ...]:
    """Return whose control "Chin control" is, where a people's forces are on record as such."""
    names = [f"{item.word}-forces" for item in noun.items]
    return tuple(one for one in names if one in desk.cast.actors)
