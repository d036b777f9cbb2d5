"""Put the built site behind nginx and a heavy load, and work out what a month of it would take.

    python3 -m derivsite build && .venv/bin/python -m tests.benchmarks.load

Needs nginx, wrk and Chromium. All of it stays on this machine, and it ends by itself in minutes.
First a browser visits each page, with an empty cache and after another page, and moves its pointer;
the sizes are those that nginx notes. Then wrk asks for the same mix, over few connections and over
many. It uses the same processors as nginx, so the time that nginx itself used is told too.
"""

import os
import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import psutil
from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks import plan
from tests.site import moves, nginx
from tests.site.conftest import FLAGS, executable
from tests.site.pages import PAGES

SITE = Path("site")
SECONDS, VISITS = 10, 2000
CONNECTIONS = (16, 256)
AT_MOST = plan.Weight(150_000, 16), plan.Weight(40_000, 2)  # of a first visit, a further page

MIX = """\
local requests, at = {}, 0
function init()
  for line in io.lines(os.getenv("MIX")) do requests[#requests + 1] = wrk.format("GET", line) end
  at = math.random(#requests)
end
function request()
  at = at % #requests + 1
  return requests[at]
end
"""

Answers = list[tuple[int, str]]  # bytes and address of each


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        site = shutil.copytree(SITE, folder / "site")
        nginx.compress(site)
        with nginx.serve(site, folder, log=True) as (address, _):
            visits = list(measure(address, folder / "log"))
        first, further = (weight([visit[i] for visit in visits]) for i in (0, 1))
        files = len({path for visit in visits for answers in visit for _, path in answers})
        measured = plan.Load(first, further, files)
        columns = {"Measured": measured, "At the budgets": plan.Load(*AT_MOST, files)}
        print(plan.table(columns), end="\n\n")
        (folder / "mix").write_text("\n".join(mix(visits)), encoding="utf-8")
        (folder / "mix.lua").write_text(MIX, encoding="utf-8")
        for connections in CONNECTIONS:
            with nginx.serve(site, folder) as (address, process):
                rate = load(address, process, folder, connections)
                print(f"The busiest second of the month asks {measured.peak / rate:.1%} of that.\n")


def measure(address: str, log: Path) -> Iterator[tuple[Answers, Answers]]:
    """Yield what a browser fetches for each page: at first, and after the page before it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(playwright), args=FLAGS)
        for before, page in zip(PAGES[-1:] + PAGES, PAGES, strict=False):
            yield (
                visit(browser, [address + page], log),
                visit(browser, [address + before, address + page], log),
            )


def visit(browser: Browser, urls: list[str], log: Path) -> Answers:
    """Open `urls` one after another in a new browser; return what the last one took."""
    with browser.new_context() as context, context.new_page() as page:
        for url in urls:
            start = log.stat().st_size
            page.goto(url, wait_until="load")
            moves.wake(page)
            page.evaluate("document.fonts.ready")
            page.wait_for_load_state("networkidle")
    lines = log.read_bytes()[start:].decode().splitlines()
    answers = [line.split(" ", 2) for line in lines]
    failed = [answer for answer in answers if answer[0] >= "400"]
    assert not failed, f"{urls[-1]}: {failed}"
    return [(int(size), path) for _, size, path in answers]


def weight(answers: list[Answers]) -> plan.Weight:
    """Return the mean weight of some visits, as exactly as the plan tells it."""
    size = mean(sum(size for size, _ in visit) for visit in answers)
    return plan.Weight(round(size, -3), round(mean(map(len, answers)), 1))


def mix(visits: list[tuple[Answers, Answers]]) -> Iterator[str]:
    """Yield what many readers ask for, each for some pages; the same at each run."""
    chance = random.Random(1)
    for _ in range(VISITS):
        first, *others = chance.sample(visits, plan.PAGES)
        yield from (path for _, path in first[0])
        for other in others:
            yield from (path for _, path in other[1])


def load(address: str, process: int, folder: Path, connections: int) -> float:
    """Let wrk ask for the mix for `SECONDS`, print what it says; return the answers a second."""
    asks = ["--latency", "-s", folder / "mix.lua", "-H", "Accept-Encoding: gzip", address]
    done = subprocess.run(
        ["wrk", "-t2", f"-c{connections}", f"-d{SECONDS}s", *asks],
        env=os.environ | {"MIX": str(folder / "mix")},
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS + 30,
    )
    (answered,) = map(int, re.findall(r"(\d+) requests in", done.stdout))
    used = sum(sum(child.cpu_times()[:2]) for child in psutil.Process(process).children())
    wrong = re.search("Non-2xx|Socket errors", done.stdout)
    print(done.stdout + ("There were errors." if wrong else "There were no errors."))
    print(f"nginx used {used:.1f} s of processor time: {answered / used:,.0f} answers for each.")
    return answered / SECONDS


if __name__ == "__main__":
    main()
