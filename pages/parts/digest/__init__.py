"""The digest: counts on a day, and what changed, each line a way to its subject."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "salween_digest",
    html='<div class="digest"></div>\n<!-- drawn by digest.js -->\n',
    css=(_HERE / "digest.css").read_text(encoding="utf-8"),
    js=(_HERE / "digest.js").read_text(encoding="utf-8"),
)


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
    """Lines under a heading, and what to say where there are none."""

    heading: str
    changes: tuple[Line, ...]
    empty: str
    is_open: bool = True


def show_digest(counts: Sequence[Count], sections: Sequence[Section], *, key: str) -> str | None:
    """Show counts and sections; return the key of the line just chosen, if one was."""
    result = _COMPONENT(
        key=key,
        data={
            "counts": [asdict(count) for count in counts],
            "sections": [asdict(section) for section in sections],
        },
        on_chosen_change=lambda: None,
    )
    return str(result.chosen) if result.chosen else None
