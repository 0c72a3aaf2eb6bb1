"""The way in: a form for a pasted text or files, and what to do for those new here."""

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from geodata.extract.reading import Reader, read_reader
from pages.parts.adding.intake import ENDINGS, Intake, take_files, take_pasted
from pages.parts.adding.rows import Row, show_rows
from pages.parts.adding.session import Visit, take_in
from pages.parts.standing import Standing

_STEPS = """
1. **Paste** an article below, headline and date line included, or **choose files**.
2. **Look over** what was read: every candidate claim is marked in the text. Choose one to see
   the words for what, where, when and who; change what is wrong, set aside what is no claim.
3. **Send to review.** It then waits until somebody has decided.
"""
_PLACEHOLDER = "Headline\nBy A. Writer | 24 November 2024\n\nThe first paragraph …"


@st.cache_resource(show_spinner="Reading registers and rules…")
def open_reader() -> Reader:
    """Return the reader of articles, built once for all sessions."""
    return read_reader()


def show_opening(visit: Visit, standing: Standing) -> None:
    """Show the form; open where nothing is on the desk, else folded above what is."""
    if not visit.articles:
        st.markdown(_STEPS)
        _show_form(visit, standing)
        _offer_example(visit, standing)
    else:
        # Under a new key it comes back folded, and what was taken in is in sight.
        key = f"add-more-{visit.taken}"
        with st.expander("Add another article", icon=":material/add:", key=key):
            _show_form(visit, standing)
    _tell_refused(visit)


def _show_form(visit: Visit, standing: Standing) -> None:
    with st.form(f"intake-{visit.taken}", border=not visit.articles):
        text = st.text_area("Paste the text", height=190, placeholder=_PLACEHOLDER)
        files = st.file_uploader(
            "Or choose files",
            type=ENDINGS,
            accept_multiple_files=True,
            help="Text, Markdown, web pages, PDF, or a CSV with a column of texts and one of days.",
        )
        asked = st.form_submit_button("Read it", icon=":material/menu_book:")
    if not asked:
        return
    if not text.strip() and not files:
        st.warning("Nothing to read yet: paste a text, or choose a file.")
        return
    intake = _take(text, files)
    take_in(visit, intake, standing.states.documents, open_reader())
    if intake.taken:
        st.rerun()


def _take(text: str, files: Sequence[UploadedFile]) -> Intake:
    intake = take_pasted(text) if text.strip() else Intake()
    if files:
        bar = st.progress(0.0, "Reading…")
        contents = [(one.name, one.getvalue()) for one in files]
        more = take_files(
            contents, lambda done, all_: bar.progress(done / all_, f"Read {done} of {all_} files")
        )
        bar.empty()
        intake.taken += more.taken
        intake.refused += more.refused
    return intake


def _offer_example(visit: Visit, standing: Standing) -> None:
    def take_example() -> None:
        longest = max(standing.record.documents.values(), key=lambda one: len(one.text))
        take_in(visit, take_pasted(longest.text), standing.states.documents, open_reader())

    st.markdown("No article at hand? Look at how one of the record’s own is read.")
    st.button("Try it with an article of the record", icon=":material/play_arrow:",
              on_click=take_example)  # fmt: skip


def _tell_refused(visit: Visit) -> None:
    if not visit.refused:
        return
    count = len(visit.refused)
    st.warning("One thing was not taken:" if count == 1 else f"{count} things were not taken:")

    def forget(key: str, do: str) -> None:
        visit.refused = [one for at, one in enumerate(visit.refused) if do != key != str(at)]

    rows = [
        Row(str(at), one.name, (one.reason,), actions=(("forget", "Dismiss"),))
        for at, one in enumerate(visit.refused)
    ]
    show_rows(rows, "Not taken", forget, key="refused")
