"""The derivatives of the lessons against oracles that know nothing of the lessons."""

import random
from collections.abc import Callable
from functools import cache

import mpmath
import numpy as np
import pytest
import sympy

from tests.snippets.claims import CURVES, POINTS, Claim, claims, names

EPS = float(np.finfo(float).eps)
x = sympy.Symbol("x", real=True)
POINTS_EACH = 120


@cache
def read(formula: str) -> sympy.Expr:
    return sympy.sympify(formula, locals={"x": x})


@cache
def slope_of(formula: str) -> sympy.Expr:
    return sympy.diff(read(formula), x)


@cache
def with_many_digits(formula: str) -> Callable[[mpmath.mpf], mpmath.mpf]:
    return sympy.lambdify(x, read(formula), "mpmath")


def exact_slope(formula: str, point: float) -> float:
    """Return the slope of `formula` at `point` by SymPy, rounded once."""
    return float(slope_of(formula).subs(x, sympy.Float(point, 40)).evalf(30))


def many_digit_slope(formula: str, point: float) -> float:
    """Return the slope by mpmath: a central difference with 60 digits."""
    with mpmath.workdps(60):
        return float(mpmath.diff(with_many_digits(formula), mpmath.mpf(point)))


def points_of(claim: Claim) -> list[float]:
    draw = random.Random(claim.name)
    return [draw.uniform(*claim.interval) for _ in range(POINTS_EACH)]


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.name)
def test_the_function_is_the_one_named(claim: Claim) -> None:
    formula = sympy.lambdify(x, sympy.sympify(claim.formula, locals={"x": x}), "mpmath")
    for point in points_of(claim):
        assert float(claim.f(point)) == pytest.approx(
            float(formula(point)), rel=8 * EPS, abs=64 * EPS
        )


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.name)
def test_the_derivative_is_right(claim: Claim) -> None:
    """A stated derivative is a formula of a few operations: only their rounding is allowed."""
    for point in points_of(claim):
        stated = float(claim.derivative(point))
        assert stated == pytest.approx(
            exact_slope(claim.formula, point), rel=16 * EPS, abs=64 * EPS
        )


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.name)
def test_two_oracles_agree(claim: Claim) -> None:
    """SymPy and mpmath find the slope in different ways; a slip in `formula` would not hide."""
    for point in points_of(claim):
        expected = exact_slope(claim.formula, point)
        assert many_digit_slope(claim.formula, point) == pytest.approx(expected, rel=4 * EPS)


@pytest.mark.parametrize(("snippet", "xs", "f", "derivative", "formula"), CURVES)
def test_drawn_curves(snippet: str, xs: str, f: str, derivative: str | None, formula: str) -> None:
    found = names(snippet)
    curve = sympy.lambdify(x, sympy.sympify(formula, locals={"x": x}), "numpy")
    np.testing.assert_allclose(found[f], curve(found[xs]), rtol=1e-13, atol=1e-15)
    if derivative:
        expected = [exact_slope(formula, point) for point in found[xs]]
        np.testing.assert_allclose(found[derivative], expected, rtol=1e-11, atol=1e-15)


@pytest.mark.parametrize(("snippet", "table", "row", "column", "formula", "point"), POINTS)
def test_slopes_at_a_point(
    snippet: str, table: str, row: int, column: int, formula: str, point: float
) -> None:
    stated = float(names(snippet)[table][row][column])
    assert stated == pytest.approx(exact_slope(formula, point), rel=16 * EPS)


def test_relu_has_the_slope_of_each_side() -> None:
    relu, slope = (names("derivative/activations/define")[name] for name in ("relu", "relu_slope"))
    for point in points_of(Claim("relu", relu, slope, "x", (0.001, 9.0))):
        assert (float(slope(point)), float(slope(-point))) == (1.0, 0.0)
        assert (float(relu(point)), float(relu(-point))) == (point, 0.0)
