"""`exercises.answers`: what passes for the right answer, and where an expression is compared."""

import math
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Context, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from derivsite.exercises import answers
from derivsite.pages.faults import Fault

# Not next to a power of ten from below, where the first digit is a matter of rounding.
DIGITS = st.floats(min_value=1, max_value=9.999) | st.floats(min_value=-9.999, max_value=-1)
NUMBERS = st.builds(lambda digits, power: digits * 10.0**power, DIGITS, st.integers(-9, 9))
calm = settings(deadline=None, derandomize=True)


@calm
@given(NUMBERS, st.sampled_from([ROUND_HALF_UP, ROUND_HALF_DOWN]))
def test_three_rounded_digits_pass(right: float, rounding: str) -> None:
    rounded = float(Context(prec=3, rounding=rounding).create_decimal(Decimal(right)))
    assert answers.agree([rounded], [right])


@calm
@given(NUMBERS)
def test_a_digit_that_is_off_by_one_does_not_pass(right: float) -> None:
    unit = Decimal(10) ** (Decimal(right).adjusted() - 2)
    for wrong in (Decimal(right) + unit, Decimal(right) - unit):
        assert not answers.agree([float(wrong)], [right])


@pytest.mark.parametrize(("found", "passes"), [(0.0, True), (0.0004, True), (-0.002, False)])
def test_zero_has_three_decimals(found: float, passes: bool) -> None:
    assert answers.agree([found], [0.0]) is passes


def test_every_point_counts_but_those_without_a_value() -> None:
    assert answers.agree([1.0, None, 3.0], [1.0, 2.0, None])
    assert not answers.agree([1.0, None, 3.1], [1.0, 2.0, 3.0])


def test_a_number_is_itself() -> None:
    assert answers.values(lambda math: math.sin(2) + 1, None) == [math.sin(2) + 1]


def test_an_expression_has_its_values_where_it_is_defined() -> None:
    points = answers.points_of(lambda math, x: math.log(x))
    assert points == [point for point in answers.POINTS if point > 0]
    assert answers.values(lambda _, x: x**2, points) == [point**2 for point in points]


@pytest.mark.parametrize(
    "hole",
    [
        lambda math, x: 1 / (x - 2),  # an exception
        lambda math, x: math.nan if x == 2 else x,
        lambda math, x: math.inf if x == 2 else x,
        lambda math, x: (2.5 - x) ** 0.5 if x != 2 else (-x) ** 0.5,  # a complex number
    ],
)
def test_a_hole_is_stepped_over(hole: answers.Value) -> None:
    assert 2.0 not in answers.points_of(hole)
    assert answers.values(hole, answers.POINTS)[0] is None


@pytest.mark.parametrize("value", [lambda math: math.nan, lambda math: math.inf])
def test_number_that_is_not_finite_is_refused_with_its_line(value: answers.Value) -> None:
    with pytest.raises(Fault, match="an exercise needs a number") as caught:
        answers.values(value, None)
    assert caught.value.line == value.__code__.co_firstlineno


def test_expression_with_hardly_a_value_is_refused() -> None:
    def value(math: object, x: float) -> float:
        return 1.0 if x in {2.0, 3.0} else float("nan")

    with pytest.raises(Fault, match="fewer than 3 of the points") as caught:
        answers.values(value, answers.points_of(value))
    assert caught.value.line == value.__code__.co_firstlineno
