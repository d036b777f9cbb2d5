"""The pages of the benchmark build, with all their figures and tables; else it measures nothing."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks.building import workload
from tests.benchmarks.building.check import missing
from tests.benchmarks.building.lesson import lessons
from tests.faults.project import environment

COUNT, SEED = 2, 5


@pytest.mark.parametrize("write", [workload.ours, workload.stock])
def test_it_builds(write: Callable[[Path, int, int], None], tmp_path: Path) -> None:
    write(tmp_path, COUNT, SEED)
    build = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert build.returncode == 0, build.stderr
    assert not missing(tmp_path / "site", list(lessons(COUNT, SEED)))
