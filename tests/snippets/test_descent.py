"""What the page on gradient descent states, against oracles that know nothing of its snippets."""

import math
import random
from contextlib import redirect_stdout
from fractions import Fraction
from io import StringIO
from typing import Any

import mpmath
import numpy as np
import pytest
import sympy

from tests.snippets.claims import SNIPPETS, Claim, names
from tests.snippets.test_derivatives import EPS, exact_slope, many_digit_slope, points_of
from tests.snippets.test_written_rules import NAMES

PAGE = "learning/descent"
TEXT = " ".join((SNIPPETS.parent / f"docs/{PAGE}.md").read_text(encoding="utf-8").split())
WELLS = "x**4 - 4*x**2 + x/2"

# snippet, name of its slope, the function in SymPy's notation
SLOPES = [
    ("learning_rates", "slope", "x**2"),
    ("learning_rates_picture", "slope", "x**2"),
    ("factor", "slope", "3*(x - 1)**2 + 2"),
    ("same_rate", "slope", "x**2"),
    ("same_rate", "steep_slope", "10*x**2"),
    ("wells", "slope", WELLS),
    ("wells_picture", "slope", WELLS),
    ("stopping", "f_slope", WELLS),
]
STOPPING = {"x²": "x**2", "two valleys": WELLS, "x³": "x**3", "x⁴": "x**4"}
BOWLS = ["two", "zigzag", "momentum", "momentum_picture"]

# What the page says, the function and its derivative in SymPy's notation.
WRITTEN = [
    ("f(x) = x², with slope 2x", "x**2", "2*x"),
    ("3(x − 1)² + 2. Its slope is 6(x − 1)", "3*(x - 1)**2 + 2", "6*(x - 1)"),
    ("so its curvature is 6", "6*(x - 1)", "6"),
    ("x⁴ − 4x² + 0.5x has two valleys. Its slope is 4x³ − 8x + 0.5", WELLS, "4*x**3 - 8*x + 1/2"),
    ("The curvature is 12x² − 8", f"diff({WELLS}, x)", "12*x**2 - 8"),
    ("10y² is a constant, so the slope along x is 2x", "x**2 + c", "2*x"),
    ("the slope along y is 20y", "c + 10*x**2", "20*x"),
]


def printed(snippet: str) -> list[list[str]]:
    """Return the words of each line that `snippet` prints, below its heading."""
    with redirect_stdout(StringIO()) as output:
        names.__wrapped__(f"{PAGE}/{snippet}")  # past the cache, which prints nothing
    return [line.split() for line in output.getvalue().splitlines()[1:]]


def slopes() -> list[Claim]:
    """Return each slope that a snippet states, with its function."""
    found = [
        Claim(f"{snippet}: {slope}", abs, names(f"{PAGE}/{snippet}")[slope], formula)
        for snippet, slope, formula in SLOPES
    ]
    for name, _, slope, *_ in names(f"{PAGE}/stopping")["runs"]:
        found.append(Claim(f"stopping: {name}", abs, slope, STOPPING[name.split(",")[0]]))
    return found


@pytest.mark.parametrize("claim", slopes(), ids=lambda claim: claim.name)
def test_a_slope_is_right(claim: Claim) -> None:
    for point in points_of(claim):
        exact = exact_slope(claim.formula, point)
        assert claim.derivative(point) == pytest.approx(exact, rel=16 * EPS, abs=64 * EPS)
        assert many_digit_slope(claim.formula, point) == pytest.approx(exact, rel=8 * EPS)


@pytest.mark.parametrize("snippet", BOWLS)
def test_the_gradient_of_the_bowl_is_right(snippet: str) -> None:
    """The complex step: no difference, so no rounding that grows."""
    gradient, draw = names(f"{PAGE}/{snippet}")["gradient"], random.Random(snippet)
    for _ in range(100):
        x, y = draw.uniform(-9, 9), draw.uniform(-9, 9)
        along_x = ((x + 1e-20j) ** 2 + 10 * y**2).imag / 1e-20
        along_y = (x**2 + 10 * (y + 1e-20j) ** 2).imag / 1e-20
        np.testing.assert_allclose(gradient(np.array([x, y])), [along_x, along_y], rtol=1e-14)


@pytest.mark.parametrize(("words", "f", "derivative"), WRITTEN)
def test_a_written_derivative_is_right(words: str, f: str, derivative: str) -> None:
    assert words in TEXT, "the page no longer says so"
    function, stated = (sympy.sympify(form, locals=NAMES) for form in (f, derivative))
    assert sympy.simplify(sympy.diff(function, NAMES["x"]) - stated) == 0


def test_thirty_steps_end_where_exact_fractions_say() -> None:
    table = printed("learning_rates")
    assert {"0.95", "1.0", "1.1"} <= {row[0] for row in table}
    for learning_rate, after, *_ in table:
        exact = 4 * (1 - 2 * Fraction(learning_rate)) ** 30
        assert float(after) == pytest.approx(float(exact), abs=0.0005)


def test_steps_needed_are_those_of_the_logarithm() -> None:
    for learning_rate, _, *needed in printed("learning_rates"):
        factor = abs(1 - 2 * float(learning_rate))
        if factor < 1:
            assert int(needed[0]) == math.ceil(math.log(0.01 / 4) / math.log(factor))
        else:
            assert " ".join(needed) == "not in 1000"


def test_the_factor_is_the_one_of_the_formula() -> None:
    for learning_rate, before, after, factor, stated in printed("factor"):
        exact = 1 - Fraction(learning_rate) * 6
        assert Fraction(factor) == Fraction(stated) == exact
        assert Fraction(after) == exact * Fraction(before)


def test_the_limit_by_trying_is_the_last_below_the_formula() -> None:
    for _, curvature, found, _ in printed("limit"):
        limit = Fraction(2, int(curvature))
        assert Fraction(found) < limit <= Fraction(found) + Fraction(1, 1000)


def test_a_rate_without_its_curvature() -> None:
    found = names(f"{PAGE}/same_rate")
    assert found["wrong"] == pytest.approx(4 * (-5) ** 5, rel=1e-12) == -12500
    assert found["right"] == pytest.approx(4 * 0.4**5, rel=1e-12)
    assert found["fine"] == pytest.approx(found["right"], rel=1e-12)


def bottoms() -> list[float]:
    """Return the two bottoms of the double well, left and right, by SymPy."""
    x = NAMES["x"]
    slope = sympy.diff(sympy.sympify(WELLS, locals=NAMES), x)
    found = sorted(float(root) for root in sympy.Poly(slope, x).nroots(n=30))
    return [found[0], found[2]]


def test_each_descent_ends_in_the_valley_that_the_page_names() -> None:
    left, right = bottoms()
    ends = [(float(row[0]), float(row[1]), float(row[4])) for row in printed("wells")]
    settled = {(rate, start): end for rate, start, end in ends if (rate, start) != (0.12, 2.2)}
    expected = {
        (0.02, -2.2): left,
        (0.02, 2.2): right,
        (0.1, -2.2): right,
        (0.1, 2.2): left,
        (0.12, -2.2): right,
    }
    assert settled == {key: pytest.approx(end, abs=0.0005) for key, end in expected.items()}


def test_the_left_valley_is_lower_and_its_limit_is_below_0_12() -> None:
    found = names(f"{PAGE}/wells")
    f, descend = found["f"], found["descend"]
    left, right = bottoms()
    assert f(left) < f(right)
    assert [2 / (12 * x**2 - 8) < 0.12 for x in (left, right)] == [True, False]
    # The page computes the limits at the bottoms to which small steps lead.
    assert (left, right) == pytest.approx([descend(x, 0.02)[-1] for x in (-2.2, 2.2)], abs=1e-9)


def test_beyond_its_limit_it_jumps_between_two_points() -> None:
    """They are fixed points of two steps, and not of one."""
    found = names(f"{PAGE}/wells")
    one, two = found["descend"](2.2, 0.12, 2000)[-2:]
    assert found["descend"](one, 0.12, 2)[-1] == pytest.approx(one, abs=1e-9)
    assert abs(one - two) > 0.1


def test_steps_in_the_narrow_bowl() -> None:
    for row in printed("one_rate"):
        along_x, along_y = (1 - Fraction(row[0]) * slope for slope in (2, 20))
        assert (Fraction(row[1]), Fraction(row[2])) == (along_x, along_y)
        distances = (math.hypot(4 * along_x**n, along_y**n) for n in range(1000))
        near = next((str(n) for n, distance in enumerate(distances) if distance < 0.01), None)
        assert row[3:] == ([near] if near else ["not", "in", "1000"])


def with_momentum(curvature: int, rate: float, momentum: float, x: float) -> list[mpmath.mpf]:
    """Return x after 0 … 500 steps from the closed form of its recurrence of second order.

    x(n+1) = (1 + m − lr·f″) x(n) − m x(n−1); with the roots r, s of r² − (1 + m − lr·f″) r + m it
    is a·rⁿ + b·sⁿ. (Polyak, Some methods of speeding up the convergence of iteration methods, 1964)
    """
    middle = (1 + mpmath.mpf(momentum) - mpmath.mpf(rate) * curvature) / 2
    spread = mpmath.sqrt(mpmath.mpc(middle**2 - momentum))
    r, s = middle + spread, middle - spread
    first = x - mpmath.mpf(rate) * curvature * x
    a = (first - s * x) / (r - s)
    return [mpmath.re(a * r**n + (x - a) * s**n) for n in range(501)]


def test_momentum_needs_the_steps_that_the_closed_form_says() -> None:
    for row in printed("momentum"):
        xs, ys = (
            with_momentum(slope, 0.09, float(row[0]), start) for slope, start in ((2, 4), (20, 1))
        )
        far = [n for n, (x, y) in enumerate(zip(xs, ys, strict=True)) if mpmath.hypot(x, y) >= 0.01]
        assert int(row[1]) == far[-1] + 1
        assert float(row[2]) == pytest.approx(float(min(xs)), abs=0.006)


def test_too_much_momentum_needs_more_steps_and_overshoots() -> None:
    steps = {float(row[0]): (int(row[1]), float(row[2])) for row in printed("momentum")}
    assert steps[0.4][0] < 0.5 * steps[0][0] < steps[0][0] < steps[0.9][0]
    assert steps[0][1] >= 0 > steps[0.9][1]


def test_momentum_gains_more_in_narrower_bowls() -> None:
    gains = [int(plain) / int(best) for _, plain, best in printed("narrower")]
    assert gains == sorted(gains) and gains[0] < 1 < gains[1]


def test_a_push_leaves_the_saddle_after_as_many_steps_as_the_logarithm_says() -> None:
    descend = names(f"{PAGE}/saddle")["descend"]
    for push in (1e-12, 1e-9, 1e-6, 1e-3):
        steps = math.ceil(math.log(1 / push) / math.log(1.2))
        assert descend(push) == f"left after {steps} steps"
    assert descend(0.0).endswith("y = 0.0")


def test_only_one_of_the_runs_stops_at_its_lowest_point() -> None:
    left, _ = bottoms()
    lowest = {"x²": 0.0, "two valleys": left, "x³": -math.inf, "x⁴": 0.0}
    found: dict[str, Any] = names(f"{PAGE}/stopping")
    distances = []
    for name, f, slope, start, rate in found["runs"]:
        _, _, x = found["descend"](f, slope, start, rate)
        distances.append(abs(x - lowest[name.split(",")[0]]))
    assert [distance < 0.01 for distance in distances] == [True] + [False] * 5
