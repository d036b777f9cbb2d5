"""The results as a Markdown table."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from statistics import median

from tests.benchmarks.building.measure import Run

Results = Mapping[tuple[str, str], Sequence[Run]]  # by engine and scenario

_HEAD = [
    "Engine",
    "Build",
    "Seconds",
    "× floor",
    "× stock",
    "CPU seconds",
    "ms a page",
    "MB, largest process",
    "MB in all",
]


def machine() -> str:
    """Return what the numbers depend on, in a line."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    libraries = ", ".join(f"{name} {version(name)}" for name in ("numpy", "matplotlib", "mkdocs"))
    return f"Python {platform.python_version()}, {libraries}; {os.cpu_count()} cores, load {load}"


def table(results: Results, pages: int) -> str:
    """Return medians over the rounds, for projects of `pages` pages."""
    return "\n".join([_line(_HEAD), _line(["---", "---", *["---:"] * 7]), *_rows(results, pages)])


def growth(by_pages: Mapping[int, Results]) -> Iterator[str]:
    """Yield in words how the cost of a page grows from the first number of pages to the others."""
    (few, first), *others = by_pages.items()
    for many, results in others:
        for key in [key for key in results if key in first]:
            runs = results[key]
            ratio = _wall(runs) / many / (_wall(first[key]) / few)
            yield f"{' '.join(key)}: a page costs {ratio:.2f} times as much at {many} as at {few}"


def _rows(results: Results, pages: int) -> Iterator[str]:
    for (engine, scenario), runs in results.items():
        wall = _wall(runs)
        ratios = [
            f"{wall / _wall(results[name, 'cold']):.2f}" if (name, "cold") in results else ""
            for name in ("floor", "stock")
        ]
        yield _line(
            [
                engine,
                scenario,
                f"{wall:.2f}",
                *ratios,
                f"{median(run.cpu for run in runs):.2f}",
                f"{wall / pages * 1000:.1f}",
                f"{max(run.largest for run in runs):.0f}",
                f"{max(run.tree for run in runs):.0f}",
            ]
        )


def _wall(runs: Sequence[Run]) -> float:
    return median(run.wall for run in runs)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
