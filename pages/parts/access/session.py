"""Leave to write, asked for this session at this moment."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import streamlit as st

from pages.parts.access.locality import Visit, find_outside_signs
from pages.parts.access.names import read_name, remember_name, remembered_name
from pages.parts.access.permission import (
    Asking,
    How,
    Need,
    Permission,
    Writer,
    WritingRefusedError,
    decide,
)
from pages.parts.access.sharing import Sharing, read_sharing

_NAME = "writer-name"


def may_write() -> Permission:
    """Return whether this session may write now, by whom, and in what words to say it."""
    sharing = current_sharing()
    user: Mapping[str, Any] = st.user.to_dict()
    asking = Asking(
        is_read_only=os.environ.get("SALWEEN_READ_ONLY", "0") not in ("", "0"),
        takes_headers=bool(st.get_option("server.trustedUserHeaders")),
        sharing=sharing,
        outside_signs=find_outside_signs(_visit()),
        user=user,
        name=current_name(),
        left_at=_departures().get(_identity(user)),
    )
    return decide(asking, datetime.now(UTC))


def require_writer() -> Writer:
    """Return who writes; to be asked at the moment of each write, before anything is written.

    Hiding a button keeps nobody out: a browser sends what it likes.

    Raises
    ------
    WritingRefusedError
        When this session may not write. Its words say why and what to do, as plain text.
    """
    permission = may_write()
    if permission.writer is None:
        raise WritingRefusedError(permission)
    return permission.writer


def sign_out() -> None:
    """Sign this person out, in every tab of this server: Streamlit does so in one alone."""
    _departures()[_identity(st.user.to_dict())] = datetime.now(UTC)
    st.logout()


@st.cache_resource
def _departures() -> dict[tuple[str, str], datetime]:
    """Return when people last signed out, since the server was started."""
    return {}


def _identity(user: Mapping[str, Any]) -> tuple[str, str]:
    return (str(user.get("iss")), str(user.get("sub")))


def current_sharing() -> Sharing:
    """Return what secrets.toml says at this moment: whoever is taken off the list is off it."""
    return read_sharing(st.get_option("secrets.files"))


def current_name() -> str | None:
    """Return the name this session signs with where nobody signs in, None before it is given."""
    if _NAME not in st.session_state:
        st.session_state[_NAME] = remembered_name()
    name: str | None = st.session_state[_NAME]
    return name


def give_name(typed: str) -> None:
    """Sign with this name from now on, in this session and in later ones on this machine.

    Raises
    ------
    WritingRefusedError
        When work isn't signed by a typed name here: nothing is remembered then.
    UnfitNameError
        When nothing can be signed with it.
    """
    permission = may_write()
    writer = permission.writer
    if permission.need is not Need.NAME and not (writer and writer.how is How.ON_THIS_MACHINE):
        raise WritingRefusedError(permission)
    name = read_name(typed)
    st.session_state[_NAME] = name
    remember_name(name)


def is_visit_here() -> bool:
    """Tell whether nothing speaks against a visit of this machine alone."""
    return not find_outside_signs(_visit())


def _visit() -> Visit:
    headers = st.context.headers
    return Visit(
        listens_on=st.get_option("server.address"),
        shown_as=st.get_option("browser.serverAddress"),
        headers={name: headers.get_all(name) for name in headers},
        comes_from=st.context.ip_address,
    )
