"""What is no expression is refused in words that point at the place, whatever it is."""

import math
import re
from random import Random

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from derivsite.expressions import ExpressionError, parse

from .expressions import grow, written
from .refusals import REFUSED, soup

POINTS = (-1e308, -2.5, -0.0, 0.0, 1.0, 7.25, 1e308, 5e-324)


@pytest.mark.parametrize(("text", "at", "message"), REFUSED, ids=lambda part: repr(part)[:40])
def test_what_is_wrong_and_where(text: str, at: int, message: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert str(caught.value) == message
    assert caught.value.at == at


def test_what_may_be_used_is_named() -> None:
    with pytest.raises(ExpressionError, match=r"^z is .* Use x, y, numbers, pi, e, and "):
        parse("z", ["x", "y"])
    with pytest.raises(ExpressionError, match=r"^x is .* Use numbers, pi, e, and "):
        parse("x", [])


@pytest.mark.parametrize(
    "text",
    [
        "(" * 39 + "x" + ")" * 39,
        "-" * 39 + "x",
        "x^" * 39 + "x",
        "x" + "-x" * 99 + " ",
        "π" * 200,
        "(x)" * 66,
        "9" * 200 + " " * 10_000,
        "cbrt(" * 33 + "x" + ")" * 33,
        "exp(" * 39 + "x" + ")" * 39,
        "x" + "²" + "/x" * 99,
        "0." + "0" * 190 + "1e-300",
    ],
)
def test_the_largest_that_are_read(text: str) -> None:
    can_be_computed(text)


def can_be_computed(text: str) -> None:
    for x in POINTS:
        for part in parse(text).jet({"x": x}, "x"):
            assert isinstance(part, float)
            assert not math.isinf(part)


@settings(max_examples=600, derandomize=True, deadline=None)
@given(st.text() | st.text("0123456789.eE+-*/^()x, ²", max_size=30))
@example("\ud800")  # half a character, as only a script can type it
@example("x" * 1_000_000)
def test_nothing_else_is_ever_raised(text: str) -> None:
    try:
        can_be_computed(text)
    except ExpressionError as error:
        assert 0 <= error.at <= len(text)


def test_soup_is_read_or_refused() -> None:
    read = 0
    for seed in range(3000):
        text = soup(Random(seed)).replace("a", "x")
        try:
            can_be_computed(text)
            read += 1
        except ExpressionError as error:
            assert 0 <= error.at <= len(text), text
    assert 30 < read < 1500  # or else the soup is too thin, or too thick


@settings(max_examples=200, derandomize=True, deadline=None)
@given(random=st.randoms(use_true_random=False), bad=st.sampled_from("#😀=|'\x00"))
def test_a_strange_sign_is_pointed_at_wherever_it_is(random: Random, bad: str) -> None:
    text = written(grow(random, 3), random)
    at = random.randrange(len(text) + 1)
    assume(not re.search(r"(?<!\d)\.$", text[:at]))  # half of ".5" is a strange sign of its own
    with pytest.raises(ExpressionError) as caught:
        parse(text[:at] + bad + text[at:], ["x", "a"])
    assert caught.value.at == at
