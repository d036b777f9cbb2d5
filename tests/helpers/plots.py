"""Matplotlib figures for the tests, drawn as the blocks of a page draw them."""

from collections.abc import Callable

import matplotlib.pyplot as plt
import numpy as np

from derivsite.figures.picture import capture

ALT = "A curve that rises."


def drawn(draw: Callable[[], object], block_id: str = "fig", alt: str = ALT) -> str:
    """Return the HTML of the figure that `draw` draws."""
    with capture(block_id, alt, "") as picture:
        draw()
    return picture.html


def parabola() -> None:
    """Two curves, one of them leaving the axes, markers, shading, words and a legend."""
    x = np.linspace(-1, 3, 50)
    _, axes = plt.subplots()
    axes.plot(x, x**2, label="x squared")
    axes.plot(x, 2 * x - 1, label="tangent")
    axes.plot([1], [1], "o", color="black")
    axes.fill_between(x, x, alpha=0.2)
    axes.axhline(0, color="grey")
    axes.set_ylim(-2, 4)
    axes.set_title("Curve & <tangent>")
    axes.set_xlabel("x in metres")
    axes.legend()


def all_colours() -> None:
    """Every colour that a figure may have."""
    for number, colour in enumerate(["C0", "C1", "C2", "C3", "black", "white", "grey"]):
        plt.plot([0, 1], [number, number], color=colour)


def charts() -> None:
    """Two charts in one figure: bars with shading of their own, and points."""
    _, (above, below) = plt.subplots(2)
    above.bar([0, 1, 2], [3, 1, 2], color="C1", edgecolor="black", alpha=0.5)
    below.scatter([0, 1, 2], [3, 1, 2], marker="s")
    below.annotate("here", (1, 1), (1.5, 2), arrowprops={"arrowstyle": "->"})
    below.text(0, 2, "f′(x) ≈ 2 → slope")


def formula() -> None:
    """A title with a formula, which Matplotlib sets piece by piece."""
    plt.plot([0, 1], [0, 1])
    plt.title(r"the slope $\frac{dy}{dx}$ of $x^2$")


FIGURES = {f.__name__: f for f in (parabola, all_colours, charts, formula)}
