"""The pages of the benchmark build, with all their figures and tables; else it measures nothing."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks.building import workload
from tests.benchmarks.building.check import missing
from tests.benchmarks.building.lesson import lessons
from tests.benchmarks.building.scenarios import CHANGES
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


@pytest.mark.parametrize("name", sorted(set(CHANGES) - {"unchanged"}))
def test_each_turn_changes_one_file_anew(name: str, tmp_path: Path) -> None:
    workload.ours(tmp_path, COUNT, SEED)
    seen = [_files(tmp_path)]
    for turn in range(3):
        CHANGES[name](tmp_path, turn)
        seen.append(_files(tmp_path))
        changed = [path for path in seen[0] if seen[-1][path] != seen[-2][path]]
        assert len(changed) == 1, f"turn {turn} changed {changed}"


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
