"""The search index is fetched when the reader turns to the search, and then the search works."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.reader import LESSON

INDEX = "search/search_index.json"
WORD = "tangent"


@pytest.fixture
def asked(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Give a new page, and the list of the files that it asks for."""
    with browser.new_context() as context, context.new_page() as page:
        files: list[str] = []
        page.on("request", lambda request: files.append(request.url))
        yield page, files


def fetched(files: list[str]) -> int:
    return sum(url.endswith(INDEX) for url in files)


def click_the_field(page: Page) -> None:
    page.locator(".md-search__input").click()


def click_the_icon(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.locator("label.md-header__button[for=__search]").click()


def press_the_key(page: Page) -> None:
    page.keyboard.press("/")


def test_a_page_that_is_only_read_fetches_no_index(
    asked: tuple[Page, list[str]], server: str
) -> None:
    page, files = asked
    page.goto(server + LESSON)
    page.locator("article h2").first.click()
    page.keyboard.press("Tab")
    page.wait_for_timeout(300)
    assert fetched(files) == 0


@pytest.mark.parametrize("turn", [click_the_field, click_the_icon, press_the_key])
def test_turning_to_the_search_fetches_the_index_and_finds(
    asked: tuple[Page, list[str]], server: str, turn: Callable[[Page], None]
) -> None:
    page, files = asked
    page.goto(server + LESSON)
    turn(page)
    page.locator(".md-search__input:focus").wait_for()
    page.keyboard.type(WORD)
    found(page)
    assert fetched(files) == 1


def test_an_address_with_a_question_finds(asked: tuple[Page, list[str]], server: str) -> None:
    page, files = asked
    page.goto(f"{server}{LESSON}?q={WORD}")
    found(page)
    assert fetched(files) == 1


def test_a_page_that_the_search_led_to_shows_the_word(
    asked: tuple[Page, list[str]], server: str
) -> None:
    page, _ = asked
    page.goto(f"{server}{LESSON}?h={WORD}")
    assert page.locator("article mark").first.inner_text().lower() == WORD


def found(page: Page) -> None:
    result = page.locator(".md-search-result__item").first
    result.wait_for(timeout=10_000)
    assert WORD in result.inner_text().lower()
