"""Towns under siege, told by nouns: "under siege by the KIA", "besieged Bhamo"."""

from geodata.extract import shapes
from geodata.extract.desk import Desk, parts_of
from geodata.extract.land import Ground, GroundKind
from geodata.extract.nominals import behind_noun, is_unreal_noun, owners_in
from geodata.extract.phrases import Phrase
from geodata.model import Aspect, Kind, Role

_ENDING = frozenset({"lift", "break", "end", "relieve"})
_RINGED = frozenset({"besieged", "encircled", "surrounded"})


def read_sieges(desk: Desk) -> None:
    """Draft which towns nouns and adjectives call encircled."""
    is_ringed = not _RINGED.isdisjoint(desk.sentence.words)
    for noun in desk.sentence.nouns:
        if is_ringed and any(one.word in _RINGED for one in noun.items[:2]):
            _read_ringed(desk, noun)
        if noun.word not in ("siege", "encirclement"):
            continue
        if noun.at >= 2 and desk.sentence.phrases[noun.at - 1].word == "under":
            _read_siege(desk, noun.at, noun)
        elif not is_unreal_noun(desk, noun.at, noun) and not _is_over(desk, noun):
            _read_siege_of(desk, noun)


def _is_over(desk: Desk, noun: Phrase) -> bool:
    """Tell "lifts siege of Gangaw" and "the siege was broken"."""
    return any(
        _ENDING & set(one.verb.lemmas) and noun in (*one.objects, *one.subjects)
        for one in desk.sentence.clauses
    )


def _read_siege(desk: Desk, at: int, noun: Phrase) -> None:
    """Read "Bhamo, under siege by the KIA"."""
    encirclers = desk.groups(behind_noun(desk, at).get("by", []))
    before = [one for one in desk.sentence.phrases[: at - 1] if one.shape is shapes.NOUN]
    for ground in desk.grounds(before[-1:]):
        _add_ring(desk, noun, ground, encirclers)


def _read_siege_of(desk: Desk, noun: Phrase) -> None:
    """Read "the KIA's siege of Bhamo"."""
    for ground in desk.grounds(desk.sentence.after(noun)):
        _add_ring(desk, noun, ground, owners_in(desk, noun))


def _read_ringed(desk: Desk, noun: Phrase) -> None:
    """Read "besieged Bhamo" and "the encircled town"."""
    for ground in desk.grounds([noun]):
        _add_ring(desk, noun, ground, ())


def _add_ring(desk: Desk, noun: Phrase, ground: Ground, encirclers: tuple[str, ...]) -> None:
    if ground.kind is not GroundKind.PLACE:
        return
    desk.add(
        Kind.CONTROL_CHANGE,
        "encircled",
        "ground.siege",
        noun,
        desk.state_time(None),
        aspect=Aspect.STATE,
        parts=parts_of((encirclers, Role.ENCIRCLER)),
        ground=ground,
    )
