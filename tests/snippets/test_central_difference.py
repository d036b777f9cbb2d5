"""The central difference of the lessons errs no more than theory allows."""

import random

import mpmath
import numpy as np
import pytest
import sympy

from tests.snippets.claims import SNIPPETS, names

EPS = float(np.finfo(float).eps)
x = sympy.Symbol("x", real=True)

USERS = sorted(
    path.relative_to(SNIPPETS).with_suffix("").as_posix()
    for path in SNIPPETS.rglob("*.py")
    if "def central_difference" in path.read_text(encoding="utf-8")
)
FUNCTIONS = {
    "x**2": (-50, 50),
    "x**3": (-50, 50),
    "exp(x)": (-5, 5),
    "log(x)": (0.5, 50),
    "sin(x)": (-50, 50),
    "x*sin(x)": (-50, 50),
}


def error_bound(f: sympy.Expr, point: float, h: float) -> float:
    """Return what theory allows: truncation h² / 6 · max |f‴| and rounding.

    Each value of f is off by some units in its last place, from f itself and from its argument,
    and the difference of two is divided by 2h. (Burden and Faires, Numerical Analysis, 4.1)
    """
    around = [point - h, point, point + h]
    third = sympy.lambdify(x, sympy.diff(f, x, 3), "mpmath")
    truncation = h**2 / 6 * max(abs(float(third(mpmath.mpf(p)))) for p in around)
    value = sympy.lambdify(x, f, "mpmath")
    largest = max(abs(float(value(mpmath.mpf(p)))) for p in around)
    return 1.01 * truncation + 4 * EPS * largest / h


@pytest.mark.parametrize("formula", FUNCTIONS)
def test_error_stays_within_theory(formula: str) -> None:
    central_difference = names("derivative/rules/proof")["central_difference"]
    f = sympy.sympify(formula, locals={"x": x})
    fast, slope = sympy.lambdify(x, f, "math"), sympy.lambdify(x, sympy.diff(f, x), "mpmath")
    draw = random.Random(formula)
    for point in (draw.uniform(*FUNCTIONS[formula]) for _ in range(120)):
        h = 6e-6 * max(1, abs(point))
        error = abs(central_difference(fast, point) - float(slope(mpmath.mpf(point))))
        assert error <= error_bound(f, point, h), (formula, point)


@pytest.mark.parametrize("snippet", USERS)
def test_every_page_shows_the_same_one(snippet: str) -> None:
    """Pages repeat the three lines, so that each can be pasted; they must not drift apart."""
    text = (SNIPPETS / f"{snippet}.py").read_text(encoding="utf-8")
    start = text.index("def central_difference")
    first = (SNIPPETS / f"{USERS[0]}.py").read_text(encoding="utf-8")
    wanted = first[first.index("def central_difference") :].split("\n\n")[0]
    assert text[start:].split("\n\n")[0] == wanted


def test_a_fixed_tiny_step_would_not_pass() -> None:
    """The trap: h = 1e-7 everywhere, where rounding is all that is left of the answer."""

    def trap(point: float) -> float:
        return ((point + 1e-7) ** 2 - (point - 1e-7) ** 2) / 2e-7

    error = abs(trap(1e10) - 2e10)
    assert error > error_bound(x**2, 1e10, 6e-6 * 1e10)
