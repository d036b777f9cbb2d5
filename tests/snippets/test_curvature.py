"""The page about second derivatives, against oracles that know nothing of it."""

import math
import random
import re
from pathlib import Path

import mpmath
import numpy as np
import pytest
import sympy

from tests.snippets import many
from tests.snippets.claims import names
from tests.snippets.test_central_difference import EPS

PAGE = Path(__file__).parents[2] / "docs/learning/curvature.md"
FOLDER = "learning/curvature/"
WELLS = "x**4 - 4*x**2 + 0.5*x"
ROSENBROCK = "(1 - x)**2 + 100*(y - x**2)**2"
X, Y, _ = many.LETTERS


def derivative(formula: str, order: int, point: float) -> float:
    return many.value(many.derivative(formula, *[X] * order), [point])


def points(seed: str, number: int = 60) -> list[float]:
    draw = random.Random(seed)
    return [draw.uniform(-2, 2) for _ in range(number)]


# Derivatives that the snippets state: snippet, name, function, order.
STATED = [
    ("newton", "slope", "exp(x) - 2*x", 1),
    ("newton", "curvature", "exp(x) - 2*x", 2),
    ("race", "slope", "exp(x) - 2*x", 1),
    ("wrong_way", "slope", WELLS, 1),
    ("wrong_way", "curvature", WELLS, 2),
    ("flat_cubic", "slope", "x**3", 1),
]


@pytest.mark.parametrize(("snippet", "name", "formula", "order"), STATED)
def test_a_stated_derivative_is_right(snippet: str, name: str, formula: str, order: int) -> None:
    stated = names(FOLDER + snippet)[name]
    for point in points(snippet):
        exact = derivative(formula, order, point)
        assert stated(point) == pytest.approx(exact, rel=1e-14, abs=1e-13)


@pytest.mark.parametrize("snippet", ["hug", "orders"])
def test_slope_and_curvature_where_the_parabola_touches(snippet: str) -> None:
    found = names(FOLDER + snippet)
    assert found["slope"] == pytest.approx(derivative("exp(x) - 2*x", 1, 1.5), rel=1e-15)
    assert found["curvature"] == pytest.approx(derivative("exp(x) - 2*x", 2, 1.5), rel=1e-15)


def test_the_drawn_parabola_is_the_one_of_taylor() -> None:
    found = names(FOLDER + "hug")
    series = sympy.series(sympy.exp(X) - 2 * X, X, sympy.Rational(3, 2), 3).removeO()
    curve = sympy.lambdify(X, series, "numpy")
    np.testing.assert_allclose(found["parabola"], curve(found["w"]), rtol=1e-13)
    lowest = float(sympy.solve(sympy.diff(series, X), X)[0])
    assert found["bottom"] == pytest.approx(lowest, rel=1e-14)
    assert found["lowest"] == pytest.approx(float(curve(lowest)), rel=1e-13)


def test_the_drawn_wells() -> None:
    found = names(FOLDER + "double_well")
    for name, order in (("f", 0), ("curvature", 2)):
        exact = [derivative(WELLS, order, one) for one in found["x"]]
        np.testing.assert_allclose(found[name], exact, atol=1e-13)
    assert derivative(WELLS, 2, found["edge"]) == pytest.approx(0, abs=1e-14)


MEASURED = ["5*x**2", "x**3", "exp(x)", "sin(x)", "exp(x) - 2*x", WELLS]


@pytest.mark.parametrize("formula", MEASURED)
def test_the_second_difference_errs_no_more_than_theory_allows(formula: str) -> None:
    """Truncation h² / 12 · max |f⁗|, and rounding of f and of its argument over h²."""
    second_derivative = names(FOLDER + "measuring")["second_derivative"]
    f, h = sympy.lambdify(X, many.parse(formula), "math"), 1e-4
    for point in points(formula, 120):
        fourth = max(abs(derivative(formula, 4, one)) for one in (point - h, point + h))
        size = abs(f(point)) + abs(point * derivative(formula, 1, point)) + 1
        error = second_derivative(f, point) - derivative(formula, 2, point)
        assert abs(error) <= 1.01 * h**2 / 12 * fourth + 4 * EPS * size / h**2, point


def test_the_listed_second_derivatives() -> None:
    found = names(FOLDER + "measuring")["functions"]
    formulas = ["5*x**2", "x**3", "exp(x)", "sin(x)", "log(x)"]
    for (_, f, exact, point), formula in zip(found, formulas, strict=True):
        assert f(point) == pytest.approx(derivative(formula, 0, point), rel=1e-15)
        assert exact(point) == pytest.approx(derivative(formula, 2, point), rel=1e-15)


def test_the_best_step_is_near_the_fourth_root() -> None:
    """On the picture, and for other functions too; the rounding of one point is luck."""
    assert 0.1 < names(FOLDER + "best_step")["best"] / EPS**0.25 < 10
    second_derivative = names(FOLDER + "measuring")["second_derivative"]
    steps = np.logspace(-8, 0, 17)
    for formula in ("exp(x)", "sin(x)", "exp(x)*sin(x)"):
        f, some = sympy.lambdify(X, many.parse(formula), "math"), points(formula, 20)
        exact = [derivative(formula, 2, one) for one in some]
        errors = [
            sum((second_derivative(f, x, h) - e) ** 2 for x, e in zip(some, exact, strict=True))
            for h in steps
        ]
        assert 0.1 < steps[int(np.argmin(errors))] / EPS**0.25 < 10, formula


def test_the_errors_of_tangent_and_parabola_shrink_as_said() -> None:
    rows = [row.split() for row in many.printed(FOLDER + "orders").splitlines()[1:]]
    tangent, parabola = (np.array([float(row[column]) for row in rows]) for column in (1, 2))
    assert tangent[:-1] / tangent[1:] == pytest.approx([100, 100], rel=0.1)
    assert parabola[:-1] / parabola[1:] == pytest.approx([1000, 1000], rel=0.1)


def test_the_steps_are_counted_right() -> None:
    """Counted again with 60 digits."""

    def steps(rate: mpmath.mpf | None) -> int:
        w, count = mpmath.mpf(2), 0
        while abs(mpmath.exp(w) - 2) > 1e-10:
            w -= (mpmath.exp(w) - 2) * (rate or mpmath.exp(-w))
            count += 1
        return count

    counts = re.findall(r"(\d+) steps", many.printed(FOLDER + "race"))
    with mpmath.workdps(60):
        rates = [mpmath.mpf(rate) for rate in ("0.1", "0.3", "0.5")]
        assert [int(count) for count in counts] == [steps(rate) for rate in rates]
        assert names(FOLDER + "newton")["newton_steps"] == steps(None)


def test_newton_goes_wrong_where_said_and_the_careful_step_does_not() -> None:
    found = names(FOLDER + "wrong_way")
    bottoms = [float(one) for one in np.roots([4, 0, -8, 0.5]) if 12 * one**2 > 8]
    x = 0.5
    for _ in range(30):
        x = found["newton"](x)
    assert derivative(WELLS, 2, x) < 0
    assert abs(found["newton"](0.82)) > 50
    for start in np.linspace(-2, 2, 81):
        x = start
        for _ in range(60):
            x = found["careful"](x)
            assert abs(x) < 2.5
        assert min(abs(x - one) for one in bottoms) < 1e-9, start


def test_the_limit_of_the_learning_rate() -> None:
    bottom = math.log(2)
    exact = derivative("exp(x) - 2*x", 2, bottom)
    assert names(FOLDER + "limit")["curvature"] == pytest.approx(exact, abs=1e-6)
    off = dict(re.findall(r"lr (\S+) +off by (\S+)", many.printed(FOLDER + "limit")))
    assert {float(rate) < 2 / exact for rate in off} == {True, False}
    for rate, distance in off.items():
        assert (float(distance) < 1e-6) == (float(rate) < 2 / exact), rate


@pytest.mark.parametrize("snippet", ["hessian", "valley"])
def test_gradient_and_hessian_of_rosenbrock(snippet: str) -> None:
    found = names(FOLDER + snippet)
    for point in zip(points("x"), points("y"), strict=True):
        exact = many.gradient(ROSENBROCK, point)
        assert found["gradient"](*point).tolist() == pytest.approx(exact, rel=1e-13, abs=1e-10)
        table = many.hessian(ROSENBROCK, point)
        if snippet == "valley":
            np.testing.assert_allclose(found["hessian"](*point), table, rtol=1e-13, atol=1e-10)
        else:
            measured = found["numerical_hessian"](found["gradient"], point)
            np.testing.assert_allclose(measured, table, atol=1e-6)


def test_the_steps_through_the_valley() -> None:
    """Descent again, with the partials that SymPy finds; Newton ends close to (1, 1)."""
    found = names(FOLDER + "valley")
    f = many.parse(ROSENBROCK)
    slopes = [sympy.lambdify((X, Y), sympy.diff(f, one)) for one in (X, Y)]
    x, y, steps = -1.2, 1.0, 0
    while math.hypot(x - 1, y - 1) > 0.01:
        x, y = x - 0.001 * slopes[0](x, y), y - 0.001 * slopes[1](x, y)
        steps += 1
    assert found["taken"]["descent"] == steps
    assert found["taken"]["newton"] < 10
    np.testing.assert_allclose(found["point"], [1, 1], atol=0.01)


def test_a_measured_hessian_is_symmetric_only_where_it_should_be() -> None:
    """The two sides are measured apart: a gradient of nothing gives a table with two sides."""
    numerical_hessian = names(FOLDER + "hessian")["numerical_hessian"]
    table = numerical_hessian(lambda x, y: np.array([y, -x]), (1, 1))
    np.testing.assert_allclose(table, [[0, 1], [-1, 0]], atol=1e-9)


SURFACES = {"bowl": "x**2 + 3*y**2", "saddle": "x**2 - y**2", "Rosenbrock": ROSENBROCK}
FLAT = {"bowl": (0, 0), "saddle": (0, 0), "Rosenbrock": (1, 1)}


@pytest.mark.parametrize("name", SURFACES)
def test_the_curvature_in_every_direction(name: str) -> None:
    stated = names(FOLDER + "eigenvalues")["hessians"][name]
    exact = np.array(many.hessian(SURFACES[name], FLAT[name]))
    assert exact.tolist() == stated
    found = names(FOLDER + "by_direction")
    measured = found["curvatures"](found[name.lower()], *FLAT[name])
    turn = np.radians(found["angles"])
    u = np.array([np.cos(turn), np.sin(turn)])
    np.testing.assert_allclose(measured, np.einsum("ik,ij,jk->k", u, exact, u), atol=1e-3)
    smallest, largest = sorted(float(one) for one in sympy.Matrix(stated).eigenvals())
    assert measured.min() == pytest.approx(smallest, abs=0.08)
    assert measured.max() == pytest.approx(largest, abs=0.08)


def test_the_zigzag() -> None:
    found = names(FOLDER + "zigzag")
    assert found["hessian"].tolist() == many.hessian("x**2 + 10*y**2", (1, 1))
    steps = np.arange(13)
    np.testing.assert_allclose(found["path"][:, 0], 4 * 0.82**steps)
    np.testing.assert_allclose(found["path"][:, 1], (-0.8) ** steps)
    np.testing.assert_allclose(found["newton"], [0, 0], atol=1e-15)


def test_the_flat_cubic_by_many_digits() -> None:
    with mpmath.workdps(60):
        x = mpmath.mpf(1)
        for _ in range(1000):
            x -= 3 * x**2 / 10
        left, steps = mpmath.mpf("-0.1"), 0
        while left > -1e6:
            left -= 3 * left**2 / 10
            steps += 1
    text = many.printed(FOLDER + "flat_cubic")
    assert f"x = {float(x):.4f}" in text
    assert f"after {steps} steps" in text
    assert (f"{float(x):.4f}", steps) == ("0.0033", 41)  # the brief's figures


def test_the_verdict_on_flat_points() -> None:
    found = names(FOLDER + "look_around")
    verdicts = {"x²": "bottom", "−x²": "top", "x³": "neither", "x⁴": "bottom", "−x⁴": "top"}
    formulas = ["x**2", "-x**2", "x**3", "x**4", "-x**4"]
    for (name, slope, curvature), formula in zip(found["functions"], formulas, strict=True):
        for point in points(formula, 10):
            assert slope(point) == pytest.approx(derivative(formula, 1, point))
            assert curvature(point) == pytest.approx(derivative(formula, 2, point))
        verdict = found["kind"](slope, curvature, 0)
        assert verdict.endswith(verdicts[name])
        assert ("silent" in verdict) == (derivative(formula, 2, 0) == 0)
    falling = found["kind"](lambda x: -3 * x**2, lambda x: -6 * x, 0)  # −x³
    assert falling.endswith("neither")


# What the page states in formulas: words, function, order, derivative.
WRITTEN = [
    ("s = 5t² metres, the speed is 10t", "5*x**2", 1, "10*x"),
    ("s″ is 10 metres per second", "5*x**2", 2, "10"),
    ("The slope is 10w, so f″ is 10", "5*x**2", 1, "10*x"),
    ("The slope is 10w, so f″ is 10", "5*x**2", 2, "10"),
    ("its second derivative 12x² − 8", WELLS, 2, "12*x**2 - 8"),
]


@pytest.mark.parametrize(("words", "formula", "order", "stated"), WRITTEN)
def test_a_written_derivative_is_right(words: str, formula: str, order: int, stated: str) -> None:
    text = " ".join(PAGE.read_text(encoding="utf-8").replace("#|", "").split())
    assert words in text
    assert sympy.simplify(sympy.diff(many.parse(formula), X, order) - many.parse(stated)) == 0


def test_the_card_by_hand() -> None:
    assert [derivative("exp(x) - 2*x", order, 0) for order in (1, 2)] == [-1, 1]
    assert math.isclose(-0.1 + 0.01 / 2, -0.095)
