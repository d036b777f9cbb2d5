"""Ticks that share their marker.

Matplotlib gives each tick of an axis a copy of the first one's properties, and with it a copy of
the marker down to its last array: a fourteenth of the time that a figure takes. Drawing changes no
marker, so while a figure is drawn the copies may share what they are made of.
"""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from matplotlib import markers


@contextmanager
def shared() -> Iterator[None]:
    """Let copies of markers that are made inside share their paths and transforms.

    Should Matplotlib come to copy them by other means, drawing takes a little longer.
    """
    module: Any = markers
    module.copy = SimpleNamespace(deepcopy=copy.copy)
    try:
        yield
    finally:
        module.copy = copy
