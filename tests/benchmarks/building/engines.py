"""Who builds the lessons: what each writes, runs, and leaves behind."""

import hashlib
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.building import notebooks, workload
from tests.benchmarks.building.scenarios import SCENARIOS
from tests.faults.project import REPO

ENVIRONMENTS = REPO / ".cache/peers"
PROJECTS = REPO / ".cache/building"
LISTS = Path(__file__).parent / "peers"


@dataclass(frozen=True)
class Engine:
    """A way to build the lessons.

    `command` starts with a program of its environment: the one that `peers/NAME.txt` names if
    `apart`, otherwise that of this repository, which has the same versions of Material and more.
    """

    name: str
    write: Callable[[Path, int, int], None]
    command: tuple[str, ...] = ("mkdocs", "build")
    site: str = "site"
    made: tuple[str, ...] = ("site", ".cache")  # what a cold build must not find
    apart: bool = False
    executes: bool = True
    scenarios: Sequence[str] = ("cold",)

    def install(self) -> None:
        """Make the environment, unless it is there already."""
        if not self.apart:
            return
        pins = LISTS / f"{self.name}.txt"
        stamp = self._bin / f"{hashlib.sha256(pins.read_bytes()).hexdigest()}.installed"
        if stamp.exists():
            return
        uv = [sys.executable, "-m", "uv"]
        venv = [*uv, "venv", "-q", "--clear", "--python", sys.executable, self._bin.parent]
        subprocess.run(venv, check=True)
        sync = [*uv, "pip", "sync", "-q", "--python", self._bin / "python", pins]
        subprocess.run(sync, check=True)
        stamp.touch()

    def arguments(self) -> list[str]:
        """Return the command that builds the project in the current folder."""
        program, *others = self.command
        return [str(self._bin / program), *others]

    @property
    def _bin(self) -> Path:
        here = Path(sys.executable).parent
        return ENVIRONMENTS / self.name / "bin" if self.apart else here


KEEPS = ("cold", "unchanged")  # for those that keep results for the next build

ENGINES = [
    Engine("floor", workload.floor, executes=False),
    Engine("stock", workload.stock),
    Engine("ours", workload.ours, scenarios=SCENARIOS),
    Engine("zensical", workload.stock, ("zensical", "build", "--clean"), apart=True),
    Engine(
        "sphinx-gallery",
        notebooks.sphinx_gallery,
        ("sphinx-build", "-q", ".", "_build"),
        site="_build",
        made=("_build", "lessons", "sg_execution_times.rst"),
        apart=True,
        scenarios=KEEPS,
    ),
    Engine(
        "jupyter-book",
        notebooks.jupyter_book,
        ("jupyter-book", "build", "-q", "."),
        site="_build/html",
        made=("_build",),
        apart=True,
        scenarios=KEEPS,
    ),
    Engine("mkdocs-jupyter", notebooks.mkdocs_jupyter, scenarios=KEEPS),
]
