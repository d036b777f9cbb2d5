"""`exercises.written`: what an author writes, and the code that it becomes, line by line."""

import pytest

from derivsite.exercises.written import code, read
from derivsite.pages.faults import Fault

TEXT = """\
What is the slope of $\\frac{1}{x}$ at 2?

Look twice.

answer: -1 /
  2**2
slip 1 / 2: The height
  is {1 / 2}.
slip [1, 2][1:2][0]: It says "two".
unit: metres
hint: One.
hint: Two,

  in two parts.
solution: It is {answer}."""


def test_the_parts_come_in_their_order_with_their_lines() -> None:
    parts, variable = read(TEXT)
    found = [(part.kind, part.line) for part in parts]
    assert found == [
        ("question", 1),
        ("answer", 5),
        ("slip", 7),
        ("slip", 9),
        ("unit", 10),
        ("hint", 11),
        ("hint", 12),
        ("solution", 15),
    ]
    assert variable == ""


def test_values_and_words_are_told_apart() -> None:
    parts, _ = read(TEXT)
    assert [(part.value, part.lines) for part in parts] == [
        ("", ["What is the slope of $\\frac{1}{x}$ at 2?", "", "Look twice.", ""]),
        ("-1 /", ["2**2"]),
        ("1 / 2", ["The height", "is {1 / 2}."]),
        ("[1, 2][1:2][0]", ['It says "two".']),
        ("", ["metres"]),
        ("", ["One."]),
        ("", ["Two,", "", "in two parts."]),
        ("", ["It is {answer}."]),
    ]


def test_the_variable_is_read() -> None:
    parts, variable = read("Which?\n\nanswer in w: 2 * w\nsolution: 2w.")
    assert variable == "w"
    assert parts[1].value == "2 * w"


def test_each_line_of_the_code_comes_from_that_line_of_the_text() -> None:
    lines = code("name", TEXT).split("\n")
    for number, part in (
        (5, "-1 /"),
        (6, "2**2"),
        (7, "1 / 2"),
        (9, "[1, 2][1:2][0]"),
        (15, "{answer}"),
    ):
        assert part in lines[number - 1]


def test_the_code_is_python_and_keeps_the_words() -> None:
    made = code("name", TEXT).replace("from derivsite.exercises.markup import Part, exercise; ", "")
    found: list[tuple[object, ...]] = []
    names = {
        "Part": lambda kind, value, words=lambda math, answer: "": (kind, value, words),
        "exercise": lambda *parts: parts,
        "print": lambda parts: found.extend(parts[2:]),
    }
    exec(made, names)
    words = [words(None, -0.25).strip() for _, _, words in found]  # type: ignore[operator]
    assert words == [
        "What is the slope of $\\frac{1}{x}$ at 2?\n\nLook twice.",
        "",
        "The height\nis 0.5.",
        'It says "two".',
        "metres",
        "One.",
        "Two,\n\nin two parts.",
        "It is -0.25.",
    ]
    values = [value(None) for _, value, _ in found if value]  # type: ignore[operator]
    assert values == [-0.25, 0.5, 2]


REST = "\nanswer: 1\nsolution: One."
FAULTS = {
    "Which?\n\nsolution: One.": ("one 'answer: …' line; this has 0", None),
    "Which?\n\nanswer: 1\nanswer: 2\nsolution: One.": ("one 'answer: …' line; this has 2", None),
    "Which?\n\nanswer: 1": ("one 'solution: …' line; this has 0", None),
    "Which?" + REST + "\nunit: a\nunit: b": ("an exercise has one unit", None),
    "answer: 1\nsolution: One.": ("the question has no words", 1),
    "Which?\n\nanswer: 1\nhint:\nsolution: One.": ("the hint has no words", 4),
    "Which?\n\nanswer: 1\nhint: \n\nsolution: One.": ("the hint has no words", 4),
    "Which?\n\nanswer: 1\nsolution:": ("the solution has no words", 4),
    "Which?\n\nanswer: 1\nslip 2:\nsolution: One.": ("the slip has no words", 4),
    "Which?\n\nanswer:\nsolution: One.": ("'' is not a Python expression", 3),
    "Which?\n\nanswer: 2 +\nsolution: One.": ("'2 +' is not a Python expression", 3),
    "Which?\n\nanswer: 1)), print(2\nsolution: One.": ("is not a Python expression", 3),
    "Which?" + REST + "\nslip (2: No.": ("'(2' is not a Python expression", 4),
    "Which?" + REST + "\nslip: No.": ("'slip: No.' cannot be read", 4),
    "Which?" + REST + "\nhint 2: No.": ("'hint 2: No.' cannot be read", 4),
    "Which?" + REST + "\nslip in x: No.": ("'slip in x: No.' cannot be read", 4),
    "Which?" + REST + "\nhimt: No.": ("'himt: No.' is not 'answer: …'", 4),
    "Which?" + REST + "\nThat goes on.": ("indent what goes on by two spaces", 4),
    "Which?\nanswer in e: 1\nsolution: One.": ("'e' cannot be a variable", None),
    "Which?\nanswer in loss: 1\nsolution: One.": ("'loss' cannot be a variable", None),
}


@pytest.mark.parametrize("text", FAULTS)
def test_what_cannot_be_read_is_refused_with_its_line(text: str) -> None:
    says, line = FAULTS[text]
    with pytest.raises(Fault) as caught:
        code("name", text)
    assert says in str(caught.value)
    assert caught.value.line == line
