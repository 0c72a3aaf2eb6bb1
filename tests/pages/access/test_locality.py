"""A visit is of this machine alone when nothing at all speaks against it."""

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.parts.access.locality import Visit, find_outside_signs, is_loopback

EVERYWHERE = str(ip_address(0))
HERE = {"Host": ["127.0.0.1:8501"], "Origin": ["http://127.0.0.1:8501"]}


def visit(
    headers: dict[str, list[str]] | None = None,
    listens_on: str | None = "127.0.0.1",
    shown_as: str | None = "localhost",
    comes_from: str | None = None,
) -> Visit:
    return Visit(listens_on, shown_as, HERE if headers is None else headers, comes_from)


def test_a_visit_of_this_machine_has_no_sign_against_it() -> None:
    assert find_outside_signs(visit()) == []


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.8.9.1", "localhost", "LOCALHOST", "localhost.", "::1", "[::1]",
             "::ffff:127.0.0.1"],
)  # fmt: skip
def test_names_and_addresses_of_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", [None, "", EVERYWHERE, "::", "192.168.1.2", "example.org", "localhost.example.org",
             "127.0.0.1.example.org", "127.1", "2130706433", "::ffff:10.0.0.1", "unix:///x.sock"],
)  # fmt: skip
def test_everything_else_is_not_this_machine(host: str | None) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize("listens_on", [None, EVERYWHERE, "192.168.1.2", "salween.example"])
def test_a_server_that_listens_elsewhere_is_outside(listens_on: str | None) -> None:
    assert find_outside_signs(visit(listens_on=listens_on))


@pytest.mark.parametrize(
    "name",
    ["X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Anything", "Forwarded", "Via",
     "X-Real-IP", "CF-Connecting-IP", "X-Auth-Request-Email", "True-Client-Ip"],
)  # fmt: skip
def test_a_proxy_that_shows_itself_is_outside(name: str) -> None:
    signs = find_outside_signs(visit({**HERE, name: ["127.0.0.1"]}))
    assert signs == ["the visit came by way of a proxy"]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Host": []},
        {"Host": ["salween.example"]},
        {"Host": ["127.0.0.1", "salween.example"]},
        {"Host": ["127.0.0.1@salween.example"]},
        {"Host": ["[::1"]},
        {"Host": ["127.0.0.1"], "Origin": ["https://salween.example"]},
        {"Host": ["127.0.0.1"], "Origin": ["null"]},
        {"Host": ["127.0.0.1:8501"], "Origin": ["http://127.0.0.1:3000"]},
        {"Host": ["localhost:8501"], "Origin": ["http://127.0.0.1:8501"]},
        {"Host": ["127.0.0.1"], "Origin": ["http://127.0.0.1", "https://salween.example"]},
    ],
)
def test_another_name_or_none_is_outside(headers: dict[str, list[str]]) -> None:
    assert find_outside_signs(visit(headers))


def test_a_visitor_from_another_machine_is_outside() -> None:
    assert find_outside_signs(visit(comes_from="192.168.1.9"))


def test_a_server_shown_under_another_name_is_outside() -> None:
    assert find_outside_signs(visit(shown_as="salween.example"))


@given(st.text(), st.text())
def test_whatever_is_sent_never_ends_in_an_error_nor_in_the_words(host: str, origin: str) -> None:
    signs = find_outside_signs(visit({"Host": [f"x{host}.example"], "Origin": [origin]}))
    assert signs == ["the page was asked for under another name than 127.0.0.1 or localhost"]
