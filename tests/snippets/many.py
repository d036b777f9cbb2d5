"""Oracles for functions of several variables, and what a snippet prints."""

import contextlib
import io
import runpy
from collections.abc import Sequence
from functools import cache

import sympy

from tests.snippets.claims import SNIPPETS

LETTERS = sympy.symbols("x y z", real=True)
NAMES = {str(letter): letter for letter in LETTERS}


@cache
def parse(formula: str) -> sympy.Expr:
    """Return `formula`, in x, y and z, as SymPy's own expression."""
    return sympy.sympify(formula, locals=NAMES)


@cache
def derivative(formula: str, *along: sympy.Symbol) -> sympy.Expr:
    """Return the exact derivative of `formula` along each letter in turn; along none, itself."""
    return sympy.diff(parse(formula), *along) if along else parse(formula)


def value(expression: sympy.Expr, point: Sequence[float]) -> float:
    """Return `expression` at `point`, worked out with 40 digits and rounded once."""
    exactly = [sympy.Float(one, 40) for one in point]
    return float(expression.subs(dict(zip(LETTERS, exactly, strict=False))).evalf(30))


def gradient(formula: str, point: Sequence[float]) -> list[float]:
    """Return the exact gradient of `formula` at `point`."""
    return [value(derivative(formula, one), point) for one in LETTERS[: len(point)]]


def hessian(formula: str, point: Sequence[float]) -> list[list[float]]:
    """Return the exact second partial derivatives of `formula` at `point`."""
    some = LETTERS[: len(point)]
    return [[value(derivative(formula, a, b), point) for b in some] for a in some]


def printed(snippet: str) -> str:
    """Return what `snippet`, a path below snippets/ without .py, prints."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        runpy.run_path(str(SNIPPETS / f"{snippet}.py"))
    return output.getvalue()
