"""An address that a stranger made shows a page with a remark, or the page as it always is."""

from urllib.parse import quote

import pytest

from tests.hostile.charges import CHARGES
from tests.hostile.listening import errors_in, places_of, run_page
from tests.pages.access.wire import visit

MARK = "zqx000k"
NAMES = ("date", "from", "versus", "known", "select", "hide", "rules", "sources", "against",
         "claim", "since", "until")  # fmt: skip
PAGES = ("", "evidence", "review", "changes")

ODD = {
    "no day": "2024-02-30",
    "a week": "2024-W30-1",
    "before all days": "0000-00-00",
    "after all days": "99999-01-01",
    "a minus": "-2024-01-01",
    "digits of another script": "၂၀၂၄-၀၇-၂၃",
    "a number": "9" * 5_000,
    "not a number": "NaN",
    "a path": "../../etc/passwd",
    "NUL": "2024-07-23\0",
    "a line": "2024-07-23\r\nSet-Cookie: x=1",
    "an id of no kind": "nokind:lashio",
    "an id of nothing": "place:",
    "an id of a class": "place:__class__",
    "ids without end": "~".join(["a"] * 10_000),
    "colons": ":" * 1_000,
    "half a character": "\udcff",
}


def asked_with(value: str) -> str:
    """Return an address that has the value for every name."""
    word = quote(value.encode("utf-8", "surrogateescape"))
    return "&".join(f"{name}={word}" for name in NAMES)


@pytest.mark.parametrize("value", ODD.values(), ids=ODD)
def test_no_page_falls_over_an_odd_address(besieged, value):
    for page in PAGES:
        with visit(besieged.address) as wire:
            assert errors_in(run_page(wire, page, asked_with(value))) == []


SHOWN = {
    # What the page itself is asked for, and where a lone text is shown as such.
    "new_session.fragment_ids_this_run",
    "delta.new_element.bidi_component.json",
    "delta.new_element.text_input.value",
    "page_info_changed.query_string",
}


@pytest.mark.parametrize("name", CHARGES)
def test_what_an_address_says_is_never_shown_as_markup(besieged, name):
    for page in PAGES:
        with visit(besieged.address) as wire:
            told = run_page(wire, page, asked_with(f"{MARK} {CHARGES[name]}"))
        assert errors_in(told) == []
        of_ledger = {"delta.new_element.multiselect.options"}
        assert set(places_of(told, MARK)) <= SHOWN | of_ledger


@pytest.mark.parametrize(
    "query",
    ["&" * 5_000, "=" * 500, "%", "%zz=%", "date", "date=1&date=2&date=3", "a=" + "x" * 100_000,
     "[]=1&__proto__[x]=1", "embed=true&embed_options=x&embed=false", "\x00=1"],
    ids=lambda query: query[:20],
)  # fmt: skip
def test_no_page_falls_over_an_address_of_no_shape(besieged, query):
    with visit(besieged.address) as wire:
        assert errors_in(run_page(wire, "", query)) == []


@pytest.mark.parametrize("page", ["../dashboard", "__init__", "parts", "review/../..", "x" * 9_000])
def test_a_page_that_is_none_is_the_first_one(besieged, page):
    with visit(besieged.address) as wire:
        assert errors_in(run_page(wire, page)) == []
