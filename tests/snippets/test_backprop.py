"""The chain rule page: each slope by hand against SymPy, mpmath and the complex step."""

import cmath
import random
from pathlib import Path

import mpmath
import pytest
import sympy

from tests.snippets.claims import names
from tests.snippets.test_derivatives import exact_slope

EPS = 2.0**-52
PAGE = Path(__file__).parents[2] / "docs/learning/backprop.md"
PEELED = {"(3x + 2)²": "(3*x + 2)**2", "sin(exp(x²))": "sin(exp(x**2))"}


@pytest.mark.parametrize(("name", "formula"), PEELED.items())
def test_peeled_slopes_are_right(name: str, formula: str) -> None:
    table = names("learning/backprop/measured")["peeled"]
    f, slope = next((f, slope) for label, f, slope in table if label == name)
    draw = random.Random(name)
    for point in (draw.uniform(-1.4, 1.4) for _ in range(120)):
        value = float(sympy.sympify(formula).subs("x", sympy.Float(point, 40)))
        assert f(point) == pytest.approx(value, rel=64 * EPS, abs=64 * EPS)
        exact = exact_slope(formula, point)
        assert slope(point) == pytest.approx(exact, rel=64 * EPS, abs=64 * EPS)


def test_peeling_gives_the_slope_of_the_whole() -> None:
    found = names("learning/backprop/peel")
    assert found["first"] == exact_slope("(3*x + 2)**2", 1) == 30
    assert found["second"] == pytest.approx(exact_slope("sin(exp(x**2))", 1), rel=4 * EPS)


def test_the_written_chain_is_right() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert r"\frac{d}{dx} \sin(e^{x^2}) = \cos(e^{x^2}) \cdot e^{x^2} \cdot 2x" in text
    assert "f is 3x³, and 9x²" in text
    x = sympy.Symbol("x")
    chain = sympy.cos(sympy.exp(x**2)) * sympy.exp(x**2) * 2 * x
    assert sympy.simplify(sympy.diff(sympy.sin(sympy.exp(x**2)), x) - chain) == 0
    assert sympy.diff(3 * x * x**2, x) == 9 * x**2


# What a step hands on, as the table of the page says: step, to a, to b.
HANDED_ON = [
    ("| a + b | the slope that arrives | the slope that arrives |", "a + b", "1", "1"),
    ("| a − b | the slope that arrives | minus the slope that arrives |", "a - b", "1", "-1"),
    ("| the slope that arrives, times b | the slope that arrives, times a |", "a*b", "b", "a"),
    ("| a² | the slope that arrives, times 2a |", "a**2", "2*a", "0"),
    ("times σ(a) · (1 − σ(a))", "1/(1+exp(-a))", "1/(1+exp(-a))*(1-1/(1+exp(-a)))", "0"),
]


@pytest.mark.parametrize(("words", "step", "to_a", "to_b"), HANDED_ON)
def test_what_a_step_hands_on(words: str, step: str, to_a: str, to_b: str) -> None:
    assert words in PAGE.read_text(encoding="utf-8")
    for variable, stated in (("a", to_a), ("b", to_b)):
        slope = sympy.diff(sympy.sympify(step), variable)
        assert sympy.simplify(slope - sympy.sympify(stated)) == 0


def test_every_box_of_the_graph() -> None:
    found = names("learning/backprop/graph")
    w, b, u, p, e = sympy.symbols("w b u p e")
    x, y = found["x"], found["y"]
    at = {name: found[name] for name in "wbupe"}
    losses = {w: (w * x + b - y) ** 2, b: (w * x + b - y) ** 2, u: (u + b - y) ** 2}
    losses |= {p: (p - y) ** 2, e: e**2}
    for symbol, loss in losses.items():
        slope = sympy.diff(loss, symbol).subs(at)
        assert found[f"d_{symbol}"] == float(slope), symbol


def test_two_paths_add_up() -> None:
    found = names("learning/backprop/paths")
    assert found["by_a"] + found["by_b"] == exact_slope("3*x * x**2", 2) == 36
    found = names("learning/backprop/overwriting")
    assert (found["right"], found["wrong"]) == (36, 24)


@pytest.mark.parametrize("snippet", ["network", "network_check"])
def test_the_tiny_network(snippet: str) -> None:
    """At the numbers of the page and at random ones, against SymPy and the complex step."""
    found = names(f"learning/backprop/{snippet}")
    x, y, backward = found["x"], found["y"], found["backward"]
    w, b, v, c = symbols = sympy.symbols("w b v c")
    formula = (v / (1 + sympy.exp(-(w * x + b))) + c - y) ** 2
    slopes = [sympy.lambdify(symbols, sympy.diff(formula, one), "mpmath") for one in symbols]
    draw = random.Random(snippet)
    points = [[1.0, -2.0, 4.0, 1.0]] + [[draw.uniform(-3, 3) for _ in "wbvc"] for _ in range(60)]
    for point in points:
        stated = backward(*point)
        for i, slope in enumerate(slopes):
            exact = float(slope(*map(mpmath.mpf, point)))
            assert stated[i] == pytest.approx(exact, rel=1e-12, abs=1e-13)
            moved = [number + (1e-30j if j == i else 0) for j, number in enumerate(point)]
            step = loss_of(moved, x, y).imag / 1e-30
            assert stated[i] == pytest.approx(step, rel=1e-12, abs=1e-13)


def loss_of(numbers: list[complex], x: float, y: float) -> complex:
    w, b, v, c = numbers
    return (v / (1 + cmath.exp(-(w * x + b))) + c - y) ** 2


def test_by_hand_the_numbers_are_whole() -> None:
    assert names("learning/backprop/network")["gradient"] == (8, 4, 2, 4)


def test_degrees() -> None:
    found = names("learning/backprop/degrees")
    with mpmath.workdps(40):
        exact = mpmath.diff(lambda a: mpmath.sin(a * mpmath.pi / 180), 60)
    assert found["outer"] * found["inner"] == pytest.approx(float(exact), rel=4 * EPS)
    assert f"{found['measured']:.7f}" == f"{float(exact):.7f}" == "0.0087266"
    assert found["outer"] == pytest.approx(0.5, rel=4 * EPS)
