"""Faults of cells and of coding exercises."""

from ..case import Case
from .blocks import block

_CELL = 'exec="on" source="above" result="text" edit="A cell" id="{}"'
_SOLUTION = 'exec="on" source="above" result="text" solves="{}" id="{}"'


def cell(name: str, code: str) -> str:
    return block(code, _CELL.format(name))


def solution(name: str, notes: str, code: str = "def f():\n    return 2\n\n\nprint(f())") -> str:
    """Return a cell whose `f` returns 1, and on line 11 its solution with `notes`."""
    start = cell(name, "def f():\n    return 1\n\n\nprint(f())")
    return start + "\n" + block(f"{notes}\n{code}", _SOLUTION.format(name, f"{name}-solution"))


CELLS = [
    Case(
        "cell-with-numpy",
        cell("cell-with-numpy", "x = 1\nimport numpy as np\nprint(np.pi)"),
        says="a cell runs in the reader's browser, which has no 'numpy'",
        inner="docs/cell-with-numpy.md:5",
    ),
    Case(
        "cell-leans",
        block("side = 3", 'exec="on" source="above" id="above"')
        + "\n"
        + cell("cell-leans", "print(1)\nprint(side)"),
        says="run alone, as in the browser, the block failed with NameError",
        line=7,
        inner="docs/cell-leans.md:9",
    ),
    Case(
        "cell-without-output",
        block("x = 1", 'exec="on" source="above" edit="A" id="cell-without-output"'),
        says='edit needs source="above" and result="text"',
    ),
    Case(
        "cell-without-name",
        block("print(1)", _CELL.replace("A cell", " ").format("cell-without-name")),
        says="edit is the name of the cell",
    ),
    Case(
        "cell-that-fails",
        cell("cell-that-fails", "print(1)\nprint(1 / 0)"),
        says="the block failed with ZeroDivisionError",
        inner="docs/cell-that-fails.md:5",
    ),
    Case(
        "solves-nothing",
        block("#| check: f()\nprint(1)", _SOLUTION.format("nowhere", "solves-nothing")),
        says="solves: no block above has edit and the id 'nowhere'",
    ),
    Case(
        "solution-without-check",
        solution("solution-without-check", "# it has no check"),
        says="the solution has no check",
        line=11,
    ),
    Case(
        "start-passes",
        solution("start-passes", "#| check: f() > 0"),
        says="the starting code passes all checks",
        line=11,
    ),
    Case(
        "solution-fails-check",
        solution("solution-fails-check", "#| check: f(1)"),
        says="in the check f(1), the block failed with TypeError",
        line=11,
    ),
    Case(
        "slip-is-right",
        solution("slip-is-right", "#| check: f()\n#| slip: 1 + 1 => Not so."),
        says="the slip 1 + 1 gives the right value, 2",
        line=11,
    ),
    Case(
        "check-unreadable",
        solution("check-unreadable", "#| check: f() within much"),
        says="'within much' is no number",
        line=11,
    ),
    Case(
        "check-without-solves",
        cell("check-without-solves", "#| check: f()\nprint(1)"),
        says="lines of check and slip belong to a block with solves",
    ),
]
