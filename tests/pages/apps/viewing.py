"""A page that says what it looks at."""

from datetime import date

import streamlit as st

from geodata.history import Voice
from pages.parts.view import keep_view, open_view

voices = [Voice("afp", "AFP", ("afp",)), Voice("dvb", "DVB", ("dvb",))]
view = open_view(date(2023, 5, 1), date(2024, 11, 30), date(2024, 11, 5), voices)
keep_view(view)
moment = view.moment
st.text(f"{view.as_of} {view.selected} {','.join(sorted(view.hidden))}")
st.text(f"{moment.mode} {moment.other} {moment.known_by}")
st.text(f"{view.weighing.rules} {view.weighing.sources} against {view.against}")
