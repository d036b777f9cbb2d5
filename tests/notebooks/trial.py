"""A notebook taken apart into its tasks and run, without Jupyter: attempts, checks, solutions."""

import contextlib
import io
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jupytext
import matplotlib
import matplotlib.pyplot as plt

FOLDER = Path(__file__).parents[2] / "docs/notebooks"
NOTEBOOKS = sorted(path.stem for path in FOLDER.glob("*.py"))


@dataclass
class Asked:
    """What a check was told about one answer: its name, the right one, and the known wrong ones."""

    name: str
    right: object
    slips: Sequence[tuple[object, str]]


@dataclass
class Task:
    """The code of a task, and what its check says to each stage of work on it."""

    attempt: str
    check: str
    solution: str
    untouched: list[str] = field(default_factory=list)
    solved: list[str] = field(default_factory=list)
    slipped: dict[str, list[str]] = field(default_factory=dict)  # by the wrong code
    asked: list[Asked] = field(default_factory=list)
    answers: list[tuple[str, str]] = field(default_factory=list)  # due, and given, to a slip


def tasks(notebook: str) -> Iterator[Task]:
    """Yield the tasks of a notebook; what stands before the first belongs to its attempt."""
    cells = [c for c in jupytext.read(FOLDER / f"{notebook}.py").cells if c.cell_type == "code"]
    before: list[str] = []
    for cell, after in zip(cells, [*cells[1:], None], strict=True):
        tags = cell.metadata.get("tags", [])
        if "check" in tags:
            assert after is not None
            assert "solution" in after.metadata.get("tags", []), f"no solution after\n{cell.source}"
            yield Task("\n".join(before), cell.source, after.source)
            before = []
        elif "solution" not in tags:
            before.append(cell.source)


def run(code: str, names: dict[str, Any]) -> list[str]:
    """Run `code` among `names`; return the lines it prints."""
    matplotlib.use("agg")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="FigureCanvasAgg is non-interactive")
        exec(compile(code, "notebook", "exec"), names)
    plt.close("all")
    return printed.getvalue().splitlines()


def work_through(notebook: str, slips: Sequence[tuple[int, str, str]] = ()) -> list[Task]:
    """Do a notebook from top to bottom: leave each task, do it wrong by `slips`, then right.

    A slip holds the number of a task, the wrong code, and words of the verdict.
    """
    names: dict[str, Any] = {"__name__": "__main__"}
    done = list(tasks(notebook))
    for number, task in enumerate(done, start=1):
        run(task.attempt, names)
        task.untouched = run(task.check, names)
        for place, wrong, _ in slips:
            if place == number:
                tried = dict(names)
                run(wrong, tried)
                task.slipped[wrong] = run(task.check, tried)
        run(task.solution, names)
        task.solved = run(task.check, names)
        _listen(task, dict(names))
    return done


def _listen(task: Task, names: dict[str, Any]) -> None:
    check = names["check"]

    def told(
        name: str, _: object, right: object, slips: Sequence[tuple[object, str]], hint: str
    ) -> None:
        task.asked.append(Asked(name, right, slips))
        for wrong, why in slips:
            (given,) = run(
                "check(*said)", {"check": check, "said": (name, wrong, right, slips, hint)}
            )
            task.answers.append((f"{name}: not yet. {why}", given))

    names["check"] = told
    run(task.check, names)
