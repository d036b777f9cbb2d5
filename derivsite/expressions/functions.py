"""The functions of the language: value, first and second derivative at a number."""

import math
from collections.abc import Callable

from derivsite.expressions.jets import Jet, chain, logarithm, quotient

Derivatives = tuple[float, float, float]


def _exp(x: float) -> Derivatives:
    try:
        y = math.exp(x)
    except OverflowError:
        y = math.inf
    return y, y, y


def _ln(x: float) -> Derivatives:
    return logarithm(x), quotient(1, x), -quotient(1, x * x)


def _sqrt(x: float) -> Derivatives:
    y = math.sqrt(x) if x >= 0 else math.nan
    return y, quotient(0.5, y), -quotient(0.25, x * y)


def _cbrt(x: float) -> Derivatives:
    y = math.cbrt(x)
    return y, quotient(1, 3 * y * y), -quotient(2, 9 * x * y * y)


def _sin(x: float) -> Derivatives:
    if not math.isfinite(x):
        return math.nan, math.nan, math.nan
    return math.sin(x), math.cos(x), -math.sin(x)


def _cos(x: float) -> Derivatives:
    if not math.isfinite(x):
        return math.nan, math.nan, math.nan
    return math.cos(x), -math.sin(x), -math.cos(x)


def _tan(x: float) -> Derivatives:
    y = math.tan(x) if math.isfinite(x) else math.nan
    return y, 1 + y * y, 2 * y * (1 + y * y)


def _atan(x: float) -> Derivatives:
    slope = quotient(1, 1 + x * x)
    return math.atan(x), slope, -2 * x * slope * slope


def _tanh(x: float) -> Derivatives:
    y = math.tanh(x)
    return y, 1 - y * y, -2 * y * (1 - y * y)


def _sigmoid(x: float) -> Derivatives:
    small = math.exp(-abs(x))  # never overflows
    y = 1 / (1 + small) if x >= 0 else small / (1 + small)
    return y, y * (1 - y), y * (1 - y) * (1 - 2 * y)


def _at_a_corner(x: float, below: float, above: float) -> float:
    """Return the slope on the side of x; at 0 itself the two sides disagree."""
    if x == 0 or math.isnan(x):
        return math.nan
    return above if x > 0 else below


def _abs(x: float) -> Derivatives:
    return abs(x), _at_a_corner(x, -1, 1), _at_a_corner(x, 0, 0)


def _relu(x: float) -> Derivatives:
    return (x if x > 0 else 0 * x), _at_a_corner(x, 0, 1), _at_a_corner(x, 0, 0)


def _step(x: float) -> Derivatives:
    value = math.nan if math.isnan(x) else float(x >= 0)
    return value, _at_a_corner(x, 0, 0), _at_a_corner(x, 0, 0)


FUNCTIONS: dict[str, Callable[[float], Derivatives]] = {
    "exp": _exp,
    "ln": _ln,
    "log": _ln,  # the natural logarithm, as in Python
    "sqrt": _sqrt,
    "cbrt": _cbrt,
    "sin": _sin,
    "cos": _cos,
    "tan": _tan,
    "atan": _atan,
    "tanh": _tanh,
    "sigmoid": _sigmoid,
    "abs": _abs,
    "relu": _relu,
    "step": _step,
}


def apply(name: str, u: Jet) -> Jet:
    """Return the function `name` at the jet `u`."""
    return chain(u, *FUNCTIONS[name](u[0]))
