"""Room around the axes of a figure for what is written there.

Matplotlib's constrained layout asks each artist for its extent, and twice; that takes longer than
the drawing. A plain figure needs room only for its tick labels, axis labels and titles, and gets it
here. Every other figure keeps Matplotlib's layout.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.gridspec import GridSpec, SubplotSpec
from matplotlib.layout_engine import ConstrainedLayoutEngine

PAD = 4.0  # points at the edges of the figure
APART = 8.0  # points between what belongs to two axes

# How Matplotlib measures all tick labels, to know where to write a power of ten that they share.
# Plain figures have none. Should the method change its name, drawing takes a little longer.
MEASURE = "_get_ticklabel_bboxes"

Size = tuple[float, float]  # width and height, in points
# Of these the longest is the widest, near enough. Powers of ten are formulas.
_NUMBER = re.compile(r"[-−+\d.,]*|\$\\mathdefault\{.*\}\$")

Margins = tuple[float, float, float, float]  # left, right, bottom, top, in points


def arrange(figure: Figure, renderer: RendererBase) -> None:
    """Place the axes of a plain figure of 72 dots an inch, so that nothing is cut or overlaps."""
    places = [place for axes in figure.axes if (place := axes.get_subplotspec())]
    if not _is_plain(figure, places):
        return
    grid = places[0].get_gridspec()
    across, down = grid.ncols, grid.nrows
    pairs = list(zip(places, figure.axes, strict=True))
    ticks = {axes: _tick_labels(axes, renderer) for axes in figure.axes}
    sides = {place.num1: _margins(axes, *ticks[axes], renderer) for place, axes in pairs}
    columns = [[sides[n] for n in sides if n % across == column] for column in range(across)]
    rows = [[sides[n] for n in sides if n // across == row] for row in range(down)]
    width, height = figure.bbox.width, figure.bbox.height
    left, right, wspace = _shared([(m[0], m[1]) for m in map(_largest, columns)], width)
    top, bottom, hspace = _shared([(m[3], m[2]) for m in map(_largest, rows)], height)
    figure.set_layout_engine("none")
    inner = GridSpec(down, across, figure, left, bottom, 1 - right, 1 - top, wspace, hspace)
    for place, axes in pairs:
        axes.set_position(inner[place.num1].get_position(figure))
        _place_labels(axes, *ticks[axes])
        for axis in (axes.xaxis, axes.yaxis):
            vars(axis)[MEASURE] = lambda *_: ([], [])


def forget(figure: Figure) -> None:
    """Undo what `arrange` has done to the axes of `figure`, but for their places."""
    for axis in (axis for axes in figure.axes for axis in (axes.xaxis, axes.yaxis)):
        vars(axis).pop(MEASURE, None)


def _place_labels(axes: Axes, x_ticks: Size, y_ticks: Size) -> None:
    """Say where the labels of the axes are, for which Matplotlib would measure all tick labels."""
    box = axes.get_position().transformed(axes.figure.transSubfigure)
    left = _ticks("y", y_ticks[0]) + axes.yaxis.labelpad
    below = _ticks("x", x_ticks[1]) + axes.xaxis.labelpad
    axes.yaxis.set_label_coords(-left / box.width, 0.5)
    axes.xaxis.set_label_coords(0.5, -below / box.height)


def _shared(margins: list[tuple[float, float]], length: float) -> tuple[float, float, float]:
    """Return the margins before the first and after the last of axes in a row, and the space
    between them, as `subplots_adjust` takes them; `margins` are before and after each."""
    before, after = margins[0][0] + PAD, margins[-1][1] + PAD
    gaps = [one[1] + other[0] + APART for one, other in pairwise(margins)]
    gap = max(gaps, default=0.0)
    size = (length - before - after - gap * len(gaps)) / len(margins)
    return before / length, after / length, gap / size


def _largest(margins: list[Margins]) -> Margins:
    left, right, bottom, top = map(max, zip(*margins, strict=True))
    return left, right, bottom, top


def _margins(axes: Axes, x_ticks: Size, y_ticks: Size, renderer: RendererBase) -> Margins:
    title = _written(axes.title, renderer)[1]
    return (
        max(_ticks("y", y_ticks[0]) + _label(axes.yaxis, renderer)[0], x_ticks[0] / 2),
        x_ticks[0] / 2,
        max(_ticks("x", x_ticks[1]) + _label(axes.xaxis, renderer)[1], y_ticks[1] / 2),
        title + mpl.rcParams["axes.titlepad"] if title else y_ticks[1] / 2,
    )


def _ticks(name: str, labels: float) -> float:
    settings: Any = mpl.rcParams
    size = float(settings[f"{name}tick.major.size"])
    return labels + size + float(settings[f"{name}tick.major.pad"]) if labels else size


def _tick_labels(axes: Axes, renderer: RendererBase) -> tuple[Size, Size]:
    """Return the sizes of the longest tick labels of x and of y."""
    return _longest(axes.xaxis, renderer), _longest(axes.yaxis, renderer)


def _longest(axis: Axis, renderer: RendererBase) -> Size:
    shown = [label for label in axis.get_ticklabels() if label.get_visible()]
    if all(_NUMBER.fullmatch(label.get_text()) for label in shown):  # measure but the longest
        shown = sorted(shown, key=lambda label: len(label.get_text()))[-1:]
    extents = [_written(label, renderer) for label in shown]
    return max((w for w, _ in extents), default=0.0), max((h for _, h in extents), default=0.0)


def _label(axis: Axis, renderer: RendererBase) -> Size:
    width, height = _written(axis.label, renderer)
    return (width + axis.labelpad, height + axis.labelpad) if width else (0.0, 0.0)


def _written(text: mpl.text.Text, renderer: RendererBase) -> Size:
    if not text.get_text() or not text.get_visible():
        return 0.0, 0.0
    extent = text.get_window_extent(renderer)
    return extent.width, extent.height


def _is_plain(figure: Figure, places: Sequence[SubplotSpec]) -> bool:
    """Tell whether a figure has axes in a regular grid, with nothing written outside but theirs."""
    if not isinstance(figure.get_layout_engine(), ConstrainedLayoutEngine):
        return False  # the author chose another
    outside = figure.legends or figure.texts or figure.subfigs
    if not places or len(places) < len(figure.axes) or outside:
        return False
    grids = {place.get_gridspec() for place in places}
    ratios = [grid.get_width_ratios() for grid in grids] + [g.get_height_ratios() for g in grids]
    regular = all(np.ptp(one) == 0 for one in ratios)
    alone = len({place.num1 for place in places}) == len(places)
    single = all(place.num1 == place.num2 for place in places)
    return len(grids) == 1 and regular and alone and single and all(map(_has_plain, figure.axes))


def _has_plain(axes: Axes) -> bool:
    legend = axes.get_legend()
    return (
        axes.name == "rectilinear"
        and axes.axison
        and axes.get_aspect() == "auto"
        and not axes.texts
        and not axes.child_axes
        and not axes.get_title("left")
        and not axes.get_title("right")
        and axes.xaxis.get_ticks_position() == "bottom"
        and axes.yaxis.get_ticks_position() == "left"
        and not any(axis.get_major_formatter().get_offset() for axis in (axes.xaxis, axes.yaxis))
        and (legend is None or legend.get_bbox_to_anchor() is axes.bbox)
    )
