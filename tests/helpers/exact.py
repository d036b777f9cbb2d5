"""What an expression is worth, as mpmath computes it: with many digits and by no rule of ours."""

import math
import operator
from collections.abc import Callable
from typing import Any

import mpmath

Tree = tuple[Any, ...]  # ("+", left, right), ("sin", argument), ("number", "0.5"), ("name", "x")


class AtAnEdge(Exception):  # no fault of anyone's
    """Some part has no value here, or is where a slope may jump: that is tested one by one."""


_ARITHMETIC = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "^": operator.pow,
}
_REAL: dict[str, Callable[[Any], Any]] = {
    "exp": mpmath.exp,
    "sin": mpmath.sin,
    "cos": mpmath.cos,
    "tan": mpmath.tan,
    "atan": mpmath.atan,
    "tanh": mpmath.tanh,
    "sigmoid": lambda u: 1 / (1 + mpmath.exp(-u)),
}
_SINGULAR: dict[str, Callable[[Any], Any]] = {  # at 0
    "ln": mpmath.log,
    "log": mpmath.log,
    "sqrt": mpmath.sqrt,
    "cbrt": lambda u: mpmath.sign(u) * mpmath.cbrt(abs(u)),
    "abs": abs,
    "relu": lambda u: max(u, 0),
    "step": lambda u: mpmath.mpf(u > 0),
}
FUNCTIONS = [*_REAL, *_SINGULAR]  # all there are


def exact(tree: Tree, x: Any, a: Any) -> Any:
    """Return the value, or None where there is none. Raises `AtAnEdge`."""
    kind, parts = tree[0], tree[1:]
    if kind == "number":
        return mpmath.mpf(float(parts[0]))
    if kind == "name":
        return {"x": x, "a": a, "e": mpmath.mpf(math.e)}.get(parts[0], mpmath.mpf(math.pi))
    values = [exact(part, x, a) for part in parts]
    if any(value is None for value in values):
        return None
    result = _operation(kind, *values)
    if result and not 1e-100 < abs(result) < 1e100:
        raise AtAnEdge  # of what a computer can hold
    return result


def _operation(kind: str, u: Any, v: Any = None) -> Any:
    if kind in _REAL:
        return _REAL[kind](u)
    if kind in _SINGULAR:
        if u == 0:
            raise AtAnEdge
        return None if u < 0 and kind in {"ln", "log", "sqrt"} else _SINGULAR[kind](u)
    if (kind == "/" and v == 0) or (kind == "^" and u == 0 and (v < 0 or v % 1)):
        raise AtAnEdge
    if kind == "^" and u < 0 and v % 1:
        return None
    return -u if kind == "neg" else _ARITHMETIC[kind](u, v)


def derivatives(tree: Tree, x: float, a: float) -> list[Any]:
    """Return value and two derivatives by x, by differences among very many digits.

    Raises `AtAnEdge` where that will not do, and `TypeError` where there is no value.
    """
    value = exact(tree, mpmath.mpf(x), mpmath.mpf(a))
    if value is None:
        raise TypeError
    return [
        value,
        *(mpmath.diff(lambda t: exact(tree, t, mpmath.mpf(a)), x, order) for order in (1, 2)),
    ]
