"""The practice notebook of Part 1: its checks answer right and wrong answers."""

import contextlib
import io
import warnings
from pathlib import Path

import matplotlib
import matplotlib.pyplot as plt
import pytest

SOURCE = Path(__file__).parents[2] / "docs/notebooks/practice.py"

RIGHT = {
    "answer_1a": "14",
    "answer_1b": "-1 / 4",
    "answer_1c": "math.sin(2) + 2 * math.cos(2)",
    "local_maximum_at": "-1",
    "local_minimum_at": "1",
    "largest_value": "18",
    "largest_slope": "0.25",
    "largest_slope_at": "0",
    "left_after_10_layers": "0.25**10",
}

# name, wrong answer, a word of the explanation
WRONG = [
    ("answer_1a", "13", "constant"),
    ("answer_1a", "15", "height"),
    ("answer_1a", "8", "exponent"),
    ("answer_1b", "1 / 4", "sign"),
    ("answer_1b", "-1 / 2", "exponent"),
    ("answer_1c", "math.cos(2)", "two parts"),
    ("answer_1c", "math.sin(2) - 2 * math.cos(2)", "+cos"),
    ("answer_1c", "math.sin(2 * math.pi / 180) + 2 * math.cos(2 * math.pi / 180)", "radians"),
    ("local_maximum_at", "1", "a minimum"),
    ("local_maximum_at", "3", "slope is not 0"),
    ("local_minimum_at", "-1", "a maximum"),
    ("largest_value", "2", "ends"),
    ("largest_slope", "0.5", "height"),
    ("left_after_10_layers", "2.5", "multiply"),
    ("left_after_10_layers", "0.025", "divided by ten"),
    ("left_after_10_layers", "0.5**10", "one quarter"),
    ("left_after_10_layers", "0.0", "not 0"),
    ("left_after_10_layers", "0.00098", "one quarter"),
    ("answer_1c", "0.08", "three digits"),
    ("answer_1a", "'14'", "single number"),
    ("largest_value", "24", "highest point"),
    ("answer_1a", "99", "Measure"),
]


def run(answers: dict[str, str]) -> list[str]:
    """Run the notebook as a program with `answers` filled in; return its lines."""
    text = SOURCE.read_text(encoding="utf-8")
    for name, answer in answers.items():
        assert f"{name} = None" in text
        text = text.replace(f"{name} = None", f"{name} = {answer}")
    matplotlib.use("agg")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="FigureCanvasAgg is non-interactive")
        exec(compile(text, SOURCE.name, "exec"), {})
    plt.close("all")
    return printed.getvalue().splitlines()


def test_as_it_comes_nothing_is_answered() -> None:
    lines = run({})
    assert sum("not filled in yet" in line for line in lines) == len(RIGHT)


@pytest.mark.parametrize("rounded", ["9.5e-07", "1e-6", "1 / 4**10"])
def test_a_rounded_answer_will_do(rounded: str) -> None:
    lines = run(RIGHT | {"left_after_10_layers": rounded})
    assert sum(line.endswith("right!") for line in lines) == len(RIGHT)


def test_right_answers_are_right() -> None:
    lines = run(RIGHT)
    assert sum(line.endswith("right!") for line in lines) == len(RIGHT)


@pytest.mark.parametrize(("name", "answer", "word"), WRONG)
def test_a_wrong_answer_is_explained(name: str, answer: str, word: str) -> None:
    lines = run(RIGHT | {name: answer})
    assert sum(line.endswith("right!") for line in lines) == len(RIGHT) - 1
    (explanation,) = [line for line in lines if ": not yet" in line or ": give" in line]
    assert word in explanation
