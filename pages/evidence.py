"""Evidence: the articles, with every claim marked where it stands."""

import streamlit as st

from pages.parts.filters import choose_claims
from pages.parts.reader import show_reader
from pages.parts.selection import subject_of
from pages.parts.spreadsheets import guard_frame
from pages.parts.store import open_store
from pages.parts.tables import claim_frame
from pages.parts.view import go_to_map

store = open_store()
st.header("Evidence", anchor=False)
st.markdown("Every claim rests on a sentence. Here are the articles, with all of them marked.")
choice = choose_claims(store.record)
st.markdown(f"**{len(choice.claims)}** of {len(store.record.claims)} claims")
focus = show_reader(
    store.record,
    choice.claims,
    key="evidence",
    focus=choice.focus,
    documents=choice.documents,
    empty="No claim fits these filters. Take one away to see more.",
)
if focus and focus in store.record.claims:
    st.query_params["claim"] = focus
    claim = store.record.claims[focus]
    subject = subject_of(store.record, claim)
    if st.button("Show this on the map", icon=":material/map:", disabled=subject is None):
        go_to_map(claim.when.latest, subject, store.first_day, store.last_day)
    st.page_link(
        "pages/review.py",
        label="What was decided of it",
        icon=":material/rate_review:",
        query_params={"claim": focus},
    )
st.download_button(
    "Download these claims (CSV)",
    guard_frame(claim_frame(store.record, choice.claims)).to_csv(index=False),
    file_name="salween-claims.csv",
    mime="text/csv",
    icon=":material/download:",
)
