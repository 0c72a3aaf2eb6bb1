"""Method: how control is judged, where the data comes from, and what this cannot tell."""

import streamlit as st

from geodata.history import CONFIDENCE_SENTENCES, LAST_WORD_STANDS, RULE_SETS
from pages.parts.sources import source_frame
from pages.parts.spreadsheets import guard_frame
from pages.parts.store import open_store
from pages.parts.words import CLOCKS, DISCLAIMER, LIMITS, READING, RULES, UNCERTAINTY

store = open_store()
record = store.record
st.header("Method", anchor=False)
st.markdown("How control is judged, where the data comes from, and what this cannot tell.")

left, right = st.columns(2, gap="large")
with left:
    st.subheader("From a sentence to a colour")
    st.markdown(READING)
    st.subheader("The rules")
    st.markdown(RULES)
    for rules in RULE_SETS.values():
        with st.expander(rules.title.capitalize(), expanded=rules is LAST_WORD_STANDS):
            st.markdown("\n".join(f"- {sentence}" for sentence in rules.sentences))
    st.subheader("The two clocks")
    st.markdown(CLOCKS)
with right:
    st.subheader("How doubt is drawn")
    st.markdown(UNCERTAINTY)
    st.subheader("How far to rely on an answer", anchor="confidence")
    st.markdown("\n".join(f"- {sentence}" for sentence in CONFIDENCE_SENTENCES))
    st.subheader("Limits")
    st.markdown(LIMITS)
    st.subheader("Boundaries and names")
    st.markdown(DISCLAIMER)

st.subheader("Sources and licences")
st.dataframe(guard_frame(source_frame(record)), hide_index=True, width="stretch")
