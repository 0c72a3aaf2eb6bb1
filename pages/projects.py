"""Projects: China-backed projects, how they stood, and who held the ground."""

from geodata.model import SubjectKind
from pages.parts.counts import count_answers
from pages.parts.scene import Scene, Topic
from pages.parts.stage import show_scene, show_topic
from pages.parts.tables import show_answers

TOPIC = Topic(
    title="Projects",
    question="China-backed projects that the articles name, how each stood, "
    "and who held the ground.",
    subjects=frozenset({SubjectKind.PROJECT}),
    happenings=frozenset(),
    layers=("territory", "regions", "projects"),
)


def draw(scene: Scene) -> None:
    """Draw map, panel, lanes and table."""
    show_scene(scene, count_answers(scene))
    show_answers(scene, "The same, without a map")


show_topic(TOPIC, draw)
