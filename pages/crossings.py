"""Crossings: which were open, who closed them, and what that stops."""

from geodata.model import SubjectKind
from pages.parts.counts import count_answers
from pages.parts.scene import Topic, open_scene, show_scene
from pages.parts.tables import show_answers

scene = open_scene(
    Topic(
        title="Crossings",
        question="Border crossings with China: open or closed, by whom, what that stops, "
        "and how far it goes.",
        subjects=frozenset({SubjectKind.CROSSING}),
        happenings=frozenset(),
        layers=("territory", "regions", "crossings"),
    )
)
show_scene(scene, count_answers(scene))
show_answers(scene, "The same, without a map")
