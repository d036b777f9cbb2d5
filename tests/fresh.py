"""Run a program as a reader would who pasted it into an empty file, without the wait for NumPy.

Each program gets a process of its own. Where the system can, it is forked from one that has
imported NumPy and Matplotlib already and done nothing with them: a hundred programs start in the
time of a few.
"""

import os
import re
import runpy
import sys
import tempfile
import traceback
import warnings
from collections.abc import Collection
from importlib.abc import MetaPathFinder
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from subprocess import CompletedProcess
from types import ModuleType
from typing import Any

PYPLOT = "matplotlib.pyplot"
IMPORTS_PYPLOT = re.compile(
    r"^\s*(?:import|from) matplotlib\.pyplot\b|^\s*from matplotlib import .*\bpyplot\b",
    re.MULTILINE,
)

_context: Any = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")


def run(file: Path, patience: float, modules: Collection[str] = ()) -> CompletedProcess[str]:
    """Run `file` in its folder, with warnings as errors, for `patience` seconds at most.

    With `modules`, nothing else but the standard library can be imported: a reader's fresh
    environment. Raises `TimeoutError`.
    """
    if _context.get_start_method() == "forkserver":
        _context.set_forkserver_preload(["numpy", PYPLOT])
    with tempfile.TemporaryDirectory() as folder:
        out, err = (Path(folder) / name for name in ("out", "err"))
        process = _context.Process(target=_run, args=(file, out, err, frozenset(modules)))
        process.start()
        process.join(patience)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise TimeoutError(f"{file} was still running after {patience:g} seconds")
        told = [path.read_text(encoding="utf-8") for path in (out, err)]
    return CompletedProcess([str(file)], process.exitcode, *told)


def _run(file: Path, out: Path, err: Path, modules: frozenset[str]) -> None:
    """Become a fresh Python that runs `file`, and end with its exit code."""
    os.chdir(file.parent)
    os.environ["MPLBACKEND"] = "agg"
    os.environ.pop("DISPLAY", None)
    sys.argv[:] = [str(file)]
    sys.path[:] = [place for place in sys.path if _installed(place)]
    _forget(file.read_text(encoding="utf-8"), modules)
    if modules:
        sys.meta_path.insert(0, Refuse(modules))
    if PYPLOT in sys.modules:
        sys.modules[PYPLOT].switch_backend("agg")
    warnings.resetwarnings()
    warnings.simplefilter("error")
    warnings.filterwarnings("ignore", "FigureCanvasAgg is non-interactive", UserWarning)
    with out.open("w", encoding="utf-8") as sys.stdout, err.open("w", encoding="utf-8") as errors:
        sys.stderr = errors
        try:
            runpy.run_path(str(file), run_name="__main__")
        except Exception:
            traceback.print_exc()
            sys.exit(1)


def _installed(place: str) -> bool:
    """Tell whether `place` belongs to Python, unlike the folder of this repository."""
    return any(Path(place).is_relative_to(own) for own in (sys.prefix, sys.base_prefix))


def _forget(code: str, modules: frozenset[str]) -> None:
    """Forget modules that are here already, but would not be in a fresh Python that runs `code`."""
    unasked = {"tests"} if IMPORTS_PYPLOT.search(code) else {"tests", "matplotlib"}
    for name in list(sys.modules):
        top = name.partition(".")[0]
        if top in unasked or (modules and not _allowed(top, modules)):
            del sys.modules[name]


def _allowed(top: str, modules: frozenset[str]) -> bool:
    standard = top in sys.stdlib_module_names or top.startswith(("_sysconfigdata", "__m"))
    return standard or top in modules


class Refuse(MetaPathFinder):
    """Refuses every module outside the standard library and `modules`."""

    def __init__(self, modules: frozenset[str]) -> None:
        self.modules = modules

    def find_spec(self, name: str, path: object = None, target: ModuleType | None = None) -> None:
        """Raise for a refused module; leave the rest to the usual finders."""
        if not _allowed(name.partition(".")[0], self.modules):
            raise ModuleNotFoundError(f"a reader has no module named {name!r}", name=name)
