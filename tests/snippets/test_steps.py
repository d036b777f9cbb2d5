"""The chapter on the step against exact arithmetic, mpmath, SymPy and the theory of its errors."""

import math
import random
from fractions import Fraction
from typing import Any

import mpmath
import numpy as np
import pytest
import sympy

from tests.snippets.claims import SNIPPETS, names
from tests.snippets.test_derivatives import exact_slope

EPS = float(np.finfo(float).eps)
PAGE = SNIPPETS.parent / "docs/learning/steps.md"
x, h = sympy.Symbol("x", positive=True), sympy.Symbol("h", positive=True)
FORMULAS = {"x²": "x**2", "x³": "x**3", "eˣ": "exp(x)", "ln x": "log(x)", "sin x": "sin(x)"}
CURVES = ["x³", "eˣ", "ln x", "sin x"]  # never x²


def found(snippet: str) -> dict[str, Any]:
    return names(f"learning/steps/{snippet}")


def value(formula: str, point: float) -> mpmath.mpf:
    return sympy.lambdify(x, sympy.sympify(formula, locals={"x": x}), "mpmath")(mpmath.mpf(point))


@pytest.mark.parametrize("snippet", ["four_curves", "best_step", "fixed", "complex_step"])
def test_functions_and_slopes_are_the_ones_named(snippet: str) -> None:
    points = np.atleast_1d(found(snippet).get("x", found(snippet).get("x0")))
    for name, f, stated in found(snippet)["pairs"]:
        for point, slope in list(zip(points, np.atleast_1d(stated), strict=True))[::100]:
            f_there = complex(f(complex(point))).real if snippet == "complex_step" else f(point)
            assert f_there == pytest.approx(float(value(FORMULAS[name], point)), rel=4 * EPS)
            assert slope == pytest.approx(exact_slope(FORMULAS[name], point), rel=4 * EPS)


def errors_in_theory(formula: str, x0: float, step: float, back: float) -> tuple[float, float]:
    """Return truncation, from 60 digits, and a bound of rounding, of a difference from x0 − back.

    Heights and arguments are off by some units in their last place; the difference of two is
    divided by the step. (Burden and Faires, Numerical Analysis, 4.1)
    """
    with mpmath.workdps(60):
        ahead, behind = value(formula, mpmath.mpf(x0) + step), value(formula, mpmath.mpf(x0) - back)
        slope = mpmath.diff(lambda p: value(formula, p), x0)
        truncation = abs((ahead - behind) / (mpmath.mpf(step) + back) - slope)
        size = abs(ahead) + abs(behind) + 2 * x0 * abs(slope)
    return float(truncation), float(2 * EPS * size / (step + back))


@pytest.mark.parametrize("number", range(4))
def test_each_v_is_truncation_and_rounding(number: int) -> None:
    lines = found("four_curves")["axes"].flat[number].lines
    for line, both_sides in zip(lines, (False, True), strict=True):
        for step, error in zip(line.get_xdata(), line.get_ydata(), strict=True):
            back = step if both_sides else 0.0
            truncation, rounding = errors_in_theory(FORMULAS[CURVES[number]], 1.5, step, back)
            assert truncation - rounding <= error <= 1.01 * truncation + rounding, step


@pytest.mark.parametrize("formula", [FORMULAS[name] for name in CURVES])
def test_written_truncation(formula: str) -> None:
    """h/2 · f″ and h²/6 · f‴ are what the differences leave when h shrinks."""
    text = PAGE.read_text(encoding="utf-8")
    assert "about h/2 · f″" in text
    assert "about h²/6 · f‴" in text
    f = sympy.sympify(formula, locals={"x": x})
    ahead, behind = f.subs(x, x + h), f.subs(x, x - h)
    forward = sympy.series((ahead - f) / h - sympy.diff(f, x), h, 0, 2).removeO().coeff(h, 1)
    central = (ahead - behind) / (2 * h) - sympy.diff(f, x)
    assert sympy.simplify(forward - sympy.diff(f, x, 2) / 2) == 0
    leading = sympy.series(central, h, 0, 3).removeO().coeff(h, 2)
    assert sympy.simplify(leading - sympy.diff(f, x, 3) / 6) == 0


def test_the_square_has_no_truncation() -> None:
    assert sympy.simplify(((x + h) ** 2 - (x - h) ** 2) / (2 * h)) == 2 * x


def test_the_best_steps_are_near_the_roots() -> None:
    for _, forward, central in found("best_step")["best"]:
        assert 1 / 4 < forward / math.sqrt(EPS) < 4
        assert 1 / 4 < central / EPS ** (1 / 3) < 4


def test_the_fixed_step_errs_22_to_246_times_as_much() -> None:
    """The figures of the brief; they move a little with the points and with the machine."""
    ratios = found("fixed")["ratios"]
    assert min(ratios) == pytest.approx(22, rel=0.2)
    assert max(ratios) == pytest.approx(246, rel=0.2)
    assert found("fixed")["fixed"](found("fixed")["square"], 1e10) == 0
    assert found("fixed")["scaled"](found("fixed")["square"], 1e10) == pytest.approx(2e10, rel=1e-9)


def float32(exact: Fraction) -> Fraction:
    """Return the nearest number with 24 binary digits, ties to even."""
    if exact == 0:
        return exact
    unit = Fraction(2) ** (math.floor(math.log2(abs(exact))) - 23)
    return round(exact / unit) * unit


@pytest.mark.parametrize("step", [1e-7, 5e-3])
@pytest.mark.parametrize("point", [0.5, 1, 2, 3, 4])
def test_float32_is_what_exact_arithmetic_rounded_at_each_step_gives(
    point: float, step: float
) -> None:
    h32 = float32(Fraction(step))
    ahead, behind = (float32(Fraction(point) + s * h32) for s in (1, -1))
    rise = float32(float32(ahead**2) - float32(behind**2))
    assert found("single_mistake")["central"](point, step) == float(float32(rise / (2 * h32)))


def test_a_step_for_ln() -> None:
    slope = found("log_scale")["slope_of_log"]
    for point in (1.0, 1e-2, 1e-4):
        exact = mpmath.atanh(6e-6 / mpmath.mpf(point)) / 6e-6  # the central difference of ln
        assert slope(point, 6e-6) == pytest.approx(float(exact), rel=1e-10)
    assert slope(1e-4, 6e-6) * 1e-4 - 1 == pytest.approx(1.2e-3, rel=0.01)
    assert math.isnan(slope(5e-6, 6e-6))
    assert slope(5e-6, 6e-6 * 5e-6) == pytest.approx(2e5, rel=1e-9)


def test_complex_step_is_as_good_as_the_numbers_allow() -> None:
    complex_step = found("complex_step")["complex_step"]
    draw = random.Random(1)
    for name, f, _ in found("complex_step")["pairs"]:
        for point in (draw.uniform(0.1, 6) for _ in range(100)):
            expected = exact_slope(FORMULAS[name], point)
            assert complex_step(f, point) == pytest.approx(expected, rel=4 * EPS)


def test_complex_step_fails_as_told() -> None:
    assert found("complex_step")["complex_step"](abs, -2.0) == 0
    with pytest.raises(TypeError):
        max(complex(-2, 1e-200), 0)


def test_gradient_without_spacing() -> None:
    assert found("spacing")["wrong"][500] == pytest.approx(float(Fraction(200, 999)), rel=1e-12)
    assert found("spacing")["right"] == pytest.approx(np.full(1000, 2.0), rel=1e-12)
