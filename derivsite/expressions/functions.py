"""The functions of the language: value, first and second derivative at a number."""

import math
from collections.abc import Callable

from derivsite.expressions.jets import Jet, chain, finite, logarithm, quotient


def _exp(x: float) -> Jet:
    try:
        y = math.exp(x)
    except OverflowError:
        y = math.inf
    return y, y, y


def _sqrt(x: float) -> Jet:
    y = math.sqrt(x) if x >= 0 else math.nan
    return y, quotient(0.5, y), -quotient(0.25, x * y)


def _cbrt(x: float) -> Jet:
    y = math.cbrt(x)
    return y, quotient(1, 3 * y * y), -quotient(2, 9 * x * y * y)


def _sin(x: float) -> Jet:
    x = finite(x)
    return math.sin(x), math.cos(x), -math.sin(x)


def _cos(x: float) -> Jet:
    x = finite(x)
    return math.cos(x), -math.sin(x), -math.cos(x)


def _tan(x: float) -> Jet:
    y = math.tan(finite(x))
    return y, 1 + y * y, 2 * y * (1 + y * y)


def _atan(x: float) -> Jet:
    slope = 1 / (1 + x * x)
    return math.atan(x), slope, -2 * x * slope * slope


def _tanh(x: float) -> Jet:
    slope = 4 * _sigmoid(2 * x)[1]  # 1 - y² would lose its digits where y is near 1
    return math.tanh(x), slope, -2 * math.tanh(x) * slope


def _sigmoid(x: float) -> Jet:
    small = math.exp(-abs(x))  # never overflows
    slope = small / (1 + small) / (1 + small)
    return (1 if x >= 0 else small) / (1 + small), slope, -slope * math.tanh(x / 2)


def _side(x: float, below: float, above: float, between: float = math.nan) -> float:
    """Return the slope on the side of x; at a corner, 0, the two sides disagree."""
    return above if x > 0 else below if x < 0 else between


def _abs(x: float) -> Jet:
    return abs(x), _side(x, -1, 1), _side(x, 0, 0)


def _relu(x: float) -> Jet:
    return _side(x, 0.0, x, x), _side(x, 0, 1), _side(x, 0, 0)


def _step(x: float) -> Jet:
    return _side(x, 0.0, 1.0, x + 1), _side(x, 0, 0, math.inf), _side(x, 0, 0)


FUNCTIONS: dict[str, Callable[[float], Jet]] = {
    "exp": _exp,
    "ln": logarithm,
    "log": logarithm,  # the natural one, as in Python
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
    return chain(u, FUNCTIONS[name](u[0]))
