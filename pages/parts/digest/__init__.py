"""The digest: counts on a day, and what changed, each line a way to its subject."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pages.parts.served import load_component, when_chosen

_HERE = Path(__file__).parent
_MARKUP = """
<div>
  <p class="hint"><b>Click</b> an area, a symbol or a row below, and read the sentence behind
  it.</p>
  <div class="digest"></div>
</div>
"""
_COMPONENT = load_component("digest", _HERE, ["digest.js"], "digest.css", _MARKUP)


@dataclass(frozen=True)
class Count:
    """How many of what."""

    count: int
    label: str


@dataclass(frozen=True)
class Line:
    """A subject, what was said of it before, and what is said now."""

    key: str
    name: str
    before: str
    after: str
    when: str = ""
    """Day or days, where the heading doesn't say."""


@dataclass(frozen=True)
class Section:
    """Lines under a heading, and what to say where there are none.

    ``name`` stays while the heading's days change: what a reader has opened stays open, and
    more lines are asked for, by it.
    """

    heading: str
    changes: tuple[Line, ...]
    empty: str
    is_open: bool = True
    more: int = 0
    """How many lines there would be besides."""
    name: str = ""


def show_digest(
    counts: Sequence[Count],
    sections: Sequence[Section],
    choose: Callable[[str], None],
    ask_more: Callable[[str], None],
    *,
    key: str,
) -> None:
    """Show counts and sections.

    Parameters
    ----------
    counts, sections
        What to show.
    choose
        Hears the key of a line that is chosen.
    ask_more
        Hears the name of a section of which more lines are wanted.
    key
        Streamlit key, stable over reruns.
    """
    _COMPONENT(
        key=key,
        data={
            "counts": [[count.count, count.label] for count in counts],
            "sections": [to_data(section) for section in sections],
        },
        on_chosen_change=when_chosen(key, choose),
        on_more_change=when_chosen(key, ask_more, "more"),
    )


def to_data(section: Section) -> list[Any]:
    """Return a section as the browser reads it."""
    lines = [[one.key, one.name, one.before, one.after, one.when] for one in section.changes]
    return [section.heading, lines, section.empty, section.is_open, section.more, section.name]
