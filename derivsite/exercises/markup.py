"""An exercise as it stands on the page: Markdown within HTML, which the page's Markdown converts.

Without scripting it is the question, the hints and the solution, which fold by themselves. The
script shows the form.
"""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from derivsite.exercises import answers, slips
from derivsite.exercises.answers import Value
from derivsite.exercises.slips import Slip
from derivsite.texts import text


@dataclass(frozen=True)
class Part:
    """A part of an exercise: its kind, its value if it is an answer or a slip, and its words.

    The words may compute: they get the module `math`, and the right answer if it is a number.
    """

    kind: str
    value: Value | None = None
    words: Callable[..., str] = lambda math, answer: ""


def exercise(name: str, variable: str, *parts: Part) -> str:
    """Return the exercise `name` as Markdown; its answer is an expression if it has a `variable`.

    Raises `Fault` for an answer without a value, and for a slip that could not be told from the
    right answer or from a slip before it.
    """
    (answer,) = (part.value for part in parts if part.kind == "answer" and part.value)
    points = answers.points_of(answer) if variable else None
    right = answers.values(answer, points)
    number = None if variable else answer(math)

    def said(kind: str) -> list[str]:
        return [part.words(math, number).strip() for part in parts if part.kind == kind]

    wrong = [part.value for part in parts if part.kind == "slip" and part.value]
    known = [
        Slip(answers.values(value, points), words, answers.line_of(value))
        for value, words in zip(wrong, said("slip"), strict=True)
    ]
    slips.check(known, right)
    if not variable:
        known += slips.degrees(answer, right, known)
    return (
        f'<div class="admonition question exercise" id="{name}" data-exercise="{name}" '
        f"data-variable='{variable}' data-points='{json.dumps(points or [])}' "
        f"data-values='{json.dumps(right)}' markdown>\n"
        f'<p class="admonition-title">{text("exercises.title")} '
        f'<span class="exercise-solved" hidden>{text("exercises.solved")}</span></p>\n'
        f'<div id="{name}-question" markdown>\n{"".join(said("question"))}\n</div>\n'
        f"{_form(name, variable, ''.join(said('unit')))}\n"
        f"{_slips(known)}{_hints(said('hint'))}"
        f'<details class="success" markdown><summary>{text("exercises.solution")}</summary>\n'
        f"{''.join(said('solution'))}\n</details>\n</div>"
    )


def _form(name: str, variable: str, unit: str) -> str:
    label = "formula" if variable else "unit" if unit else "number"
    return (
        '<form class="exercise-form needs-script" data-search-exclude>'
        f"<label>{escape(text(f'exercises.{label}', variable=variable, unit=unit))} "
        '<input type="text" autocomplete="off" autocapitalize="off" spellcheck="false" '
        f'aria-describedby="{name}-question"></label> '
        f'<button class="md-button">{text("exercises.check")}</button>'
        '<p class="exercise-reply" role="status"></p></form>'
    )


def _slips(known: list[Slip]) -> str:
    items = "".join(
        f"<li data-values='{json.dumps(slip.values)}' markdown=\"span\">{slip.words}</li>\n"
        for slip in known
    )
    return f'<ul class="exercise-slips" hidden data-search-exclude markdown>\n{items}</ul>\n'


def _hints(hints: list[str]) -> str:
    """Return the hints folded into one another: each, when it is opened, offers the next."""
    folded = ""
    for position, hint in reversed(list(enumerate(hints))):
        summary = text("exercises.hint" if position == 0 else "exercises.another")
        folded = (
            f'<details class="tip exercise-hint" markdown><summary>{summary}</summary>\n'
            f"{hint}\n{folded}</details>\n"
        )
    return folded
