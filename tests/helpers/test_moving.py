"""Figures that move, as Python draws them: what they say is right, what cannot be is refused."""

import json
import math
import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from derivsite.moving import (
    Choice,
    Contours,
    Curve,
    Figure,
    Line,
    Panel,
    Point,
    Preset,
    Readout,
    Saying,
    Slider,
    Table,
    Trace,
    Walk,
    axes,
    moving,
    scene,
    words,
)
from derivsite.moving.contours import contours
from derivsite.moving.model import Model, first_state
from derivsite.moving.numbers import pixels, shown
from tests.helpers.page import parse

x = sympy.Symbol("x")

FIGURE = Figure(
    id="test",
    title="A test",
    alt="A curve.",
    caption="See the curve.",
    panels=[
        Panel(
            x=(-2, 2),
            y=(-1, 5),
            marks=[
                Curve("f(x)", label="f"),
                Line("x0", "f(x0)", "df(x0)", label="tangent"),
                Point("x0", "f(x0)", drag=["x0"]),
            ],
        )
    ],
    sliders=[Slider("x0", "x₀", -2, 2, 0.1, 1, format=".1f")],
    choices=[Choice("f", "f(x)", {"x²": "x^2", "1/x": "1/x", "ln x": "ln(x)"}, own="x")],
    readouts=[Readout("slope", "df(x0)", ".3f"), Readout("bend", "ddf(x0)", ".3f")],
    sayings=[
        Saying("No slope.", without="df(x0)"),
        Saying("It rises by {df(x0):.2f}.", "df(x0)"),
        Saying("It falls or is flat."),
    ],
    presets=[Preset("left", [{"x0": -1}, {"f": "1/x"}])],
)


def at(figure: Figure = FIGURE, **state: Any) -> Model:
    return Model(figure, first_state(figure) | state)


@pytest.mark.parametrize("x0", [-1.5, 0.7, 2.0])
@pytest.mark.parametrize(("chosen", "formula"), [("x²", x**2), ("1/x", 1 / x)])
def test_readouts_are_the_exact_derivatives(chosen: str, formula: sympy.Expr, x0: float) -> None:
    expected = [f"{float(sympy.diff(formula, x, n).subs(x, x0)):.3f}" for n in (1, 2)]
    found = words.readouts(at(f=chosen, x0=x0))
    assert [text.replace("−", "-") for text in found] == expected


def test_the_first_sentence_that_applies_is_said() -> None:
    assert words.saying(at(x0=0.5)) == "It rises by 1.00."
    assert words.saying(at(x0=-0.5)) == "It falls or is flat."
    assert words.saying(at(f="ln x", x0=-0.5)) == "No slope."


def test_a_walk_steps_as_a_program_would() -> None:
    figure = replace(FIGURE, walk=Walk(["w"], ["x0"], ["w - 0.1 * df(w)"], "30"))
    model = at(figure, x0=2)
    w = 2.0
    for n in range(31):
        assert model.value("w(k)", k=float(n)) == pytest.approx(w, rel=1e-12)
        w -= 0.1 * 2 * w
    assert model.value("last") == 30


@pytest.mark.parametrize(
    ("following", "last"), [("3w", 13), ("ln(w - 2)", 0), ("w / 0", 0), ("-3w", 13)]
)
def test_a_walk_that_gets_lost_ends(following: str, last: int) -> None:
    figure = replace(FIGURE, walk=Walk(["w"], ["1"], [following], "50"))
    assert at(figure).value("last") == last


def test_a_table_follows_its_choice() -> None:
    rows = Table.rounded("error", "f", [[0.12345, 1], [2, 3], [4, math.nan]])
    figure = replace(FIGURE, tables=[rows])
    assert at(figure).value("error(0)") == 0.123
    assert at(figure, f="1/x").value("error(1)") == 3
    assert math.isnan(at(figure, f="ln x").value("error(1)"))
    assert math.isnan(at(figure).value("error(2)"))
    assert math.isnan(at(figure, f="x^3").value("error(0)")), "no table for the reader's own"


def test_the_tangent_touches_the_curve() -> None:
    model = at(x0=0.5)
    (frame,) = scene.frames(model)
    line = next(e for e in scene.elements(FIGURE.panels[0], frame) if e.kind == "line c2")
    x1, y1, x2, y2 = map(float, re.findall(r"-?[\d.]+", line.attributes["d"]))
    through = y1 + (frame.x(0.5) - x1) * (y2 - y1) / (x2 - x1)
    assert through == pytest.approx(frame.y(0.25), abs=0.02)
    units = (frame.y(1) - frame.y(0)) / (frame.x(1) - frame.x(0))
    assert (y2 - y1) / (x2 - x1) / units == pytest.approx(1, abs=0.001)


def test_a_pole_is_not_bridged() -> None:
    model = at(f="1/x")
    (frame,) = scene.frames(model)
    curve = next(e for e in scene.elements(FIGURE.panels[0], frame) if e.kind == "line c1")
    assert curve.attributes["d"].count("M") == 2


def test_a_point_off_the_panel_is_not_drawn() -> None:
    (frame,) = scene.frames(at(x0=1))
    inside = [e for e in scene.elements(FIGURE.panels[0], frame) if e.tag == "circle"]
    figure = replace(FIGURE, panels=[replace(FIGURE.panels[0], y=(3, 5))])
    (frame,) = scene.frames(at(figure, x0=1))
    outside = [e for e in scene.elements(figure.panels[0], frame) if e.tag == "circle"]
    assert (len(inside), len(outside)) == (1, 0)


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (-3, 3, "−3 −2 −1 0 1 2 3"),
        (0, 1.2, "0.0 0.2 0.4 0.6 0.8 1.0 1.2"),
        (0, 1000, "0 200 400 600 800 1000"),
        (0.001, 0.0031, "0.0010 0.0015 0.0020 0.0025 0.0030"),
    ],
)
def test_ticks_are_round_numbers(low: float, high: float, labels: str) -> None:
    scale = axes.Scale(low, high, 0, 100)
    assert " ".join(label for _, label in scale.ticks()) == labels
    for value, label in scale.ticks():
        assert float(label.replace("−", "-")) == pytest.approx(value, abs=1e-12)


def test_ticks_of_a_log_axis_are_powers_of_ten() -> None:
    scale = axes.Scale(1e-16, 1, 0, 160, log=True)
    assert [label for _, label in scale.ticks()] == ["10⁻¹⁶", "10⁻¹²", "10⁻⁸", "10⁻⁴", "10⁰"]
    assert [round(scale(value)) for value, _ in scale.ticks()] == [0, 40, 80, 120, 160]
    assert math.isnan(scale(0))


def test_limits_leave_out_the_far_ends_of_a_pole() -> None:
    low, high = axes.fitted([1 / (i - 50.5) for i in range(101)])
    assert -1 < low < -0.1
    assert 0.1 < high < 1
    assert axes.fitted([math.nan, math.nan]) == (-1, 1)
    low, high = axes.fitted([3.0] * 10)
    assert low < 3 < high


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e8, max_value=1e8))
def test_a_number_is_rounded_as_by_hand(number: float) -> None:
    text = shown(number, ".3f").replace("−", "-")
    assert abs(Decimal(text) - Decimal(number)) <= Decimal("0.0005")
    text = shown(number, ".2e").replace("−", "-")
    assert abs(Decimal(text) - Decimal(number)) <= abs(Decimal(number)) * Decimal("0.00501")


@pytest.mark.parametrize(
    ("number", "spec", "text"),
    [
        (0.125, ".2f", "0.13"),  # halves away from 0, as JavaScript does
        (-0.125, ".2f", "−0.13"),
        (-0.001, ".2f", "0.00"),  # no minus before nothing
        (9.996, ".2e", "1.00e+01"),
        (1.5e-5, ".1e", "1.5e-05"),
        (2e300, ".4f", "2.00e+300"),
        (0.0, ".1e", "0.0e+00"),
        (math.inf, ".2f", "–"),
    ],
)
def test_numbers_as_they_are_shown(number: float, spec: str, text: str) -> None:
    assert shown(number, spec) == text


def test_pixels_have_two_decimals() -> None:
    assert [pixels(value) for value in (1.006, 2, -0.001, 99.999)] == ["1.01", "2", "0", "100"]


def test_contours_lie_on_their_level() -> None:
    found = contours("x^2 + 3y^2", (-2, 2), (-1, 3), [0.5, 2.0])
    assert len(found) == 2
    for line, level in zip(found, [0.5, 2.0], strict=True):
        assert len(line) > 10
        for a, b in line:
            assert a**2 + 3 * b**2 == pytest.approx(level, abs=0.12)


def test_contours_follow_the_functions_that_can_be_chosen() -> None:
    options = {"bowl": "x^2 + y^2", "saddle": "x^2 - y^2"}
    mark = Contours("f", levels=[(1,), (-1, 1)])
    figure = replace(
        FIGURE,
        choices=[Choice("f", "f", options, variables=["x", "y"])],
        panels=[Panel((-2, 2), [mark], y=(-2, 2))],
        readouts=(),
        sayings=(),
        presets=(),
    )
    told = json.loads(str(parse(moving(figure)).find("figure")["data-figure"]))
    bowl, saddle = told["panels"][0]["marks"][0]["lines"]
    assert all(x**2 + y**2 == pytest.approx(1, abs=0.04) for line in bowl for x, y in line)
    assert all(abs(x**2 - y**2) == pytest.approx(1, abs=0.1) for line in saddle for x, y in line)
    with pytest.raises(ValueError, match="levels for each option of f"):
        moving(replace(figure, panels=[Panel((-2, 2), [Contours("f", [(1,)])], y=(-2, 2))]))


def test_the_page_tells_all_that_the_browser_needs() -> None:
    figure = parse(moving(FIGURE)).find("figure")
    told = json.loads(str(figure["data-figure"]))
    assert told["sliders"][0]["low"] == -2
    assert [mark["mark"] for mark in told["panels"][0]["marks"]] == ["curve", "line", "point"]
    assert figure.select_one("svg")["aria-label"] == "A curve."
    assert [dd.get_text() for dd in figure.select("dd")] == ["2.000", "2.000"]
    names = {label["for"] for label in figure.select("label")}
    assert names == {control["id"] for control in figure.select("input, select")}


def test_words_of_an_author_stay_words() -> None:
    html = moving(replace(FIGURE, title="<b>'\"&", alt="<i>", caption="</figure>"))
    assert not parse(html).select("b, i")


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no alt": ({"alt": " "}, "no alt"),
    "no caption": ({"caption": ""}, "no caption"),
    "a slip in a mark": (
        {"panels": [Panel((0, 1), [Curve("f(x")])]},
        r"in 'f\(x▸': A closing bracket",
    ),
    "an unknown name": (
        {"panels": [Panel((0, 1), [Curve("g(x)")])]},
        "g is not known",
    ),
    "a slip in a readout": ({"readouts": [Readout("a", "x0 +")]}, "missing at the end"),
    "a slip in a sentence": ({"sayings": [Saying("{x1:.2f}")]}, "x1 is not known"),
    "a slip in a choice": ({"choices": [Choice("f", "f", {"a": "x^"})]}, "missing at the end"),
    "a story off the slider": ({"presets": [Preset("p", [{"x0": 7}])]}, "off its slider"),
    "a story of nothing": ({"presets": [Preset("p", [{"x9": 1}])]}, "no x9"),
    "an unknown option": ({"presets": [Preset("p", [{"f": "x⁷"}])]}, "no f = 'x⁷'"),
    "nothing to fit": (
        {"panels": [Panel((0, 1), [Point("0", "0")])]},
        "no curve to fit",
    ),
    "a point that drags nothing": (
        {"panels": [Panel((0, 1), [Point("0", "0", drag=["x7"])], y=(0, 1))]},
        "x7",
    ),
    "a table of nothing": ({"tables": [Table("t", "g", [[1.0]])]}, "g"),
    "a trace without an end": (
        {"panels": [Panel((0, 1), [Trace("n", "n", "end")], y=(0, 1))]},
        "end is not known",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_an_author_should_mend_is_said(name: str) -> None:
    change, message = WRONG[name]
    with pytest.raises(ValueError, match=message):
        moving(replace(FIGURE, **change))
