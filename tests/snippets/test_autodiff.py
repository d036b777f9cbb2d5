"""The two programs of the automatic page, and what the page says about cost and error."""

import inspect
import operator
from collections.abc import Callable
from typing import Any

import autograd
import autograd.numpy as anp
import mpmath
import numpy as np
import pytest
import sympy

from tests.snippets.claims import SNIPPETS, names

ROOM = SNIPPETS / "learning/autodiff"
X = sympy.Symbol("x", real=True)
EPS = 2.0**-52


def test_the_written_slope_of_tanh() -> None:
    page = (ROOM.parents[2] / "docs/learning/autodiff.md").read_text(encoding="utf-8")
    assert "the slope of tanh x is 1 − tanh² x" in page
    assert sympy.simplify(sympy.diff(sympy.tanh(X), X) - (1 - sympy.tanh(X) ** 2)) == 0


@pytest.mark.parametrize("snippet", ["dual", "tape"])
def test_each_is_short(snippet: str) -> None:
    assert len((ROOM / f"{snippet}.py").read_text(encoding="utf-8").splitlines()) < 100


def test_the_rules_are_the_same_word_for_word() -> None:
    """As the page says."""
    dual, tape = (names(f"learning/autodiff/{name}") for name in ("dual", "tape"))
    for rule in ("add", "mul", "pow", "neg", "sub", "rsub", "truediv", "rtruediv"):
        one, other = (getattr(kind, f"__{rule}__") for kind in (dual["Dual"], tape["Node"]))
        assert inspect.getsource(one) == inspect.getsource(other), rule
    for function in ("exp", "log", "sin", "tanh", "relu"):
        assert inspect.getsource(dual[function]) == inspect.getsource(tape[function]), function


Slope = Callable[[Callable[[Any], Any], float], float]


@pytest.fixture(params=["dual", "tape"])
def program(request: pytest.FixtureRequest) -> dict[str, Any]:
    return names(f"learning/autodiff/{request.param}")


@pytest.fixture
def slope(program: dict[str, Any]) -> Slope:
    """Give the function that returns the slope of `f` at `x`, under one name for both programs."""
    return program.get("slope") or (lambda f, x: program["gradient"](f, x)[0])


def test_plain_numbers_on_either_side(slope: Slope) -> None:
    assert slope(lambda x: 2 + x + 3, 5.0) == 1
    assert slope(lambda x: 2 - x, 5.0) == -1
    assert slope(lambda x: x - 2, 5.0) == 1
    assert slope(lambda x: 2 * x * 3, 5.0) == 6
    assert slope(lambda x: 2 / x, 4.0) == -0.125
    assert slope(lambda x: x / 2, 4.0) == 0.5
    assert slope(lambda x: x**0 + x, 0.0) == 1


@pytest.mark.parametrize(
    ("f", "x", "error"),
    [
        (lambda x: x**0.5, 0.0, ValueError),  # no slope there
        (lambda x: x**0.5, -1.0, ValueError),
        (lambda x: 1 / x, 0.0, ValueError),
        (lambda x: x / 0, 1.0, ZeroDivisionError),
        (lambda x: x**x, 1.0, TypeError),
    ],
)
def test_they_refuse_what_they_cannot_do(
    slope: Slope, f: Callable[[Any], Any], x: float, error: type[Exception]
) -> None:
    with pytest.raises(error):
        slope(f, x)


def test_the_fooled_corner_is_as_the_page_tells(program: dict[str, Any], slope: Slope) -> None:
    relu = program["relu"]
    assert [slope(lambda x: relu(x) - relu(-x), x) for x in (2.0, 0.0, -2.0)] == [1, 0, 1]


def test_a_second_trip_backward_gives_the_same() -> None:
    found = names("learning/autodiff/tape")
    found["tape"].clear()
    x = found["Node"](3.0)
    y = x * x + x
    found["backward"](y)
    found["backward"](y)
    assert x.gradient == 7


def test_each_gradient_begins_with_an_empty_tape() -> None:
    found = names("learning/autodiff/tape")
    for _ in range(3):
        found["gradient"](lambda x: x * x, 3.0)
    assert [node.value for node in found["tape"]] == [3, 9]


def test_overwriting_would_be_noticed() -> None:
    text = (ROOM / "tape.py").read_text(encoding="utf-8")
    broken: dict[str, Any] = {}
    exec(text.replace("part.gradient += ", "part.gradient = "), broken)
    assert broken["gradient"](lambda x: x * x, 3.0) == [3.0]  # as the page says


def test_reading_from_the_start_reaches_only_the_parts_of_the_loss() -> None:
    text = (ROOM / "tape.py").read_text(encoding="utf-8")
    broken: dict[str, Any] = {}
    exec(text.replace("reversed(tape)", "tape"), broken)
    assert broken["gradient"](lambda x: x * x * x, 2.0) == [4.0]  # of 12: the last step alone


def test_pairs_are_dual_numbers() -> None:
    found = names("learning/autodiff/carry")
    assert (found["square"], found["result"]) == ((9, 6), (32, 27))


def test_the_tape_of_the_graph_has_its_numbers() -> None:
    graph = names("learning/backprop/graph")
    found = names("learning/autodiff/tape")
    slopes = found["gradient"](
        lambda w, b: (w * graph["x"] + b - graph["y"]) ** 2, graph["w"], graph["b"]
    )
    assert slopes == [graph["d_w"], graph["d_b"]]


def test_the_network_reaches_the_gradient_by_hand_and_by_library() -> None:
    found, check = names("learning/autodiff/network"), names("learning/network/check")
    x, y = check["x"], check["y"]

    def loss(parameters: Any) -> Any:
        w, b, v, c = parameters[:8], parameters[8:16], parameters[16:24], parameters[24]
        s = anp.maximum(anp.outer(x, w) + b, 0.0)
        return anp.mean((anp.dot(s, v) + c - y) ** 2)

    rng = np.random.default_rng(2)
    for parameters in (check["start"], *rng.normal(size=(5, 25))):
        total, slopes = found["gradient"](parameters)
        np.testing.assert_allclose(total, loss(parameters), rtol=1e-13)
        np.testing.assert_allclose(slopes, check["gradient"](parameters), rtol=1e-12, atol=1e-14)
        np.testing.assert_allclose(slopes, autograd.grad(loss)(parameters), rtol=1e-12, atol=1e-14)


def test_the_tape_trains_as_the_page_before_did() -> None:
    found, fit = names("learning/autodiff/network"), names("learning/network/fit")
    assert found["step"] == 100
    assert found["loss"] == pytest.approx(fit["losses"][100], rel=1e-12)


def test_counted_costs() -> None:
    found = names("learning/autodiff/count")
    for i, n in enumerate(found["sizes"]):
        products, sums = 1 + 2 * (n - 1), 2 * (n - 1)
        assert found["alone"][i] == products + sums
        assert found["numerical"][i] == 2 * n * (products + sums)
        assert found["forward"][i] == n * (4 * products + 2 * sums)
        assert found["reverse"][i] == 5 * (
            products + sums
        )  # and 2 parts of 2 for each on the way back


def test_the_counted_loss_has_the_right_slopes() -> None:
    found = names("learning/autodiff/count")
    values = [0.3, -0.7, 1.1]
    duals = [
        found["loss"]([found["Dual"](v, float(i == k)) for i, v in enumerate(values)]).slope
        for k in range(3)
    ]
    found["tape"].clear()
    nodes = [found["Node"](v) for v in values]
    found["backward"](found["loss"](nodes))
    a, b, c = values
    exact = [2 * a + b, a + 2 * b + c, b + 2 * c]
    assert duals == pytest.approx(exact, rel=1e-15)
    assert [node.gradient for node in nodes] == pytest.approx(exact, rel=1e-15)


def test_the_naive_formula_is_right_and_swells() -> None:
    found = names("learning/autodiff/swell")

    def formula(e: Any) -> sympy.Expr:
        if not isinstance(e, tuple):
            return X if e == "x" else sympy.Integer(e)
        parts = [formula(part) for part in e[1:]]
        functions = {"sin": sympy.sin, "cos": sympy.cos, "*": operator.mul, "+": operator.add}
        return functions[e[0]](*parts)

    e: Any = "x"
    for _ in range(3):
        e = ("sin", ("*", "x", e))
    assert sympy.simplify(formula(found["derivative"](e)) - sympy.diff(formula(e), X)) == 0
    assert found["plain"] == [2 * k for k in found["layers"]]
    curvature = np.diff(found["symbolic"], 2)  # constant: it grows with the square
    assert set(curvature) == {curvature[0]}
    assert curvature[0] > 0


def test_the_error_curves() -> None:
    found = names("learning/autodiff/errors")
    with mpmath.workdps(50):
        exact = [float(mpmath.diff(lambda x: mpmath.exp(x * x), x)) for x in found["points"]]
    np.testing.assert_allclose(found["true"], exact, rtol=2 * EPS)
    assert found["automatic"] < 2 * EPS
    assert 1e-9 < min(found["forward"]) < 1e-6
    assert 1e-13 < min(found["central"]) < 1e-9


def test_the_forgotten_zero() -> None:
    found = names("learning/autodiff/zero")
    assert found["right"][-1] == pytest.approx(3 - 3 * 0.8**10)
    assert max(found["wrong"]) > 6 - 1e-9
    w, total = sympy.Integer(0), sympy.Integer(0)
    for step in found["wrong"]:
        total += 2 * (w - 3)
        w -= total / 10
        assert step == pytest.approx(float(w), rel=1e-12)


def test_the_drawn_sticks_touch_the_curve() -> None:
    found = names("learning/autodiff/sticks")
    x0 = found["x0"]
    assert found["value"] == pytest.approx(x0**3 - 3 * x0)
    assert found["slope"] == pytest.approx(3 * x0**2 - 3)
