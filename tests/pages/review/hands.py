"""What a person does on the review page, by keys."""

from playwright.sync_api import Locator, Page, expect

FOCUSED = """() => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at?.className ?? ""
}"""


class Bench:
    """The review page, open."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("dialog", lambda one: (self.errors.append(one.message), one.dismiss()))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(address)
        # The first visit opens the ledger.
        self.rows.first.wait_for(timeout=90_000)
        self.ready()

    @property
    def rows(self) -> Locator:
        return self.page.locator(".queue .row")

    @property
    def chosen(self) -> Locator:
        return self.page.locator(".queue .row.chosen")

    @property
    def title(self) -> Locator:
        return self.page.locator(".claim-title")

    @property
    def changes(self) -> Locator:
        return self.page.locator(".changes")

    @property
    def said(self) -> Locator:
        return self.page.locator(".said")

    def ready(self) -> None:
        """Wait until the chosen claim is shown and can be decided."""
        expect(self.page.locator(".claim[aria-busy=false]")).to_be_visible()

    def press(self, *keys: str) -> None:
        """Press keys, each once the claim before it is shown."""
        for key in keys:
            self.ready()
            self.page.keyboard.press(key)

    def says(self, words: str) -> None:
        expect(self.said).to_contain_text(words)

    @property
    def focus(self) -> str:
        """Class of what has the focus."""
        return str(self.page.evaluate(FOCUSED))
