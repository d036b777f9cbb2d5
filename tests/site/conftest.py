"""The browser in which the built site is looked at."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

HELP = (
    "no Chromium was found, so the site cannot be looked at. "
    "On Debian: apt-get install chromium-headless-shell. "
    "Anywhere: python -m playwright install chromium. "
    "Or name one: CHROMIUM=/path/to/chromium"
)
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
PLACES = (  # where Chrome is on systems that keep it out of the search path
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
FLAGS = (
    "--no-sandbox",  # needed as root, which is usual in containers
    "--disable-background-networking",
    "--disable-component-update",
    # No name but this machine's can be looked up: a test never leaves it.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def executable(playwright: Playwright) -> str | None:
    """Return a browser that is installed here: the one named, the system's, or Playwright's."""
    places = [*PLACES, playwright.chromium.executable_path]
    found = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)]
    return next(filter(None, [*found, *(place for place in places if Path(place).exists())]), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, so that `-m "not browser"` leaves it out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


# Playwright keeps an event loop running in this thread, so it ends with the last test of this
# folder: tests elsewhere may want a loop of their own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Start Chromium. Without one, tests are skipped, but never on CI."""
    with sync_playwright() as playwright:
        found = executable(playwright)
        if not found:
            give_up = pytest.fail if os.environ.get("CI") else pytest.skip
            give_up(HELP)
        with playwright.chromium.launch(executable_path=found, args=FLAGS) as browser:
            yield browser
