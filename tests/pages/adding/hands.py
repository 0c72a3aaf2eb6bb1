"""What a person does on the page that adds articles."""

import itertools
import re

from playwright.sync_api import Locator, Page, expect

HOSTILE = "<img src=x onerror=alert(1)> {{7*7}} ![x](http://example.com/x.png)"
LAIZA = "The Kachin Independence Army (KIA) captured Laiza on Wednesday, residents said."
TEXT = f"""A town falls {HOSTILE}
By Aung Zaw | 24 November 2024

{LAIZA} တိုက်ပွဲများ 中缅边境口岸

(Photo: KIA)

China’s foreign minister Wang Yi met Min Aung Hlaing in Naypyitaw last week.

Subscribe to our newsletter
"""


_numbers = itertools.count(1)


def unlike_others(text: str = TEXT) -> str:
    """Return a text that nobody has sent before: what is sent once is known from then on."""
    return text.replace("last week.", f"last week. It was their meeting number {next(_numbers)}.")


def open_page(page: Page, address: str) -> list[str]:
    said: list[str] = []
    page.on("dialog", lambda one: (said.append(one.message), one.dismiss()))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    # The first visit reads the whole record.
    page.get_by_role("heading", name=re.compile("waiting for review$")).wait_for(timeout=90_000)
    return said


def paste(page: Page, text: str = TEXT) -> None:
    page.get_by_label("Paste the text").fill(text)
    page.get_by_role("button", name="Read it", exact=True).click()


def read(page: Page, address: str, text: str = TEXT) -> list[str]:
    said = open_page(page, address)
    paste(page, text)
    expect(cards(page).first).to_be_visible()
    return said


def send(page: Page) -> None:
    page.get_by_role("button", name="Send to review").click()


def cards(page: Page) -> Locator:
    return page.locator(".desk .card-button")


def card(page: Page, words: str) -> Locator:
    return cards(page).filter(has_text=words).first
