"""Dual numbers and the tape on random formulas, against oracles that know nothing of them."""

import pytest
from hypothesis import example, given, settings

from tests.snippets.formulas import (
    Slopes,
    Tree,
    by_autograd,
    by_dual,
    by_measuring,
    by_sympy,
    by_tape,
    points,
    trees,
)

EPS = 2.0**-52


@settings(max_examples=800, deadline=None, derandomize=True)
@given(trees, points)
@example(("*", ("sin", "x"), ("exp", ("*", "x", "y"))), (0.7, -0.3))
@example(("/", ("log", ("+", ("**", "x", 2), 1)), ("tanh", "y")), (1.5, 0.4))
@example(("relu", ("-", ("*", "x", "x"), "y")), (0.5, 2.0))
def test_random_formulas(tree: Tree, point: Slopes) -> None:
    """Dual numbers, the tape, SymPy and many-digit differences give the same two slopes."""
    at = dict(zip("xy", point, strict=True))
    slopes, largest = by_tape(tree, at)
    tolerance = 1e3 * EPS * max(1.0, largest) ** 2
    assert by_dual(tree, at) == pytest.approx(slopes, rel=1e-12, abs=tolerance)
    assert by_sympy(tree, at) == pytest.approx(slopes, rel=1e-12, abs=tolerance)
    assert by_measuring(tree, at) == pytest.approx(slopes, rel=1e-12, abs=tolerance)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(trees, points)
def test_a_real_library_agrees(tree: Tree, point: Slopes) -> None:
    at = dict(zip("xy", point, strict=True))
    slopes, largest = by_tape(tree, at)
    tolerance = 1e3 * EPS * max(1.0, largest) ** 2
    assert by_autograd(tree, at) == pytest.approx(slopes, rel=1e-12, abs=tolerance)
