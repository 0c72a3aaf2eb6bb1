"""Territory: who held what, and how anybody knows."""

from geodata.history import GROUND
from geodata.model import Kind
from pages.parts.counts import count_answers
from pages.parts.scene import Scene, Topic
from pages.parts.stage import show_scene, show_topic
from pages.parts.tables import show_answers

TOPIC = Topic(
    title="Territory",
    question="Who held towns, townships and regions. What is said of a region stays with "
    "the region: it never paints the townships within.",
    subjects=GROUND,
    happenings=frozenset({Kind.ATTACK}),
    layers=("territory", "regions", "attacks"),
)


def draw(scene: Scene) -> None:
    """Draw map, panel, lanes and table."""
    show_scene(scene, count_answers(scene))
    show_answers(scene, "The same, without a map")


show_topic(TOPIC, draw)
