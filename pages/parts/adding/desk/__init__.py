"""The desk: an article's text beside its candidates, each to be looked at, changed, set aside."""

from pathlib import Path

import streamlit as st

from geodata.ledger import Record
from geodata.maps.assets import write_payload
from pages.parts.adding.articles import Article, carry_out
from pages.parts.adding.cards import article_data, register_data
from pages.parts.served import load_component, payload_url
from pages.parts.told import told_steps

_HERE = Path(__file__).parent
_SCRIPTS = (
    "elements.js", "text.js", "fields.js", "registers.js", "facts.js", "editor.js", "card.js",
    "maker.js", "desk.js",
)  # fmt: skip
_COMPONENT = load_component("desk", _HERE, _SCRIPTS, "desk.css", '<div class="desk"></div>')


def show_desk(article: Article, record: Record, *, key: str) -> None:
    """Show an article and hear what is done to its candidates.

    Parameters
    ----------
    article
        The article; it is changed by what a hand does.
    record
        Where names and registers come from.
    key
        Streamlit key, another one for every article.
    """

    def hear() -> None:
        carry_out(article, told_steps(key, "done"))

    data = article_data(article, record)
    _COMPONENT(
        key=key,
        data={
            **data,
            "id": f"{key} {article.source.dates}",
            "read": article.is_dated,
            "registers": registers_url(record),
        },
        on_done_change=hear,
    )


@st.cache_resource
def registers_url(_record: Record) -> str:
    """Write what may be chosen where the browser fetches it once, and return its address."""
    return payload_url(write_payload(register_data(_record), "registers"))
