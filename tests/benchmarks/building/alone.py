"""The time of one block alone, in a fresh process that has Matplotlib loaded, as a worker has.

Run as `python -m tests.benchmarks.building.alone SNIPPET`, it prints the seconds.
"""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import matplotlib.pyplot  # noqa: F401
import numpy as np  # noqa: F401

from derivsite.blocks import runner
from derivsite.figures.picture import capture
from tests.faults.project import REPO

PROCESSES = 5


def alone(snippet: Path) -> float:
    """Return the seconds that `snippet` takes to run and to be drawn: a median."""
    command = [sys.executable, "-m", __name__, snippet]
    runs = [subprocess.check_output(command, cwd=REPO) for _ in range(PROCESSES)]
    return median(map(float, runs))


def main(snippet: Path) -> None:
    code = snippet.read_text(encoding="utf-8")
    start = time.perf_counter()
    with capture("block", "A figure.", "") as drawn:
        runner.run(code, "block", {})
    seconds = time.perf_counter() - start
    if not drawn.html:
        sys.exit(f"{snippet} draws nothing")
    print(seconds)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
