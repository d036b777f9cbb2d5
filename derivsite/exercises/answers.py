"""What a typed answer is compared with: the right answer and the known slips, as numbers.

An answer is one number, or an expression in a variable. Of an expression its values at a few
points are kept: two expressions that agree at all of them are taken for the same, however they
are written.
"""

import cmath
import math
from collections.abc import Callable, Sequence
from typing import Any

from derivsite.pages.faults import Fault

Value = Callable[..., Any]  # from the module `math`, and the variable if there is one, to a number
Values = list[float | None]  # None at a point where there is no value

# Whole numbers come first: a wrong answer is shown at the first point where it is off.
POINTS = (2.0, 3.0, -1.0, 0.5, -2.0, 1.7, -0.3, 4.4, 0.8)
FEWEST = 3  # points at which an expression must have a value


def points_of(value: Value) -> list[float]:
    """Return those of `POINTS` where the expression `value` can be computed."""
    return [point for point in POINTS if _at(value, point) is not None]


def values(value: Value, points: Sequence[float] | None) -> Values:
    """Return the expression `value` at `points`; for None the number that it is.

    Raises `Fault` for an expression that has hardly a value, and for a number that is not finite.
    """
    if points is None:
        found = float(value(math))
        if not math.isfinite(found):
            raise Fault(f"this is {found}; an exercise needs a number", line_of(value))
        return [found]
    there = [_at(value, point) for point in points]
    if len(there) - there.count(None) < FEWEST:
        tried = ", ".join(f"{point:g}" for point in POINTS)
        message = f"this has a value at fewer than {FEWEST} of the points that are tried, {tried}"
        raise Fault(message, line_of(value))
    return there


def agree(found: Sequence[float | None], right: Sequence[float | None]) -> bool:
    """Tell whether `found` passes for `right`, which the script decides by the same rule."""
    return all(
        a is None or b is None or abs(a - b) <= tolerance(b)
        for a, b in zip(found, right, strict=True)
    )


def tolerance(right: float) -> float:
    """Return half a unit of the third digit of `right`, of the third decimal if it is 0.

    So a reader may round to three digits. A little more, for halves that are rounded either way.
    """
    if abs(right) < 1e-15:
        return 0.000501
    return 0.501 * 10.0 ** (math.floor(math.log10(abs(right))) - 2)


def line_of(value: Value) -> int:
    """Return the line of the block that `value` stands on."""
    return value.__code__.co_firstlineno


def _at(value: Value, point: float) -> float | None:
    try:
        found = complex(value(math, point))
    except (ArithmeticError, ValueError, RuntimeWarning):
        return None
    return found.real if cmath.isfinite(found) and not found.imag else None
