"""Which families a clause's verb belongs to, and what it is done to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geodata.extract import shapes
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.noun_groups import antecedents
from geodata.extract.phrases import Phrase
from geodata.extract.traits import BE, HAVE, PARTICIPLE

_GAP = 2
"""So many words may stand between: "take *full* control of", "hand the town over"."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb with the words that belong to it, and the family that reads it."""

    table: str
    family: str
    lemma: str
    particles: tuple[str, ...]
    is_passive: bool = False
    """Whether it is meant in the passive alone: "be driven from"."""


_PARTICIPLES = {
    "driven": "drive", "expelled": "expel", "ousted": "oust", "pushed": "push", "cut": "cut",
    "forced": "force",
}  # fmt: skip

_TABLES = ("ground", "crossing", "project", "happening")

Told = tuple[Frame, Nouns]
"""A frame that a clause's verb fits, and what it is done to."""


class FrameTable:
    """The frames of all tables by the base form of their verb."""

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        """Build the table; within each of ``tables``, verbs of most words come first.

        Parameters
        ----------
        tables
            Verbs by family by table, as in ``rules/frames.toml``.
        """
        frames: dict[str, dict[str, list[Frame]]] = defaultdict(lambda: defaultdict(list))
        for table in _TABLES:
            families = tables[table]
            for family, verbs in families.items():
                for verb in verbs.split("|"):
                    key, frame = _to_frame(table, family, verb.split())
                    frames[key][table].append(frame)
        self._frames = {
            lemma: tuple(
                tuple(sorted(found, key=lambda one: -len(one.particles)))
                for found in tables.values()
            )
            for lemma, tables in frames.items()
        }

    @property
    def lemmas(self) -> frozenset[str]:
        """Base forms of all its verbs."""
        return frozenset(
            frame.lemma for tables in self._frames.values() for found in tables for frame in found
        )

    def match(self, clause: Clause, phrases: Sequence[Phrase]) -> Iterator[Told]:
        """Yield the frames that a clause's verb fits, of each table the fullest.

        In the passive a verb is done to its subject; otherwise to what stands behind its last
        word.
        """
        head = clause.verb.head
        lemmas = clause.verb.lemmas
        if head.traits & (BE | HAVE):
            lemmas = ("be",) if head.traits & BE else ("have",)
        tables = [frames for lemma in lemmas for frames in self._frames.get(lemma, ())]
        behind = _words_behind(phrases, clause.at) if tables else []
        for frames in tables:
            for frame in frames:
                if _fits(clause, frame, behind):
                    yield frame, _patients(clause, phrases, frame)
                    break


def _to_frame(table: str, family: str, words: Sequence[str]) -> tuple[str, Frame]:
    if words[0] == "be" and words[1] in _PARTICIPLES:
        base = _PARTICIPLES[words[1]]
        return base, Frame(table, family, base, tuple(words[2:]), is_passive=True)
    return words[0], Frame(table, family, words[0], tuple(words[1:]))


def _words_behind(phrases: Sequence[Phrase], at: int) -> list[str]:
    """Return the words of the phrases behind a verb, in which its particles are looked for."""
    near = phrases[at + 1 : at + 6]
    return [item.word for one in near if one.shape is not shapes.TIME for item in one.items]


def _fits(clause: Clause, frame: Frame, behind: Sequence[str]) -> bool:
    verb = clause.verb
    if frame.is_passive and not verb.is_passive:
        # "Regime forced out of Injangyang": a headline's passive.
        is_bare = bool(verb.head.traits & PARTICIPLE) and len(verb.items) == 1
        if not is_bare or clause.objects:
            return False
    return not frame.particles or _has_particles(frame.particles, behind)


def _has_particles(particles: Sequence[str], words: Sequence[str]) -> bool:
    if particles[0] not in words:
        return False
    at = 0
    for number, particle in enumerate(particles):
        is_loose = number or len(particles) > 1 or particle in ("over", "back", "from")
        window = words[at : at + _GAP + 1] if is_loose else words[at : at + 1]
        if particle not in window:
            return False
        at += window.index(particle) + 1
    return True


def _patients(clause: Clause, phrases: Sequence[Phrase], frame: Frame) -> Nouns:
    if clause.verb.is_passive:
        return clause.subjects
    if frame.particles and frame.particles[-1] in clause.complements:
        return clause.complements[frame.particles[-1]]
    before = phrases[clause.begin - 1] if clause.begin > 1 else None
    is_relative = before is not None and before.shape is shapes.RELATIVE
    if len(frame.particles) > 1 and is_relative and clause.begin < clause.at:
        return antecedents(phrases, clause.begin - 1)  # "which they took control of"
    return clause.objects
