"""A coding exercise explains the first check that fails, and knows when the reader is right."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import Tag as Element
from playwright.sync_api import Browser, Page

from tests.helpers.test_coding import VALUES
from tests.site.accessible import RULES
from tests.site.cells import Cell
from tests.site.pages import PAGES, ROOT, article
from tests.site.watching import Tab

WATCH = """() => {
  window.solved = [];
  document.addEventListener("derivsite:solved", (event) => window.solved.push(event.detail.id));
}"""


@dataclass(frozen=True)
class Exercise:
    """A coding exercise on an open page, with the cell that it is about."""

    page: Page
    cell: Cell

    def check(self, code: str | None = None) -> str:
        """Check `code`, or what is there; return the verdict."""
        if code is not None:
            self.cell.code.fill(code)
        root = self.page.locator(f'.coding[data-exercise="{self.cell.name}"]')
        root.get_by_role("button", name="Check my code").click()
        self.cell.wait()
        return root.locator(".coding-verdict").inner_text()

    def verdict(self) -> str:
        return self.page.locator(
            f'.coding[data-exercise="{self.cell.name}"] [role=status]'
        ).inner_text()


def built(site: Path) -> list[tuple[str, Element]]:
    return [(page, one) for page in PAGES for one in article(site, page).select(".coding")]


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context() as context:
        yield Tab(context.new_page())


@pytest.fixture
def exercise(tab: Tab, server: str, built_site: Path) -> Iterator[Exercise]:
    """Open the page of `forward_difference`, in a browser that kept nothing."""
    tab.go(server + "derivative/measuring/")
    tab.page.evaluate(WATCH)
    yield Exercise(tab.page, Cell(tab.page, "measuring-forward"))
    tab.page.evaluate("localStorage.clear()")
    assert not tab.faults, "\n".join(tab.faults)


def test_every_reference_solution_is_right_and_every_start_is_not(
    tab: Tab, server: str, built_site: Path
) -> None:
    exercises = built(built_site)
    assert exercises
    for address, found in exercises:
        tab.go(server + address)
        tab.page.evaluate(WATCH)
        exercise = Exercise(tab.page, Cell(tab.page, str(found["data-exercise"])))
        assert " gave " in exercise.check(), exercise.verdict()
        solution = found.select(".language-python code")[0].get_text()
        assert exercise.check(solution) == "Right: all checks pass."
        assert tab.page.evaluate("window.solved") == [found["data-exercise"]]


def answer(body: str) -> str:
    return f"def square(x):\n    return x**2\n\n\ndef forward_difference(f, x, h):\n    {body}\n"


CALL = "forward_difference(square, 3, 0.1)"
ANSWERS = {
    "start": ("return 0", f"{CALL} gave 0, expected 6.1 within 1e-9."),
    "backward": (
        "return (f(x) - f(x - h)) / h",
        f"{CALL} gave 5.9, expected 6.1 within 1e-9. That looks back, to x − h.",
    ),
    "sign": ("return (f(x) - f(x + h)) / h", "The sign is turned round."),
    "brackets": ("return f(x + h) - f(x) / h", f"{CALL} gave -80.39, expected 6.1"),
    "step": (
        "return (f(x + 0.1) - f(x)) / 0.1",
        "forward_difference(square, 3, 0.01) gave 6.1, expected 6.01 within 1e-9. That is",
    ),
    "square": (
        "return (square(x + h) - square(x)) / h",
        "forward_difference(lambda x: x**3, 1, 0.5) gave 2.5, expected 4.75 within 1e-9. That is",
    ),
    "no-return": (
        "(f(x + h) - f(x)) / h",
        f"{CALL} gave None, expected 6.1. Does the function end",
    ),
    "raises": ("return (f(x + h) - f(x)) / k", f"{CALL} stopped with NameError: name 'k'"),
    "text": ("return 'steep'", f"{CALL} gave 'steep', expected 6.1 within 1e-9."),
    "almost": ("return (f(x + h) - f(x)) / h + 1e-6", f"{CALL} gave 6.100001, expected 6.1 within"),
    "nan": ("return float('nan')", f"{CALL} gave nan, expected 6.1"),
    "exit": ("import sys; sys.exit()", f"{CALL} stopped with SystemExit"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_wrong_function_is_explained(exercise: Exercise, name: str) -> None:
    body, says = ANSWERS[name]
    verdict = exercise.check(answer(body))
    assert says in verdict
    assert exercise.page.evaluate("window.solved") == []


@pytest.mark.parametrize(
    "body",
    [
        "return (f(x + h) - f(x)) / h",
        "change = f(x + h) - f(x)\n    return change / h",
        "return f(x + h) / h - f(x) / h",
        "print('here')\n    return (f(x + h) - f(x)) / ((x + h) - x)",
    ],
)
def test_a_right_function_is_right_however_it_is_written(exercise: Exercise, body: str) -> None:
    assert exercise.check(answer(body)) == "Right: all checks pass."
    assert exercise.check() == "Right: all checks pass."
    assert exercise.page.evaluate("window.solved") == ["measuring-forward"]  # told once
    exercise.page.reload()
    assert exercise.verdict() == "You solved this before."


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("x = = 1", "The code did not run to its end"),
        ("1 / 0", "The code did not run to its end"),
        ("while True:\n    pass", "The code did not run to its end"),
        ("x = 1", "stopped with NameError: name 'forward_difference' is not defined"),
        (answer("while True: pass"), "The code did not run to its end"),
        ("square = abs\nforward_difference = 3", "TypeError"),
        ("square = abs\n\n\ndef forward_difference():\n    return 1", "TypeError"),
    ],
)
def test_code_that_does_not_run_is_told(exercise: Exercise, code: str, says: str) -> None:
    assert says in exercise.check(code)


def test_a_checked_exercise_meets_wcag(exercise: Exercise) -> None:
    exercise.check(answer("return 0"))
    part = f'.coding[data-exercise="{exercise.cell.name}"]'  # the page: see test_every_page.py
    found = Axe().run(exercise.page, context=part, options=RULES).response["violations"]
    assert not found, found


def test_the_solution_is_folded_and_there_without_scripting(
    browser: Browser, server: str, built_site: Path
) -> None:
    with browser.new_context(java_script_enabled=False) as context, context.new_page() as page:
        page.goto(server + "derivative/measuring/")
        root = page.locator('.coding[data-exercise="measuring-forward"]')
        assert not root.get_by_role("button").count()
        assert not root.locator(".language-python").is_visible()
        root.locator("summary").click()
        assert root.locator(".language-python").is_visible()


@pytest.mark.parametrize(("value", "expected", "within", "same"), VALUES)
def test_the_script_compares_as_the_build_does(
    tab: Tab, value: str, expected: str, within: float, same: bool
) -> None:
    script = (ROOT / "docs/assets/scripts/reader/coding.js").read_text(encoding="utf-8")
    compare = f"(given) => {{ {script}; return codingAgree(...given) }}"
    assert tab.page.evaluate(compare, [value, expected, within]) == same


def test_what_the_page_holds_is_what_the_script_reads(built_site: Path) -> None:
    for _, found in built(built_site):
        for check in json.loads(str(found["data-checks"])):
            assert set(check) == {"call", "expected", "within", "slips"}
