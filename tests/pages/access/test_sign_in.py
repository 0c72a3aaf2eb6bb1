"""With a sign-in set up, reviewers write, each as themselves, and nobody else does."""

import json
import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from tests.pages.access.conftest import (
    COOKIE_SECRET,
    MEMBER,
    REVIEWER,
    STRANGER,
    UNVERIFIED,
    Serve,
    Served,
)
from tests.pages.access.wire import visit
from tests.pages.test_accessibility import grave_faults

pytestmark = pytest.mark.browser
ROLES = f'reviewers = ["{REVIEWER.upper()}"]\ngroups = ["desk"]'
Person = Callable[[], Page]


@pytest.fixture(scope="module")
def shared(serve: Serve, provide: Callable[..., str]) -> Served:
    return serve(ROLES, provide())


@pytest.fixture(autouse=True)
def listed(shared: Served) -> None:
    head, _, _ = shared.secrets.read_text(encoding="utf-8").partition("[roles]")
    shared.secrets.write_text(f"{head}[roles]\n{ROLES}", encoding="utf-8")


def sign_in(page: Page, address: str, who: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name=who, exact=True).click()
    expect(page.get_by_role("heading", name="A page that writes")).to_be_visible()


def press(page: Page) -> None:
    page.get_by_role("button", name="Write", exact=True).click()


def sign_cookie(secret: str, **fields: object) -> str:
    user = {"is_logged_in": True, "email": REVIEWER, "exp": time.time() + 600, **fields}
    return create_signed_value(secret, "_streamlit_user", json.dumps(user)).decode()


def test_a_reviewer_signs_in_writes_and_signs_out(shared: Served, person: Person) -> None:
    page = person()
    page.goto(shared.address)
    press(page)
    expect(page.get_by_text("refused: Reading is open. Sign in to write.")).to_be_visible()
    assert grave_faults(page) == []
    sign_in(page, shared.address, "aung")
    expect(page.get_by_text(f"Signed in as {REVIEWER}")).to_be_visible()
    assert grave_faults(page) == []
    press(page)
    expect(page.get_by_text(f"written by {REVIEWER}")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="End session").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    press(page)
    expect(page.get_by_text("refused: Reading is open. Sign in to write.")).to_be_visible()


def test_signing_out_in_one_tab_holds_in_the_others(shared: Served, person: Person) -> None:
    page = person()
    sign_in(page, shared.address, "nang")
    other = page.context.new_page()
    other.goto(shared.address)
    expect(other.get_by_text(f"Signed in as {MEMBER}")).to_be_visible()
    # Nobody signs out in the second in which they signed in, and providers count in seconds.
    page.wait_for_timeout(1100)
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="End session").wait_for()
    press(other)
    expect(other.get_by_text("refused: Your sign-in has ended")).to_be_visible()


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("mallory", f"refused: {STRANGER} isn’t on the list of reviewers"),
        ("zin", f"refused: {UNVERIFIED}: the provider says that this address isn’t verified"),
    ],
)
def test_others_sign_in_and_are_told_why_they_may_not_write(
    shared: Served, person: Person, who: str, words: str
) -> None:
    page, before = person(), shared.written
    sign_in(page, shared.address, who)
    press(page)
    expect(page.get_by_text(words)).to_be_visible()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    assert shared.written == before


def test_a_member_of_a_group_writes(shared: Served, person: Person) -> None:
    page = person()
    sign_in(page, shared.address, "nang")
    press(page)
    expect(page.get_by_text(f"written by {MEMBER}")).to_be_visible()


def test_whoever_is_taken_off_the_list_is_refused_at_the_next_write(
    shared: Served, person: Person
) -> None:
    page = person()
    sign_in(page, shared.address, "aung")
    press(page)
    expect(page.get_by_text(f"written by {REVIEWER}")).to_be_visible()
    before = shared.written
    text = shared.secrets.read_text(encoding="utf-8").replace(REVIEWER.upper(), "x@b.org")
    shared.secrets.write_text(text, encoding="utf-8")
    press(page)
    expect(page.get_by_text(f"refused: {REVIEWER} isn’t on the list")).to_be_visible()
    assert shared.written == before


def test_two_people_write_at_once_each_as_themselves(shared: Served, person: Person) -> None:
    aung, nang = person(), person()
    sign_in(aung, shared.address, "aung")
    sign_in(nang, shared.address, "nang")
    for page, name in ((nang, MEMBER), (aung, REVIEWER)):
        press(page)
        expect(page.get_by_text(f"written by {name}")).to_be_visible()
    assert shared.written[-2:] == [MEMBER, REVIEWER]


def test_a_sign_in_that_has_expired_is_refused_at_the_write(
    serve: Serve, provide: Callable[..., str], person: Person
) -> None:
    served, page = serve(ROLES, provide(timedelta(seconds=1))), person()
    sign_in(page, served.address, "aung")
    page.wait_for_timeout(1500)
    press(page)
    expect(page.get_by_text("refused: Your sign-in has ended. Sign in again")).to_be_visible()
    assert served.written == []


def test_a_cookie_that_the_server_signed_lets_in(shared: Served) -> None:
    cookie = sign_cookie(COOKIE_SECRET, origin=shared.address)
    assert write_by_wire(shared, cookie) == f"written by {REVIEWER}"


@pytest.mark.parametrize("fault", ["another secret", "altered", "for another page", "unsigned"])
def test_a_forged_cookie_lets_nobody_in(shared: Served, fault: str) -> None:
    good = sign_cookie(COOKIE_SECRET, origin=shared.address)
    middle = len(good) // 2
    other = "A" if good[middle] != "A" else "B"
    forged = {
        "another secret": sign_cookie("guessed", origin=shared.address),
        "altered": f"{good[:middle]}{other}{good[middle + 1 :]}",
        "for another page": sign_cookie(COOKIE_SECRET, origin="https://other.example"),
        "unsigned": good.rsplit(".", 2)[0],
    }
    before = shared.written
    assert write_by_wire(shared, forged[fault]).startswith("refused: Reading is open.")
    assert shared.written == before


def test_another_ones_session_cannot_be_gone_on_with(shared: Served) -> None:
    cookies = {"_streamlit_user": sign_cookie(COOKIE_SECRET, origin=shared.address)}
    with visit(shared.address, cookies=cookies) as reviewer:
        reviewer.run()
        with visit(shared.address, session=reviewer.session) as thief:
            thief.run()
            assert thief.session != reviewer.session
            assert thief.run(thief.buttons["Write"])[-1].startswith("refused: Reading is open.")
        assert reviewer.run(reviewer.buttons["Write"])[-1] == f"written by {REVIEWER}"
    with visit(shared.address, session=reviewer.session) as thief:
        thief.run()
        assert thief.run(thief.buttons["Write"])[-1].startswith("refused: Reading is open.")


def write_by_wire(served: Served, cookie: str) -> str:
    with visit(served.address, cookies={"_streamlit_user": cookie}) as wire:
        wire.run()
        return wire.run(wire.buttons["Write"])[-1]
