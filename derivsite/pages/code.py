"""The code that a page shows, snippet by snippet, ready to run in one file."""

import ast
import builtins
import re
from dataclasses import dataclass
from textwrap import dedent, indent

from derivsite.pages.page import SNIPPET, SNIPPETS, Fence, Page
from derivsite.texts import text

_HEADING = re.compile(r"#{2,6} +(?P<words>.+)")
_DOCSTRING = re.compile(r'"""(?P<first>[^"\n]+)')


@dataclass(frozen=True)
class Cell:
    """A snippet of a page: the heading it is the first to stand under, what it shows, its code."""

    heading: str
    about: str
    code: str


def cells(page: Page) -> list[Cell]:
    """Return the snippets that `page` shows, in its order.

    Raises `OSError`, `ValueError` or `SyntaxError` for one that is missing or no Python.
    """
    found: list[Cell] = []
    met = ""
    for fence in page.fences:
        if fence.language == "python" and fence.options.get("source"):
            heading = _heading(page, fence)
            code = _code(page, fence)
            if raises := fence.options.get("raises"):
                code = caught(code, raises)
            found.append(Cell("" if heading == met else heading, _about(page, fence), code))
            met = heading
    return found


def caught(code: str, raises: str) -> str:
    """Return `code`, whose last statement raises, so that it shows the error and runs on."""
    statements = ast.parse(code).body
    if not statements:
        return code  # nothing that could raise
    last = statements[-1]
    lines = code.split("\n")
    start, end = last.lineno - 1, last.end_lineno
    known = raises if hasattr(builtins, raises) else "Exception"
    return "\n".join(
        [
            *lines[:start],
            "try:",
            indent("\n".join(lines[start:end]), "    "),
            f"except {known} as error:  # {text('takeaway.caught')}",
            f'    print(f"{raises}: {{error}}")',
            *lines[end:],
        ]
    )


def _heading(page: Page, fence: Fence) -> str:
    inside = {
        number
        for other in page.fences
        for number in range(other.start, (other.end or len(page.lines)) + 1)
    }
    for number in range(fence.start, 0, -1):
        found = _HEADING.match(page.lines[number - 1])
        if found and number not in inside:
            return found["words"].strip()
    return ""


def _about(page: Page, fence: Fence) -> str:
    """Return the first line of the docstring of the first snippet in `fence`."""
    for line in page.lines[fence.start : fence.end]:
        if snippet := SNIPPET.match(line):
            found = _DOCSTRING.match((SNIPPETS / snippet["path"]).read_text(encoding="utf-8"))
            return found["first"].strip() if found else ""
    return ""


def _code(page: Page, fence: Fence) -> str:
    lines = page.text_of(fence).split("\n")
    return dedent("\n".join(line for line in lines if not line.startswith("#|"))).strip("\n")
