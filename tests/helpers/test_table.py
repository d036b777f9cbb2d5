"""`tables.table`: what goes in can be read back from the HTML, and nothing else gets in."""

import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from derivsite.tables import table

from .page import number, parse, rows_of

FINITE = st.floats(allow_nan=False, allow_infinity=False)
HOSTILE = "</td><script>alert(1)</script> & \"quotes\" 'too'"
calm = settings(deadline=None, derandomize=True)


@calm
@given(st.lists(st.lists(FINITE, min_size=3, max_size=3), max_size=8))
def test_numbers_can_be_read_back(rows: list[list[float]]) -> None:
    html = parse(table(["a", "b", "c"], rows, caption="Numbers"))
    assert [[number(cell) for cell in row] for row in rows_of(html)] == rows


@calm
@given(st.integers(1, 6), st.integers(0, 6))
def test_there_is_a_cell_for_each_value(columns: int, rows: int) -> None:
    html = parse(table(["h"] * columns, [[1] * columns] * rows, caption="Ones"))
    assert len(html.select("thead th[scope=col]")) == columns
    assert len(html.select("tbody th[scope=row]")) == rows
    assert len(html.select("td")) == rows * (columns - 1)


@calm
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_any_text_stays_text(text: str) -> None:
    html = parse(table([text], [[text]], caption=text))
    assert html.th.get_text() == text
    assert rows_of(html) == [[text]]
    assert html.caption.get_text() == text
    assert html.div["aria-label"] == text


def test_hostile_text_makes_no_element() -> None:
    html = parse(table([HOSTILE, "b"], [[HOSTILE, HOSTILE]], caption=HOSTILE))
    assert html.find("script") is None
    assert len(html.select("td")) == 1
    assert set(html.div.attrs) == {"class", "role", "tabindex", "aria-label"}


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, np.float64("nan")])
@pytest.mark.parametrize("column", [0, 1])
def test_number_that_is_not_finite_is_refused(value: float, column: int) -> None:
    row = [1.0, 1.0]
    row[column] = value
    with pytest.raises(ValueError, match="say in words what happens there"):
        table(["a", "b"], [row], caption="No")


@calm
@given(st.integers(1, 5), st.integers(0, 6))
def test_row_of_another_length_is_refused(columns: int, length: int) -> None:
    if length == columns:
        return
    with pytest.raises(ValueError, match=f"a row has {length} cells, the table {columns} columns"):
        table(["h"] * columns, [[1] * length], caption="No")


def test_each_column_has_its_format() -> None:
    html = table(["a", "b", "c"], [[1, 2.5, 1e-6]], formats=["", ".3f", ".1e"], caption="F")
    assert rows_of(parse(html)) == [["1", "2.500", "1.0e-06"]]


def test_text_is_not_formatted() -> None:
    html = table(["a", "b"], [["-x", "sin x"]], formats=[".3f", ".3f"], caption="F")
    assert rows_of(parse(html)) == [["-x", "sin x"]]


def test_too_few_formats_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        table(["a", "b"], [[1, 2]], formats=[".1f"], caption="F")


@pytest.mark.parametrize(("value", "shown"), [(-2.5, "−2.50"), (2.5, "2.50"), (-0.001, "−0.00")])
def test_minus_is_the_typographic_sign(value: float, shown: str) -> None:
    assert rows_of(parse(table(["a"], [[value]], formats=[".2f"], caption="M"))) == [[shown]]


@pytest.mark.parametrize(
    "value", [np.float32(0.5), np.float64(0.5), Decimal("0.5"), Fraction(1, 2), np.array(0.5)]
)
def test_every_kind_of_number_is_formatted(value: float) -> None:
    html = table(["a", "b"], [["half", value]], formats=["", ".2f"], caption="K")
    assert rows_of(parse(html)) == [["half", "0.50"]]
