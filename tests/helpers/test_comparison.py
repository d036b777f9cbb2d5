"""`tables.comparison`: the table that proves a derivative lets no wrong one through.

SymPy differentiates; the numerical values are central differences of plain Python functions.
"""

import math
from collections.abc import Callable

import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from derivsite.tables import comparison

from .page import number, parse, rows_of

Function = Callable[[float], float]
X = sympy.Symbol("x")
TOLERANCE = 1e-6
calm = settings(deadline=None, derandomize=True)

FUNCTIONS: dict[str, tuple[Function, sympy.Expr]] = {
    "x**3": (lambda x: x**3, X**3),
    "exp": (math.exp, sympy.exp(X)),
    "sin(3x)": (lambda x: math.sin(3 * x), sympy.sin(3 * X)),
    "log(x**2+1)": (lambda x: math.log(x * x + 1), sympy.log(X**2 + 1)),
    "sigmoid": (lambda x: 1 / (1 + math.exp(-x)), 1 / (1 + sympy.exp(-X))),
    "tanh": (math.tanh, sympy.tanh(X)),
}
# What people write who forget the inner derivative, and what is right.
DROPPED = {
    "sin(3x)": (sympy.sin(3 * X), sympy.cos(3 * X)),
    "exp(-2x)": (sympy.exp(-2 * X), sympy.exp(-2 * X)),
    "(2x+1)**3": ((2 * X + 1) ** 3, 3 * (2 * X + 1) ** 2),
}


def slope(f: Function, x: float, h: float = 1e-5) -> float:
    return (f(x + h) - f(x - h)) / (2 * h)


def exact(expression: sympy.Expr, x: float) -> sympy.Float:
    return sympy.diff(expression, X).subs(X, sympy.Rational(x)).evalf(30)


def show(label: str, numerical: float, exactly: float) -> str:
    return comparison([(label, numerical, exactly)], tolerance=TOLERANCE, caption="Proof")


@pytest.mark.parametrize("x", [-1.5, 0.0, 0.5, 2.0])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_right_derivative_is_shown(name: str, x: float) -> None:
    f, expression = FUNCTIONS[name]
    right = exact(expression, x)
    (row,) = rows_of(parse(show(name, slope(f, x), right)))
    assert row[0] == name
    assert number(row[2]) == pytest.approx(float(right), abs=1e-10)


def test_value_a_little_off_is_refused() -> None:
    with pytest.raises(ValueError, match=r"x² at 1: numerical 2.001, exact 2.0"):
        show("x² at 1", 2.001, exact(X**2, 1))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_wrong_sign_is_refused(name: str) -> None:
    f, expression = FUNCTIONS[name]
    with pytest.raises(ValueError, match="differ by more than"):
        show(name, slope(f, 0.5), -exact(expression, 0.5))


@pytest.mark.parametrize("name", DROPPED)
def test_dropped_inner_derivative_is_refused(name: str) -> None:
    expression, wrong = DROPPED[name]
    mistaken = wrong.subs(X, sympy.Rational(1, 2)).evalf(30)
    with pytest.raises(ValueError, match="differ by more than"):
        show(name, exact(expression, 0.5), mistaken)


@calm
@given(st.floats(-1e6, 1e6), st.floats(1.01, 1e6), st.sampled_from([-1, 1]))
def test_any_error_above_the_tolerance_is_refused(value: float, times: float, sign: int) -> None:
    wrong = value + sign * times * TOLERANCE * max(1.0, abs(value))
    with pytest.raises(ValueError, match="differ by more than"):
        show("f", wrong, value)


@calm
@given(st.floats(-1e6, 1e6), st.floats(-0.99, 0.99))
def test_any_error_below_the_tolerance_is_shown_as_the_difference(
    value: float, part: float
) -> None:
    near = value + part * TOLERANCE * max(1.0, abs(value))
    assume(abs(near - value) < TOLERANCE * max(1.0, abs(value)))
    (row,) = rows_of(parse(show("f", near, value)))
    assert number(row[3]) == pytest.approx(abs(near - value), rel=0.06)
    assert number(row[1]) == pytest.approx(near, abs=1e-9)


@pytest.mark.parametrize(("left", "right"), [(math.nan, 1), (1, math.nan), (math.inf, math.inf)])
def test_number_that_is_not_finite_is_refused(left: float, right: float) -> None:
    with pytest.raises(ValueError, match="f"):
        show("f", left, right)


def test_one_wrong_row_among_right_ones_is_refused() -> None:
    rows = [("a", 1.0, 1.0), ("b", 1.1, 1.0), ("c", 1.0, 1.0)]
    with pytest.raises(ValueError, match=r"^b: "):
        comparison(rows, tolerance=TOLERANCE, caption="Proof")
