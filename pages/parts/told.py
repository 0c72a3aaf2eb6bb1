"""What a browser says that a component told: anything at all, until it has been looked at.

A value comes over the wire from whoever opened the session, and needn't come from our script.
"""

from collections.abc import Mapping
from typing import Any

import streamlit as st

LONGEST_WORD = 500
"""Characters that an id or a name sent by a component may have."""
MOST_STEPS = 1_000
"""Operations that one message may hold; a hand makes one at a time."""


def told(key: str, name: str) -> object:
    """Return the value ``name`` of the component ``key``; None where it told nothing."""
    value = st.session_state.get(key)
    return value.get(name) if isinstance(value, Mapping) else None


def told_word(key: str, name: str) -> str | None:
    """Return an id or a name that was told; None for whatever is neither."""
    return as_word(told(key, name))


def as_word(value: object) -> str | None:
    """Return a value where it can be an id or a name, else None."""
    is_word = isinstance(value, str) and 0 < len(value) <= LONGEST_WORD
    return value if is_word and _is_whole(value) else None


def told_steps(key: str, name: str) -> list[dict[str, Any]]:
    """Return the operations that were told, in order; what is none is passed over."""
    steps = told(key, name)
    if not isinstance(steps, list):
        return []
    return [dict(one) for one in steps[-MOST_STEPS:] if isinstance(one, Mapping)]


def _is_whole(text: str) -> bool:
    """Whether a text can be sent back: JSON can spell half a character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
