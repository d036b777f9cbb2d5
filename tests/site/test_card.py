"""The evidence card keeps what a reader writes, gives it out, forgets it when told to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.site.pages import PAGES, article
from tests.site.watching import Tab

TEXT = "f(x) = x² at x = 3\nslope 6 <b>per</b> 1"


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context() as context:
        yield Tab(context.new_page())


@pytest.fixture
def page(tab: Tab, server: str, built_site: Path) -> Iterator[Page]:
    """Open the first page that has a card, in a browser that kept nothing."""
    with_card = [server + page for page in PAGES if article(built_site, page).select("form.card")]
    assert with_card, "no page of the site has an evidence card"
    tab.go(with_card[0], until="load")
    yield tab.page
    tab.page.evaluate("localStorage.clear()")
    assert not tab.faults, "\n".join(tab.faults)


def fields(page: Page) -> list[Locator]:
    return page.locator("form.card textarea").all()


def fill(page: Page) -> list[str]:
    texts = [f"{number}: {TEXT}" for number in range(len(fields(page)))]
    for field, text in zip(fields(page), texts, strict=True):
        field.fill(text)
    return texts


def written(page: Page) -> list[str]:
    return [field.input_value() for field in fields(page)]


def press(page: Page, button: str) -> None:
    page.locator("form.card").get_by_role("button", name=button).click()


def test_every_field_has_a_label(page: Page) -> None:
    assert len(fields(page)) == 5
    for field in fields(page):
        assert field.evaluate("field => field.labels.length") == 1


def test_what_is_typed_survives_a_reload(page: Page) -> None:
    texts = fill(page)
    page.reload()
    assert written(page) == texts


def test_save_as_markdown_gives_a_file_with_the_texts(page: Page) -> None:
    texts = fill(page)
    with page.expect_download() as started:
        press(page, "Save as Markdown")
    saved = Path(started.value.path()).read_text(encoding="utf-8")
    assert started.value.suggested_filename.endswith(".md")
    assert saved.startswith("# ")
    missing = [text for text in texts if text not in saved]
    assert not missing, f"the file lacks {missing}:\n{saved}"


def test_clear_forgets_after_asking(page: Page) -> None:
    fill(page)
    asked = []
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    press(page, "Clear")
    page.reload()
    assert asked, "Clear does not ask first"
    assert written(page) == [""] * 5


def test_clear_keeps_everything_when_the_reader_thinks_better_of_it(page: Page) -> None:
    texts = fill(page)
    page.once("dialog", lambda dialog: dialog.dismiss())
    press(page, "Clear")
    page.reload()
    assert written(page) == texts


@pytest.mark.parametrize("broken", ["{nope", "null", "7", '"text"', '{"output": {"a": 1}}', "[[]]"])
def test_a_broken_entry_does_no_harm(page: Page, broken: str) -> None:
    fill(page)
    (key,) = page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('evidence:'))")
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, broken])
    page.reload()
    assert written(page) == [""] * 5
    texts = fill(page)
    page.reload()
    assert written(page) == texts


def test_a_browser_that_keeps_nothing_says_so(page: Page) -> None:
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full') } }")
    texts = fill(page)
    assert "Save it" in page.locator("form.card [role=status]").inner_text()
    assert written(page) == texts


def test_what_cannot_be_read_is_set_aside_and_said_so(page: Page) -> None:
    fill(page)
    (key,) = page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('evidence:'))")
    page.evaluate("key => localStorage.setItem(key, '{not JSON')", key)
    page.reload()
    assert "set aside" in page.locator(".card-status").inner_text()
    assert page.evaluate("key => localStorage.getItem(`${key}:unreadable`)", key) == "{not JSON"


def test_only_the_card_is_printed(page: Page) -> None:
    page.emulate_media(media="print")
    page.evaluate("document.body.classList.add('only-card')")  # as its button does
    shown = page.evaluate(
        "[...document.querySelectorAll('article > *')]"
        ".filter((part) => part.checkVisibility()).map((part) => part.className)"
    )
    page.emulate_media(media="screen")
    assert shown == ["card"]
