"""What expressions mean: against SymPy and mpmath, which know nothing of them."""

import math
from random import Random
from typing import Any

import mpmath
import numpy as np
import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from derivsite.expressions import functions, jets, parse

from .exact import FUNCTIONS, AtAnEdge, derivatives
from .expressions import VARIABLES, grow, shaken, written

X = sympy.Symbol("x", real=True)

GRAMMAR: dict[str, Any] = {
    "-x^2": -(X**2),
    "(-x)^2": X**2,
    "2^3^2": sympy.Integer(512),
    "2^3x": 8 * X,
    "x^-2": 1 / X**2,
    "-x^-x": -(X ** (-X)),
    "x^2x": X**3,
    "1/2x": X / 2,
    "1/2/x": 1 / (2 * X),
    "x/2(x+1)": X * (X + 1) / 2,
    "8-3-x": 5 - X,
    "2-x+3": 5 - X,
    "2cos(x)": 2 * sympy.cos(X),
    "(x+1)(x-1)": X**2 - 1,
    "x(x+1)": X**2 + X,
    "sin(x)cos(x)": sympy.sin(X) * sympy.cos(X),
    "sin(x)^2": sympy.sin(X) ** 2,
    "2 x exp(x)": 2 * X * sympy.exp(X),
    "2x^3": 2 * X**3,
    "x*-2": -2 * X,
    "x--2": X + 2,
    "+x - -+-x": 0 * X,
    "x**2": X**2,
    "x² + x³": X**2 + X**3,
    "-x²": -(X**2),
    "2^x²": 2 ** (X**2),
    "−x–1": -X - 1,
    "2·x×3÷4⋅5": X * 15 / 2,
    "2π x": 2 * sympy.pi * X,
    "pi x e": sympy.pi * X * sympy.E,
    "e^x": sympy.exp(X),
    "2e^x": 2 * sympy.exp(X),
    "2e3x": 2000 * X,
    "1e-3x+.5+5.": X / 1000 + sympy.Rational(11, 2),
    "2E+1": sympy.Integer(20),
    " \t\n\u00a0\u2009x\u202f\ufeff ": X,
    "x^x": X**X,
    "ln(x)log(x)": sympy.log(X) ** 2,
}

UNDEFINED = [  # the value
    ("ln(x)", -1),
    ("ln(x)", 0),
    ("exp(ln(x))", 0),
    ("1/x", 0),
    ("x/x", 0),
    ("1/(1/x)", 0),
    ("atan(1/x)", 0),
    ("exp(-1/x²)", 0),
    ("step(1/x)", 0),
    ("(1/x)^0", 0),
    ("1^(1/x)", 0),
    ("2^-(1/x)", 0),
    ("x^-1", 0),
    ("1/x^-0.5", 0),
    ("sqrt(x)", -1),
    ("sqrt(x)^0", -1),
    ("relu(sqrt(x))", -1),
    ("step(sqrt(x))", -1),
    ("abs(sqrt(x))", -1),
    ("sigmoid(sqrt(x))", -1),
    ("x^(1/3)", -8),
    ("x^1.5", -1e300),
    ("x^x", -0.5),
    ("1e308*10x", 1),
    ("exp(x)", 1000),
    ("exp(x)-exp(x)", 1000),
    ("sin(exp(x))", 1000),
    ("cos(exp(x))", 1000),
    ("tan(exp(x))", 1000),
    ("x^65", 1e300),
    ("x+ln(-1)", 1),
    ("x+exp(1000)", 1),
]

NO_SLOPE = [  # what stands beside it is the value
    ("sqrt(x)", 0, 0),
    ("cbrt(x)", 0, 0),
    ("cbrt(x³)", 0, 0),  # it has one, 1, but not by the chain rule
    ("x^0.5", 0, 0),
    ("(x^3)^(1/3)", 0, 0),
    ("x^x", 0, 1),
    ("x^x", -2, 0.25),
    ("abs(x)", 0, 0),
    ("relu(x)", 0, 0),
    ("step(x)", 0, 1),
    ("step(x³)", 0, 1),
    ("abs(x-1)*2", 1, 0),
    ("1e308*(10x)", 0, 0),
]

DEFINED = [  # value, slope and second derivative
    ("0^0", 1, (1, 0, 0)),
    ("x^0", 0, (1, 0, 0)),
    ("x^1", 0, (0, 1, 0)),
    ("x^2", 0, (0, 0, 2)),
    ("x^3", -2, (-8, 12, -12)),
    ("x^1.5", 0, (0, 0, math.nan)),
    ("x^(4/2)", -3, (9, -6, 2)),
    ("abs(x)", -2, (2, -1, 0)),
    ("abs(x³)", 0, (0, 0, 0)),
    ("relu(x³)", 0, (0, 0, 0)),
    ("abs(0)x", 3, (0, 0, 0)),
    ("relu(x)", -2, (0, 0, 0)),
    ("relu(-exp(x))", 1000, (0, math.nan, math.nan)),
    ("step(x)", 2, (1, 0, 0)),
    ("1/(1+exp(-x))", -800, (0, math.nan, math.nan)),
    ("tanh((-2)^1025)", 1, (-1, math.nan, math.nan)),
    ("cbrt(x)", -8, (-2, 1 / 12, 1 / 144)),
]


def jet(text: str, x: float, a: float = 1.0) -> tuple[float, float, float]:
    return parse(text, VARIABLES).jet({"x": x, "a": a}, "x")


@pytest.mark.parametrize("text", GRAMMAR)
def test_the_grammar_is_as_stated(text: str) -> None:
    for x in (0.75, 2.5):
        for order, found in enumerate(jet(text, x)):
            expected = sympy.diff(GRAMMAR[text], X, order).subs(X, x).evalf(30)
            assert found == pytest.approx(float(expected), rel=1e-13, abs=1e-13), order


@pytest.mark.parametrize(("text", "x"), UNDEFINED)
def test_what_has_no_value_has_no_slope_either(text: str, x: float) -> None:
    assert all(map(math.isnan, jet(text, x)))
    assert math.isnan(parse(text).value({"x": x}))
    assert math.isnan(parse(text).slope({"x": x}))


@pytest.mark.parametrize(("text", "x", "value"), NO_SLOPE)
def test_where_there_is_no_slope(text: str, x: float, value: float) -> None:
    assert jet(text, x)[0] == parse(text).value({"x": x}) == value
    assert all(map(math.isnan, jet(text, x)[1:]))
    assert math.isnan(parse(text).slope({"x": x}))


@pytest.mark.parametrize(("text", "x", "expected"), DEFINED)
def test_conventions(text: str, x: float, expected: tuple[float, ...]) -> None:
    assert jet(text, x) == pytest.approx(expected, nan_ok=True, rel=1e-15)


def test_every_function_is_tried() -> None:
    assert sorted(FUNCTIONS) == sorted(functions.FUNCTIONS)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_each_function_is_exact_also_far_out(name: str) -> None:
    points = [sign * n / 16 * 10**k for n in (1, 13) for k in (-4, -1, 0, 1, 2) for sign in (1, -1)]
    for x in points:
        try:
            with mpmath.workdps(120):
                expected = [float(part) for part in derivatives((name, ("name", "x")), x, 1)]
        except TypeError:
            assert math.isnan(jet(f"{name}(x)", x)[0])
        else:
            assert jet(f"{name}(x)", x) == pytest.approx(expected, rel=1e-14, abs=0), x


def test_calls_of_functions_that_are_given() -> None:
    cube = parse("x^3")
    quotient = parse("(f(x+h)-f(x))/h", ["x", "h"], ["f"])
    values = {"x": np.int64(2), "h": 0.5, "f": lambda u: cube.node({"x": u})}
    assert quotient.value(values) == 3 * 4 + 3 * 2 * 0.5 + 0.25
    assert quotient.jet(values, "x")[1:] == (6 * 2 + 3 * 0.5, 6)
    assert quotient.jet(values, "h")[1:] == (3 * 2 + 2 * 0.5, 2)
    product = parse("m(x, 4)", ["x"], ["m"])
    assert product.slope({"x": 3, "m": jets.multiply}) == 4


def test_a_variable_goes_before_what_has_its_name() -> None:
    assert parse("2e", ["e"]).value({"e": 5}) == 10
    assert parse("exp(2)", ["exp"]).slope({"exp": 5}, "exp") == 2
    assert parse("sin(2)", ["x"], ["sin"]).value({"sin": lambda u: u}) == 2


@settings(max_examples=250, derandomize=True, deadline=None)
@given(random=st.randoms(use_true_random=False), x=st.integers(-40, 40), a=st.integers(-24, 24))
def test_random_expressions(random: Random, x: int, a: int) -> None:
    tree = grow(random, 5)
    text = written(tree, random)
    assume(len(text) <= 200)
    found = jet(text, x / 8, a / 8)
    with shaken(Random(1)):
        strays = [jet(text, x / 8, a / 8) for _ in range(6)]
    steady = all(map(math.isnan, found)) or all(map(math.isfinite, found))
    assume(steady and all(math.isnan(stray[2]) == math.isnan(found[0]) for stray in strays))
    try:
        with mpmath.workdps(60):
            expected = [float(part) for part in derivatives(tree, x / 8, a / 8)]
    except AtAnEdge:
        assume(False)
    except TypeError:
        expected = [math.nan] * 3
    for parts in zip(found, expected, *strays, strict=True):
        ours, theirs, *others = parts
        room = 8 * max(abs(ours - other) for other in others) + 1e-15 * abs(ours) + 1e-30
        assert ours == pytest.approx(theirs, abs=room, rel=0, nan_ok=True), text
