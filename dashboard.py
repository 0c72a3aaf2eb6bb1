"""Salween: page configuration, style and navigation; nothing else."""

from pathlib import Path

import streamlit as st

from pages.parts.standing import told_without_ledger

# A picture of our own: Streamlit asks a server far away for the icons it knows by name. A
# drawing goes along in the page, a picture would be fetched again whenever the address changes.
_ICON = Path(__file__).parent / "pages" / "pictures" / "icon.svg"

_ABOUT = "**Salween**: who held what, when, and which sentence says so."

# The entry "About" is what gives the page its menu, and with it the choice of light or dark.
st.set_page_config("Salween", str(_ICON), layout="wide", menu_items={"About": _ABOUT})

_PAGES = [
    st.Page("pages/situation.py", title="Situation", icon=":material/public:", default=True),
    st.Page("pages/territory.py", title="Territory", icon=":material/flag:"),
    st.Page("pages/projects.py", title="Projects", icon=":material/factory:"),
    st.Page("pages/crossings.py", title="Crossings", icon=":material/swap_calls:"),
    st.Page("pages/meetings.py", title="Meetings", icon=":material/handshake:"),
    st.Page("pages/evidence.py", title="Evidence", icon=":material/format_quote:"),
    st.Page("pages/add_article.py", title="Add an article", icon=":material/post_add:"),
    st.Page("pages/review.py", title="Review", icon=":material/rate_review:"),
    st.Page("pages/changes.py", title="What changed", icon=":material/history:"),
    st.Page("pages/method.py", title="Method", icon=":material/balance:"),
]

st.html(Path(__file__).parent / "pages" / "page.css")
page = st.navigation(_PAGES, position="top")
with told_without_ledger():
    page.run()
