"""`figures.layout`: nothing that is written is cut off or overlaps, as Matplotlib measures it."""

from collections.abc import Callable, Iterator
from itertools import combinations, product
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.transforms import Bbox

from derivsite.figures import layout, style
from derivsite.figures.picture import _plain

X = np.linspace(-3, 3, 60)


@pytest.fixture(autouse=True)
def _as_in_a_block() -> Iterator[None]:
    with plt.rc_context(_plain() | style.settings()):
        yield
        plt.close("all")


def one() -> Figure:
    figure, axes = plt.subplots()
    axes.plot(X, X**2, label="x squared")
    axes.set(title="A parabola", xlabel="x in metres", ylabel="height in metres")
    axes.legend()
    return figure


def bare() -> Figure:
    figure, axes = plt.subplots()
    axes.plot(X, X)
    return figure


def long_labels() -> Figure:
    figure, axes = plt.subplots()
    axes.plot(X, 1e7 * X)
    axes.ticklabel_format(style="plain")
    axes.set_yticks([-30000000, 0, 30000000])
    axes.set_xticks([-3, 3], ["far to the left", "far to the right"])
    axes.set_xlim(-3, 3)
    return figure


def logarithmic() -> Figure:
    figure, axes = plt.subplots()
    axes.loglog(10.0 ** np.arange(-16, 1), 10.0 ** np.arange(-12, 5), "o-")
    axes.set(xlabel="step h", ylabel="error", title="Error of the slope")
    return figure


def two_lines() -> Figure:
    figure, axes = plt.subplots()
    axes.plot(X, X)
    axes.set(title="A title\nof two lines", xlabel="x\n(metres)", ylabel="y\n(metres)")
    return figure


def formulas() -> Figure:
    figure, axes = plt.subplots()
    axes.plot(X, X)
    axes.set(title=r"$\frac{dy}{dx}$", xlabel=r"$x^2$", ylabel=r"$y_1$")
    return figure


def beside() -> Figure:
    figure, pair = plt.subplots(1, 2)
    for number, axes in enumerate(pair):
        axes.plot(X, X ** (number + 2))
        axes.set(title=f"Power {number + 2}", xlabel="x", ylabel="f(x)")
    return figure


def above() -> Figure:
    figure, pair = plt.subplots(2, 1, sharex=True)
    for number, axes in enumerate(pair):
        axes.plot(X, X ** (number + 2))
        axes.set(title=f"Power {number + 2}", ylabel="f(x)")
    pair[1].set_xlabel("x")
    return figure


def four() -> Figure:
    figure, grid = plt.subplots(2, 2, figsize=(4.6, 4.2))
    for number, axes in enumerate(grid.flat):
        axes.plot(X, 1000 ** (number / 2) * X)
        axes.set(title=f"Part {number}", xlabel="x in seconds", ylabel="y")
    return figure


def four_shared() -> Figure:
    figure, grid = plt.subplots(2, 2, sharex=True, sharey=True)
    for axes in grid.flat:
        axes.plot(X, X)
    grid[1, 0].set(xlabel="x", ylabel="y")
    return figure


def some_of_a_grid() -> Figure:
    figure = plt.figure()
    for place in (1, 4):
        axes = figure.add_subplot(2, 2, place)
        axes.plot(X, X)
        axes.set(title="Here", xlabel="x", ylabel="y")
    return figure


def steep() -> Figure:
    """Labels of many lengths: the longest in signs need not be the widest."""
    figure, axes = plt.subplots()
    axes.plot(X, X)
    axes.set_yticks([-3, 0, 3], ["iiiiiiii", "WWWWWWW", "x"])
    axes.set_xticks([-3, 0, 3], ["iiiiiiiiiiiii", "0", "WWWWWWWWWWWW"])
    axes.set_xlim(-3, 3)
    return figure


PLAIN: dict[str, Callable[[], Figure]] = {
    f.__name__: f
    for f in (
        one,
        bare,
        long_labels,
        logarithmic,
        two_lines,
        formulas,
        beside,
        above,
        four,
        four_shared,
        some_of_a_grid,
        steep,
    )
}


def arranged(make: Callable[[], Figure]) -> tuple[Figure, Any]:
    """Return the figure that `make` makes, laid out as on a page, and its renderer."""
    figure = make()
    figure.set_dpi(72)
    renderer = FigureCanvasAgg(figure).get_renderer()
    layout.arrange(figure, renderer)
    return figure, renderer


def words(axes: Axes, renderer: Any) -> list[tuple[str, Bbox]]:
    """Return the title and the labels of `axes`, and where they stand."""
    texts = [axes.title, axes.xaxis.label, axes.yaxis.label]
    return [(one.get_text(), one.get_window_extent(renderer)) for one in texts if one.get_text()]


def numbers(axes: Axes, renderer: Any) -> list[tuple[str, Bbox]]:
    """Return the tick labels of `axes` that are shown, and where they stand."""
    labels = [
        label
        for axis in (axes.xaxis, axes.yaxis)
        for tick in axis._update_ticks()
        for label in (tick.label1, tick.label2)
    ]
    shown = [label for label in labels if label.get_visible() and label.get_text()]
    return [(one.get_text(), one.get_window_extent(renderer)) for one in shown]


@pytest.mark.parametrize("make", PLAIN.values(), ids=PLAIN)
def test_everything_lies_within_the_figure(make: Callable[[], Figure]) -> None:
    figure, renderer = arranged(make)
    shares = make in {above, four_shared}  # whose inner labels are hidden
    assert shares or not isinstance(figure.get_layout_engine(), ConstrainedLayoutEngine)
    figure.draw(renderer)
    bounds = figure.get_tightbbox(renderer)
    width, height = figure.get_size_inches()
    assert bounds.x0 >= 0
    assert bounds.y0 >= 0
    assert bounds.x1 <= width
    assert bounds.y1 <= height


@pytest.mark.parametrize("make", PLAIN.values(), ids=PLAIN)
def test_parts_do_not_overlap(make: Callable[[], Figure]) -> None:
    figure, renderer = arranged(make)
    figure.draw(renderer)
    for one, other in combinations(figure.axes, 2):
        assert not one.get_tightbbox(renderer).overlaps(other.get_tightbbox(renderer))
    for axes in figure.axes:
        said, ticks = words(axes, renderer), numbers(axes, renderer)
        for text, box in (*said, *ticks):
            assert not box.overlaps(axes.bbox.shrunk(0.99, 0.99)), text
        for (text, box), (number, another) in product(said, ticks):
            assert not box.overlaps(another), (text, number)
        for (text, box), (other_text, another) in combinations(said, 2):
            assert not box.overlaps(another), (text, other_text)


@pytest.mark.parametrize("make", PLAIN.values(), ids=PLAIN)
def test_no_room_is_wasted(make: Callable[[], Figure]) -> None:
    """The axes are about as large as Matplotlib's own layout makes them."""
    figure, _ = arranged(make)
    own = make()
    own.set_dpi(72)
    FigureCanvasAgg(own).draw()
    for ours, theirs in zip(figure.axes, own.axes, strict=True):
        assert ours.bbox.width > 0.8 * theirs.bbox.width
        assert ours.bbox.height > 0.8 * theirs.bbox.height


def _second_axis() -> None:
    _, axes = plt.subplots()
    axes.twinx().set_ylabel("another")


def _colour_bar() -> None:
    figure, axes = plt.subplots()
    figure.colorbar(axes.imshow([[0, 1]]))


def _spanning() -> None:
    figure = plt.figure()
    grid = figure.add_gridspec(2, 2)
    figure.add_subplot(grid[0, :]).plot(X)
    figure.add_subplot(grid[1, 0]).plot(X)


def _offset() -> None:
    plt.plot([1e9, 1e9 + 1], [0, 1])
    plt.gcf().draw_without_rendering()


def _ticks(axis: str, where: str) -> None:
    getattr(getattr(plt.gca(), axis), where)()


NOT_PLAIN: dict[str, Callable[[], object]] = {
    "second axis": _second_axis,
    "colour bar": _colour_bar,
    "spanning": _spanning,
    "offset": _offset,
    "suptitle": lambda: plt.subplots()[0].suptitle("Above all"),
    "legend of the figure": lambda: plt.subplots()[0].legend(handles=[]),
    "words within": lambda: plt.text(5, 5, "outside"),
    "annotation": lambda: plt.annotate("outside", (0, 0), (5, 5)),
    "legend outside": lambda: plt.plot(X, label="x")[0].axes.legend(bbox_to_anchor=(1, 1)),
    "polar": lambda: plt.subplot(projection="polar"),
    "equal scales": lambda: plt.subplots()[1].set_aspect("equal"),
    "ticks above": lambda: _ticks("xaxis", "tick_top"),
    "ticks right": lambda: _ticks("yaxis", "tick_right"),
    "title left": lambda: plt.title("left", loc="left"),
    "widths": lambda: plt.subplots(1, 2, width_ratios=[1, 3]),
    "placed by hand": lambda: plt.axes((0.1, 0.1, 0.5, 0.5)),
    "inset": lambda: plt.subplots()[1].inset_axes((0.5, 0.5, 0.3, 0.3)),
    "tight layout": lambda: plt.subplots(layout="tight"),
    "no layout": lambda: plt.subplots(layout="none"),
    "no axes": lambda: plt.axis("off"),
}


@pytest.mark.parametrize("draw", NOT_PLAIN.values(), ids=NOT_PLAIN)
def test_what_is_not_plain_keeps_matplotlibs_layout(draw: Callable[[], object]) -> None:
    def make() -> Figure:
        draw()
        return plt.gcf()

    figure = make()
    figure.set_dpi(72)
    before = [axes.get_position().bounds for axes in figure.axes]
    engine = figure.get_layout_engine()
    layout.arrange(figure, FigureCanvasAgg(figure).get_renderer())
    assert figure.get_layout_engine() is engine
    assert [axes.get_position().bounds for axes in figure.axes] == before
