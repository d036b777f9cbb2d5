"""`blocks.cells`: what a cell may do, and what stands on the page for the script to find."""

from collections.abc import Iterator

import pytest

from derivsite.blocks import cells
from derivsite.blocks.worker import Job, Worker
from derivsite.pages.faults import Fault

from .page import parse

SHOWN = '<div class="language-python"><pre><code>x</code></pre></div>'


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker(limit=10)
    yield worker
    worker.close()


@pytest.mark.parametrize(
    "code",
    ["", "x = 1", "import math", "from math import pi", "import math as m, cmath", "import re"],
)
def test_code_for_the_standard_library_is_accepted(code: str) -> None:
    cells.check(code)


REFUSED = {
    "import numpy": ("numpy", 1),
    "x = 1\nimport numpy as np": ("numpy", 2),
    "import math, matplotlib.pyplot": ("matplotlib.pyplot", 1),
    "from numpy import array": ("numpy", 1),
    "def f():\n    import time": ("time", 2),
    "import os": ("os", 1),
    "from . import a": ("None", 1),
    "try:\n    import scipy\nexcept ImportError:\n    pass": ("scipy", 2),
}


@pytest.mark.parametrize("code", REFUSED)
def test_a_module_that_no_browser_has_is_refused_with_its_line(code: str) -> None:
    module, line = REFUSED[code]
    with pytest.raises(Fault, match=f"which has no '{module}'") as caught:
        cells.check(code)
    assert caught.value.line == line
    assert "math" in str(caught.value)  # says what there is instead


def test_a_cell_that_runs_alone_is_accepted(worker: Worker) -> None:
    cells.prove("a = 2\nprint(a)", "2\n", "alone", worker)
    assert worker.run(Job("print(a)", "next", space="alone")).output == "2\n"


def test_a_cell_that_leans_on_blocks_above_is_refused(worker: Worker) -> None:
    worker.run(Job("side = 3", "above"))
    with pytest.raises(Fault, match="'side' is not defined") as caught:
        cells.prove("x = 1\nprint(side)", "3\n", "leans", worker)
    assert caught.value.line == 2


def test_a_cell_that_prints_something_else_alone_is_refused(worker: Worker) -> None:
    code = "print('side' in globals())"
    worker.run(Job("side = 3", "above"))
    with pytest.raises(Fault, match="prints something else"):
        cells.prove(code, worker.run(Job(code, "else")).output, "else", worker)


def test_the_page_shows_the_block_and_hides_what_needs_a_script() -> None:
    page = parse(cells.cell(SHOWN, "a-cell", 'Slopes <of> "x²"'))
    (cell,) = page.select(".cell")
    assert cell["data-cell"] == "a-cell"
    assert cell["data-title"] == 'Slopes <of> "x²"'
    assert SHOWN in str(cell.select_one(".cell-page"))
    (live,) = cell.select("[role=group]")
    assert live.has_attr("hidden")
    assert live.has_attr("data-search-exclude")
    assert not live.select("script, [onclick]")


def test_the_field_has_a_label_and_a_note() -> None:
    page = parse(cells.cell(SHOWN, "a-cell", "Slopes"))
    field = page.select("textarea")[0]
    assert page.select(f'label[for="{field["id"]}"]')[0].get_text() == "Slopes"
    assert "Brython" in page.select(f'[id="{field["aria-describedby"]}"]')[0].get_text()
    assert [one.get_text() for one in page.select("button")] == ["Run", "Stop", "Reset"]
    assert all(one["type"] == "button" for one in page.select("button"))
