"""Whatever a reader's program does, the page stays with the reader and says what happened."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from derivsite.blocks.cells import MODULES
from tests.site.cells import Cell, places
from tests.site.watching import Tab

OUTPUT_LIMIT = 20_000
FROZEN = 500  # ms

# Notes in `worst` the longest time in which the page could do nothing else.
BEAT = """() => {
  window.worst = 0;
  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    window.worst = Math.max(window.worst, now - last);
    last = now;
    window.beat = setTimeout(beat, 10);
  };
  beat();
}"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context() as context:
        yield Tab(context.new_page())


@pytest.fixture(scope="module")
def cell(tab: Tab, server: str, built_site: Path) -> Cell:
    place = places(built_site)[0]
    tab.go(server + place.address)
    return Cell(tab.page, place.name)


@pytest.fixture
def _page_is_alive(cell: Cell) -> Iterator[None]:
    """After each program, whatever it was, the next one runs."""
    yield
    assert cell.run("print(6 * 7)").startswith("Done in")
    assert cell.output() == "42"


LOOPS = {
    "silent": ("while True:\n    pass", ""),
    "stubborn": (  # it has printed, prints on, if nothing, and catches everything
        "print('one')\nprint('two')\nwhile True:\n    try:\n        print(end='')\n        1 / 0\n"
        "    except BaseException:\n        pass",
        "one\ntwo",
    ),
}


@pytest.mark.parametrize("name", LOOPS)
@pytest.mark.usefixtures("_page_is_alive")
def test_a_loop_without_end_is_stopped_after_five_seconds(cell: Cell, name: str) -> None:
    code, output = LOOPS[name]
    started = time.monotonic()
    assert cell.run(code).startswith("Stopped after 5 seconds. Does a loop never end?")
    assert 4.5 < time.monotonic() - started < 15
    assert cell.output() == output


@pytest.mark.usefixtures("_page_is_alive")
def test_stop_ends_a_loop_at_once_and_gives_the_focus_back(cell: Cell) -> None:
    cell.code.fill("print('on')\nwhile True:\n    pass")
    cell.button("Run").click()
    cell.root.locator(".cell-status", has_text="Running").wait_for()
    cell.root.locator(".cell-output", has_text="on").wait_for()
    cell.button("Stop").press("Enter")
    assert cell.wait() == "Stopped."
    assert cell.output() == "on"
    assert cell.button("Run").evaluate("button => button === document.activeElement")


@pytest.mark.usefixtures("_page_is_alive")
def test_run_while_a_program_runs_starts_it_anew(cell: Cell) -> None:
    cell.code.fill("while True:\n    pass")
    cell.button("Run").click()
    cell.code.fill("print('new')")
    cell.button("Run").click()
    assert cell.wait().startswith("Done")
    assert cell.output() == "new"


FLOODS = {
    "lines": "while True:\n    print('x' * 60)",
    "short-lines": "while True:\n    print(1)",
    "one-line": "while True:\n    print('x', end='')",
    "at-once": "print('x' * 10**8)",
    "swallows-errors": "while True:\n    try:\n        print('x' * 99)\n    except:\n        pass",
    "standard-error": "import sys\nwhile True:\n    print('x' * 99, file=sys.stderr)",
}


@pytest.mark.parametrize("name", FLOODS)
@pytest.mark.usefixtures("_page_is_alive")
def test_a_flood_is_cut_and_the_page_does_not_freeze(cell: Cell, name: str) -> None:
    worst = []
    for _ in range(3):  # the machine may be busy with something else
        cell.page.evaluate(BEAT)
        assert cell.run(FLOODS[name]).startswith("Stopped: it printed more than 20000 characters.")
        worst.append(cell.page.evaluate("() => { clearTimeout(window.beat); return window.worst }"))
        if worst[-1] < FROZEN:
            break
    assert min(worst) < FROZEN, f"the page stood still for {worst} ms"
    assert OUTPUT_LIMIT - 200 < len(cell.output()) <= OUTPUT_LIMIT


@pytest.mark.usefixtures("_page_is_alive")
def test_a_flood_comes_in_few_parcels(cell: Cell) -> None:
    cell.page.evaluate(
        "() => { window.parcels = 0; window.Worker = class extends Worker { constructor(address) {"
        "super(address); this.addEventListener('message', () => { window.parcels += 1 }) } } }"
    )
    cell.run("while True:\n    print(1)")
    assert 1 < cell.page.evaluate("window.parcels") < 300


ERRORS = {
    "division": (
        "x = 0\nprint(1 / x)",
        "Line 2: print(1 / x)\nZeroDivisionError: division by zero",
    ),
    "deep": (
        "def f(x):\n    return 1 / x\n\n\nprint('a')\nf(0)",
        "a\nLine 2: return 1 / x\nZeroDivisionError: division by zero",
    ),
    "name": (
        "slope = 2\nprint(slop)",
        "Line 2: print(slop)\nNameError: name 'slop' is not defined",
    ),
    "mine": (
        "raise ValueError('too steep')",
        "Line 1: raise ValueError('too steep')\nValueError: too steep",
    ),
    "class": (
        "class Steep(Exception):\n    pass\n\n\nraise Steep('at 2')",
        "Line 5: raise Steep('at 2')\nSteep: at 2",
    ),
    "key": ("{}['k']", "Line 1: {}['k']\nKeyError: 'k'"),
    "assert": ("assert 1 == 2", "Line 1: assert 1 == 2\nAssertionError"),
    "syntax": ("x = 1\ny = = 2", "Line 2: y = = 2\nSyntaxError: invalid syntax"),
    "colon": ("for i in [1]\n    print(i)", "Line 1: for i in [1]\nSyntaxError: expected ':'"),
    "bracket": ("x = 1\nprint((x", "Line 2: print((x\nSyntaxError: '(' was never closed"),
    "indent": (
        "def f():\nreturn 1",
        "Line 2: return 1\nIndentationError: expected an indented block",
    ),
    "too-deep": ("x = 1\n    y = 2\nz = 3", "Line 2: y = 2\nIndentationError: unexpected indent"),
    "library": ("import math\n\n\nmath.sqrt('x')", "Line 4: math.sqrt('x')\nTypeError: "),
    "in-library": (
        "import statistics\nstatistics.mean([])",
        "Line 2: statistics.mean([])\nStatisticsError: ",
    ),
    "unicode": ("größe = '😀'\nprint(größe + 1)", "Line 2: print(größe + 1)\nTypeError: "),
}


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_is_told_with_its_line(cell: Cell, name: str) -> None:
    code, told = ERRORS[name]
    assert cell.run(code).startswith("It stopped with an error")
    assert cell.output().startswith(told)
    assert "Traceback" not in cell.output()
    assert ".js" not in cell.output()


HINTS = {
    "recursion": (
        "def f(n):\n    return f(n + 1)\n\n\nf(0)",
        "RecursionError",
        "calls itself too often",
    ),
    "recursion-in-class": (
        "class A:\n    def __getattr__(self, name):\n        return getattr(self, 'x')\n\n\nA().y",
        "RecursionError",
        "calls itself too often",
    ),
    "numpy": (
        "import numpy as np",
        "ModuleNotFoundError: No module named 'numpy'",
        "standard library",
    ),
    "input": ("name = input('Who? ')", "EOFError: EOF when reading a line", "Write the value into"),
    "file": ("open('data.csv')", "FileNotFoundError", "no files"),
    "memory": ("x = 'x' * 10**10", "MemoryError", "Take less"),
    "sys-exit": (
        "import sys\nprint(1)\nsys.exit(3)\nprint(2)",
        "1\nLine 3: sys.exit(3)\nSystemExit",
        "ended itself",
    ),
    "exit": ("print(1)\nexit()", "1\nLine 2: exit()\nSystemExit", "ended itself"),
}


@pytest.mark.parametrize("name", HINTS)
@pytest.mark.usefixtures("_page_is_alive")
def test_an_error_comes_with_help(cell: Cell, name: str) -> None:
    code, told, hint = HINTS[name]
    assert hint in cell.run(code)
    assert told in cell.output()


@pytest.mark.usefixtures("_page_is_alive")
def test_a_recursion_can_be_caught_by_the_program(cell: Cell) -> None:
    code = (
        "def f(n):\n    f(n + 1)\n\n\ntry:\n    f(0)\nexcept RecursionError:\n    print('too deep')"
    )
    assert cell.run(code).startswith("Done")
    assert cell.output() == "too deep"


def test_any_sign_is_printed_as_it_is(cell: Cell) -> None:
    text = "x² → 😀 <b>not bold</b> &amp; e\u0301"
    cell.run(f"print({text!r})")
    assert cell.output() == text


def test_each_run_starts_with_an_empty_python(cell: Cell) -> None:
    cell.run("import math\nmath.pi = 3\nleft_over = 1")
    cell.run("import math\nprint(math.pi)\nprint('left_over' in globals())")
    assert cell.output() == "3.141592653589793\nFalse"


def test_a_program_without_output_says_so(cell: Cell) -> None:
    assert cell.run("x = 1") == "Done. It printed nothing: print(…) shows a value."
    assert cell.run("") == "Done. It printed nothing: print(…) shows a value."


def test_modules_that_cells_may_import_are_there(cell: Cell) -> None:
    names = sorted(MODULES)
    code = "\n".join(f"import {name}\nprint({name}.__name__)" for name in names)
    assert cell.run(code).startswith("Done")
    assert cell.output().split("\n") == names
