"""The chapter on missing derivatives against limits by SymPy and against what ought to be so."""

import math
import random
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest
import sympy

from tests.snippets.claims import SNIPPETS, names

h = sympy.Symbol("h", positive=True)
x = sympy.Symbol("x", real=True)
Slope = Callable[[Callable[[float], float], float], float]

# Heights just behind 0, at 0 and just ahead of 0, h being the distance; None: there is none.
HEIGHTS = {
    "|x|": (h, 0, h),
    "ReLU": (0, 0, h),
    "step": (0, 1, 1),
    "∛x": (-sympy.cbrt(h), 0, sympy.cbrt(h)),
    "√x": (None, 0, sympy.sqrt(h)),
    "1/x": (-1 / h, None, 1 / h),
    "max(x, 0.1x)": (-h / 10, 0, h),
    "max(x, 0.9x)": (-9 * h / 10, 0, h),
    "|x|³": (h**3, 0, h**3),
    "x · |x|": (-(h**2), 0, h**2),
}


def found(snippet: str) -> dict[str, Any]:
    return names(f"learning/kinks/{snippet}")


def limits(name: str) -> list[Any]:
    """Return what the backward, forward and central slopes at 0 close in on."""
    behind, here, ahead = HEIGHTS[name]
    pairs = [(behind, here, h), (here, ahead, h), (behind, ahead, 2 * h)]
    return [
        None if None in (low, high) else sympy.limit((high - low) / run, h, 0, "+")
        for low, high, run in pairs
    ]


def follows(limit: Any, measure: Callable[[float], float]) -> bool:
    """Say whether what is measured with smaller and smaller steps goes to `limit`."""
    wide, middle, narrow = (measure(step) for step in (1e-3, 1e-5, 1e-7))
    if limit is None:
        return all(map(math.isnan, (wide, middle, narrow)))
    if limit == sympy.oo:
        return 0 < 5 * wide < middle < narrow / 5
    return narrow == pytest.approx(float(limit), abs=1e-6)


@pytest.mark.parametrize("name", ["|x|", "ReLU", "step", "∛x", "√x", "1/x"])
def test_the_meter_shows_the_limits(name: str) -> None:
    f, slopes = found("meter")["functions"][name], found("meter")["slopes"]
    for column, limit in enumerate(limits(name)):
        assert follows(limit, lambda step, column=column: slopes(f, 0, step)[column])


@pytest.mark.parametrize("name", ["max(x, 0.1x)", "max(x, 0.9x)", "|x|³", "x · |x|"])
def test_hidden_kinks(name: str) -> None:
    f, sides = found("hidden")["suspects"][name], found("hidden")["sides"]
    for column, limit in enumerate(limits(name)[:2]):
        assert follows(limit, lambda step, column=column: sides(f, 0, step)[column])
    assert (limits(name)[0] != limits(name)[1]) == name.startswith("max")


def test_the_gaps_in_the_picture() -> None:
    jump, corner, smooth = found("gaps")["ax"].lines
    steps = np.asarray(jump.get_xdata())
    np.testing.assert_allclose(jump.get_ydata(), 1 / steps, rtol=1e-12)
    np.testing.assert_allclose(corner.get_ydata(), 2, rtol=1e-12)
    np.testing.assert_allclose(smooth.get_ydata(), 6 * steps, rtol=1e-5)


def test_the_ramp_near_a_kink() -> None:
    """The central difference measures the share of its way that lies right of the kink."""
    points, measured, step = (found("smear")[name] for name in ("x", "measured", "h"))
    share = np.clip((points + step) / (2 * step), 0, 1)
    np.testing.assert_allclose(measured, share, atol=1e-12)


@pytest.mark.parametrize(("point", "told"), [(-5e-8, 0.25), (0.0, 0.5), (5e-8, 0.75)])
def test_numbers_near_a_kink(point: float, told: float) -> None:
    relu, central, sides = (found("mistake")[name] for name in ("relu", "central", "sides"))
    assert central(relu, point, 1e-7) == pytest.approx(told, rel=1e-12)
    assert sides(relu, point, 1e-8) == pytest.approx([float(point > 0), float(point >= 0)])


@cache
def refusing() -> Slope:
    """Return the function that refuses; the snippet itself ends with an error."""
    text = (SNIPPETS / "learning/kinks/refuse.py").read_text(encoding="utf-8")
    namespace: dict[str, Any] = {}
    exec(text.split("cases = [")[0], namespace)
    function: Slope = namespace["slope_or_refuse"]
    return function


@pytest.mark.parametrize("formula", ["x**3 - 3*x", "exp(x)", "sin(x)", "x*Abs(x)", "atan(5*x)"])
def test_it_answers_where_there_is_a_slope(formula: str) -> None:
    f = sympy.lambdify(x, formula, "math")
    slope = sympy.lambdify(x, sympy.diff(sympy.sympify(formula, locals={"x": x}), x), "math")
    draw = random.Random(formula)
    for point in (draw.uniform(-3, 3) for _ in range(200)):
        assert refusing()(f, point) == pytest.approx(slope(point), rel=1e-4, abs=1e-5)


WITHOUT_SLOPE: dict[str, Callable[[float], float]] = {
    "corner": abs,
    "ReLU": lambda p: max(p, 0.0),
    "jump, its value above": lambda p: float(p >= 0),
    "jump, its value below": lambda p: float(p > 0),
    "vertical tangent": math.cbrt,
    "one side": math.sqrt,
    "pole": lambda p: 1 / p,
    "nan on one side": lambda p: p if p >= 0 else math.nan,
}


@pytest.mark.parametrize("f", WITHOUT_SLOPE.values(), ids=WITHOUT_SLOPE)
def test_it_refuses_where_there_is_none(f: Callable[[float], float]) -> None:
    with pytest.raises(ValueError, match=r"no value at|left says|does not settle"):
        refusing()(f, 0)


def test_near_a_kink_it_refuses_or_is_right() -> None:
    draw = random.Random(2)
    answers = 0
    for point in (draw.uniform(-3e-4, 3e-4) for _ in range(1000)):
        try:
            slope = refusing()(abs, point)
        except ValueError:
            continue
        answers += 1
        assert slope == pytest.approx(math.copysign(1, point), abs=1e-6)
    assert 300 < answers < 900


def test_conventions_matter_only_at_the_kink() -> None:
    train = found("convention")["train"]
    assert train(0.5, 0.0) == train(0.5, 0.5) == train(0.5, 1.0) == pytest.approx(2)
    assert train(0.0, 0.0) == 0
    assert train(0.0, 0.5) == pytest.approx(2) == train(0.0, 1.0)
    assert found("rare")["hits"] == 0


def test_a_fixed_step_jumps_about_a_corner_and_a_shrinking_one_settles() -> None:
    assert abs(found("bounce")["fixed"] - 3) > 0.09
    assert abs(found("bounce")["shrinking"] - 3) <= 0.4 / 400**0.5


def test_points_on_a_corner() -> None:
    points = found("samples")["x"]
    assert np.gradient(abs(points), points)[2] == 0
    assert np.gradient(np.maximum(points, 0), points)[2] == 0.5


def test_the_two_tangents() -> None:
    cubic, line = x**3 - 3 * x, sympy.Integer(-2)
    assert sympy.diff(cubic, x).subs(x, 1) == 0
    assert sympy.roots(cubic - line, x) == {1: 2, -2: 1}
    assert found("close_up")["met"] == [-2, 1]
    assert sympy.diff(sympy.sin(x), x).subs(x, 0) == 1
    above = sympy.sin(x) - x
    assert above.subs(x, -0.1) > 0 > above.subs(x, 0.1)


@pytest.mark.parametrize(("name", "point", "slope"), [("cubic", 1, 0), ("sin", 0, 1)])
def test_the_gap_to_a_tangent_shrinks_faster_than_the_step(
    name: str, point: float, slope: float
) -> None:
    f = math.sin if name == "sin" else found("close_up")[name]
    gaps = [found("close_up")["gap"](f, point, slope, step) for step in (0.1, 0.01, 0.001)]
    assert gaps[0] > 9 * gaps[1] > 81 * gaps[2]
    assert found("close_up")["gap"](abs, 0, 0, 0.001) == 1
