"""A page is shown before all of it is laid out; the rest follows unasked, and nothing moves."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site import moves
from tests.site.reader import LESSON

LATER = """[...document.querySelectorAll("article > * > *")].filter((part) =>
  part.checkVisibility() && !part.checkVisibility({ contentVisibilityAuto: true }))"""
LAST = """[...document.querySelectorAll("article > * > *")].at(-1)
  .checkVisibility({ contentVisibilityAuto: true })"""
HEIGHT = "document.querySelector('article').getBoundingClientRect().height"
NEVER_IDLE = "window.requestIdleCallback = () => 0"


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """Open a page of the browser's own, in a window of a desktop."""
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        yield context.new_page()


def test_what_is_far_below_waits(page: Page, server: str) -> None:
    page.add_init_script(NEVER_IDLE)
    page.goto(server + LESSON)
    assert page.evaluate(f"{LATER}.length") > 20


def test_when_the_browser_is_idle_it_follows(page: Page, server: str) -> None:
    page.goto(server + LESSON)
    page.wait_for_function(f"() => {LATER}.length === 0")
    assert not page.evaluate(moves.AWAKE)
    height = page.evaluate(HEIGHT)
    page.evaluate("document.documentElement.classList.remove('from-top')")
    assert page.evaluate(HEIGHT) == height


def test_it_follows_when_a_reader_gets_there(page: Page, server: str) -> None:
    """Even if no script comes: those of the site are not let through."""
    page.route(re.compile(r"/assets/.*\.js$"), lambda route: route.abort())
    page.goto(server + LESSON)
    assert page.evaluate(f"{LATER}.length") > 20
    assert not page.evaluate(LAST)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_function(f"() => {LAST}")


def test_paper_has_all_of_it(page: Page, server: str) -> None:
    page.add_init_script(NEVER_IDLE)
    page.goto(server + LESSON)
    page.emulate_media(media="print")
    assert page.evaluate(f"{LATER}.length") == 0


def test_the_script_of_the_theme_finds_all_in_its_place(page: Page, server: str) -> None:
    page.add_init_script(NEVER_IDLE)
    page.goto(server + LESSON)
    moves.wake(page)
    assert page.evaluate(f"{LATER}.length") == 0


def test_a_page_that_opens_further_down_is_laid_out_at_once(page: Page, server: str) -> None:
    page.add_init_script(NEVER_IDLE)
    page.goto(server + LESSON)
    anchor = page.locator("article h2[id]").last.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{server}{LESSON}#{anchor}")
    assert page.evaluate(f"{LATER}.length") == 0


def test_a_page_that_is_loaded_again_is_laid_out_at_once(page: Page, server: str) -> None:
    """The browser goes to where the reader was."""
    page.add_init_script(NEVER_IDLE)
    page.goto(server + LESSON)
    page.reload()
    assert page.evaluate(f"{LATER}.length") == 0
