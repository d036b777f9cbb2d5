"""Where workers come from: forked, in milliseconds, from a process with all slow imports done.

Engines should start it as early as they can, so this module loads little.
"""

from multiprocessing import forkserver, get_all_start_methods, get_context
from typing import Any

LOADED = [
    "derivsite.blocks.loading",
    "numpy",
    "derivsite.blocks.docstrings",  # loads matplotlib.pyplot
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
    "psutil",
    "tomllib",
    "xml.etree.ElementTree",
    "derivsite.blocks.ready",
]

context: Any = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
if context.get_start_method() == "forkserver":
    context.set_forkserver_preload(LOADED)


def get_ready() -> None:
    """Begin to load, in the background, what each worker needs."""
    if context.get_start_method() == "forkserver":
        forkserver.ensure_running()
