"""Review: claims that wait, each in its sentence, with what a decision will change."""

import streamlit as st

from pages.parts.access import may_write, show_signing
from pages.parts.review import show_review
from pages.parts.review.choosing import choose_filters
from pages.parts.review.scales import choose_review_weighing
from pages.parts.review.visit import open_asked, open_review_visit
from pages.parts.standing import open_shared_ledger, read_standing
from pages.parts.store import enter_by_dashboard

enter_by_dashboard()
ledger = open_shared_ledger()
visit = open_review_visit()
with st.container(horizontal=True, vertical_alignment="bottom"):
    st.header("Review", anchor=False, width="content")
    visit.choose_filters(choose_filters(read_standing().states))
    weighing = choose_review_weighing(read_standing().record)
open_asked(visit, read_standing().states)
above = st.container()


@st.fragment
def bench() -> None:
    """Draw the queue; what happens in it draws nothing else."""
    show_review(ledger, weighing)


bench()
# Who has given a name needs the room for the claims; who hasn't must be asked first.
with st.container() if may_write().writer else above:
    show_signing()
