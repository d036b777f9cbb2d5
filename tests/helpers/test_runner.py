"""`blocks.runner.run`: a block runs as a script does, and every trouble has its line."""

import sys
import warnings
from contextlib import suppress
from typing import Any

import pytest

from derivsite.blocks.runner import run
from derivsite.pages.faults import Fault


def output(code: str, namespace: dict[str, Any] | None = None) -> str:
    return run(code, "block", {} if namespace is None else namespace)


def fault(code: str) -> Fault:
    with pytest.raises(Fault) as caught:
        output(code)
    return caught.value


PRINTS = {
    'print("a", "b")': "a b\n",
    'print("a", "b", sep="-", end="!")': "a-b!",
    'print("a", end="")\nprint("b")': "ab\n",
    "print()": "\n",
    "x = 1": "",
    'import sys\n\nsys.stdout.write("raw")': "raw",
    'import sys\n\nprint("aside", file=sys.stderr)\nprint("here")': "aside\nhere\n",
    "def f():\n    print('in f')\n\n\nf()": "in f\n",
    "print([print(i) for i in range(2)])": "0\n1\n[None, None]\n",
    "print('é − ∂')": "é − ∂\n",
    "if __name__ == '__main__':\n    print('main')": "main\n",
}


@pytest.mark.parametrize("code", PRINTS)
def test_output_is_what_python_prints(code: str) -> None:
    assert output(code) == PRINTS[code]


def test_print_of_a_function_from_elsewhere_is_caught() -> None:
    def helper() -> None:
        print("from elsewhere")

    assert output("helper()", {"helper": helper}) == "from elsewhere\n"


# code: (what the message tells, line)
FAULTS = {
    "x = 1\nx / 0": ("ZeroDivisionError: division by zero", 2),
    "def f():\n    return 1 / 0\n\n\nf()": ("ZeroDivisionError", 2),
    "x = 1\ny = = 2": ("SyntaxError: invalid syntax", 2),
    "x = 1\n  y = 2": ("IndentationError: unexpected indent", 2),
    "\nnowhere": ("NameError: name 'nowhere' is not defined", 2),
    "import sys\n\nsys.exit()": ("SystemExit", 3),
    "x = 1\nexit(0)": ("SystemExit", 2),
    "raise SystemExit('bye')": ("SystemExit", 1),
    "import numpy as np\n\nnp.log(np.zeros(1))": ("RuntimeWarning: divide by zero", 3),
    "import numpy as np\nnp.array([1.0]) / 0": ("RuntimeWarning: divide by zero", 2),
    "import warnings\nwarnings.warn('careful')": ("UserWarning: careful", 2),
    "assert 1 == 2, 'unequal'": ("AssertionError: unequal", 1),
    "x = 1\nprint('\\d')": ("invalid escape sequence", 2),
    "import json\n\njson.loads('{')": ("JSONDecodeError", 3),
    "from ast import parse\n\nparse('1 +')": ("SyntaxError", 3),
    "1 + '1'": ("TypeError: unsupported operand", 1),
}


@pytest.mark.parametrize("code", FAULTS)
def test_trouble_is_a_fault_with_its_line(code: str) -> None:
    says, line = FAULTS[code]
    told = fault(code)
    assert says in str(told)
    assert told.line == line


def test_warning_is_a_fault_whatever_the_filters_outside() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert "UserWarning: careful" in str(fault("import warnings\nwarnings.warn('careful')"))


def test_names_last_from_block_to_block() -> None:
    namespace: dict[str, Any] = {}
    output("def square(x):\n    return x**2", namespace)
    output("side = 3", namespace)
    assert output("print(square(side))", namespace) == "9\n"


def test_names_of_another_page_are_not_known() -> None:
    output("side = 3")
    assert "NameError" in str(fault("print(side)"))


def test_function_sees_names_that_come_later() -> None:
    namespace: dict[str, Any] = {}
    output("def f():\n    return later", namespace)
    output("later = 5", namespace)
    assert output("print(f())", namespace) == "5\n"


@pytest.mark.parametrize("code", ["print(1)", "1 / 0", "import sys\n\nsys.exit()", "x ="])
def test_the_world_is_as_before(code: str) -> None:
    stdout, filters = sys.stdout, list(warnings.filters)
    with suppress(Fault):
        output(code)
    assert sys.stdout is stdout
    assert warnings.filters == filters


def test_output_before_a_fault_does_not_reach_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    fault("print('half')\n1 / 0")
    assert capsys.readouterr().out == ""


def test_line_of_the_last_function_of_the_block_is_told() -> None:
    """A fault within a library is at the line of the block that called it."""
    told = fault("import math\n\n\ndef f(x):\n    return math.sqrt(x)\n\n\nf(-1)")
    assert told.line == 5


TRACEBACK = """\
import traceback

try:
    1 / 0
except ZeroDivisionError:
    print(traceback.format_exc())
"""


def test_traceback_shows_the_code_of_the_block() -> None:
    printed = output(TRACEBACK)
    assert 'File "<block>", line 4' in printed
    assert "    1 / 0\n" in printed
