"""Every cell of the site prints in the browser what CPython printed when the site was built."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.site.assets import plain
from tests.site.cells import Cell, places
from tests.site.pages import SOURCES, article, name
from tests.site.watching import Tab

DOCS = Path(__file__).parents[2] / "docs"
FIRST_OUTPUT = 1000  # ms from the first press of Run, loads included

# Presses Run and gives the milliseconds until the first output is on the page.
CLOCK = """cell => new Promise((done) => {
  const started = performance.now();
  const output = cell.querySelector(".cell-output");
  new MutationObserver(() => output.textContent && done(performance.now() - started))
    .observe(output, { childList: true, characterData: true, subtree: true });
  cell.querySelector("[data-do=run]").click();
})"""


WITH_CELLS = [
    page for page, source in SOURCES.items() if ' edit="' in (DOCS / source).read_text("utf-8")
]


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context() as context:
        yield Tab(context.new_page())


@pytest.mark.parametrize("address", WITH_CELLS, ids=name)
def test_cells_print_what_the_build_printed(
    tab: Tab, server: str, built_site: Path, address: str
) -> None:
    cells = article(built_site, address).select(".cell")
    assert cells
    tab.go(server + address)
    for built in cells:
        cell = Cell(tab.page, str(built["data-cell"]))
        expected = built.select(".language-text code")[0].get_text().rstrip()
        assert (
            cell.code.input_value() == built.select(".language-python code")[0].get_text().rstrip()
        )
        assert cell.output() == expected
        assert cell.run().startswith("Done in "), f"{cell.name}: {cell.status()}\n{cell.output()}"
        assert cell.output() == expected, f"{cell.name}: the browser prints something else"
    assert not tab.faults, "\n".join(tab.faults)


def test_nothing_of_python_is_fetched_before_the_first_run(
    browser: Browser, server: str, built_site: Path
) -> None:
    place = places(built_site)[0]
    with browser.new_context() as context, context.new_page() as page:
        asked: list[str] = []
        context.on("request", lambda request: asked.append(urlsplit(request.url).path))
        page.goto(server + place.address)
        before = len(asked)
        cell = Cell(page, place.name)
        cell.code.press("End")
        assert not [path for path in asked if "/python/" in path or "worker." in path]
        assert cell.run("import math\nprint(math.tau)").startswith("Done")
        files = set(map(plain, asked[before:])) - {
            "terms.js",
            "search.js",
            "favicon.png",
            "bundle.min.js",
        }
        assert files == {"brython.js", "math.js", "worker.js"}
        assert cell.run("import statistics\nprint(statistics.mean([1, 2]))").startswith("Done")
        assert plain(asked[-1]) == "library.js"


def test_the_first_output_comes_within_a_second(
    browser: Browser, server: str, built_site: Path
) -> None:
    place = places(built_site)[0]
    times = []
    for _ in range(3):  # each in a browser that has fetched nothing yet; the machine may be busy
        with browser.new_context() as context, context.new_page() as page:
            page.goto(server + place.address)
            times.append(Cell(page, place.name).root.evaluate(CLOCK))
    assert min(times) < FIRST_OUTPUT, f"{times} ms"


@pytest.mark.parametrize(
    "code",
    [
        "import urllib.request",
        "import nowhere_at_all",
        "from browser import ajax\najax.get('https://example.org/')",
        "open('https://example.org/')",
        "from browser import self as scope\nscope.fetch('asked')",
        "from browser import self as scope\nscope.importScripts('asked')",
        "from browser import self as scope\nscope.Worker.new('asked')",
    ],
)
def test_a_program_asks_no_host(tab: Tab, server: str, built_site: Path, code: str) -> None:
    place = places(built_site)[0]
    tab.go(server + place.address)
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    Cell(tab.page, place.name).run(code)
    tab.page.wait_for_timeout(200)
    assert set(map(plain, asked)) <= {
        "terms.js",
        "search.js",
        "bundle.min.js",
        "worker.js",
        "brython.js",
        "math.js",
        "library.js",
    }
    assert not tab.faults


def test_without_a_line_the_cell_says_so_and_runs_when_it_is_back(
    browser: Browser, server: str, built_site: Path
) -> None:
    place = places(built_site)[0]
    with browser.new_context() as context, context.new_page() as page:
        page.goto(server + place.address)
        context.route("**/brython.*.js", lambda route: route.abort())
        cell = Cell(page, place.name)
        assert cell.run("print(1)").startswith("Python could not be loaded. Are you online?")
        context.unroute_all()
        assert cell.run().startswith("Done")
        assert cell.output() == "1"
