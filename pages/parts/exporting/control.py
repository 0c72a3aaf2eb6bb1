"""The control itself: what will be taken, in which format, and the button."""

from functools import partial

import streamlit as st

from geodata.exchange.exports.bundle import build_bundle
from geodata.exchange.exports.formats import Format
from geodata.exchange.exports.reading_note import count_words, withheld_lines
from geodata.exchange.exports.tables import Tables
from geodata.exchange.exports.workbook import TooLongError, check_lengths
from geodata.maps.offered import OFFERED
from geodata.maps.taking import take
from geodata.model import day_in_words
from pages.parts.exporting.scoping import layers_in_words, scope_of
from pages.parts.scene import Topic
from pages.parts.store import open_store
from pages.parts.view import View, current_view
from pages.parts.weighed_store import weigh

_TERMS = (
    "Excerpts are their publishers’ words, quoted so that each claim can be checked; the file says "
    "what each part may be used for. Areas are schematic; boundaries imply no endorsement."
)


def offer_taking(topic: Topic) -> None:
    """Draw the button; nothing is gathered before it is pressed.

    It stands outside of what moves with the clock: a step shall not cost a byte more for it.
    """
    if st.button("Take it away", icon=":material/download:", width="stretch", key="taking"):
        _take_away(topic)


@st.dialog("Take it away", width="medium")
def _take_away(topic: Topic) -> None:
    view = current_view()
    told = weigh(open_store(), view.weighing)
    tables = take(told.store.record, scope_of(topic, view, told.weighed))
    _show_contents(topic, view, tables)
    key = st.radio(
        "Format",
        list(OFFERED),
        format_func=lambda key: OFFERED[key].name,
        captions=[f"for {one.opens_in}" for one in OFFERED.values()],
        key="taking-format",
    )
    wanted = OFFERED[key]
    if fault := _fault(tables, wanted):
        st.error(fault, icon=":material/block:")
        return
    st.download_button(
        f"Download {wanted.name}",
        data=partial(build_bundle, tables, wanted),
        file_name=f"{tables.scope.file_stem}-{key}.zip",
        mime="application/zip",
        on_click="ignore",
        icon=":material/download:",
    )
    st.caption(f"A ZIP, with terms, citations and checksums. {_TERMS}")


def _show_contents(topic: Topic, view: View, tables: Tables) -> None:
    scope = tables.scope
    lines = {
        "Days": scope.days_in_words,
        "Published by": day_in_words(scope.known_by) if scope.known_by else "any day",
        "Layers": layers_in_words(topic, view.hidden),
        "Weighed by": scope.rules_in_words,
        "Rows": count_words(tables),
    }
    if view.against:
        lines["Side"] = "the right side of the comparison; change sides to take the other"
    # Publishers' names are strangers' words: text, never Markdown.
    st.text("\n".join(f"{name}: {said}" for name, said in lines.items()))
    for line in withheld_lines(tables):
        st.warning(line, icon=":material/lock:")


def _fault(tables: Tables, wanted: Format) -> str:
    if wanted.key == "xlsx":
        try:
            check_lengths(tables)
        except TooLongError as error:
            return f"{error}."
    return ""
