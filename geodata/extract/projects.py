"""China-backed projects: halted, resumed, planned, seized, at risk, resumption sought."""

from collections.abc import Iterator

from geodata.extract import shapes, sorts
from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk, parts_of
from geodata.extract.frames import Frame
from geodata.extract.land import Ground, GroundKind
from geodata.extract.lexicon import words_of
from geodata.extract.phrases import Phrase
from geodata.extract.polarity import Standing
from geodata.model import Aspect, Kind, Polarity, Role

_BUILDING = frozenset(
    {"build", "construct", "develop", "implement", "accelerate", "speed", "expedite", "fast"}
)
_RESUMING = frozenset({"resume", "restart", "revive", "reopen", "restore", "relaunch"})
_VALUES = {"stall": "stalled", "operate": "operating", "plan": "planned", "risk": "at_risk"}
_WORKS = words_of("projects", "works")
_BARE = frozenset({"work", "works", "operations", "production", "construction", "mining"})
_GOING_ON = frozenset({"continue", "go", "carry"})
_STUDIES = words_of("projects", "studies")
_PARTS = words_of("projects", "parts")
_ADJECTIVES = {
    "stalled": "stalled", "suspended": "stalled", "halted": "stalled", "shelved": "stalled",
    "mothballed": "stalled", "delayed": "stalled", "idle": "stalled", "planned": "planned",
    "proposed": "planned",
}  # fmt: skip
_SOUGHT = frozenset({"resumption", "restart", "revival", "reopening"})
_STOPPED = frozenset({"suspension", "shutdown", "closure", "halting", "cancellation", "shelving"})
_DEALS = words_of("projects", "deals")


def read_projects(desk: Desk) -> None:
    """Draft what the sentence says of projects."""
    is_near = desk.memory.project is not None and desk.sentence.items[0].word == "it"
    is_near = is_near or (
        desk.memory.project is not None and not _BARE.isdisjoint(desk.sentence.words)
    )
    if not (is_near or "project" in desk.sentence.classes or desk.sentence.has_sort(sorts.PROJECT)):
        return
    for clause, (frame, patients) in desk.told("project"):
        _read_clause(desk, clause, frame, patients, desk.standing(clause))
    for noun in desk.sentence.nouns:
        _read_adjective(desk, noun)
        _read_sought(desk, noun.at, noun)


def _read_clause(
    desk: Desk, clause: Clause, frame: Frame, patients: Nouns, standing: Standing
) -> None:
    is_done_to = clause.verb.is_passive or bool(patients)
    nouns = patients if is_done_to else clause.subjects
    found = _told_of(desk, clause, frame, nouns, is_done_to=is_done_to)
    if frame.lemma in _BUILDING:
        if standing.is_wanted:
            standing = Standing(Polarity.ASSERTED)
        else:
            return
    if frame.lemma in _GOING_ON and not any(noun.word in _WORKS for noun in clause.subjects):
        return  # "protests against the dam go on"
    if frame.family == "operate" and any(noun.word in _STUDIES for noun in nouns):
        return
    if not standing.is_real:
        if frame.lemma in _RESUMING and standing.is_wanted:
            for ground in found:
                sought = Standing(Polarity.ASSERTED)
                _add(
                    desk, clause, clause.verb, "resumption_sought", ground, sought, frame.family,
                    is_state=True,
                )  # fmt: skip
        return
    for ground in found:
        _add(desk, clause, clause.verb, _VALUES[frame.family], ground, standing, frame.family)


def _told_of(
    desk: Desk, clause: Clause, frame: Frame, nouns: Nouns, *, is_done_to: bool
) -> list[Ground]:
    """Return the projects that a clause tells of: named, "it", or what its works are at."""
    if frame.lemma == "sign":
        return _signed_for(desk, clause)
    found = list(projects_of(desk, nouns))
    it = next((one for one in clause.objects if one.word == "it"), None)
    if not found and it is not None and desk.land.project:
        found = [Ground(GroundKind.PROJECT, it, desk.land.project)]
    it = next((one for one in clause.subjects[:1] if one.word == "it"), None)
    if not found and it is not None and desk.memory.project:
        found = [Ground(GroundKind.PROJECT, it, desk.memory.project)]
    if not found and any(noun.word in _WORKS for noun in nouns):
        found = list(projects_of(desk, clause.behind("at", "in", "on", "of")))
    if not found and is_done_to and frame.family in ("stall", "operate"):
        found = list(projects_of(desk, clause.subjects))
    return found


def _signed_for(desk: Desk, clause: Clause) -> list[Ground]:
    """Return the projects that a deal is signed for."""
    if not any(noun.head.word in _DEALS for noun in clause.objects):
        return []
    grounds = desk.grounds(clause.behind("on", "for"))
    return [one for one in grounds if one.kind is GroundKind.PROJECT]


def projects_of(desk: Desk, nouns: Nouns) -> Iterator[Ground]:
    """Yield the projects that nouns mean, also behind them: "work *on the dam*"."""
    direct = [one for one in desk.grounds(nouns) if one.kind is GroundKind.PROJECT]
    if direct:
        yield from direct
        return
    if any(noun.word in _WORKS or noun.word in _PARTS or noun.head.has("ground") for noun in nouns):
        behind: Nouns = []
        phrases = desk.sentence.phrases
        for noun in nouns:
            at = noun.at
            behind += [one for one in phrases[at + 1 : at + 5] if one.shape is shapes.NOUN]
        found = [one for one in desk.grounds(behind) if one.kind is GroundKind.PROJECT]
        yield from found or _spoken_of(desk, nouns)


def _spoken_of(desk: Desk, nouns: Nouns) -> Iterator[Ground]:
    """Yield the project that bare "work" and "operations" are of: the last that was named."""
    noun = nouns[0]
    named = [one for one in desk.sentence.of_sort(sorts.PROJECT) if one.start < noun.start]
    project = named[-1].ids[0] if named else desk.memory.project
    is_bare = noun.word in _BARE and len(noun.items) - noun.items[0].has("determiner") == 1
    behind = desk.sentence.phrases[noun.at + 1 : noun.at + 2]
    if project and is_bare and not any(one.shape is shapes.PREPOSITION for one in behind):
        yield Ground(GroundKind.PROJECT, noun, project, (noun.start, noun.end))


def _read_adjective(desk: Desk, noun: Phrase) -> None:
    """Read "the stalled Myitsone Dam"."""
    values = [_ADJECTIVES[item.word] for item in noun.items if item.word in _ADJECTIVES]
    if not values:
        return
    for ground in desk.grounds([noun]):
        if ground.kind is GroundKind.PROJECT:
            standing = Standing(Polarity.ASSERTED)
            _add(desk, None, noun, values[0], ground, standing, "adjective", is_state=True)


def _read_sought(desk: Desk, at: int, noun: Phrase) -> None:
    """Read "pushing for the resumption of the dam"."""
    phrases = desk.sentence.phrases
    if (
        noun.head.word not in _SOUGHT | _STOPPED
        or at + 2 >= len(phrases)
        or phrases[at + 1].word != "of"
    ):
        return
    value = "resumption_sought" if noun.head.word in _SOUGHT else "stalled"
    for ground in desk.grounds(list(phrases[at + 2 : at + 3])):
        if ground.kind is GroundKind.PROJECT:
            standing = Standing(Polarity.ASSERTED)
            _add(desk, None, noun, value, ground, standing, "nominal", is_state=True)


def _add(
    desk: Desk,
    clause: Clause | None,
    trigger: Phrase,
    value: str,
    ground: Ground,
    standing: Standing,
    rule: str,
    *,
    is_state: bool = False,
) -> None:
    is_planned = standing.polarity is Polarity.PLANNED
    is_now = is_state or (clause is not None and clause.verb.form in ("present", "perfect"))
    is_stalled = clause is not None and "stall" in clause.verb.lemmas and clause.verb.is_passive
    is_now = is_now and not (desk.memory.is_headline and clause is not None)
    is_now = is_now or is_stalled or (clause is not None and clause.verb.is_staying)
    when = desk.state_time(clause) if is_now else desk.event_time(clause, is_future=is_planned)
    attackers = desk.agents(clause) if clause and value == "at_risk" else ()
    desk.add(
        Kind.PROJECT_STATUS,
        value,
        f"project.{rule}",
        trigger,
        when,
        aspect=Aspect.STATE if is_now else Aspect.EVENT,
        polarity=standing.polarity,
        parts=parts_of((attackers, Role.ATTACKER)),
        ground=ground,
    )
