"""Method: how control is judged, where the data comes from, and what this cannot tell."""

import streamlit as st

from geodata.history import LAST_WORD_STANDS
from pages.parts.sources import source_frame
from pages.parts.store import open_store
from pages.parts.words import DISCLAIMER, LIMITS, READING, UNCERTAINTY

store = open_store()
record = store.record
st.header("Method", anchor=False)
st.markdown("How control is judged, where the data comes from, and what this cannot tell.")

left, right = st.columns(2, gap="large")
with left:
    st.subheader("From a sentence to a colour")
    st.markdown(READING)
    st.subheader(f"The rule: {LAST_WORD_STANDS.name}")
    st.markdown("\n".join(f"- {sentence}" for sentence in LAST_WORD_STANDS.sentences))
with right:
    st.subheader("How doubt is drawn")
    st.markdown(UNCERTAINTY)
    st.subheader("Limits")
    st.markdown(LIMITS)
    st.subheader("Boundaries and names")
    st.markdown(DISCLAIMER)

st.subheader("Sources and licences")
st.dataframe(source_frame(record), hide_index=True, width="stretch")
