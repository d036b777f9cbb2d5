"""Each page, in both colour schemes, on a laptop and on a phone: quiet, in width, accessible."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.site.pages import MISSING, PAGES, name
from tests.site.watching import Tab

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
# Measuring contrast takes three quarters of the time. Colours follow the scheme, not the width.
SANS_CONTRAST = RULES | {"rules": {"color-contrast": {"enabled": False}}}
KINDS = ("any", "all", "none")  # how axe sorts the checks that an element fails
FEW = 3  # places that a message names for each reason

WIDE, NARROW = 1280, 360
SCREENS = [("light", WIDE), ("light", NARROW), ("dark", WIDE), ("dark", NARROW)]

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
    tab.go(server + request.param)
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
    broken = "\n".join(map(_explain, Axe().run(seen.page, options=rules).response["violations"]))
    assert not broken, f"{seen.url}:\n{broken}"


def _explain(violation: dict[str, Any]) -> str:
    """Say which rule is broken, why, and where: the first places for each reason."""
    places: dict[str, list[str]] = {}
    for node in violation["nodes"]:
        reason = " ".join(check["message"] for kind in KINDS for check in node[kind])
        places.setdefault(reason, []).append(" ".join(map(str, node["target"])))
    reasons = "".join(
        f"\n    {reason}\n      at {', '.join(found[:FEW])} ({len(found)} in all)"
        for reason, found in places.items()
    )
    return f"  {violation['id']}: {violation['help']}{reasons}"


def test_the_navigation_names_every_page_that_is_built(built_site: Path) -> None:
    built = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    assert built == {f"{address}index.html" for address in PAGES} | {"404.html"}
