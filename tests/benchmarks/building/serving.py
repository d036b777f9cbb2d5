"""How long it takes from saving a page until `mkdocs serve` serves the new text.

Measures the lessons, served by Material alone, with stock markdown-exec and by us, and a copy of
the real site. `python -m tests.benchmarks.building.serving --help` tells the options.
"""

import argparse
import random
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.benchmarks.building import report, workload
from tests.benchmarks.building.engines import PROJECTS
from tests.faults.project import REPO, environment

LOOK = 0.02  # seconds between two requests
PATIENCE = 600.0  # seconds until the new text must be there

REAL = ("docs", "snippets", "derivsite", "mkdocs.yml")


def real(folder: Path, pages: int, seed: int) -> None:
    """Write a copy of the real site, whatever `pages` and `seed` say."""
    folder.mkdir(parents=True, exist_ok=True)
    for source in map(REPO.__truediv__, REAL):
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / source.name)


# What is written, and the page that is saved.
SERVED: dict[str, tuple[Callable[[Path, int, int], None], str]] = {
    "floor": (workload.floor, "lesson-0001"),
    "stock": (workload.stock, "lesson-0001"),
    "ours": (workload.ours, "lesson-0001"),
    "real": (real, "derivative/what"),
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.building.serving")
    parser.add_argument("--pages", type=int, default=10)
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1, help="draws the numbers of the lessons")
    parser.add_argument("--projects", nargs="+", choices=SERVED, default=list(SERVED))
    options = parser.parse_args()
    print(f"{options.pages} pages, {options.saves} saves, {report.machine()}\n")
    print("| Project | Seconds, median | Fastest | Slowest |\n| --- | ---: | ---: | ---: |")
    for name in options.projects:
        make, page = SERVED[name]
        folder = PROJECTS / f"{name}-served"
        shutil.rmtree(folder, ignore_errors=True)
        make(folder, options.pages, options.seed)
        times = list(_times(folder, page, options.saves))
        told = " | ".join(f"{one:.2f}" for one in (median(times), min(times), max(times)))
        print(f"| {name} | {told} |", flush=True)


def _times(folder: Path, page: str, saves: int) -> Iterator[float]:
    """Yield for each save the seconds until its text is served."""
    source = folder / f"docs/{page}.md"
    text = source.read_text(encoding="utf-8")
    draw = random.Random(page)
    with _serve(folder) as (address, server):
        _wait(f"{address}{page}/", "</html>", server)
        for number in range(saves):
            time.sleep(draw.uniform(1, 2))  # authors do not save in step with a clock
            start = time.perf_counter()
            source.write_text(f"{text}\n\nSaved as number {number}.\n", encoding="utf-8")
            _wait(f"{address}{page}/", f"Saved as number {number}.", server)
            yield time.perf_counter() - start


@contextmanager
def _serve(folder: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", host]
    with (folder / "serve.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=environment(), stdout=log, stderr=subprocess.STDOUT
        )
    try:
        yield f"http://{host}/", process
    finally:
        process.terminate()
        process.wait()


def _wait(address: str, text: str, server: "subprocess.Popen[bytes]") -> None:
    """Ask for `address` until it holds `text`."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(
                f"mkdocs serve ended with {server.returncode}; its serve.log says why"
            )
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                if text in answer.read().decode("utf-8"):
                    return
        except OSError:
            pass  # it has not started yet
        time.sleep(LOOK)
    raise TimeoutError(f"{address} does not hold '{text}' after {PATIENCE:g} seconds")


if __name__ == "__main__":
    main()
