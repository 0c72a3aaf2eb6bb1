"""The choice of rule set and sources, and of what to compare them with."""

from collections.abc import Sequence

import streamlit as st

from geodata.history import EXPLICIT_EVENTS_ONLY, LAST_WORD_STANDS, RULE_SETS, Voice
from pages.parts.view import View, keep_weighings
from pages.parts.weighing import Weighing

_METHOD = "pages/method.py"


def choose_weighing(view: View, voices: Sequence[Voice]) -> None:
    """Draw the choice; what is chosen is in the view before the page is drawn again."""
    with st.popover(_label(view), icon=":material/balance:", width="stretch"):
        _choose(view, voices, " (right)" if view.against else "")
        _choose_comparison(view, voices)


def choose_one_weighing(view: View, voices: Sequence[Voice]) -> None:
    """Draw the same choice for a page without two sides; it counts on the maps as well."""
    with st.popover(_name_of(view.weighing), icon=":material/balance:"):
        _choose(view, voices, "")


def _choose(view: View, voices: Sequence[Voice], where: str) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.markdown("**How it is weighed**")
        st.page_link(_METHOD, label="The rules in full", icon=":material/menu_book:")
    _choose_rules(view.weighing, f"Rule set{where}")
    _choose_sources("weighing", f"As told by{where}", view.weighing, voices)


def _label(view: View) -> str:
    # Streamlit reads labels as Markdown: they hold the rule sets' names, never a source's.
    ours = RULE_SETS[view.weighing.rules]
    if view.against:
        theirs = RULE_SETS[view.against.rules]
        return f"{theirs.name}{_count(view.against)} | {ours.name}{_count(view.weighing)}"
    return _name_of(view.weighing)


def _name_of(weighing: Weighing) -> str:
    return f"{RULE_SETS[weighing.rules].title}{_count(weighing)}"


def _count(weighing: Weighing) -> str:
    count = len(weighing.sources)
    return f", {count} {'source' if count == 1 else 'sources'}" if count else ""


def _choose_rules(weighing: Weighing, label: str) -> None:
    st.session_state["weighing-rules"] = weighing.rules
    st.radio(
        label,
        list(RULE_SETS),
        format_func=_title,
        captions=[rules.summary for rules in RULE_SETS.values()],
        key="weighing-rules",
        on_change=_take,
        args=("weighing",),
    )


def _title(key: str) -> str:
    title = RULE_SETS[key].title
    return title[0].upper() + title[1:]


def _choose_sources(side: str, label: str, weighing: Weighing, voices: Sequence[Voice]) -> None:
    if len(voices) < 2:
        return
    names = {voice.key: _name(voice) for voice in voices}
    st.session_state[f"{side}-sources"] = list(weighing.sources)
    st.multiselect(
        label,
        list(names),
        format_func=names.__getitem__,
        placeholder="all sources",
        key=f"{side}-sources",
        on_change=_take,
        args=(side,),
    )


def _name(voice: Voice) -> str:
    count = len(voice.document_ids)
    return voice.name if count == 1 else f"{voice.name} ({count} articles)"


def _choose_comparison(view: View, voices: Sequence[Voice]) -> None:
    st.session_state["is-weighed-against"] = view.against is not None
    st.toggle(
        "Compare with another on the map",
        key="is-weighed-against",
        on_change=_toggle,
        help="Two ways of weighing on one day, either side of a divider",
    )
    if view.against is None:
        return
    if view.moment.is_of_two_days:
        st.info("Two days are being compared. Choose “As of” or “Window” to compare these.")
    st.session_state["against-rules"] = view.against.rules
    st.selectbox(
        "Rule set (left)",
        list(RULE_SETS),
        format_func=_title,
        key="against-rules",
        on_change=_take,
        args=("against",),
    )
    _choose_sources("against", "As told by (left)", view.against, voices)
    st.button("Swap sides", icon=":material/swap_horiz:", on_click=_swap)


def _take(side: str) -> None:
    view: View = st.session_state["view"]
    sources = tuple(sorted(st.session_state.get(f"{side}-sources", ())))
    chosen = Weighing(st.session_state[f"{side}-rules"], sources)
    if side == "weighing":
        keep_weighings(chosen, view.against)
    else:
        keep_weighings(view.weighing, chosen)


def _toggle() -> None:
    view: View = st.session_state["view"]
    if not st.session_state["is-weighed-against"]:
        keep_weighings(view.weighing, None)
        return
    is_usual = view.weighing.rules == LAST_WORD_STANDS.key
    rules = EXPLICIT_EVENTS_ONLY if is_usual else LAST_WORD_STANDS
    keep_weighings(view.weighing, Weighing(rules.key))


def _swap() -> None:
    view: View = st.session_state["view"]
    if view.against:
        keep_weighings(view.against, view.weighing)
