"""A page is shown before all of it is laid out; the rest follows unasked, and nothing moves."""

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page

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


def top(part: Locator) -> float:
    """Return how far `part` is below the top of the window."""
    box = part.bounding_box()
    assert box
    return box["y"]


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


def test_at_the_first_sign_of_a_reader_all_of_it_is_laid_out(page: Page, server: str) -> None:
    """Before the theme's script is there, which measures where things are."""
    page.add_init_script(NEVER_IDLE)
    page.route(re.compile(r"/bundle\."), lambda route: route.abort())
    page.goto(server + LESSON)
    moves.until(page, f"{LATER}.length === 0", lambda: moves.wander(page))


@pytest.mark.parametrize("how", ["pointer", "keyboard", "click", "address"])
def test_a_link_within_the_page_leads_to_its_heading(how: str, page: Page, server: str) -> None:
    """Also one that is followed in the first moment, with much to be laid out above its heading."""
    page.add_init_script(NEVER_IDLE)
    page.goto(server + LESSON)
    assert page.evaluate(f"{LATER}.length") > 20
    link = page.locator(".md-sidebar--secondary a").nth(6)
    {
        "pointer": link.click,
        "keyboard": lambda: link.press("Enter"),
        "click": lambda: link.evaluate("link => link.click()"),  # as a screen reader may do
        "address": lambda: link.evaluate("link => { location.hash = link.hash }"),
    }[how]()
    page.wait_for_timeout(300)
    heading = page.locator(f"[id='{urlsplit(page.url).fragment}']")
    assert 0 < top(heading) < 150


def test_a_page_that_opens_further_down_is_laid_out_at_once(page: Page, server: str) -> None:
    page.add_init_script(NEVER_IDLE)
    page.goto(server + LESSON)
    anchor = page.locator("article h2[id]").last.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{server}{LESSON}#{anchor}")
    assert page.evaluate(f"{LATER}.length") == 0


def test_a_page_that_opens_at_words_is_laid_out_at_once(page: Page, server: str) -> None:
    """Search engines lead to them, and `location` does not tell."""
    page.add_init_script(NEVER_IDLE)
    page.goto(server + LESSON)
    paragraphs = page.locator("article > p")
    named = paragraphs.nth(paragraphs.count() // 2)
    words = " ".join((named.text_content() or "").split()[:5])
    page.goto("about:blank")
    page.goto(f"{server}{LESSON}#:~:text={quote(words)}")
    assert page.evaluate(f"{LATER}.length") == 0
    page.wait_for_function("() => scrollY > 1000")
    assert 0 < top(named) < 700


def test_a_page_that_is_loaded_again_is_laid_out_at_once(page: Page, server: str) -> None:
    """The browser goes to where the reader was."""
    page.add_init_script(NEVER_IDLE)
    page.goto(server + LESSON)
    page.reload()
    assert page.evaluate(f"{LATER}.length") == 0
