"""A channel of its own for every session, so that no two tabs move each other."""

import hashlib

from streamlit.runtime.scriptrunner import get_script_run_ctx


def session_channel() -> str:
    """Return the name of this session's channel; a tab is a session of its own.

    The session's id is hashed, because whoever knows it could speak for the session.
    """
    context = get_script_run_ctx()
    session_id = context.session_id if context else "no session"
    return f"salween-{hashlib.sha256(session_id.encode()).hexdigest()[:24]}"
