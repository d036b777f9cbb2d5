"""Coding exercises: the reader completes a function in a cell, and checks try it.

The reference solution computes what each check expects, when the site is built. So it passes by
itself; what is proved here is that the starting code fails, and that no known slip looks right.
"""

import ast
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

from derivsite.blocks.session import Session
from derivsite.blocks.worker import Job
from derivsite.pages.faults import Fault
from derivsite.texts import text

_CHECK = re.compile(r"(?P<call>.+?)(?: within (?P<within>\S+))?")
_SLIP = re.compile(r"(?P<value>.+?) => (?P<says>.+)")

Evaluate = Callable[[str], str]  # gives what `repr` says of an expression


@dataclass
class Check:
    """A call, how far its number may be off, and sentences for known wrong values."""

    call: str
    within: float
    slips: list[tuple[str, str]]  # an expression for the wrong value, and the sentence


def parse(notes: Iterable[tuple[str, str]]) -> list[Check]:
    """Read `check: call within 1e-6` and, after each, `slip: wrong value => sentence`.

    Raises `Fault` for a note that cannot be read.
    """
    checks: list[Check] = []
    for key, note in notes:
        if key == "check" and (found := _CHECK.fullmatch(note)):
            checks.append(Check(_expression(found["call"]), _tolerance(found["within"]), []))
        elif key == "slip" and checks and (found := _SLIP.fullmatch(note)):
            checks[-1].slips.append((_expression(found["value"]), found["says"]))
        else:
            raise Fault(
                f"'{key}: {note}' cannot be read; write 'check: call within 1e-6', and after it "
                "'slip: wrong value => sentence'"
            )
    return checks


def _expression(code: str) -> str:
    try:
        ast.parse(code, mode="eval")
    except SyntaxError as error:
        raise Fault(f"'{code}' is no expression: {error.msg}") from error
    return code


def _tolerance(within: str | None) -> float:
    try:
        return float(within or 0)
    except ValueError as error:
        raise Fault(f"'within {within}' is no number; write such as 'within 1e-6'") from error


def prove(checks: list[Check], solution: Evaluate, start: Evaluate) -> list[dict[str, Any]]:
    """Return `checks` with their values, for the script that tries the reader's function.

    `solution` and `start` evaluate an expression after the reference solution, and after the
    starting code, have run. Raises `Fault` if a check cannot tell right from wrong.
    """
    if not checks:
        raise Fault("the solution has no check; write a line '#| check: call within 1e-6'")
    proved = [_values(check, solution) for check in checks]
    if all(_passes(check, start) for check in proved):
        raise Fault("the starting code passes all checks, so nothing is left to do")
    return proved


def _values(check: Check, solution: Evaluate) -> dict[str, Any]:
    expected = solution(check.call)
    if not agree(expected, expected, check.within) or expected == "None":
        raise Fault(f"the solution gives {expected} for {check.call}, which proves nothing")
    slips: list[tuple[str, str]] = []
    for written, says in check.slips:
        value = solution(written)
        if agree(value, expected, check.within):
            raise Fault(f"the slip {written} gives the right value, {expected}; write a wrong one")
        if any(agree(value, other, check.within) for other, _ in slips):
            raise Fault(f"the slip {written} gives {value}, as another slip does")
        slips.append((value, says))
    return {"call": check.call, "expected": expected, "within": check.within, "slips": slips}


def _passes(check: dict[str, Any], start: Evaluate) -> bool:
    try:
        return agree(start(check["call"]), check["expected"], check["within"])
    except Fault:
        return False  # starting code may raise, until the reader has completed it


def agree(value: str, expected: str, within: float) -> bool:
    """Tell whether two values, as `repr` shows them, are the same or numbers close together.

    `codingAgree` in docs/assets/scripts/reader/coding.js does the same.
    """
    try:
        return abs(float(value) - float(expected)) <= within
    except ValueError:
        return value == expected


def exercise(
    shown: str, notes: Iterable[tuple[str, str]], solution_id: str, cell_id: str, session: Session
) -> str:
    """Return the solution `shown`, folded, below the button that checks the cell `cell_id`.

    Both ran in `session`, each alone in the space of its id. Raises `Fault` if the checks among
    `notes` cannot be read, or cannot tell right from wrong.
    """
    solution, start = (_evaluate_in(space, session) for space in (solution_id, cell_id))
    checks = prove(parse(notes), solution, start)
    return (
        f'<div class="coding" data-exercise="{escape(cell_id)}" '
        f'data-checks="{escape(json.dumps(checks, ensure_ascii=False))}">'
        '<p class="coding-check" hidden><button type="button" class="md-button">'
        f'{escape(text("cells.check"))}</button></p><p class="coding-verdict" role="status"></p>'
        f'<details class="code" data-search-exclude><summary>{escape(text("cells.solution"))}'
        f"</summary>{shown}</details></div>"
    )


def _evaluate_in(space: str, session: Session) -> Evaluate:
    def evaluate(expression: str) -> str:
        try:
            return session.run(Job(f"print(repr({expression}))", space, space=space)).output.strip()
        except Fault as fault:
            raise Fault(f"in the check {expression}, {fault}") from fault

    return evaluate
