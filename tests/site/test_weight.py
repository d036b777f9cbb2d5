"""Pages are light enough for a slow line."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from derivsite.site.weight import BUDGETS
from tests.site.assets import asset
from tests.site.pages import PAGES, name

PAGE_BUDGET = BUDGETS["page"]
FIGURES_BUDGET = BUDGETS["scripts"]["figures"]
READER_BUDGET = BUDGETS["scripts"]["reader"]
PARTS_BUDGETS = {part: BUDGETS["scripts"][part] for part in ("terms", "review")}
VISIT_BUDGET = BUDGETS["first_visit"]

PACKED = (".woff2", ".png", ".jpg", ".gz")  # compressed already; hosts send these as they are


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_the_html_of_a_page_is_light(built_site: Path, address: str) -> None:
    size = len(gzip.compress((built_site / address / "index.html").read_bytes()))
    assert size <= PAGE_BUDGET, f"{name(address)}: {size} bytes of HTML, {PAGE_BUDGET} allowed"


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_a_first_visit_is_light(browser: Browser, server: str, address: str) -> None:
    answers: list[Response] = []

    def note(answer: Response) -> None:  # Playwright refuses a built-in such as list.append
        answers.append(answer)

    with browser.new_context() as context, context.new_page() as page:
        page.on("response", note)
        page.goto(server + address, wait_until="networkidle")
        sizes = {answer.url.removeprefix(server): _sent(answer) for answer in answers}
    table = "\n".join(f"{size:8} {url}" for url, size in sorted(sizes.items(), key=_by_size))
    total = sum(sizes.values())
    assert total <= VISIT_BUDGET, f"{name(address)}: {total} bytes, {VISIT_BUDGET} allowed\n{table}"


def _sent(answer: Response) -> int:
    body = answer.body()
    return len(body if answer.url.endswith(PACKED) else gzip.compress(body))


def _by_size(item: tuple[str, int]) -> int:
    return -item[1]


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
