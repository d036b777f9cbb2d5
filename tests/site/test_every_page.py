"""Each page, in both colour schemes, on a laptop and on a phone: quiet, in width, accessible."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.accessible import RULES, SANS_CONTRAST, broken_rules
from tests.site.pages import MISSING, PAGES, name
from tests.site.watching import Tab

WIDE, NARROW = 1280, 360
SCREENS = [("light", WIDE), ("light", NARROW), ("dark", WIDE)]  # no colour follows the width

# What sticks out furthest to the right, for the message: the page's width says only that it does.
WIDEST = """() => {
  const right = (element) => element.getBoundingClientRect().right;
  const all = [...document.querySelectorAll("article *")];
  const widest = all.reduce((a, b) => (right(b) > right(a) ? b : a), document.body);
  return widest.outerHTML.slice(0, 200);
}"""


@pytest.fixture(scope="module", params=SCREENS, ids=lambda screen: f"{screen[0]}-{screen[1]}")
def tab(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Tab]:
    scheme, width = request.param
    viewport = {"width": width, "height": 800}
    with browser.new_context(color_scheme=scheme, viewport=viewport) as context:
        yield Tab(context.new_page())


@pytest.fixture(scope="module", params=[*PAGES, MISSING], ids=name)
def seen(request: pytest.FixtureRequest, tab: Tab, server: str) -> Tab:
    tab.go(server + request.param, until="networkidle")
    return tab


def test_nothing_goes_wrong_and_no_other_host_is_asked(seen: Tab) -> None:
    faults = "\n".join(seen.faults)
    assert not faults, f"{seen.url}:\n{faults}"


def test_the_scheme_is_the_one_that_the_reader_prefers(seen: Tab) -> None:
    prefers_dark = seen.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    shown = seen.page.locator("body").get_attribute("data-md-color-scheme")
    assert shown == ("slate" if prefers_dark else "default")


def test_the_page_does_not_scroll_sideways(seen: Tab) -> None:
    for unfolded in (False, True):
        seen.unfold(unfolded=unfolded)
        width, screen = seen.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert width <= screen, (
            f"{seen.url} is {width} px wide on a screen of {screen} px; "
            f"furthest out is {seen.page.evaluate(WIDEST)}"
        )


def test_the_page_meets_wcag(seen: Tab) -> None:
    seen.unfold()
    rules = RULES if seen.page.evaluate("innerWidth") == WIDE else SANS_CONTRAST
    broken = broken_rules(seen.page, rules)
    assert not broken, f"{seen.url}:\n{broken}"


def test_the_navigation_names_every_page_that_is_built(built_site: Path) -> None:
    built = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    assert built == {f"{address}index.html" for address in PAGES} | {"404.html"}
