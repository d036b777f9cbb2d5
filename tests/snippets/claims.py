"""Every derivative that a snippet states, with its analytic form in SymPy's own notation.

The forms are written here by hand, from a table of derivatives: they are not read from the
snippets, so that a slip there cannot hide here.
"""

import runpy
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import matplotlib
import matplotlib.pyplot as plt

SNIPPETS = Path(__file__).parents[2] / "snippets"

Function = Callable[[Any], Any]


@dataclass(frozen=True)
class Claim:
    """A function and the derivative that a snippet gives for it, on an interval."""

    name: str
    f: Function
    derivative: Function
    formula: str  # of f, for SymPy
    interval: tuple[float, float] = (-4.0, 4.0)


@cache
def names(snippet: str) -> dict[str, Any]:
    """Run `snippet`, a path below snippets/ without .py, and return what it defined."""
    matplotlib.use("agg")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="FigureCanvasAgg is non-interactive")
        found = runpy.run_path(str(SNIPPETS / f"{snippet}.py"))
    plt.close("all")
    return found


# snippet, name of f, name of its derivative, formula of f, interval
PAIRS = [
    ("index/opening", "loss", "slope", "(x - 3)**2", (-4.0, 6.0)),
    ("derivative/what/dashboard", "distance", "speed", "20*x + 20*x**2", (0.0, 2.0)),
    ("derivative/functions/sign", "f", "slope", "x**3 - 3*x", (-3.0, 3.0)),
    ("derivative/functions/height", "f", "slope", "x**3 - 3*x", (-3.0, 3.0)),
    ("derivative/models/one_update", "loss", "slope", "(x - 3)**2", (-4.0, 6.0)),
    ("derivative/models/descent", "loss", "slope", "(x - 3)**2", (-4.0, 6.0)),
    ("derivative/models/steps", "loss", "slope", "(x - 3)**2", (-4.0, 6.0)),
    ("derivative/models/uphill", "loss", "slope", "(x - 3)**2", (-4.0, 6.0)),
    ("derivative/models/wrong_sign", "loss", "slope", "(x - 3)**2", (-4.0, 6.0)),
    ("derivative/takeaways/not_the_gradient", "loss", "slope", "(x - 3)**2", (-4.0, 6.0)),
    ("derivative/activations/define", "sigmoid", "sigmoid_slope", "1/(1 + exp(-x))", (-9.0, 9.0)),
]

RULES = {
    "x³": ("x**3", (0.1, 6.0)),
    "eˣ": ("exp(x)", (0.1, 6.0)),
    "ln x": ("log(x)", (0.1, 6.0)),
    "sin x": ("sin(x)", (0.1, 6.0)),
}

# The sampled curves of pictures: snippet, x, f, derivative, formula.
CURVES = [
    ("derivative/practice/cubic", "x", "f", "slope", "x**3 - 3*x"),
    ("derivative/practice/deep", "x", "sigmoid", None, "1/(1 + exp(-x))"),
    ("derivative/activations/maximum", "x", "sigmoid", "slopes", "1/(1 + exp(-x))"),
]

# Exact slopes at one point: snippet, list, where label and number stand, formula, point.
POINTS = [
    ("derivative/rules/combining", "by_rule", 0, 2, "x**3 + sin(x)", 2),
    ("derivative/rules/combining", "by_rule", 1, 2, "x**2 * sin(x)", 2),
    ("derivative/rules/combining", "by_rule", 2, 2, "sin(x) / x", 2),
    ("derivative/rules/combining", "by_rule", 3, 2, "(3*x + 2)**2", 2),
    ("derivative/rules/slips", "slips", 0, 4, "x**2 * sin(x)", 2),
    ("derivative/rules/slips", "slips", 1, 4, "(3*x + 2)**2", 1),
    ("derivative/rules/slips", "slips", 2, 4, "2**x", 3),
    ("derivative/practice/three", "solved", 0, 2, "3*x**2 + 2*x - 1", 2),
    ("derivative/practice/three", "solved", 1, 2, "1 / x", 2),
    ("derivative/practice/three", "solved", 2, 2, "x * sin(x)", 2),
]


def claims() -> list[Claim]:
    """Return every claim that is stated as a pair of functions."""
    return [*_pairs(), *_rules()]


def _pairs() -> Iterator[Claim]:
    for snippet, f, derivative, formula, interval in PAIRS:
        found = names(snippet)
        yield Claim(snippet, found[f], found[derivative], formula, interval)


def _rules() -> Iterator[Claim]:
    for name, f, derivative in names("derivative/rules/proof")["rules"]:
        assert name in RULES, f"add the formula of {name} to RULES in tests/snippets/claims.py"
        yield Claim(f"derivative/rules/proof: {name}", f, derivative, *RULES[name])
