"""Add an article: drop it in, look over what was read, send it to review."""

import streamlit as st

from pages.parts.access import may_write, show_signing
from pages.parts.adding.dating import ask_day, offer_other_day
from pages.parts.adding.desk import show_desk
from pages.parts.adding.opening import show_opening
from pages.parts.adding.sending import show_sending
from pages.parts.adding.session import open_visit
from pages.parts.adding.tray import offer_bringing_back, offer_putting_away, show_tray, tell_known
from pages.parts.adding.waiting import show_waiting
from pages.parts.standing import open_shared_ledger, read_standing
from pages.parts.store import enter_by_dashboard

enter_by_dashboard()
ledger = open_shared_ledger()
standing = read_standing()
record = standing.record
visit = open_visit()

st.header("Add an article", anchor=False)
st.markdown(
    "From a text to candidate claims, each with its words and its reasons, read on this machine "
    "by rules that can be looked up. Nothing goes onto the map by itself."
)
show_opening(visit, standing)
offer_bringing_back(visit)
if article := visit.article:
    if len(visit.articles) > 1:
        show_tray(visit, standing)
    tell_known(visit, article, standing)
    if article.is_dated:
        show_desk(article, record, key=f"desk-{visit.current}")
        with st.container():
            if not may_write().writer:
                show_signing()
        show_sending(visit, article, ledger, standing)
    else:
        ask_day(visit, article)
        show_desk(article, record, key=f"undated-{visit.current}")
    with st.container(horizontal=True):
        if article.is_dated:
            offer_other_day(visit, article)
        offer_putting_away(visit)
show_waiting(visit, ledger, standing)
if may_write().writer:
    show_signing()
