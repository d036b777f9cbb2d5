"""Figures on the built pages: told in words, large enough on a phone, plain in both schemes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.assets import asset
from tests.site.colours import PROBE, contrast, parse
from tests.site.pages import PAGES, article, name
from tests.site.watching import UNFOLD

SMALLEST = 10  # CSS pixels, for letters in a figure on a narrow phone
PLAINEST = 3  # WCAG 1.4.11: contrast of what carries meaning in a graphic

# The texts of all figures that are smaller on the screen than they may be, with their heights.
SMALL_TEXTS = """(smallest) => {
  const height = (text) => {
    const { a, b } = text.getScreenCTM();
    return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
  };
  const own = (text) => [...text.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  return [...document.querySelectorAll("figure svg text, figure svg tspan")]
    .filter((text) => own(text) && height(text) < smallest)
    .map((text) => `"${text.textContent.trim()}": ${height(text).toFixed(1)} px`);
}"""


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_every_picture_is_told_in_words(built_site: Path, address: str) -> None:
    for drawing in article(built_site, address).select("figure > svg"):
        told = drawing.get("role") == "img" and str(drawing.get("aria-label", "")).strip()
        assert told, f"{name(address)}: no role=img or aria-label: {str(drawing)[:200]}"
    for image in article(built_site, address).select("img"):
        assert str(image.get("alt", "")).strip(), f"{name(address)}: an image without alt: {image}"


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    viewport = {"width": 360, "height": 800}
    with browser.new_context(viewport=viewport) as context, context.new_page() as page:
        yield page


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_letters_in_figures_can_be_read_on_a_phone(phone: Page, server: str, address: str) -> None:
    phone.goto(server + address)
    phone.evaluate(UNFOLD, True)
    small = "\n".join(phone.evaluate(SMALL_TEXTS, SMALLEST))
    assert not small, f"{name(address)}: letters below {SMALLEST} px on a phone:\n{small}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_figure_inks_stand_out(
    browser: Browser, server: str, built_site: Path, scheme: str
) -> None:
    style = asset(built_site, "assets/style.css").read_text(encoding="utf-8")
    inks = sorted(set(re.findall(r"--figure-(?:\d+|muted)", style)))
    assert len(inks) >= 2, "style.css has no --figure-N colours; the test looks for the wrong name"
    papers = ("--md-default-bg-color", "--figure-paper")
    with browser.new_context(color_scheme=scheme) as context, context.new_page() as page:
        page.goto(server)
        colour = {name: parse(page.evaluate(PROBE, f"var({name})")) for name in (*inks, *papers)}
    faint = {
        f"{ink} on {paper}": round(contrast(colour[ink], colour[paper]), 2)
        for ink in inks
        for paper in papers
        if contrast(colour[ink], colour[paper]) < PLAINEST
    }
    assert not faint, f"contrast below {PLAINEST} in the {scheme} scheme: {faint}"
