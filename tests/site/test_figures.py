"""Figures on the built pages: told in words, plain in both schemes."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.assets import asset
from tests.site.colours import PROBE, contrast, parse
from tests.site.pages import PAGES, article, name

PLAINEST = 3  # WCAG 1.4.11: contrast of what carries meaning in a graphic


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_every_picture_is_told_in_words(built_site: Path, address: str) -> None:
    for drawing in article(built_site, address).select("figure > svg"):
        told = drawing.get("role") == "img" and str(drawing.get("aria-label", "")).strip()
        assert told, f"{name(address)}: no role=img or aria-label: {str(drawing)[:200]}"
    for image in article(built_site, address).select("img"):
        assert str(image.get("alt", "")).strip(), f"{name(address)}: an image without alt: {image}"


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
