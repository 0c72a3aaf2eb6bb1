"""By whom work will be signed, with the way to give a name, to sign in and to sign out."""

import streamlit as st
from streamlit.errors import StreamlitAPIException

from pages.parts.access.names import LONGEST, UnfitNameError, suggested_name
from pages.parts.access.permission import How, Need, Permission, Writer, WritingRefusedError
from pages.parts.access.session import current_name, current_sharing, give_name, may_write, sign_out

_TYPED = "writer-typed"
_SAID = "writer-said"


def show_signing() -> Permission:
    """Show by whom work is signed, or what is missing; return the leave to write.

    It informs and no more: each write asks `require_writer` by itself.
    """
    permission = may_write()
    with st.container(border=True, key="signing"):
        if permission.need is Need.NAME:
            _ask_name(permission, current_name() or suggested_name(), "Sign with this name")
        elif permission.need is Need.SIGN_IN:
            _offer_sign_in(permission)
        elif permission.writer:
            _show_writer(permission, permission.writer)
        else:
            st.text(permission.words)
            _offer_sign_out()
    return permission


def _ask_name(permission: Permission, begin: str, words: str) -> None:
    st.text(permission.words)
    form = st.form("signing-name", border=False)
    with form, st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("Your name", begin, max_chars=LONGEST, key=_TYPED)
        st.form_submit_button(words, icon=":material/signature:", on_click=_take_name)
    if said := st.session_state.pop(_SAID, ""):
        st.error(said)


def _take_name() -> None:
    try:
        give_name(st.session_state[_TYPED])
    except (UnfitNameError, WritingRefusedError) as error:
        st.session_state[_SAID] = str(error)


def _show_writer(permission: Permission, writer: Writer) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(permission.words)
        if writer.until:
            st.text(f"until {writer.until:%d %B %Y, %H:%M} UTC")
        if writer.how is How.ON_THIS_MACHINE:
            with st.popover("Change the name", icon=":material/edit:"):
                _ask_name(Permission("What was signed keeps its name."), current_name() or "",
                          "Sign with this name")  # fmt: skip
    if writer.how is How.SIGNED_IN:
        _offer_sign_out()


def _offer_sign_in(permission: Permission) -> None:
    st.text(permission.words)
    providers = current_sharing().providers
    with st.container(horizontal=True):
        for name in providers or ("default",):
            words = "Sign in" if len(providers) < 2 else f"Sign in ({name})"
            if st.button(words, icon=":material/login:", key=f"signing-in-{name}"):
                _sign_in(name)
    st.markdown("You come back to the first page, and what is typed on this one isn’t kept: "
               "sign in before you begin.")  # fmt: skip


def _sign_in(provider: str) -> None:
    try:
        st.login(None if provider == "default" else provider)
    except StreamlitAPIException:
        st.error(
            "Signing in isn’t set up rightly: [auth] in secrets.toml needs redirect_uri, "
            "cookie_secret, client_id, client_secret and server_metadata_url, and takes effect "
            "after a restart. docs/sharing.md says how."
        )


def _offer_sign_out() -> None:
    if st.user.get("is_logged_in") and st.button("Sign out", icon=":material/logout:"):
        sign_out()
