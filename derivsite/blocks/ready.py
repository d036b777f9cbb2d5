"""Loaded last by the process that workers are forked from: in a worker, a block begins at once."""

import gc
import os
import sys
from collections.abc import Iterator

import matplotlib.pyplot as plt

from derivsite import texts
from derivsite.blocks import runner, worker  # noqa: F401 (each worker wants them)
from derivsite.figures import data, picture, svg  # noqa: F401

SELDOM = (50_000, 20, 20)  # objects made until Python looks for garbage, then how often it looks on


def _loaded() -> Iterator[str]:
    """Yield the files that are loaded from `derivsite`."""
    yield from map(str, texts.FOLDER.glob("*.toml"))
    for name, module in sys.modules.items():
        if name.partition(".")[0] == "derivsite" and module.__file__:
            yield module.__file__


def _changed(path: str) -> int:
    return os.stat(path).st_mtime_ns  # noqa: PTH116 (each worker looks at all of them)


def _draw() -> None:
    """Draw a figure: with the first one, Matplotlib looks for its font and loads what it needs."""
    with picture.capture("first", "A line.", ""):
        _, axes = plt.subplots()
        axes.plot([0, 1], label="f")
        axes.set_title("f")
        axes.set_xlabel("x")
        axes.legend()


texts.texts()
if sys.platform == "linux":  # what drawing leaves behind for a fork elsewhere, nobody has tried
    _draw()
_LOADED = {path: _changed(path) for path in _loaded()}


def forget_if_changed() -> None:
    """Let `derivsite` be loaded anew if it was edited since, as beside `mkdocs serve`."""
    try:
        edited = any(_changed(path) != state for path, state in _LOADED.items())
    except OSError:
        edited = True  # a file is gone
    if edited:
        for name in [name for name in sys.modules if name.partition(".")[0] == "derivsite"]:
            del sys.modules[name]


# What is loaded by then lives as long as a worker. So its garbage collection need not look there:
# it would take as long as to draw a figure, and copy memory that the processes share.
gc.freeze()
gc.set_threshold(*SELDOM)
gc.enable()
