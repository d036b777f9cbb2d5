"""Material's script waits for the reader's first move, and then misses nothing of it."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.site import moves
from tests.site.moves import AWAKE
from tests.site.reader import LESSON
from tests.site.watching import Tab

BUTTONS = "[data-md-component=palette] label"
LONG = """[...document.querySelectorAll("article pre > code")]
  .filter((code) => code.scrollWidth > code.clientWidth)"""
FOLDS = '[...document.querySelectorAll("article details")]'
LIGHT = "() => document.body.dataset.mdColorMedia?.endsWith('light)')"


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """Open a lesson."""
    with browser.new_context(color_scheme="light") as context, context.new_page() as page:
        page.goto(server + LESSON)
        yield page


def test_a_page_that_nobody_touches_lets_it_sleep(page: Page) -> None:
    page.add_init_script(moves.RESTING)
    page.reload()
    page.wait_for_timeout(300)
    assert not page.evaluate(AWAKE)


MOVES: dict[str, Callable[[Page], None]] = {
    "pointer": moves.wander,
    "key": lambda page: page.keyboard.press("Tab"),
    "wheel": lambda page: page.mouse.wheel(0, 300),
    "tap": lambda page: page.locator("article p").first.dispatch_event("touchstart"),
}


@pytest.mark.parametrize("move", MOVES)
def test_a_move_wakes_it_once(page: Page, move: str) -> None:
    moves.until(page, AWAKE, lambda: MOVES[move](page))
    page.locator("article pre button").first.wait_for(state="attached")  # to copy the code
    MOVES[move](page)
    assert page.locator("script[src*='javascripts/bundle.']:not([data-waits])").count() == 1


def test_awake_it_asks_no_other_host_and_complains_of_nothing(page: Page, server: str) -> None:
    """Left alone, it would ask the forge of the repository for the number of its stars."""
    tab = Tab(page)
    tab.go(server + LESSON)
    moves.wake(page)
    page.wait_for_timeout(300)
    assert page.locator("a.md-source:visible").count() == 1, "the link to the repository is missing"
    assert not tab.faults, "\n".join(tab.faults)


def test_the_first_choice_of_colours_counts(page: Page) -> None:
    page.locator(BUTTONS).first.dispatch_event("click")  # to light ones
    page.wait_for_function(AWAKE)
    page.wait_for_function(LIGHT)


def test_code_that_is_too_wide_is_reached_by_keyboard_all_the_same(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.reload()
    assert page.evaluate(f"{LONG}.length > 0")
    page.wait_for_function(f"() => {LONG}.every((code) => code.tabIndex === 0)")
    assert not page.evaluate(AWAKE)


def test_what_is_folded_is_printed(page: Page) -> None:
    assert page.evaluate(f"{FOLDS}.length > 0")
    page.emulate_media(media="print")
    page.wait_for_function(f"() => {FOLDS}.every((one) => one.open)")
    page.emulate_media(media="screen")
    page.wait_for_function(f"() => {FOLDS}.every((one) => !one.open)")
    assert not page.evaluate(AWAKE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_until_then_the_colours_are_the_readers_own(
    browser: Browser, server: str, scheme: Literal["light", "dark"]
) -> None:
    name = {"light": "default", "dark": "slate"}
    other: dict[str, Literal["light", "dark"]] = {"light": "dark", "dark": "light"}
    with browser.new_context(color_scheme=scheme) as context, context.new_page() as page:
        page.goto(server + LESSON)
        body, button = page.locator("body"), page.locator(f"{BUTTONS}:visible")
        assert body.get_attribute("data-md-color-scheme") == name[scheme]
        button.click()  # from the colours of the system to light ones
        page.wait_for_function(LIGHT)
        words = button.get_attribute("title")
        page.emulate_media(color_scheme=other[scheme])
        page.goto("about:blank")
        page.goto(server + LESSON)
        assert not page.evaluate(AWAKE)
        assert body.get_attribute("data-md-color-scheme") == "default"
        assert button.get_attribute("title") == words
