"""Measure the figures that move: weight, time until they can be moved, time to redraw.

    python3 -m derivsite build && .venv/bin/python -m tests.benchmarks.figures

Prints a table; nothing here fails. Times are the median of five loads and of fifty redraws, the
first on a processor that is slowed down four times.
"""

import gzip
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.site.assets import asset
from tests.site.conftest import FLAGS, executable
from tests.site.pages import PAGES, article
from tests.site.serving import serve

SITE = Path("site")
LOADS, REDRAWS, SLOWER = 5, 50, 4

READY = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const [ready] = performance.getEntriesByName("figures-ready");
  return [page.responseEnd, page.loadEventEnd, ready.startTime];
}"""

REDRAW = """(count) => [...document.querySelectorAll("figure.moving")].map((figure) => {
  const slider = figure.querySelector("input[type=range]");
  const times = [];
  for (let i = 0; i < count; i += 1) {
    slider.value = +slider.min + ((slider.max - slider.min) * i) / count;
    const start = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    figure.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return [figure.id, times.sort((a, b) => a - b)[count >> 1]];
})"""


def main() -> None:
    script = asset(SITE, "assets/figures.js").read_bytes()
    print(f"figures.js: {len(script):,} bytes, {len(gzip.compress(script)):,} gzip")
    pages = [page for page in PAGES if article(SITE, page).select("figure.moving")]
    with serve(SITE) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(playwright), args=FLAGS)
        for name in pages:
            page = browser.new_page()
            after_load = [_ready(page, address + name) for _ in range(LOADS)]
            redraws = page.evaluate(REDRAW, REDRAWS)
            told = ", ".join(f"{figure} {time:.1f} ms" for figure, time in redraws)
            print(f"{name}: ready {median(after_load):+.0f} ms from load; redraw {told}")
            page.close()


def _ready(page: Page, url: str) -> float:
    """Load `url` slowly, then let the processor go; return the milliseconds from load to ready."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(url, wait_until="load")
    page.wait_for_function("() => performance.getEntriesByName('figures-ready').length")
    page.wait_for_function("() => performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
    _, loaded, ready = page.evaluate(READY)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return float(ready - loaded)


if __name__ == "__main__":
    main()
