"""`exercises.markup` and `slips`: what a page holds of an exercise, and what is refused."""

import json
import math
from typing import Any

import pytest
from bs4 import BeautifulSoup

from derivsite.exercises.markup import Part, exercise
from derivsite.pages.faults import Fault

from .page import parse


def words(text: str) -> Any:
    return lambda math, answer: text.format(answer=answer)


def made(*more: Part, variable: str = "", answer: Any = lambda math: -0.25) -> BeautifulSoup:
    parts = [
        Part("question", None, words("What is it?")),
        Part("answer", answer),
        Part("solution", None, words("It is {answer}.")),
    ]
    return parse(exercise("page-it", variable, *parts, *more))


def slip(value: Any, text: str = "No.") -> Part:
    return Part("slip", value, words(text))


def known(page: BeautifulSoup) -> list[tuple[list[float], str]]:
    return [(json.loads(li["data-values"]), li.get_text()) for li in page.select("li")]


def test_without_scripting_there_are_question_hints_and_solution() -> None:
    hints = [Part("hint", None, words(text)) for text in ("First.", "Second.")]
    page = made(*hints)
    assert "needs-script" in page.form["class"]
    assert page.ul.has_attr("hidden")
    assert page.select_one("#page-it-question").get_text().strip() == "What is it?"
    assert "It is -0.25." in page.select_one("details.success").get_text()
    first, second = page.select("details.exercise-hint")
    assert second.find_parent("details") is first
    assert [tag.summary.get_text() for tag in (first, second)] == ["A hint", "Another hint"]
    assert second.get_text().split() == ["Another", "hint", "Second."]


def test_an_exercise_needs_no_hint() -> None:
    assert made().select("details.exercise-hint") == []


def test_the_form_is_labelled_and_belongs_to_its_question() -> None:
    page = made(Part("unit", None, words("metres & <seconds>")))
    assert "metres & <seconds>" in page.form.label.get_text()
    assert page.form.label.find("input")["type"] == "text"
    assert page.form.input["aria-describedby"] == "page-it-question"
    assert page.form.select_one("[role=status]").get_text() == ""
    assert len(page.form.select("button")) == 1


def test_a_number_is_computed_with_all_its_digits() -> None:
    (box,) = made(answer=lambda math: math.sin(2)).select("[data-exercise=page-it]")
    assert json.loads(box["data-values"]) == [math.sin(2)]
    assert box["data-variable"] == ""


def test_an_expression_is_kept_where_it_has_a_value() -> None:
    (box,) = made(variable="w", answer=lambda math, w: math.log(w)).select("[data-exercise]")
    points = json.loads(box["data-points"])
    assert box["data-variable"] == "w"
    assert len(points) > 3
    assert json.loads(box["data-values"]) == [math.log(point) for point in points]


def test_slips_stand_in_their_order_with_their_values() -> None:
    page = made(slip(lambda math: 1, "One."), slip(lambda math: 2, "Two."))
    assert known(page) == [([1.0], "One."), ([2.0], "Two.")]


def test_a_slip_may_lack_a_value_where_the_answer_has_one() -> None:
    page = made(slip(lambda _, x: 1 / (x - 2)), variable="x", answer=lambda _, x: x)
    ((values, _),) = known(page)
    assert values[0] is None
    assert None not in values[1:]


def test_degrees_are_a_slip_of_each_angle() -> None:
    ((values, text),) = known(made(answer=lambda math: math.sin(2) + 2 * math.cos(2)))
    degrees = math.pi / 180
    assert values == pytest.approx([math.sin(2 * degrees) + 2 * math.cos(2 * degrees)])
    assert "degrees" in text


def test_the_words_of_the_author_come_before_those_about_degrees() -> None:
    own = slip(lambda math: math.sin(math.radians(2)), "Radians!")
    assert [text for _, text in known(made(own, answer=lambda math: math.sin(2)))] == ["Radians!"]


def test_an_answer_that_has_no_value_in_degrees_has_no_such_slip() -> None:
    assert known(made(answer=lambda math: 1 / (math.sin(90) - 1))) == []


REFUSED = {
    "is the right answer": [slip(lambda math: -0.2501)],
    "'A.' and 'B.' have the same value": [
        slip(lambda math: 1, "A."),
        slip(lambda math: 1.001, "B."),
    ],
    "this is nan": [slip(lambda math: math.nan)],
}


@pytest.mark.parametrize("says", REFUSED)
def test_slip_that_cannot_be_told_apart_is_refused_with_its_line(says: str) -> None:
    with pytest.raises(Fault, match=says) as caught:
        made(*REFUSED[says])
    last = REFUSED[says][-1].value
    assert last is not None
    assert caught.value.line == last.__code__.co_firstlineno


def test_slip_that_is_another_form_of_the_answer_is_refused() -> None:
    with pytest.raises(Fault, match="is the right answer"):
        made(slip(lambda _, x: (x + 1) ** 2), variable="x", answer=lambda _, x: x * x + 2 * x + 1)


def test_slip_without_a_value_where_the_answer_has_one_is_refused() -> None:
    with pytest.raises(Fault, match="fewer than 3"):
        made(slip(lambda math, x: math.log(-x)), variable="x", answer=lambda math, x: math.log(x))


@pytest.mark.parametrize("variable", ["", "x"])
def test_answer_without_a_value_is_refused(variable: str) -> None:
    with pytest.raises(Fault, match=r"an exercise needs a number|fewer than 3"):
        made(variable=variable, answer=lambda math, x=0: math.nan)
