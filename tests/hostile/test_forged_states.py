"""What a browser sends in place of what a component told harms nobody, and writes nothing."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.BackMsg_pb2 import BackMsg

from geodata.ledger.store import open_ledger
from pages.parts.timeline.answer import read_answer
from pages.parts.timeline.memory import Memory
from pages.parts.timeline.moment import Moment
from pages.parts.told import LONGEST_WORD, as_word
from tests.hostile.conftest import SELECTED
from tests.hostile.forged import HALF, VALUES
from tests.hostile.listening import errors_in, run_page
from tests.pages.access.wire import visit

BEGIN = Moment(date(2024, 7, 23))
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
FIELDS = ("sequence", "order", "choice", "mode", "day", "other", "known", "selected")


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_the_clock_takes_no_forged_answer_for_a_moment(value):
    memory = Memory(BEGIN, None)
    memory.merge(value, BEGIN, None)
    assert memory.moment == BEGIN or read_answer(value) is not None


@given(ANY | st.fixed_dictionaries(dict.fromkeys(FIELDS, ANY)))
def test_whatever_is_sent_the_clock_stands_at_a_day(value):
    memory = Memory(BEGIN, None)
    memory.merge(value, BEGIN, None)
    assert isinstance(memory.moment.as_of, date)
    assert memory.sequence >= 0


@pytest.mark.parametrize("value", ["", 7, True, None, [], {}, "x" * (LONGEST_WORD + 1), HALF])
def test_what_is_no_id_is_not_taken_for_one(value):
    assert as_word(value) is None


PAGES = [("", SELECTED), ("evidence", ""), ("add_article", ""), ("review", ""),
         ("changes", "")]  # fmt: skip
STATES = ("answer", "focus", "done")
EVENTS = ("chosen", "more", "open", "did")


@pytest.fixture(scope="module")
def component_ids(besieged):
    """Give the ids of the components of every page."""
    ids = {}
    for page in PAGES:
        with visit(besieged.address) as wire:
            told = run_page(wire, *page)
        elements = (one.delta.new_element for one in told)
        ids[page] = [one.bidi_component.id for one in elements if one.HasField("bidi_component")]
    return ids


@pytest.fixture(scope="module", autouse=True)
def _nothing_is_written(besieged):
    """Hold the ledger after all of this against what it held before."""
    ledger = open_ledger(str(besieged.data / "ledger.sqlite3"))
    before = sum(1 for _ in ledger.entries())
    yield
    assert sum(1 for _ in ledger.entries()) == before
    ledger.close()


def forge(ids: list[str], value: object):
    """Return what fills a request with one value for every state and event of components."""

    def fill(request: BackMsg) -> None:
        for id_ in ids:
            state = request.rerun_script.widget_states.widgets.add(id=id_)
            state.json_value = json.dumps(dict.fromkeys(STATES, value))
            events = [{"event": name, "value": value} for name in EVENTS]
            event = request.rerun_script.widget_states.widgets.add()
            event.id, event.json_trigger_value = _make_trigger_id(id_, "events"), json.dumps(events)

    return fill


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_no_page_falls_over_a_forged_state(besieged, component_ids, value):
    for page, ids in component_ids.items():
        assert ids, page
        with visit(besieged.address) as wire:
            run_page(wire, *page)
            assert errors_in(run_page(wire, *page, forge(ids, value))) == []
            # Nor does the session, which keeps what it was sent.
            assert errors_in(run_page(wire, *page)) == []
