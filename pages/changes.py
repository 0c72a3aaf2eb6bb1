"""What changed: what the map says differently since a day and why, and what was corrected."""

import streamlit as st

from geodata.history import RULE_SETS
from geodata.ledger.deeds import corrections_of
from geodata.ledger.moments import began_at
from pages.parts.changes.log import show_log
from pages.parts.changes.moments import ask_since
from pages.parts.changes.retold import show_retold
from pages.parts.standing import open_shared_ledger, read_standing
from pages.parts.store import enter_by_dashboard

enter_by_dashboard()
ledger, standing = open_shared_ledger(), read_standing()
st.header("What changed", anchor=False)
st.markdown(
    "What the map says differently than it said on an earlier day, and why; and every correction, "
    "by whom and when. Entries are added and never changed: each is chained to the one before."
)
began = began_at(standing.states)
if began is None:
    st.info("The ledger is empty: nothing was ever said, so nothing has changed.")
    st.stop()
retold, log = st.tabs(["Told differently", "Corrections log"])
with retold:
    asked = ask_since(began)
    show_retold(ledger, standing, asked)
    st.markdown(f"Told by {RULE_SETS[asked.rules].title} and today’s registers, then and now.")
with log:
    show_log(corrections_of(standing.states, needs_second=standing.needs_second), standing)
