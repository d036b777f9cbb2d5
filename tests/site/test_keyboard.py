"""Whoever has only a keyboard reaches everything in an article, and gets out again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.pages import PAGES, name
from tests.site.watching import UNFOLD

# Numbers everything in the article that can be operated, and starts just before it.
NUMBER = """() => {
  const article = document.querySelector("article");
  const operable = "a[href], button:enabled, summary, textarea, input, select, [tabindex='0']";
  const shown = [...article.querySelectorAll(operable)].filter((e) => e.checkVisibility());
  shown.forEach((element, number) => { element.dataset.stop = number; });
  article.tabIndex = -1;
  article.focus();
  return shown.map((element) => element.outerHTML.slice(0, 100));
}"""
# Where the focus is: null outside the article, -1 on something without a number.
HERE = """() => document.activeElement.closest("article")
  && Number(document.activeElement.dataset.stop ?? -1)"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context, context.new_page() as page:
        yield page


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_tab_reaches_everything_and_leaves(page: Page, server: str, address: str) -> None:
    page.goto(server + address, wait_until="networkidle")  # the theme has added its buttons
    page.evaluate(UNFOLD, True)
    expected = page.evaluate(NUMBER)
    reached = set()
    for _ in range(2 * len(expected) + 20):  # scrolling regions are stops as well
        page.keyboard.press("Tab")
        if (here := page.evaluate(HERE)) is None:
            break
        reached.add(here)
    else:
        pytest.fail(f"{name(address)}: Tab does not leave the article")
    missed = "\n".join(html for number, html in enumerate(expected) if number not in reached)
    assert not missed, f"{name(address)}: Tab does not reach\n{missed}"
