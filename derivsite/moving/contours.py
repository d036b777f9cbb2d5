"""Lines of equal height of the functions of two variables that a figure offers."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from contourpy import contour_generator
from matplotlib.path import Path

from derivsite.expressions import parse
from derivsite.moving.parts import Contours, Figure, Mark, Panel

GRID = 100  # steps along each axis
PIXELS = 277  # about as many as a panel is wide
CLOSE = 0.8  # pixels by which a line may be off, so that fewer points tell it

Polyline = list[tuple[float, float]]


def with_contours(figure: Figure) -> Figure:
    """Return `figure` with the polylines of its contours.

    Raises `ValueError` for contours without levels for each function, and without limits.
    """
    panels = [
        replace(panel, marks=[_worked_out(mark, panel, figure) for mark in panel.marks])
        for panel in figure.panels
    ]
    return replace(figure, panels=panels)


def _worked_out(mark: Mark, panel: Panel, figure: Figure) -> Mark:
    if not isinstance(mark, Contours):
        return mark
    options = next((one.options for one in figure.choices if one.name == mark.by), {})
    if len(options) != len(mark.levels) or panel.y is None:
        needs = f"limits y, and levels for each option of {mark.by}"
        raise ValueError(f"the contours of {figure.id} need {needs}")
    pairs = zip(options.values(), mark.levels, strict=True)
    return replace(mark, lines=[contours(f, panel.x, panel.y, levels) for f, levels in pairs])


def contours(
    f: str, x: tuple[float, float], y: tuple[float, float], levels: Sequence[float]
) -> list[Polyline]:
    """Return the polylines on which `f`, an expression in x and y, has one of the `levels`.

    `x` and `y` are the limits between which it is looked at.
    """
    expression = parse(f, ("x", "y"))
    xs, ys = np.linspace(*x, GRID + 1), np.linspace(*y, GRID + 1)
    heights = [[expression.value({"x": float(a), "y": float(b)}) for a in xs] for b in ys]
    generator = contour_generator(xs, ys, np.array(heights))
    pixel = np.array([x[1] - x[0], y[1] - y[0]]) / PIXELS
    found = [line for level in levels for line in generator.lines(level)]
    return [_simplified(np.array(line) / pixel, pixel) for line in found]


def _simplified(line: np.ndarray, pixel: np.ndarray) -> Polyline:
    path = Path(line)
    path.simplify_threshold = CLOSE
    kept = [point for point, code in path.iter_segments(simplify=True) if code != Path.CLOSEPOLY]
    return [(round(float(a), 2), round(float(b), 2)) for a, b in np.array(kept) * pixel]
