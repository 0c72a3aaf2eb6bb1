"""Projects: China-backed projects, how they stood, and who held the ground."""

from geodata.model import SubjectKind
from pages.parts.counts import count_answers
from pages.parts.scene import Topic, open_scene, show_scene
from pages.parts.tables import show_answers

scene = open_scene(
    Topic(
        title="Projects",
        question="China-backed projects that the articles name, how each stood, "
        "and who held the ground.",
        subjects=frozenset({SubjectKind.PROJECT}),
        happenings=frozenset(),
        layers=("territory", "regions", "projects"),
    )
)
show_scene(scene, count_answers(scene))
show_answers(scene, "The same, without a map")
