"""The page "Your evidence" collects what the reader left on all pages, and can forget it."""

import json
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.site.accessible import broken_rules
from tests.site.reader import (
    ASIDE,
    BLOCKED,
    CARD,
    LESSON,
    SUMMARY,
    press,
    put,
    put_and_tell,
    said,
    save,
    sheets,
    stored,
)
from tests.site.test_every_page import SCREENS
from tests.site.watching import Tab

HOSTILE = "<img src=x onerror=alert(1)>"
FILLED = {"title": "A rate at one moment", "function": "s = 5t²", "output": "30 m/s\nnear 3"}
ALL: dict[str, object] = {
    "card:derivative/rules/#rules": {"title": "A rule", "function": HOSTILE},
    CARD: FILLED,
    "card:gone/#gone": {"title": HOSTILE, "expected": "from a page that is no more"},
    f"page:{LESSON}": {"done": True, "solved": ["a", "b"], "exercises": 3},
    "page:derivative/rules/": {"done": False, "solved": ["c"], "exercises": 1},
    f"cell:{LESSON}#loop": "print(1)",
    f"exercise:{LESSON}#a": {"answer": "1/4", "solved": True},
}


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context() as context:
        yield Tab(context.new_page())


@pytest.fixture
def page(tab: Tab, server: str) -> Iterator[Page]:
    """Open the page in a browser that kept a few things."""
    tab.go(server + SUMMARY)
    for name, value in ALL.items():
        put(tab.page, name, json.dumps(value))
    tab.page.reload()
    yield tab.page
    tab.page.evaluate("localStorage.clear()")
    assert not tab.faults, "\n".join(tab.faults)


def summary(page: Page) -> Locator:
    return page.locator(".summary")


def sections(page: Page) -> list[Locator]:
    return page.locator(".kept-card").all()


def test_all_cards_are_there_in_the_order_of_the_pages(page: Page) -> None:
    titles = [one.locator("h3").inner_text() for one in sections(page)]
    assert sorted(titles) == sorted([HOSTILE, "A rate at one moment", "A rule"])
    assert titles.index("A rate at one moment") < titles.index("A rule")


def test_it_says_which_fields_are_filled(page: Page) -> None:
    (section,) = [one for one in sections(page) if "one moment" in one.inner_text()]
    assert section.locator("dt").all_inner_texts() == [
        *("Function", "Calculation", "Output", "Failure check", "Expected output")
    ]
    empty = "Still empty"
    texts = section.locator("dd").all_inner_texts()
    assert texts == ["s = 5t²", empty, "30 m/s\nnear 3", empty, empty]


def test_html_in_a_card_is_shown_as_text(page: Page) -> None:
    assert page.locator("article img").count() == 0
    assert summary(page).get_by_text(HOSTILE).count() == 2


def test_each_card_leads_back_to_its_place(page: Page, server: str) -> None:
    page.get_by_role("link", name="A rate at one moment").click()
    page.wait_for_url(f"{server}{LESSON}#card-what")
    assert page.locator("#card-what textarea").first.input_value() == "s = 5t²"


def test_a_link_that_is_pressed_stays_when_all_is_shown_again(page: Page, server: str) -> None:
    """As when Material's script comes, which the pointer has woken on its way to the link."""
    page.get_by_role("link", name="A rate at one moment").hover()
    page.mouse.down()
    page.evaluate("dispatchEvent(new Event('storage'))")
    page.mouse.up()
    page.wait_for_url(f"{server}{LESSON}#card-what", timeout=10_000)


def test_a_card_of_a_page_that_is_gone_has_no_link(page: Page) -> None:
    (section,) = [one for one in sections(page) if "no more" in one.inner_text()]
    assert section.locator("a").count() == 0


def test_progress_is_told_in_words(page: Page) -> None:
    told = summary(page).locator("li").all_inner_texts()
    assert told == [
        "What a derivative is: done, exercises solved: 2 of 3",
        "The rules: exercises solved: 1 of 1",
    ]


def test_an_empty_browser_is_told_where_to_begin(page: Page) -> None:
    page.evaluate("localStorage.clear()")
    page.reload()
    assert "No card has a text yet" in summary(page).inner_text()
    assert "No page is marked yet" in summary(page).inner_text()


@pytest.mark.parametrize(("scheme", "width"), SCREENS)
def test_the_page_is_accessible_with_cards(
    page: Page, scheme: Literal["light", "dark"], width: int
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 720})
    page.reload()
    assert broken_rules(page) == ""
    press(summary(page), "Forget everything…")
    page.wait_for_timeout(400)  # the colours of the button have changed
    assert broken_rules(page) == ""
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 720})


def test_the_page_does_not_scroll_sideways(page: Page) -> None:
    put(page, CARD, json.dumps(FILLED | {"output": "x" * 500}))
    page.set_viewport_size({"width": 360, "height": 720})
    page.reload()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_everything_is_forgotten_after_a_question(page: Page) -> None:
    put_and_tell(page, "cell:#broken", "{nope", ASIDE)
    page.evaluate("localStorage.setItem('derivsite:/other/:cell:#a', '1')")  # of another site
    press(summary(page), "Forget everything…")
    press(summary(page).get_by_role("dialog"), "Forget everything")
    assert stored(page) == stored(page, ASIDE) == {}
    assert page.evaluate("localStorage.getItem('derivsite:/other/:cell:#a')") == "1"
    assert said(summary(page)) == "Everything is forgotten."
    assert sections(page) == []
    assert page.locator(".page-mark").count() == 0


def test_nothing_is_forgotten_when_the_reader_thinks_better_of_it(page: Page) -> None:
    before = stored(page)
    press(summary(page), "Forget everything…")
    press(summary(page).get_by_role("dialog"), "Keep everything")
    press(summary(page), "Forget everything…")
    page.keyboard.press("Escape")
    assert not summary(page).get_by_role("dialog").is_visible()
    assert stored(page) == before


def test_everything_can_be_saved_before_it_is_forgotten(page: Page) -> None:
    press(summary(page), "Forget everything…")
    dialog = summary(page).get_by_role("dialog")
    _, text = save(dialog, "Save as JSON")
    assert dialog.is_visible(), "the question is still open"
    assert said(dialog) == "Saved as evidence.json."
    assert json.loads(text)["kept"].keys() == ALL.keys()


def test_the_keyboard_alone_does_it(page: Page) -> None:
    ask = summary(page).get_by_role("button", name="Forget everything…")
    ask.focus()
    page.keyboard.press("Enter")
    for name in ("Save as JSON", "Forget everything", "Keep everything"):
        assert page.evaluate("document.activeElement.textContent") == name
        page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert stored(page) == {}
    assert page.evaluate("document.activeElement.textContent") == "Forget everything…"


def test_texts_that_cannot_be_read_are_told_and_saved(page: Page) -> None:
    put(page, CARD, "{nope")
    page.reload()
    assert "cannot be read. It was set aside" in said(summary(page))
    page.reload()  # it stays told as long as it is there
    assert "Texts that could not be read: 1." in summary(page).inner_text()
    _, text = save(summary(page), "Save as JSON")
    assert json.loads(text)["unreadable"] == {CARD: "{nope"}


def test_all_cards_are_printed_and_nothing_else(page: Page) -> None:
    page.evaluate("window.print = () => {}")  # no window to answer in
    press(summary(page), "Print all")
    page.emulate_media(media="print")
    assert summary(page).is_visible()
    assert not page.locator("article h1").is_visible()
    assert not summary(page).get_by_role("button").first.is_visible()
    assert all(one.is_visible() for one in sections(page))
    assert sheets(page) <= len(sections(page))
    page.emulate_media(media="screen")


def test_another_tab_is_followed(page: Page, server: str) -> None:
    with page.context.new_page() as other:
        other.goto(server + LESSON)
        other.locator("textarea[name=failure]").fill("written in the other tab")
        page.get_by_text("written in the other tab").wait_for()


def test_a_browser_that_keeps_nothing_says_so(browser: Browser, server: str) -> None:
    with browser.new_context() as context, context.new_page() as page:
        page.add_init_script(BLOCKED)
        page.goto(server + SUMMARY)
        assert "does not let the page keep" in said(summary(page))
        press(summary(page), "Forget everything…")
        press(summary(page).get_by_role("dialog"), "Forget everything")
        assert "does not let the page keep" in said(summary(page))


def test_without_scripting_it_says_what_it_would_do(browser: Browser, server: str) -> None:
    with browser.new_context(java_script_enabled=False) as context, context.new_page() as page:
        page.goto(server + SUMMARY)
        assert not summary(page).is_visible()
        shown = page.locator("article").inner_text()
        assert "With scripting on, this page lists the cards that you filled in" in shown
