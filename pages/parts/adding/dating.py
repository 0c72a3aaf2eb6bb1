"""The day of publication: said by the text, or asked of whoever reads it."""

from datetime import date, timedelta

import streamlit as st

from geodata.corpus.source_texts import PublicationDates
from geodata.model import day_in_words
from pages.parts.adding.articles import Article
from pages.parts.adding.opening import open_reader
from pages.parts.adding.session import Visit, date_articles

_FIRST = date(1948, 1, 4)
"""No article on the matter is older than the country's independence."""


def ask_day(visit: Visit, article: Article) -> None:
    """Ask for the day of an article that states none; without one nothing is read."""
    st.warning(
        "**When was it published?** The text doesn’t say, and without a day “on Wednesday” "
        "means nothing: no claim is read before you say it."
    )
    _show_form(visit, article)


def offer_other_day(visit: Visit, article: Article) -> None:
    """Offer to set another day than the text seems to state."""
    with st.popover("Another day of publication", icon=":material/calendar_month:"):
        st.markdown("The article is read again from the day you give; your changes stay.")
        _show_form(visit, article)


def _show_form(visit: Visit, article: Article) -> None:
    undated = [one for one in visit.articles.values() if not one.is_dated and one is not article]
    latest_day = date.today() + timedelta(days=1)
    with st.form(f"day-{visit.current}", border=False):
        day = st.date_input("Published on", None, min_value=_FIRST, max_value=latest_day)
        with st.expander("Not sure of the day?"):
            st.markdown("Give the likeliest day above, and the days it certainly lies between.")
            left, right = st.columns(2)
            earliest = left.date_input("Not before", None, min_value=_FIRST, max_value=latest_day)
            latest = right.date_input("Not after", None, min_value=_FIRST, max_value=latest_day)
        how = st.text_input("How do you know?", placeholder="the page’s address, its masthead …")
        is_for_all = bool(undated) and st.checkbox(
            f"Also for the {len(undated)} other articles without a day"
        )
        asked = st.form_submit_button("Read it from this day", icon=":material/menu_book:")
    if not asked:
        return
    fault = _fault(day, earliest, latest)
    if fault or day is None:
        st.error(fault)
        return
    dates = PublicationDates(day, earliest or day, latest or day, "")
    date_articles([article, *(undated if is_for_all else [])], dates, how, open_reader())
    st.rerun()


def _fault(day: date | None, earliest: date | None, latest: date | None) -> str:
    if day is None:
        return "No day was given: choose the day, or the likeliest one, under “Published on”."
    first, last = earliest or day, latest or day
    if not first <= day <= last:
        told = ", ".join(day_in_words(one) for one in (first, day, last))
        return f"These days aren’t in order: {told}. Expected not before, published on, not after."
    return ""
