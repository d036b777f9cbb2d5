"""Who builds the lessons: what each writes, runs, and leaves behind."""

import hashlib
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.building import notebooks, workload
from tests.faults.project import REPO

CACHE = REPO / ".cache"
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
    keeps: bool = False  # results of a build for the next one
    serve: tuple[str, ...] = ()

    def program(self, name: str) -> Path:
        """Return the path of a program of this engine's environment."""
        folder = CACHE / "peers" / self.name / "bin" if self.apart else Path(sys.executable).parent
        return folder / name

    def install(self) -> None:
        """Make the environment, unless it is there already."""
        if not self.apart:
            return
        pins = LISTS / f"{self.name}.txt"
        stamp = CACHE / "peers" / self.name / f"{hashlib.sha256(pins.read_bytes()).hexdigest()}.ok"
        if stamp.exists():
            return
        uv = [sys.executable, "-m", "uv"]
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        venv = [*uv, "venv", "-q", "--clear", "--python", version, stamp.parent]
        subprocess.run(venv, check=True)
        python = self.program("python")
        subprocess.run([*uv, "pip", "sync", "-q", "--python", python, pins], check=True)
        stamp.touch()


SERVE = ("mkdocs", "serve", "-a")
ENGINES = [
    Engine("floor", workload.floor, executes=False, serve=SERVE),
    Engine("stock", workload.stock, serve=SERVE),
    Engine("ours", workload.ours, keeps=True, serve=SERVE),
    Engine("zensical", workload.stock, ("zensical", "build", "--clean"), apart=True),
    Engine(
        "sphinx-gallery",
        notebooks.sphinx_gallery,
        ("sphinx-build", "-q", ".", "_build"),
        site="_build",
        made=("_build", "lessons", "sg_execution_times.rst"),
        apart=True,
        keeps=True,
    ),
    Engine(
        "jupyter-book",
        notebooks.jupyter_book,
        ("jupyter-book", "build", "-q", "."),
        site="_build/html",
        made=("_build",),
        apart=True,
        keeps=True,
    ),
    Engine("mkdocs-jupyter", notebooks.mkdocs_jupyter, keeps=True),
]
