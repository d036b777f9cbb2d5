"""`blocks.coding`: checks that tell a right function from a wrong one, or are refused."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from derivsite.blocks import coding
from derivsite.blocks.worker import Job, Worker
from derivsite.pages.faults import Fault

from .page import parse

SOLUTION = "def double(x):\n    return 2 * x\n"
START = "def double(x):\n    return x\n"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker(limit=10)
    worker.run(Job(SOLUTION, "solution", space="solution"))
    worker.run(Job(START, "start", space="start"))
    yield worker
    worker.close()


@pytest.fixture
def exercise(worker: Worker) -> Callable[..., str]:
    def make(*notes: str, start: str = "start") -> str:
        pairs = [(one.split(": ")[0], one.split(": ", 1)[1]) for one in notes]
        return coding.exercise("<pre>shown</pre>", pairs, "solution", start, worker)

    return make


def checks_of(html: str) -> list[dict[str, Any]]:
    return list(json.loads(str(parse(html).select(".coding")[0]["data-checks"])))


def test_expected_values_come_from_the_solution(exercise: Callable[..., str]) -> None:
    html = exercise(
        "check: double(3.5) within 1e-6",
        "slip: 3.5 => That is x.",
        'slip: 3.5**2 => That is <x²>, "not" 2x.',
        "check: double('ab')",
    )
    assert checks_of(html) == [
        {
            "call": "double(3.5)",
            "expected": "7.0",
            "within": 1e-6,
            "slips": [["3.5", "That is x."], ["12.25", 'That is <x²>, "not" 2x.']],
        },
        {"call": "double('ab')", "expected": "'abab'", "within": 0.0, "slips": []},
    ]


def test_the_solution_is_folded_and_the_button_waits_for_the_script(
    exercise: Callable[..., str],
) -> None:
    page = parse(exercise("check: double(3)"))
    assert page.select(".coding")[0]["data-exercise"] == "start"
    assert page.select("details pre")[0].get_text() == "shown"
    assert not page.select("details[open]")
    assert page.select(".coding-check")[0].has_attr("hidden")
    assert page.select("[role=status]")


REFUSED = {
    "nothing": ([], "has no check"),
    "slip-first": (["slip: 3 => That is x."], "'slip: 3 => That is x.' cannot be read"),
    "slip-without-sentence": (["check: double(3)", "slip: 3"], "'slip: 3' cannot be read"),
    "tolerance": (["check: double(3) within a-bit"], "'within a-bit' is no number"),
    "not-python": (["check: double(3"], "'double(3' is no expression: '(' was never closed"),
    "no-expression": (["check: x = double(3)"], "'x = double(3)' is no expression"),
    "slip-no-expression": (["check: double(3)", "slip: 3 + => No."], "'3 +' is no expression"),
    "fails": (
        ["check: double(3, 4)"],
        "in the check double(3, 4), the block failed with TypeError",
    ),
    "slip-fails": (["check: double(3)", "slip: y => Why?"], "in the check y, the block failed"),
    "none": (["check: print(end='')"], "which proves nothing"),
    "nan": (["check: double(float('nan')) within 1"], "gives nan for"),
    "infinite": (["check: double(float('inf')) within 1"], "gives inf for"),
    "negative-tolerance": (["check: double(3) within -1"], "which proves nothing"),
    "start-passes": (["check: double(0)"], "the starting code passes all checks"),
    "slip-is-right": (["check: double(3)", "slip: 3 + 3 => No."], "the slip 3 + 3 gives the right"),
    "slip-is-nearly-right": (["check: double(3) within 1e-3", "slip: 6.0001 => No."], "the right"),
    "slips-agree": (
        ["check: double(3)", "slip: 9 => Squared.", "slip: 3 * 3 => Times itself."],
        "the slip 3 * 3 gives 9, as another slip does",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_check_that_proves_nothing_is_refused(name: str, exercise: Callable[..., str]) -> None:
    notes, says = REFUSED[name]
    with pytest.raises(Fault) as caught:
        exercise(*notes)
    assert says in str(caught.value)


def test_starting_code_may_raise(exercise: Callable[..., str]) -> None:
    assert exercise("check: double(3)", start="an empty space")


VALUES = [
    ("4.0", "4", 0, True),
    ("4.0001", "4", 1e-3, True),
    ("4.1", "4", 1e-3, False),
    ("-4", "4", 1e-3, False),
    ("1e-07", "0", 1e-6, True),
    ("nan", "4", 1, False),
    ("inf", "4", 1, False),
    ("None", "4", 1, False),
    ("True", "1", 1, False),
    ("True", "True", 0, True),
    ("'4'", "4", 1, False),
    ("'ab'", "'ab'", 0, True),
    ("[1, 2]", "[1, 2]", 0, True),
    ("[1, 2.0]", "[1, 2]", 1, False),
    ("10000000000000000000000", "1e+22", 1, True),
]


@pytest.mark.parametrize(("value", "expected", "within", "same"), VALUES)
def test_values_agree(value: str, expected: str, within: float, same: bool) -> None:
    assert coding.agree(value, expected, within) == same
