"""`blocks.docstrings`: Matplotlib's docstrings are the same, whether they are kept or made."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from derivsite.kept.store import Store

# Matplotlib's docstrings, imported as `{first}` says, in one text.
ALL = """
import inspect, sys
{first}
import matplotlib.pyplot
for name in sorted(name for name in sys.modules if name.startswith("matplotlib")):
    for key, value in sorted(vars(sys.modules[name]).items()):
        if getattr(value, "__module__", "") == name:
            print(name, key, value.__doc__)
            for part in sorted(vars(value)) if inspect.isclass(value) else ():
                print(part, getattr(vars(value)[part], "__doc__", ""))
"""
KEPT_IN = """
from pathlib import Path
from derivsite import kept
kept.OF_PACKAGES = Path({folder!r})
"""
NEVER = """
import functools
from matplotlib import artist
@functools.wraps(artist.kwdoc)
def kwdoc(artist):
    raise AssertionError("it is kept, and asked for all the same")
artist.kwdoc = kwdoc
"""


def docstrings(first: str, **env: str) -> str:
    program = [sys.executable, "-c", ALL.format(first=first)]
    return subprocess.check_output(
        program, text=True, encoding="utf-8", env=os.environ | {"PYTHONUTF8": "1", "CI": ""} | env
    )


@pytest.fixture(scope="module")
def own() -> str:
    """Return the docstrings as whoever imports Matplotlib gets them."""
    return docstrings("")


def kept_in(folder: Path, more: str = "") -> str:
    return f"{KEPT_IN.format(folder=str(folder))}{more}\nimport derivsite.blocks.docstrings"


def test_they_are_matplotlibs_own_when_made_and_when_kept(own: str, tmp_path: Path) -> None:
    assert "markeredgecolor or mec" in own
    assert docstrings(kept_in(tmp_path)) == own
    assert docstrings(kept_in(tmp_path, NEVER)) == own


def test_on_ci_they_are_made(own: str, tmp_path: Path) -> None:
    assert docstrings(kept_in(tmp_path), CI="true") == own
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("answer", [[], {}, {"matplotlib.lines.Line2D 1": 7}, "text"])
def test_an_odd_answer_is_none(own: str, tmp_path: Path, answer: object) -> None:
    assert docstrings(kept_in(tmp_path)) == own
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    Store(tmp_path, "").put(file.name, json.dumps(answer).encode())
    assert docstrings(kept_in(tmp_path)) == own
