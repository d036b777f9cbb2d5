"""No page misses a rule of the theme's styles: what is left out of them fits nothing there."""

import re
from collections.abc import Iterator
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser, Page

from tests.site import moves
from tests.site.pages import PAGES, name

WHOLE = "".join(
    re.sub(r"/\*# sourceMappingURL=.*", "", path.read_text(encoding="utf-8"))
    for path in sorted(
        Path(material.__file__).parent.glob("templates/assets/stylesheets/*.min.css")
    )
)
# The selectors of the whole styles that the page's do not have, and which of them fit something.
MISSED = """(whole) => {
  const selectors = (list) => [...list].flatMap((rule) => [
    ...(rule.selectorText ? [rule.selectorText] : []),
    ...(rule.cssRules ? selectors(rule.cssRules) : []),
  ]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(whole);
  const own = [...document.styleSheets].find((one) => one.href?.includes("/theme."));
  const kept = new Set(selectors(own.cssRules));
  const missing = selectors(sheet.cssRules).filter((selector) => !kept.has(selector));
  const states = /::?(before|after|[-\\w]*(hover|focus|active)[-\\w]*)/g;
  const plain = (selector) => selector.replace(states, "");
  return [missing.length, missing.filter((one) => document.querySelector(plain(one)))];
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as page:
        yield page


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_what_is_left_out_fits_nothing(page: Page, server: str, address: str) -> None:
    page.goto(server + address)
    moves.wake(page)
    page.evaluate("document.querySelector('#__search').click()")
    missing, missed = page.evaluate(MISSED, WHOLE)
    assert missing > 100
    assert missed == []
