"""Find the cells of the built site, and run one as a reader would."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.site.pages import PAGES, article

PATIENCE = 30_000  # ms; a run ends after five seconds, on a busy machine a little later


@dataclass(frozen=True)
class Place:
    """Where a cell is: its page, and its id there."""

    address: str
    name: str

    def __str__(self) -> str:
        return self.name


def places(site: Path) -> list[Place]:
    """Return where the cells of the site are."""
    return [
        Place(address, str(cell["data-cell"]))
        for address in PAGES
        for cell in article(site, address).select(".cell")
    ]


@dataclass(frozen=True)
class Cell:
    """A cell on an open page."""

    page: Page
    name: str

    @property
    def root(self) -> Locator:
        return self.page.locator(f'.cell[data-cell="{self.name}"]')

    @property
    def code(self) -> Locator:
        return self.root.locator("textarea")

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    def output(self) -> str:
        return self.root.locator(".cell-output").inner_text()

    def status(self) -> str:
        return self.root.locator(".cell-status").inner_text()

    def wait(self) -> str:
        """Wait until the program has ended and return what the status says then."""
        stop = self.button("Stop").element_handle()
        self.page.wait_for_function("stop => stop.disabled", arg=stop, timeout=PATIENCE)
        return self.status()

    def run(self, code: str | None = None) -> str:
        """Run `code`, or what is there, to its end; return what the status says then."""
        if code is not None:
            self.code.fill(code)
        self.button("Run").click()
        return self.wait()
