"""Situation: everything at once, on one day."""

from geodata.model import Kind, SubjectKind
from pages.parts.counts import count_answers
from pages.parts.scene import Scene, Topic
from pages.parts.stage import show_scene, show_topic
from pages.parts.tables import show_answers

TOPIC = Topic(
    title="Situation",
    question="Who held what on a day, where China-backed projects and border crossings stood, "
    "who met whom, and which sentence says so.",
    subjects=frozenset(SubjectKind),
    happenings=frozenset({Kind.MEETING, Kind.ATTACK, Kind.AGREEMENT, Kind.EXERCISE, Kind.ARMS}),
    layers=(
        "territory",
        "regions",
        "projects",
        "crossings",
        "meetings",
        "agreements",
        "attacks",
        "exercises",
        "arms",
    ),
)


def draw(scene: Scene) -> None:
    """Draw map, panel, lanes and table."""
    show_scene(scene, count_answers(scene))
    show_answers(scene, "The same, without a map")


show_topic(TOPIC, draw)
