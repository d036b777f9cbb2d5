"""What the page on fitting a line states, against exact fractions, SymPy and linear algebra."""

import random
from fractions import Fraction

import numpy as np
import pytest
import sympy

from tests.snippets.claims import SNIPPETS, names

PAGE = "learning/fitting"
TEXT = " ".join((SNIPPETS.parent / f"docs/{PAGE}.md").read_text(encoding="utf-8").split())
FILES = sorted(path.stem for path in (SNIPPETS / PAGE).glob("*.py"))
DATA = names(f"{PAGE}/loss")
SIZE = [Fraction(int(size)) for size in DATA["size"]]
PRICE = [Fraction(int(price)) for price in DATA["price"]]
Z = (DATA["size"] - np.mean(DATA["size"])) / np.std(DATA["size"])


def mean(values: list[Fraction]) -> Fraction:
    return sum(values, Fraction()) / len(values)


def exact_line() -> tuple[Fraction, Fraction, Fraction]:
    """Return w, b and the loss of the best line in exact arithmetic, by covariance / variance."""
    size, price = mean(SIZE), mean(PRICE)
    pairs = list(zip(SIZE, PRICE, strict=True))
    together = mean([(s - size) * (p - price) for s, p in pairs])
    w = together / mean([(s - size) ** 2 for s in SIZE])
    b = price - w * size
    return w, b, mean([(w * s + b - p) ** 2 for s, p in pairs])


@pytest.mark.parametrize("snippet", FILES)
def test_every_snippet_has_the_same_flats(snippet: str) -> None:
    found = names(f"{PAGE}/{snippet}")
    assert list(found["size"]) == SIZE and list(found["price"]) == PRICE
    if "z" in found:
        np.testing.assert_allclose(found["z"], Z, rtol=1e-15)


def test_the_loss_and_its_slopes_are_those_of_sympy() -> None:
    w, b = sympy.symbols("w b", real=True)
    pairs = zip(SIZE, PRICE, strict=True)
    loss = sum((w * int(s) + b - int(p)) ** 2 for s, p in pairs) / sympy.Integer(len(SIZE))
    slopes = [sympy.diff(loss, one) for one in (w, b)]
    found, draw = names(f"{PAGE}/partials"), random.Random("line")
    for _ in range(100):
        at = {w: draw.uniform(-9, 9), b: draw.uniform(-200, 200)}
        exact = [float(slope.subs(at)) for slope in slopes]
        point = float(at[w]), float(at[b])
        assert found["gradient"](*point) == pytest.approx(exact, rel=1e-12, abs=1e-9)
        assert found["loss"](*point) == pytest.approx(float(loss.subs(at)), rel=1e-12)
        # The tiny step of the complex method leaves only the rounding of the formula itself.
        step = np.imag(found["loss"](point[0] + 1e-20j, point[1])) / 1e-20
        assert step == pytest.approx(exact[0], rel=1e-12, abs=1e-9)


# For one flat, the slope of errorⁿ: n, how the page says it, along what, and the slope.
ROWS = [
    (1, "when *w* grows, error = w · size + b − price grows **size** times as fast", "w", "size"),
    (1, "when *b* grows, it grows just as fast, **1** times", "b", "1"),
    (
        2,
        r"\frac{dL}{dw} = \text{mean of } 2 \cdot \text{error} \cdot \text{size}",
        "w",
        "2*error*size",
    ),
    (2, r"\frac{dL}{db} = \text{mean of } 2 \cdot \text{error}$$", "b", "2*error"),
]


@pytest.mark.parametrize(("power", "words", "variable", "stated"), ROWS)
def test_a_written_slope_is_right(power: int, words: str, variable: str, stated: str) -> None:
    assert words in TEXT, "the page no longer says so"
    line = {name: sympy.Symbol(name, real=True) for name in ("w", "b", "size", "price")}
    line["error"] = line["w"] * line["size"] + line["b"] - line["price"]
    slope = sympy.diff(line["error"] ** power, line[variable])
    assert sympy.simplify(slope - sympy.sympify(stated, locals=line)) == 0


def test_descent_finds_the_exact_line() -> None:
    found = names(f"{PAGE}/batch")
    w, b, loss = exact_line()
    assert found["per_m2"] == pytest.approx(float(w), rel=1e-8)
    assert found["at_zero"] == pytest.approx(float(b), rel=1e-8)
    assert names(f"{PAGE}/noise")["lowest"] == pytest.approx(float(loss), rel=1e-12)


def curvatures(x: np.ndarray) -> np.ndarray:
    """Return the smallest and the largest curvature of the loss, over all directions."""
    mixed = np.mean(x)
    return np.linalg.eigvalsh(2 * np.array([[np.mean(x**2), mixed], [mixed, 1.0]]))


def test_a_scaled_bowl_is_round_and_the_other_is_not() -> None:
    np.testing.assert_allclose(curvatures(Z), [2, 2], rtol=1e-12)
    flat, steep = curvatures(DATA["size"])
    assert steep / flat > 1e4
    # Along w alone the page may say "at most": no direction is steeper than the steepest.
    assert 2 * np.mean(DATA["size"] ** 2) <= steep


def test_the_tried_learning_rates_lie_on_the_right_side_of_the_limit() -> None:
    found = names(f"{PAGE}/scaling")
    for _, x, learning_rate in found["trials"]:
        settles = learning_rate < 2 / curvatures(x)[-1]
        assert isinstance(found["steps_needed"](x, learning_rate), int) == settles


def test_steps_needed_with_scaled_sizes_follow_the_factor() -> None:
    """On a round bowl the loss above the lowest shrinks by (1 − 2 lr)² a step."""
    steps_needed = names(f"{PAGE}/scaling")["steps_needed"]
    _, _, lowest = exact_line()
    start = float(mean([price**2 for price in PRICE]) / lowest) - 1
    for learning_rate in (0.05, 0.1, 0.3, 0.9):
        factor = (1 - 2 * learning_rate) ** 2
        expected = next(n for n in range(1000) if start * factor**n < 0.01)
        assert steps_needed(Z, learning_rate) == expected
    assert steps_needed(Z, 0.5) == 1


def test_all_flats_at_once_is_batch_descent_whatever_the_order() -> None:
    losses = names(f"{PAGE}/batches")["losses"]
    _, _, lowest = exact_line()
    start = float(mean([price**2 for price in PRICE]) - lowest)
    exact = [float(lowest) + start * 0.64**n for n in range(41)]  # (1 − 2 · 0.1)² = 0.64
    for seed in (1, 2, 3):
        np.testing.assert_allclose(list(losses(12, 40, seed=seed)), exact, rtol=1e-9)


@pytest.mark.parametrize("seed", range(1, 6))
def test_what_the_page_says_of_chance_holds_for_other_seeds(seed: int) -> None:
    losses = names(f"{PAGE}/batches")["losses"]
    whole, mini, single = (list(losses(batch, 40, seed=seed)) for batch in (12, 4, 1))
    assert single[1] < mini[1] < whole[1]
    assert min(single[20:]) > whole[40] and max(single[20:]) > 1.03 * whole[40]


@pytest.mark.parametrize("seed", range(1, 6))
def test_the_noise_falls_with_the_learning_rate_for_other_seeds(seed: int) -> None:
    losses = names(f"{PAGE}/noise")["losses"]
    _, _, lowest = exact_line()
    rates = [lambda n: 0.1, lambda n: 0.01, lambda n: 0.1 / (1 + n)]
    large, small, falling = (np.mean(list(losses(rate, seed=seed))[100:]) for rate in rates)
    assert float(lowest) <= falling < small < large


def test_the_path_of_batch_descent_is_straight() -> None:
    b, w = names(f"{PAGE}/paths")["b"], names(f"{PAGE}/paths")["w"]  # of the last, 12 at once
    np.testing.assert_allclose(w * np.mean(DATA["price"]), b * np.mean(Z * DATA["price"]))
