"""A page is whole without scripting, and on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.colours import PROBE, WHITE, contrast, parse
from tests.site.pages import PAGES, article, name

READABLE = 4.5  # WCAG 1.4.3: contrast of text
PLAIN = 3  # WCAG 1.4.11: contrast of what carries meaning in a graphic
BARELY = 1.1  # contrast of a background that is as good as white

# The colours in use in the article: of its text, and of the strokes in its figures.
TEXTS = "article :is(p, h1, h2, h3, li, th, td, a, summary, pre span)"
TEXT_COLOURS = """(selector) => [...document.querySelectorAll(selector)]
  .filter((element) => element.checkVisibility({ opacityProperty: true }))
  .map((element) => getComputedStyle(element).color)"""
INKS = """() => [...document.querySelectorAll("figure svg :is(path, use, text, rect)")]
  .map((element) => getComputedStyle(element).stroke)
  .filter((colour) => colour !== "none")"""
# What lies behind the article: a browser may print it.
BACKGROUNDS = """() => {
  const behind = [];
  for (let e = document.querySelector("article"); e; e = e.parentElement) {
    behind.push(getComputedStyle(e).backgroundColor);
  }
  return behind;
}"""


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """Give a page in which no script runs."""
    with browser.new_context(java_script_enabled=False) as context, context.new_page() as page:
        yield page


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Iterator[Page]:
    """Give a page as it is printed for a reader who likes dark colours on the screen."""
    with browser.new_context(color_scheme="dark") as context, context.new_page() as page:
        page.emulate_media(media="print")
        yield page


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_a_page_is_whole_without_scripting(plain: Page, server: str, address: str) -> None:
    plain.goto(server + address)
    plain.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert plain.locator("article h1").is_visible(), f"{name(address)}: no h1 without scripting"
    for kind in ("figure svg", "figure img", "math"):
        for number, part in enumerate(plain.locator(f"article {kind}").all(), start=1):
            box = part.bounding_box()
            shown = box and box["width"] > 0 and box["height"] > 0
            assert shown, f"{name(address)}: {kind} number {number} does not show without scripting"


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_a_printed_page_is_dark_on_white(paper: Page, server: str, address: str) -> None:
    paper.goto(server + address)
    assert paper.locator("article h1").is_visible(), f"{name(address)} prints no h1"
    behind = [*paper.evaluate(BACKGROUNDS), paper.evaluate(PROBE, "var(--figure-paper)")]
    faults = [f"background {colour}" for colour in behind if _on_white(colour) > BARELY]
    texts = set(paper.evaluate(TEXT_COLOURS, TEXTS))
    faults += [f"text in {colour}" for colour in texts if _on_white(colour) < READABLE]
    inks = set(paper.evaluate(INKS))
    faults += [f"figures in {colour}" for colour in inks if _on_white(colour) < PLAIN]
    assert not faults, f"{name(address)} prints, on white paper: {'; '.join(sorted(faults))}"


def _on_white(colour: str) -> float:
    return contrast(parse(colour), WHITE)


def test_the_site_has_pictures_and_formulas_to_look_at(built_site: Path) -> None:
    found = dict.fromkeys(("figure svg", "math"), 0)
    for address in PAGES:
        for kind in found:
            found[kind] += len(article(built_site, address).select(kind))
    assert all(found.values()), f"the checks above had nothing to look at: {found}"
