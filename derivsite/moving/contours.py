"""Lines of equal height of a function of two variables, for `Contours`."""

from collections.abc import Sequence

import numpy as np
from contourpy import contour_generator

from derivsite.expressions import parse

GRID = 80  # steps along each axis
DIGITS = 3  # decimals that are kept, finer than a pixel


def contours(
    f: str, x: tuple[float, float], y: tuple[float, float], levels: Sequence[float]
) -> list[list[tuple[float, float]]]:
    """Return the polylines on which `f`, an expression in x and y, has one of the `levels`.

    `x` and `y` are the limits between which it is looked at.
    """
    expression = parse(f, ("x", "y"))
    xs, ys = np.linspace(*x, GRID + 1), np.linspace(*y, GRID + 1)
    heights = [[expression.value({"x": float(a), "y": float(b)}) for a in xs] for b in ys]
    generator = contour_generator(xs, ys, np.array(heights))
    found = [line for level in levels for line in generator.lines(level)]
    return [
        [(round(float(a), DIGITS), round(float(b), DIGITS)) for a, b in np.array(line)]
        for line in found
    ]
