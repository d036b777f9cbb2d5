"""`figures.ticks`: figures whose ticks are copies are Matplotlib's own, and left as they were."""

from collections.abc import Callable
from contextlib import nullcontext

import matplotlib.pyplot as plt
import pytest
from matplotlib.axis import Axis

from derivsite.figures import ticks

from .plots import FIGURES, drawn


def steps_of_ten() -> None:
    """Axes with minor ticks, all of them with lines across."""
    _, axes = plt.subplots()
    axes.loglog([1, 1000], [1, 100_000])
    axes.tick_params(which="both", direction="inout", labelrotation=30, labelcolor="C1")
    axes.tick_params(top=True, labeltop=True, right=True, labelright=True)
    axes.grid(which="both", color="grey")


def one_tick_apart() -> None:
    """Ticks that do not look the same, since the author asked for them."""
    _, (left, right) = plt.subplots(1, 2, sharey=True)
    for axes in (left, right):
        axes.plot([0, 5], [0, 7])
    left.xaxis.get_major_ticks()[0].label1.set_color("C3")
    right.set_xticks([0, 3], ["none", "three"])
    right.twinx().plot([0, 5], [9, 0])


TICKS = {f.__name__: f for f in (steps_of_ten, one_tick_apart)}


@pytest.mark.parametrize("name", FIGURES | TICKS)
def test_a_figure_is_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    draw = (FIGURES | TICKS)[name]
    copied = drawn(draw)
    monkeypatch.setattr(ticks, "alike", nullcontext)
    assert drawn(draw) == copied


def made(draw: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many ticks Matplotlib makes from nothing for a figure."""
    count = 0
    make = Axis._get_tick

    def counted(axis: Axis, major: bool) -> object:
        nonlocal count
        count += 1
        return make(axis, major)

    with monkeypatch.context() as patch:
        patch.setattr(Axis, "_get_tick", counted)
        drawn(draw)
    return count


def test_but_for_the_first_ones_ticks_are_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    copied = made(FIGURES["parabola"], monkeypatch)
    monkeypatch.setattr(ticks, "alike", nullcontext)
    assert copied == 4 < made(FIGURES["parabola"], monkeypatch)


def test_matplotlib_makes_ticks_by_these_names() -> None:
    """Else they would be made as before, and nobody would see but a clock."""
    assert {ticks._MAKE, ticks._LIKEN} <= vars(Axis).keys()


def test_whatever_happens_inside_matplotlib_makes_ticks_as_before() -> None:
    figure, axes = plt.subplots()
    before = dict(vars(axes.xaxis))
    with pytest.raises(KeyError), ticks.alike(figure):
        axes.xaxis.get_major_ticks(5)
        raise KeyError
    assert vars(axes.xaxis).keys() == before.keys()
    first, second = axes.xaxis.get_major_ticks(2)
    assert second.label1.get_fontproperties() is not first.label1.get_fontproperties()
    plt.close(figure)


def test_ticks_that_the_author_asked_for_stay() -> None:
    figure, axes = plt.subplots()
    asked = axes.xaxis.get_major_ticks()
    with ticks.alike(figure):
        axes.xaxis.get_major_ticks(len(asked) + 1)
    assert axes.xaxis.get_major_ticks(len(asked)) == asked
    plt.close(figure)
