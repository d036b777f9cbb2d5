"""`figures.markers`: figures whose ticks share a marker are Matplotlib's own."""

import copy
from contextlib import nullcontext

import pytest
from matplotlib import markers as module

from derivsite.figures import markers

from .plots import FIGURES, drawn


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = drawn(FIGURES[name])
    monkeypatch.setattr(markers, "shared", nullcontext)
    assert drawn(FIGURES[name]) == shared


def test_a_marker_is_not_copied_to_its_last_array() -> None:
    square = module.MarkerStyle("s")
    with markers.shared():
        assert module.MarkerStyle(square)._path is square._path
    assert module.MarkerStyle(square)._path is not square._path


def test_matplotlib_copies_as_before_whatever_happens_inside() -> None:
    with pytest.raises(KeyError), markers.shared():
        raise KeyError
    assert vars(module)["copy"] is copy
