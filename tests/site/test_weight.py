"""Pages are light enough for a slow line. (What a first visit fetches: test_every_page.py.)"""

import gzip
from pathlib import Path

import pytest

from derivsite.site.weight import BUDGETS
from tests.site.assets import asset
from tests.site.pages import PAGES, name

PAGE_BUDGET = BUDGETS["page"]
FIGURES_BUDGET = BUDGETS["scripts"]["figures"]
READER_BUDGET = BUDGETS["scripts"]["reader"]
PARTS_BUDGETS = {part: BUDGETS["scripts"][part] for part in ("terms", "review")}


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_the_html_of_a_page_is_light(built_site: Path, address: str) -> None:
    size = len(gzip.compress((built_site / address / "index.html").read_bytes()))
    assert size <= PAGE_BUDGET, f"{name(address)}: {size} bytes of HTML, {PAGE_BUDGET} allowed"


def test_each_page_waits_for_two_style_sheets(built_site: Path) -> None:
    """One is the theme's, one is ours; each further one would take a connection of its own."""
    pages = list(built_site.rglob("*.html"))
    waiting = {page: page.read_text(encoding="utf-8").count('rel="stylesheet"') for page in pages}
    assert len(pages) > len(PAGES)
    assert set(waiting.values()) == {2}, waiting


def test_one_light_script_serves_all_figures(built_site: Path) -> None:
    size = len(gzip.compress(asset(built_site, "assets/figures.js").read_bytes()))
    assert size <= FIGURES_BUDGET, f"figures.js: {size} bytes, {FIGURES_BUDGET} allowed"


def test_one_light_script_serves_the_reader(built_site: Path) -> None:
    size = len(gzip.compress(asset(built_site, "assets/reader.js").read_bytes()))
    assert size <= READER_BUDGET, f"reader.js: {size} bytes, {READER_BUDGET} allowed"


@pytest.mark.parametrize("part", PARTS_BUDGETS)
def test_what_is_fetched_when_needed_is_light(built_site: Path, part: str) -> None:
    size = len(gzip.compress(asset(built_site, f"assets/{part}.js").read_bytes()))
    assert size <= PARTS_BUDGETS[part], f"{part}.js: {size} bytes"
