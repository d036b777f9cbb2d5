"""`figures.data`: the numbers behind a figure are the ones that were plotted."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

from derivsite.figures import data

from .page import number, parse, rows_of

calm = settings(deadline=None, derandomize=True, max_examples=50)
LONGEST = 14  # rows of a table: about a dozen
FINITE = st.floats(-1e9, 1e9)


def plotted(*curves: tuple[list[float], list[float], str | None]) -> Figure:
    figure = Figure()
    axes = figure.subplots()
    for x, y, label in curves:
        axes.plot(x, y, label=label)
    return figure


def numbers(html: str) -> list[list[list[float]]]:
    """Return the numbers of each table."""
    tables = parse(html).select("table")
    return [[[number(cell) for cell in row] for row in rows_of(table)] for table in tables]


@calm
@given(st.lists(st.tuples(FINITE, FINITE), min_size=1, max_size=80))
def test_rows_are_points_of_the_curve_and_keep_both_ends(points: list[tuple[float, float]]) -> None:
    x, y = (list(values) for values in zip(*points, strict=True))
    (rows,) = numbers(data.table(plotted((x, y, "f"))))
    shown = [tuple(float(f"{value:.4g}") for value in point) for point in points]
    assert tuple(rows[0]) == shown[0]
    assert tuple(rows[-1]) == shown[-1]
    assert {tuple(row) for row in rows} <= set(shown)
    assert len(rows) <= LONGEST
    assert len(rows) == len(points) or len(points) > LONGEST


@calm
@given(st.integers(LONGEST + 1, 500))
def test_long_curves_are_thinned_evenly_to_about_a_dozen_rows(length: int) -> None:
    x = list(range(length))
    (rows,) = numbers(data.table(plotted((x, x, "f"))))
    steps = np.diff([row[0] for row in rows])
    assert 9 <= len(rows) <= LONGEST
    assert steps.max() - steps.min() <= 1


@pytest.mark.parametrize(("points", "step"), [(101, 10), (61, 6), (37, 3), (25, 2), (34, 3)])
def test_steps_are_the_same_where_the_points_allow_it(points: int, step: int) -> None:
    x = list(range(points))
    (rows,) = numbers(data.table(plotted((x, x, "f"))))
    assert [row[0] for row in rows] == x[::step]


def test_charts_above_one_another_share_the_name_of_x() -> None:
    figure = Figure()
    above, below = figure.subplots(2, sharex=True)
    above.plot([0, 1], [0, 1], label="f")
    below.plot([0, 1], [0, 1], label="g")
    below.set_xlabel("hours")
    heads = [table.th.get_text() for table in parse(data.table(figure)).select("table")]
    assert heads == ["hours", "hours"]


def test_curves_over_the_same_x_share_a_table() -> None:
    html = data.table(plotted(([0, 1], [0, 1], "f"), ([0, 2], [5, 6], "h"), ([0, 1], [2, 3], "g")))
    assert numbers(html) == [[[0, 0, 2], [1, 1, 3]], [[0, 5], [2, 6]]]
    heads = [
        [th.get_text() for th in table.thead.select("th")] for table in parse(html).select("table")
    ]
    assert heads == [["x", "f", "g"], ["x", "h"]]


def test_curves_without_label_are_left_out() -> None:
    html = data.table(plotted(([0, 1], [0, 1], "f"), ([0, 1], [7, 7], None)))
    assert numbers(html) == [[[0, 0], [1, 1]]]


def test_figure_without_labels_has_no_table() -> None:
    assert data.table(plotted(([0, 1], [0, 1], None))) == ""


def test_words_of_the_axes_name_the_table() -> None:
    figure = plotted(([0, 1], [0, -1], "f"))
    figure.axes[0].set(title="Loss & <time>", xlabel="t in s")
    page = parse(data.table(figure))
    assert page.details.summary.get_text() == "The numbers behind this picture"
    assert page.caption.get_text() == "Loss & <time>"
    assert [th.get_text() for th in page.thead.select("th")] == ["t in s", "f"]


def test_each_of_two_charts_has_its_table() -> None:
    figure = Figure()
    for axes, slope in zip(figure.subplots(2), (1, 2), strict=True):
        axes.plot([0, 1], [0, slope], label=f"slope {slope}")
    assert numbers(data.table(figure)) == [[[0, 0], [1, 1]], [[0, 0], [1, 2]]]


def test_curve_without_points_has_no_rows() -> None:
    """Such a curve puts a line into the legend; an empty table would say nothing."""
    figure = plotted(([], [], "tangent"), ([0, 1], [0, 1], "f"))
    assert numbers(data.table(figure)) == [[[0, 0], [1, 1]]]


@pytest.fixture(autouse=True)
def _no_open_figures() -> None:
    assert plt.get_fignums() == []
