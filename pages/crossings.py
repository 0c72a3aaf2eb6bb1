"""Crossings: which were open, who closed them, and what that stops."""

from geodata.model import SubjectKind
from pages.parts.counts import count_answers
from pages.parts.scene import Scene, Topic
from pages.parts.stage import show_scene, show_topic
from pages.parts.tables import show_answers

TOPIC = Topic(
    title="Crossings",
    question="Border crossings with China: open or closed, by whom, what that stops, "
    "and how far it goes.",
    subjects=frozenset({SubjectKind.CROSSING}),
    happenings=frozenset(),
    layers=("territory", "regions", "crossings"),
)


def draw(scene: Scene) -> None:
    """Draw map, panel, lanes and table."""
    show_scene(scene, count_answers(scene))
    show_answers(scene, "The same, without a map")


show_topic(TOPIC, draw)
