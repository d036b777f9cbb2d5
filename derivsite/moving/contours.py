"""Lines of equal height of a function of two variables, for `Contours`."""

from collections.abc import Sequence

import numpy as np
from contourpy import contour_generator
from matplotlib.path import Path

from derivsite.expressions import parse

GRID = 100  # steps along each axis
PIXELS = 277  # about as many as a panel is wide
CLOSE = 0.6  # pixels by which a line may be off, so that fewer points tell it

Polyline = list[tuple[float, float]]


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
