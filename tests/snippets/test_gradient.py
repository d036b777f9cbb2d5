"""The page about the gradient, against oracles that know nothing of it."""

import math
import random
import re
from pathlib import Path

import numpy as np
import pytest
import sympy

from tests.snippets import many
from tests.snippets.claims import names
from tests.snippets.test_central_difference import EPS

PAGE = Path(__file__).parents[2] / "docs/learning/gradient.md"
FOLDER = "learning/gradient/"
HILL = "300 - 10*x**2 - 30*y**2"
ROSENBROCK = "(1 - x)**2 + 100*(y - x**2)**2"
X, Y, _ = many.LETTERS


def points(seed: str, variables: int, number: int = 60) -> list[list[float]]:
    draw = random.Random(seed)
    return [[draw.uniform(-3, 3) for _ in range(variables)] for _ in range(number)]


# The functions that the snippets state: snippet, name, formula.
STATED = [
    *[(name, "height", HILL) for name in ("hill_map", "shrinking_h", "slices", "two_legs")],
    ("directions", "height", HILL),
    ("numerical_gradient", "hill", HILL),
    ("numerical_gradient", "three", "x*y**2 + sin(z)"),
    ("price", "price", "4000*x - 20*x*y"),
    ("both_at_once", "price", "4000*x - 20*x*y"),
    ("bowl", "f", "x**2 + 3*y**2"),
    ("one_step", "loss", "x**2 + 3*y**2"),
    ("flat", "bowl", "x**2 + 3*y**2"),
    ("flat", "saddle", "x**2 - y**2"),
    ("rosenbrock", "f", ROSENBROCK),
]
GRADIENTS = [
    ("bowl", "x**2 + 3*y**2"),
    ("one_step", "x**2 + 3*y**2"),
    ("rosenbrock", ROSENBROCK),
    ("valley", ROSENBROCK),
]


@pytest.mark.parametrize(("snippet", "name", "formula"), STATED)
def test_the_function_is_the_one_named(snippet: str, name: str, formula: str) -> None:
    f = names(FOLDER + snippet)[name]
    variables = len(many.parse(formula).free_symbols)
    for point in points(snippet, variables):
        wanted = many.value(many.parse(formula), point)
        assert float(f(*point)) == pytest.approx(wanted, rel=1e-13, abs=1e-10)


@pytest.mark.parametrize(("snippet", "formula"), GRADIENTS)
def test_a_stated_gradient_is_right(snippet: str, formula: str) -> None:
    stated = names(FOLDER + snippet)["gradient"]
    for point in points(snippet, 2):
        assert list(stated(*point)) == pytest.approx(
            many.gradient(formula, point), rel=1e-13, abs=1e-10
        )


def test_the_gradient_of_the_hill_where_you_stand() -> None:
    exact = many.gradient(HILL, (-4, -1))
    assert exact == [80, 60]
    legs = names(FOLDER + "two_legs")
    assert [legs["east"], legs["north"]] == exact
    assert list(names(FOLDER + "directions")["gradient"]) == exact
    assert list(names(FOLDER + "not_unit")["gradient"]) == exact


# A function, and how large its third partial derivatives get within 3.1 of 0, by hand.
MEASURED = [
    ("x**3", 6.0),
    (HILL, 0.0),
    ("x**2*y**3 + x*y", 60.0),
    ("sin(x)*exp(y) + x*z**2", 25.0),
]


@pytest.mark.parametrize(("formula", "third"), MEASURED)
def test_the_numerical_gradient_errs_no_more_than_theory_allows(formula: str, third: float) -> None:
    numerical_gradient = names(FOLDER + "numerical_gradient")["numerical_gradient"]
    expression = many.parse(formula)
    variables = max(many.LETTERS.index(one) for one in expression.free_symbols) + 1
    f = sympy.lambdify(many.LETTERS[:variables], expression, "math")
    for point in points(formula, variables, 100):
        errors = numerical_gradient(f, point) - many.gradient(formula, point)
        for error, coordinate in zip(errors, point, strict=True):
            h = 6e-6 * max(1, abs(coordinate))
            rounding = 8 * EPS * (abs(f(*point)) + 300) / h
            assert abs(error) <= 1.01 * h**2 / 6 * third + rounding, (formula, point)


def test_the_numerical_gradient_takes_whole_numbers_and_leaves_the_point_alone() -> None:
    numerical_gradient = names(FOLDER + "numerical_gradient")["numerical_gradient"]
    point = np.array([2, 3])
    found = numerical_gradient(lambda x, y: x**2 * y, point)
    assert found.tolist() == pytest.approx([12, 4], abs=1e-8)
    assert point.tolist() == [2, 3]


def test_the_measured_rates_are_a_cosine_with_its_top_at_the_gradient() -> None:
    found = names(FOLDER + "directions")
    off = np.radians(found["angles"]) - math.atan2(60, 80)
    np.testing.assert_allclose(found["rates"], 100 * np.cos(off), atol=1e-5)
    assert abs(found["best"] - found["arrow"]) <= 0.5
    assert found["arrow"] == pytest.approx(math.degrees(math.atan2(60, 80)))


def test_the_rate_in_a_direction_by_complex_step() -> None:
    """d/dt f(p + t·u) by an imaginary step, which subtracts nothing: gradient · u."""
    stated, f = (names(FOLDER + "rosenbrock")[name] for name in ("gradient", "f"))
    for x, y, angle in points("complex step", 3):
        u = (math.cos(angle), math.sin(angle))
        rate = f(x + 1e-30j * u[0], y + 1e-30j * u[1]).imag / 1e-30
        assert rate == pytest.approx(np.dot(stated(x, y), u), rel=1e-10, abs=1e-9)


def test_the_arrows_of_the_bowl_start_on_contours_and_stand_at_a_right_angle() -> None:
    t, r = sympy.symbols("t r", positive=True)
    on = {X: r * sympy.cos(t), Y: r * sympy.sin(t) / sympy.sqrt(3)}  # as bowl.py has it
    f = many.parse("x**2 + 3*y**2")
    assert sympy.simplify(f.subs(on) - r**2) == 0
    along = [sympy.diff(on[one], t) for one in (X, Y)]
    uphill = [sympy.diff(f, one).subs(on) for one in (X, Y)]
    assert sympy.simplify(along[0] * uphill[0] + along[1] * uphill[1]) == 0


def test_rosenbrock_is_flat_in_one_point_only_and_lowest_there() -> None:
    f = many.parse(ROSENBROCK)
    assert sympy.solve([sympy.diff(f, X), sympy.diff(f, Y)], [X, Y]) == [(1, 1)]
    assert all(one > 0 for one in np.linalg.eigvalsh(many.hessian(ROSENBROCK, (1, 1))))


def test_units_of_the_price() -> None:
    found = names(FOLDER + "price")
    exact = many.gradient("4000*x - 20*x*y", (50, 10))
    assert [found["per_m2"], found["per_year"]] == pytest.approx(exact, rel=1e-8)


def test_the_mistakes_are_wrong_and_their_mending_is_right() -> None:
    both = names(FOLDER + "both_at_once")
    exact = many.gradient("4000*x - 20*x*y", (50, 10))[0]
    assert both["right"] == exact
    assert both["wrong"] < 0 < exact
    slip = names(FOLDER + "not_unit")
    steepest = np.hypot(*slip["gradient"])
    assert slip["gradient"] @ slip["direction"] > steepest > slip["gradient"] @ slip["unit"]


# What the page states in formulas: words, function, variable, derivative.
WRITTEN = [
    ("so ∂f/∂x = −20x", HILL, X, "-20*x"),
    ("∂f/∂y = −60y", HILL, Y, "-60*y"),
    ("with the gradient (2x, 6y)", "x**2 + 3*y**2", X, "2*x"),
    ("with the gradient (2x, 6y)", "x**2 + 3*y**2", Y, "6*y"),
    ("Its gradient is (2x, −2y)", "x**2 - y**2", X, "2*x"),
    ("Its gradient is (2x, −2y)", "x**2 - y**2", Y, "-2*y"),
    ("Freeze y: 2xy", "x**2*y", X, "2*x*y"),
    ("Freeze x: x²", "x**2*y", Y, "x**2"),
]


@pytest.mark.parametrize(("words", "formula", "variable", "derivative"), WRITTEN)
def test_a_written_partial_is_right(
    words: str, formula: str, variable: sympy.Symbol, derivative: str
) -> None:
    assert words in " ".join(PAGE.read_text(encoding="utf-8").split())
    exact = sympy.diff(many.parse(formula), variable)
    assert sympy.simplify(exact - many.parse(derivative)) == 0


def test_the_step_by_hand() -> None:
    numbers = [float(one) for one in re.findall(r"-?\d+\.\d+", many.printed(FOLDER + "one_step"))]
    assert numbers == [4.0, -6.0, 1.6, -0.4, 7.0, 3.04]
