"""Loaded last by the process that workers are forked from: in a worker, a block begins at once."""

import gc
import sys
from pathlib import Path

from derivsite import texts
from derivsite.blocks import runner, worker  # noqa: F401 (each worker wants them)
from derivsite.figures import data, picture, svg  # noqa: F401

SELDOM = (50_000, 20, 20)  # objects made until Python looks for garbage, then how often it looks on
_PACKAGE = Path(__file__).parent.parent


def _states() -> dict[Path, int]:
    sources = (path for path in _PACKAGE.rglob("*") if path.suffix in {".py", ".toml"})
    return {path: path.stat().st_mtime_ns for path in sources}


_LOADED = _states()


def forget_if_changed() -> None:
    """Let `derivsite` be loaded anew if it was edited since, as beside `mkdocs serve`."""
    if _states() != _LOADED:
        for name in [name for name in sys.modules if name.partition(".")[0] == "derivsite"]:
            del sys.modules[name]


texts.texts()

# What is loaded by then lives as long as a worker. So its garbage collection need not look there:
# it would take as long as to draw a figure, and copy memory that the processes share.
gc.freeze()
gc.set_threshold(*SELDOM)
gc.enable()
