"""What the answers of the review say, beside SymPy and exact arithmetic."""

import re
from typing import Any

import pytest
from sympy import E, Rational, cbrt, diff, exp, integrate, log, pi, sin, solve, sqrt, symbols

from tests.snippets.claims import SNIPPETS, names

PAGE = SNIPPETS.parent / "docs" / "review.md"
FENCE = re.compile(r'^( *)```prose id="review-(?P<id>[\w-]+)"\n(?P<text>.*?)^ *```$', re.M | re.S)
ANSWERS = {one["id"]: one["text"] for one in FENCE.finditer(PAGE.read_text(encoding="utf-8"))}

w, x, y = symbols("w x y", real=True)
EPS64 = Rational(1, 2**52)  # IEEE 754: 52 bits after the point
TENTH = Rational(1, 10)
SIGMOID = 1 / (1 + exp(-x))


def slope(f: Any, at: Any, along: Any = x) -> Any:
    return diff(f, along).subs(along, at)


def average(f: Any, start: Any, end: Any) -> Any:
    """Return the average slope, as the mean of all slopes on the way."""
    return integrate(diff(f, x), (x, start, end)) / (end - start)


def central(f: Any, at: Any, h: Any) -> Any:
    return average(f, at - h, at + h)


# What an answer must hold: the fence, the exact number, and how it is written.
CUBE, HILL = x**3, x**3 - 12 * x
TOP, BOTTOM = sorted(solve(diff(HILL, x), x))
EXPECTED = [
    ("what-drive", Rational(150, 2), ".0f"),
    ("what-price", Rational(34 - 40, 4), ".1f"),
    ("what-average", average(5 * x**2, 1, 2), ".0f"),
    ("what-moment", slope(5 * x**2, 1), ".4f"),
    ("what-predict", 3 * TENTH, ".1f"),
    ("measuring-cube", central(CUBE, 1, TENTH), ".2f"),
    ("measuring-cube", central(CUBE, 1, TENTH) - slope(CUBE, 1), ".2f"),
    ("measuring-forward", average(CUBE, 1, 1 + TENTH), ".2f"),
    ("measuring-forward", average(CUBE, 1, 1 + TENTH) - slope(CUBE, 1), ".2f"),
    ("measuring-forward", central(CUBE, 1, TENTH) - slope(CUBE, 1), ".2f"),
    ("measuring-tiny", 0, ".0f"),
    ("rules-power", slope(x**7, 1), ".0f"),
    ("rules-power", slope(x**7, 1), ".4f"),
    ("rules-log", slope(log(x), 4), ".2f"),
    ("rules-sine", slope(sin(x), pi), ".0f"),
    ("rules-product", slope(x**2 * exp(x), 1), ".2f"),
    ("rules-chain", slope((x**2 + 1) ** 3, 1), ".0f"),
    ("rules-quotient", slope(x / (x + 1), 1), ".2f"),
    ("rules-exponential", slope(3**x, 0), ".2f"),
    ("functions-flat", (x**2 - 4 * x).subs(x, solve(diff(x**2 - 4 * x, x), x)[0]), ".0f"),
    ("functions-cubic", HILL.subs(x, TOP), ".0f"),
    ("functions-cubic", HILL.subs(x, BOTTOM), ".0f"),
    ("models-update", 5 - TENTH * 4, ".1f"),
    ("models-slope", slope((w - 1) ** 2, 3, w), ".0f"),
    ("models-factor", diff(w - TENTH * diff((w - 3) ** 2, w), w), ".1f"),
    ("activations-largest", slope(SIGMOID, 0), ".2f"),
    ("activations-largest", slope(SIGMOID, 0), ".4f"),
    ("activations-formula", slope(SIGMOID, log(4)), ".2f"),  # where the sigmoid is 0.8
    ("activations-relu", 0, ".0f"),
    ("activations-relu", 4, ".0f"),
    ("activations-relu", 1, ".0f"),
    ("activations-layers", (2 * slope(SIGMOID, 0)) ** 8, ".4f"),
    ("steps-central", cbrt(EPS64), ".0e"),
    ("steps-forward", sqrt(EPS64), ".1e"),
    ("steps-single", 0, ".0f"),
    ("steps-spacing", slope(5 * x, 0) * TENTH, ".1f"),
    ("steps-spacing", slope(5 * x, 0), ".1f"),
    ("kinks-absolute", slope(-x, 0), ".0f"),
    ("kinks-absolute", slope(x, 0), ".0f"),
    ("kinks-absolute", (slope(x, 0) + slope(-x, 0)) / 2, ".0f"),
    ("kinks-max", slope(3 * x, 0), ".0f"),
    ("kinks-max", slope(x, 0), ".0f"),
    ("kinks-tangent", CUBE.subs(x, min(solve(CUBE - (1 + slope(CUBE, 1) * (x - 1)), x))), ".0f"),
    *(("gradient-partials", slope(x**2 * y**3, 2).subs(y, 1), form) for form in (".0f", ".4f")),
    *(("gradient-partials", slope(4 * y**3, 1, y), form) for form in (".0f", ".4f")),
    ("gradient-length", sqrt(6**2 + 8**2), ".0f"),
    ("gradient-directional", 5 * Rational(6, 10), ".0f"),
    ("gradient-step", 3 - slope(x**2, 3) / 4, ".1f"),
    ("gradient-step", 4 - slope(x**2, 4) / 4, ".1f"),
    ("gradient-cost", 2 * 10**6, ",.0f"),
    ("descent-limit", Rational(2, 8), ".2f"),
    ("descent-factor", diff(x - TENTH * diff(2 * x**2, x), x), ".1f"),  # f″ is 4
    ("descent-jumps", diff(x - Rational(95, 100) * diff(x**2, x), x), ".1f"),
    ("descent-jumps", 4 * diff(x - Rational(95, 100) * diff(x**2, x), x) ** 3, ".2f"),
    ("descent-momentum", Rational(1, 2) * -2 - 1, ".0f"),
    ("fitting-loss", Rational(2**2 + 4**2, 2), ".0f"),
    ("fitting-slope", slope(((2 + x) ** 2 + (-4 + x) ** 2) / 2, 0), ".0f"),
    ("fitting-scaled", Rational(120 - 70, 25), ".0f"),
    ("fitting-batches", Rational(600, 20), ".0f"),
    ("backprop-peel", slope(sin(x**2), 1), ".2f"),
    ("backprop-exp", slope(exp(3 * x), 0), ".0f"),
    ("backprop-product", 3 * diff(x * y, x).subs(y, 5), ".0f"),
    ("backprop-product", 3 * diff(x * y, y).subs(x, 4), ".0f"),
    ("backprop-paths", slope(2 * x + 5 * x, 0), ".0f"),
    ("backprop-degrees", slope(sin(pi * x / 180), 0), ".4f"),
    ("network-corner", solve(2 * x - 1, x)[0], ".1f"),
    ("network-count", 5 * 1 + 5 + 1 * 5 + 1, ".0f"),
    ("autodiff-square", (x**2).subs(x, 3), ".0f"),
    ("autodiff-square", slope(x**2, 3), ".0f"),
    ("autodiff-cube", CUBE.subs(x, 2), ".0f"),
    ("autodiff-cube", slope(CUBE, 2), ".0f"),
    ("curvature-three", diff(3 * x**2, x, 2), ".0f"),
    ("curvature-newton", solve(4 + 2 * (x - 3), x)[0], ".0f"),
    ("curvature-limit", Rational(2, 40), ".2f"),
    ("curvature-parabola", exp(x).series(x, 0, 3).removeO().subs(x, Rational(1, 5)), ".2f"),
    ("curvature-parabola", E ** Rational(1, 5), ".4f"),
    ("curvature-condition", Rational(5, 2), ".1f"),
    ("curvature-cost", 10**12, ",.0f"),
]


def computed(fence: str) -> set[str]:
    """Return the numbers that a fence computes, as the page shows them, with their minus signs."""
    marked = ANSWERS[fence].replace("{", "«{").replace("}", "}»")
    text = eval(f'f"""{marked}"""', dict(names("review/tools")))
    return {sign + number for sign, number in re.findall("(−?)«(.*?)»", text)}


def shown(exact: Any, form: str) -> str:
    text = format(float(exact), form)
    return text if "e" in form else text.replace("-", "−")


@pytest.mark.parametrize("fence", ANSWERS)
def test_an_answer_computes_the_exact_numbers_and_no_others(fence: str) -> None:
    expected = {shown(exact, form) for name, exact, form in EXPECTED if name == fence}
    assert computed(fence) == expected


def test_every_exact_number_belongs_to_an_answer() -> None:
    assert {fence for fence, _, _ in EXPECTED} == set(ANSWERS)
