"""Imports Matplotlib, with the lists of properties in its docstrings kept beside the packages.

Matplotlib puts these lists together while it is imported, which is a fifth of the time that this
takes. They come out alike as long as its version is the same.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib import artist

from derivsite.kept import OF_PACKAGES
from derivsite.kept.store import Store


@contextmanager
def known(store: Store) -> Iterator[None]:
    """Let modules of Matplotlib that are imported meanwhile take their lists from `store`."""
    key = store.key("kwdoc", mpl.__version__, str(mpl.rcParams["docstring.hardcopy"]))
    kept = store.get_json(key)
    lists: dict[str, str] = kept if _holds_texts(kept) else {}
    before, listed = len(lists), artist.kwdoc
    asked: Counter[str] = Counter()  # a class is asked again when it has got other names

    def kwdoc(artist: Any) -> str:
        name = f"{artist.__module__}.{artist.__qualname__}"
        asked[name] += 1
        question = f"{name} {asked[name]}"
        if question not in lists:
            lists[question] = listed(artist)
        return lists[question]

    artist.kwdoc = kwdoc
    try:
        yield
    finally:
        artist.kwdoc = listed
    if len(lists) > before:
        store.put_json(key, lists)


def _holds_texts(answer: Any) -> bool:
    return isinstance(answer, dict) and all(isinstance(text, str) for text in answer.values())


def store() -> Store:
    """Return the store for a build, which on CI keeps nothing."""
    return Store(None if os.environ.get("CI") else OF_PACKAGES, sys.version)


with known(store()):
    import matplotlib.pyplot
