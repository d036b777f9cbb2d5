"""The derivatives that the pages state in formulas and words, against SymPy.

Each row: page, what must stand there, the function and its derivative in SymPy's notation.
The pages cannot compute these, because they are formulas; so they are proved here.
"""

from pathlib import Path

import pytest
import sympy

from tests.snippets.claims import names

DOCS = Path(__file__).parents[2] / "docs/derivative"
NAMES = {name: sympy.Symbol(name, real=True) for name in ("x", "w", "t", "h", "n", "c")}

WRITTEN = [
    ("rules", ["a constant: $c$", "$0$"], "c", "0"),
    ("rules", ["a power: $x^n$", r"$n \cdot x^{n-1}$"], "x**n", "n*x**(n - 1)"),
    ("rules", ["the exponential: $e^x$", "| $e^x$ |"], "exp(x)", "exp(x)"),
    ("rules", [r"the logarithm: $\ln x$", "$1/x$"], "log(x)", "1/x"),
    ("rules", [r"the sine: $\sin x$", r"$\cos x$"], "sin(x)", "cos(x)"),
    ("rules", ["$x^3$ has $3x^2$"], "x**3", "3*x**2"),
    ("rules", [r"$x^3 + \sin x$ has $3x^2 + \cos x$"], "x**3 + sin(x)", "3*x**2 + cos(x)"),
    (
        "rules",
        [r"$x^2 \sin x$ has $2x \sin x + x^2 \cos x$"],
        "x**2*sin(x)",
        "2*x*sin(x) + x**2*cos(x)",
    ),
    (
        "rules",
        [r"$\dfrac{\sin x}{x}$ has $\dfrac{x \cos x - \sin x}{x^2}$"],
        "sin(x)/x",
        "(x*cos(x) - sin(x))/x**2",
    ),
    ("rules", [r"$(3x+2)^2$ has $2(3x+2) \cdot 3$"], "(3*x + 2)**2", "2*(3*x + 2)*3"),
    ("rules", ["5x³ has 5 · 3x² = 15x²"], "5*x**3", "15*x**2"),
    ("rules", ["2ˣ · ln 2"], "2**x", "2**x*log(2)"),
    ("rules", ["solution: 5x⁴."], "x**5", "5*x**4"),
    ("rules", ["6x + 2. The power rule"], "3*x**2 + 2*x - 1", "6*x + 2"),
    ("rules", ["Chain rule: e²ˣ · 2"], "exp(2*x)", "exp(2*x)*2"),
    ("rules", ["Product rule: 1 · eˣ + x · eˣ"], "x*exp(x)", "exp(x) + x*exp(x)"),
    ("functions", ["x³ − 3x. Its derivative is 3x² − 3"], "x**3 - 3*x", "3*x**2 - 3"),
    ("functions", ["Its slope is 2x − 6"], "x**2 - 6*x", "2*x - 6"),
    ("models", ["dL/dw = 2(w − 3)"], "(w - 3)**2", "2*(w - 3)"),
    ("measuring", ["The slope of x³ is 3x²"], "x**3", "3*x**2"),
    ("measuring", ["slope is 1/x"], "log(x)", "1/x"),
    ("practice", ["f′(x) = 6x + 2"], "3*x**2 + 2*x - 1", "6*x + 2"),
    ("practice", ["f′(x) = −1/x²"], "1/x", "-1/x**2"),
    ("practice", ["f′(x) = sin x + x · cos x"], "x*sin(x)", "sin(x) + x*cos(x)"),
    ("practice", ["f(x) = x³ − 3x on the interval", "3x² − 3"], "x**3 - 3*x", "3*x**2 - 3"),
    (
        "activations",
        [r"\sigma'(x) = \sigma(x) \cdot (1 - \sigma(x))"],
        "1/(1 + exp(-x))",
        "1/(1 + exp(-x)) * (1 - 1/(1 + exp(-x)))",
    ),
    ("activations", ["e⁻ˣ / (1 + e⁻ˣ)²"], "1/(1 + exp(-x))", "exp(-x)/(1 + exp(-x))**2"),
]


@pytest.mark.parametrize(("page", "words", "f", "derivative"), WRITTEN)
def test_written_derivative_is_right(page: str, words: list[str], f: str, derivative: str) -> None:
    text = " ".join((DOCS / f"{page}.md").read_text(encoding="utf-8").split())
    assert all(" ".join(word.split()) in text for word in words), f"{page}.md no longer says so"
    function, stated = (sympy.sympify(form, locals=NAMES) for form in (f, derivative))
    variable = NAMES["w" if "w" in f else "x"]
    assert sympy.simplify(sympy.diff(function, variable) - stated) == 0


# Slopes that a snippet states as a plain number: snippet, name, function, point.
STATED = [
    ("derivative/what/tangent", "slope", "x**2", 1),
    ("derivative/measuring/two_sides", "slope", "x**3/4", 1),
    ("derivative/measuring/shrinking_errors", "exact", "x**3", 2),
    ("derivative/measuring/too_small", "exact", "exp(x)", 1),
]


@pytest.mark.parametrize(("snippet", "name", "f", "point"), STATED)
def test_stated_slope_is_right(snippet: str, name: str, f: str, point: int) -> None:
    slope = sympy.diff(sympy.sympify(f, locals=NAMES), NAMES["x"]).subs(NAMES["x"], point)
    assert names(snippet)[name] == pytest.approx(float(slope), rel=1e-15)


def test_a_wrong_one_is_noticed() -> None:
    function, stated = sympy.sympify("x**3", locals=NAMES), sympy.sympify("3*x", locals=NAMES)
    assert sympy.simplify(sympy.diff(function, NAMES["x"]) - stated) != 0
