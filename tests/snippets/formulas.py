"""Random formulas of two variables, and their slopes by ways that know nothing of each other."""

import operator
from collections.abc import Callable
from typing import Any

import autograd
import autograd.numpy as anp
import mpmath
import sympy
from hypothesis import assume
from hypothesis import strategies as st

from tests.snippets.claims import names

Tree = Any  # "x", "y", a number, or (operation, tree, …)
Point = dict[str, float]
Slopes = tuple[float, float]
Functions = dict[str, Callable[..., Any]]

X, Y = sympy.symbols("x y", real=True)
BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
UNARY = ("neg", "sin", "exp", "log", "tanh", "relu")
POWERS = (-2, -1, 0, 0.5, 1, 2, 3)

leaves = st.one_of(st.sampled_from(["x", "y"]), st.sampled_from([-2, -0.5, 1, 2, 3]))
trees: st.SearchStrategy[Tree] = st.recursive(
    leaves,
    lambda tree: st.one_of(
        st.tuples(st.sampled_from(sorted(BINARY)), tree, tree),
        st.tuples(st.sampled_from(UNARY), tree),
        st.tuples(st.just("**"), tree, st.sampled_from(POWERS)),
    ),
    max_leaves=8,
)
points = st.tuples(*[st.floats(-3, 3).map(lambda x: round(x, 3))] * 2)


def value(tree: Tree, inputs: dict[str, Any], functions: Functions) -> Any:
    """Work out `tree` with numbers of any kind, and the functions for that kind."""
    if isinstance(tree, str):
        return inputs[tree]
    if not isinstance(tree, tuple):
        return functions["number"](tree)
    name, *parts = tree
    if name == "**":
        return functions["pow"](value(parts[0], inputs, functions), parts[1])
    numbers = [value(part, inputs, functions) for part in parts]
    return (BINARY.get(name) or functions[name])(*numbers)


def ours(snippet: str) -> Functions:
    found = names(f"learning/autodiff/{snippet}")
    own = {name: found[name] for name in ("sin", "exp", "log", "tanh", "relu", "number")}
    return own | {"neg": operator.neg, "pow": operator.pow}


# At 40 digits; the side of ReLU's corner is chosen at the point, as the program does.
MANY_DIGITS: Functions = {
    "sin": mpmath.sin,
    "exp": mpmath.exp,
    "log": mpmath.log,
    "tanh": mpmath.tanh,
    "neg": operator.neg,
    "number": mpmath.mpf,
    "pow": lambda x, n: mpmath.power(x, mpmath.mpf(n)),
    "relu": lambda x: x if x > 0 else mpmath.mpf(0),
}


def by_sympy(tree: Tree, at: Point) -> Slopes:
    """Return the two slopes of `tree` as SymPy's rules give them, worked out with 40 digits."""
    exact = {X: sympy.Float(at["x"], 60), Y: sympy.Float(at["y"], 60)}

    def relu(e: sympy.Expr) -> sympy.Expr:
        return e if e.evalf(40, subs=exact) > 0 else sympy.Integer(0)

    functions: Functions = {
        "sin": sympy.sin,
        "exp": sympy.exp,
        "log": sympy.log,
        "tanh": sympy.tanh,
        "neg": operator.neg,
        "number": sympy.nsimplify,
        "pow": lambda x, n: x ** sympy.nsimplify(n),
        "relu": relu,
    }
    formula = value(tree, {"x": X, "y": Y}, functions)
    slopes = [sympy.diff(formula, one).evalf(40, subs=exact) for one in (X, Y)]
    return float(slopes[0]), float(slopes[1])


def by_measuring(tree: Tree, at: Point) -> Slopes:
    """Return the two slopes as central differences with 60 digits and a step of 1e-20."""
    with mpmath.workdps(60):
        h = mpmath.mpf("1e-20")

        def moved(name: str, by: Any) -> Any:
            inputs = {key: mpmath.mpf(number) for key, number in at.items()}
            inputs[name] += by
            return value(tree, inputs, MANY_DIGITS)

        slopes = [(moved(name, h) - moved(name, -h)) / (2 * h) for name in "xy"]
        return float(slopes[0]), float(slopes[1])


def by_tape(tree: Tree, at: Point) -> tuple[Slopes, float]:
    """Return the two slopes, and the largest number met on the way.

    Sets aside, as no test, what has no value or no slope at this point, what sits at a corner,
    and what is so steep that a rounded digit would decide.
    """
    found, functions = names("learning/autodiff/tape"), ours("tape")
    tape = found["tape"]
    tape.clear()
    inputs = {name: found["Node"](number) for name, number in at.items()}
    try:
        end = value(tree, inputs, functions)
        found["backward"](end)
    except (ValueError, ZeroDivisionError, OverflowError):
        assume(False)
    sizes = [abs(s) for node in tape for _, s in node.parts]
    sizes += [abs(number) for node in tape for number in (node.value, node.gradient)]
    assume(max(sizes) < 1e3)
    assume(_away_from_corners(tree, at))
    return (inputs["x"].gradient, inputs["y"].gradient), max(sizes)


def _away_from_corners(tree: Tree, at: Point) -> bool:
    if not isinstance(tree, tuple):
        return True
    inputs = {key: mpmath.mpf(number) for key, number in at.items()}
    if tree[0] == "relu" and abs(value(tree[1], inputs, MANY_DIGITS)) < 1e-6:
        return False
    return all(_away_from_corners(part, at) for part in tree[1:])


def by_dual(tree: Tree, at: Point) -> Slopes:
    dual, functions = names("learning/autodiff/dual")["Dual"], ours("dual")
    x, y = at["x"], at["y"]
    along_x = value(tree, {"x": dual(x, 1.0), "y": dual(y)}, functions)
    along_y = value(tree, {"x": dual(x), "y": dual(y, 1.0)}, functions)
    return along_x.slope, along_y.slope


def by_autograd(tree: Tree, at: Point) -> Slopes:
    functions: Functions = {
        "sin": anp.sin,
        "exp": anp.exp,
        "log": anp.log,
        "tanh": anp.tanh,
        "neg": operator.neg,
        "number": float,
        "pow": lambda x, n: x**n,
        "relu": lambda x: anp.where(x > 0, x, 0.0),
    }

    def f(x: float, y: float) -> Any:
        return value(tree, {"x": x, "y": y}, functions) + 0.0 * x * y

    slopes = [autograd.grad(f, i)(at["x"], at["y"]) for i in (0, 1)]
    return float(slopes[0]), float(slopes[1])
