"""A page that says what it looks at."""

from datetime import date

import streamlit as st

from pages.parts.view import keep_view, open_view

view = open_view(date(2023, 5, 1), date(2024, 11, 30), date(2024, 11, 5))
keep_view(view)
st.text(f"{view.as_of} {view.selected} {','.join(sorted(view.hidden))}")
