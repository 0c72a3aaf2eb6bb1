"""Without a sign-in set up, only visits of this machine write, whatever a visitor sends."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.access.conftest import Serve, Served
from tests.pages.access.wire import visit
from tests.pages.test_accessibility import grave_faults

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def here(serve: Serve) -> Served:
    served = serve()
    (served.data / "writer.txt").write_text("Aung Zaw\n", encoding="utf-8")
    return served


def press(served: Served, headers: dict[str, str] | None = None, asked_for: str = "") -> str:
    with visit(served.address, headers, asked_for=asked_for) as wire:
        wire.run()
        return wire.run(wire.buttons["Write"])[-1]


def test_a_visit_of_this_machine_writes_under_its_name(here: Served) -> None:
    assert press(here) == "written by Aung Zaw (not signed in)"


@pytest.mark.parametrize(
    ("headers", "asked_for"),
    [
        ({"X-Forwarded-For": "203.0.113.7"}, ""),
        ({"Forwarded": "for=127.0.0.1"}, ""),
        ({"X-Forwarded-Email": "aung@b.org"}, ""),
        ({}, "http://salween.example"),
    ],
)
def test_a_visit_by_way_of_a_proxy_is_refused_at_the_write(
    here: Served, headers: dict[str, str], asked_for: str
) -> None:
    before = here.written
    assert press(here, headers, asked_for).startswith("refused: Reading is open.")
    assert here.written == before


@pytest.mark.parametrize(
    ("secrets", "words"),
    [
        ("[auth", "refused: Nobody may write until this is mended: a secrets file is there and"),
        ("[roles]\nreviewer = ['a@b.org']", "refused: Nobody may write until this is mended: [ro"),
        ("[roles]\nreviewers = ['a@b.org']", "refused: Nobody may write: secrets.toml has [roles]"),
        ("[auth]\nclient_id = 'a'", "refused: Reading is open. Sign in to write."),
    ],
)
def test_a_sign_in_that_is_set_up_badly_lets_nobody_write(
    serve: Serve, secrets: str, words: str
) -> None:
    served = serve()
    (served.data / "writer.txt").write_text("Aung Zaw\n", encoding="utf-8")
    served.secrets.write_text(secrets, encoding="utf-8")
    assert press(served).startswith(words)


def test_a_sign_in_that_lacks_something_says_what_it_needs(serve: Serve) -> None:
    served = serve()
    served.secrets.write_text("[auth]\nclient_id = 'a'", encoding="utf-8")
    with visit(served.address) as wire:
        wire.run()
        said = wire.run(wire.buttons["Sign in"])
    assert any("needs redirect_uri, cookie_secret" in one for one in said)


def test_name_is_remembered_only_where_names_are_typed_to_sign(serve: Serve) -> None:
    served = serve()
    with visit(served.address) as wire:
        wire.run()
        served.secrets.write_text("[auth]\nclient_id = 'a'", encoding="utf-8")
        wire.run(wire.buttons["Sign with this name"])
    assert not (served.data / "writer.txt").exists()


def test_where_a_ledger_lies_is_told_on_this_machine_alone(here: Served) -> None:
    told = {}
    for where, headers in {"here": {}, "elsewhere": {"X-Forwarded-For": "203.0.113.7"}}.items():
        with visit(here.address, headers) as wire:
            told[where] = [one for one in wire.run() if one.startswith("told: ")]
    assert told["here"] == ["told: /srv/ledger is damaged", "told: A claim waits"]
    assert "/srv" not in " ".join(told["elsewhere"])
    assert "in its log" in told["elsewhere"][0]
    assert told["elsewhere"][1] == "told: A claim waits"


def test_each_session_signs_with_its_own_name(here: Served, person: Callable[[], Page]) -> None:
    (here.data / "writer.txt").write_text("Aung Zaw\n", encoding="utf-8")
    one, other = person(), person()
    for page in (one, other):
        page.goto(here.address)
        expect(page.get_by_text("You work as Aung Zaw (not signed in)")).to_be_visible()
    one.get_by_role("button", name="Change the name").click()
    one.get_by_label("Your name").fill("Nang Hseng")
    one.keyboard.press("Enter")
    expect(one.get_by_text("You work as Nang Hseng (not signed in)")).to_be_visible()
    one.get_by_role("button", name="Write", exact=True).click()
    expect(one.get_by_text("written by Nang Hseng (not signed in)")).to_be_visible()
    other.get_by_role("button", name="Write", exact=True).click()
    expect(other.get_by_text("written by Aung Zaw (not signed in)")).to_be_visible()


def test_a_first_visit_is_asked_for_a_name_once(serve: Serve, person: Callable[[], Page]) -> None:
    served, page = serve(), person()
    page.goto(served.address)
    page.get_by_role("button", name="Write", exact=True).click()
    expect(page.get_by_text("refused: Say by what name")).to_be_visible()
    page.get_by_label("Your name").fill("7")
    page.get_by_role("button", name="Sign with this name").click()
    expect(page.get_by_text("There is no letter in it")).to_be_visible()
    page.get_by_label("Your name").fill("**Aung** <b>Zaw</b>")
    page.get_by_role("button", name="Sign with this name").click()
    expect(page.get_by_text("You work as **Aung** <b>Zaw</b> (not signed in)")).to_be_visible()
    page.get_by_role("button", name="Write", exact=True).click()
    expect(page.get_by_text("written by **Aung** <b>Zaw</b> (not signed in)")).to_be_visible()
    page.reload()
    expect(page.get_by_text("You work as **Aung** <b>Zaw</b> (not signed in)")).to_be_visible()
    assert served.written == ["**Aung** <b>Zaw</b> (not signed in)"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_asking_for_a_name_and_changing_it_has_no_grave_fault(
    serve: Serve, browser: Browser, scheme: str, width: int
) -> None:
    served = serve()
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    page.goto(served.address)
    page.get_by_label("Your name").fill("Aung Zaw")
    assert grave_faults(page) == []
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Change the name").click()
    page.get_by_label("Your name").wait_for()
    assert grave_faults(page) == []
    context.close()
