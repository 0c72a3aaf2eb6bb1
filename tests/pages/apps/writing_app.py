"""A page that writes one line at each press, if its writer may."""

import os
from pathlib import Path

import streamlit as st

from geodata.ledger.ledger_errors import DamagedLedgerError, RefusedError
from pages.parts.access import (
    WritingRefusedError,
    require_writer,
    show_signing,
    words_for_visitor,
)

WRITTEN = Path(os.environ["SALWEEN_DATA"]) / "written.txt"


def write() -> None:
    try:
        writer = require_writer()
    except WritingRefusedError as error:
        st.session_state["said"] = f"refused: {error}"
        return
    with WRITTEN.open("a", encoding="utf-8") as file:
        file.write(f"{writer.name}\n")
    st.session_state["said"] = f"written by {writer.name}"


st.header("A page that writes")
permission = show_signing()
st.text(f"may write: {permission.is_allowed}")
st.button("Write", on_click=write)
for error in (DamagedLedgerError("/srv/ledger is damaged"), RefusedError("A claim waits")):
    st.text(f"told: {words_for_visitor(error)}")
st.text(st.session_state.get("said", "nothing yet"))
