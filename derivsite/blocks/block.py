"""A block as the author wrote it: header options, `#|` lines, code."""

import ast
import re
from dataclasses import dataclass

from derivsite.pages.faults import Fault

ALLOWED = {"exec", "id", "source", "result", "html", "raises", "edit", "solves"}
_NOTE = re.compile(r" ?(?P<key>alt|caption|check|slip):(?P<text>.*)")
_ID = re.compile(r"[A-Za-z][\w-]*")
SOURCES = {"", "above", "below"}


@dataclass(frozen=True)
class Block:
    """The code of a block, and the text that goes with the picture it draws.

    `alt` tells the picture to a reader who cannot see it; `caption` stands below it. `source` says
    where the code is shown, and `raises` names the exception that the block is meant to raise.
    `checks` are the `check` and `slip` lines of a solution.
    """

    code: str
    alt: str = ""
    caption: str = ""
    source: str = ""
    raises: str = ""
    checks: tuple[tuple[str, str], ...] = ()

    @classmethod
    def parse(cls, text: str, source: str, raises: str = "") -> "Block":
        """Split `#| key: value` lines, which come first, from the code."""
        lines = text.splitlines()
        notes = _notes([line[2:] for line in lines if line.startswith("#|")])
        code = "\n".join(line for line in lines if not line.startswith("#|"))
        words = dict(notes)
        checks = tuple(note for note in notes if note[0] in ("check", "slip"))
        return cls(code, words.get("alt", ""), words.get("caption", ""), source, raises, checks)


def _notes(lines: list[str]) -> list[tuple[str, str]]:
    """Read lines of ` key: text`; a line that is indented further continues the text."""
    notes: list[tuple[str, str]] = []
    for line in lines:
        if note := _NOTE.match(line):
            notes.append((note["key"], note["text"].strip()))
        elif notes and line.startswith("  "):
            key, before = notes[-1]
            notes[-1] = key, f"{before} {line.strip()}"
        else:
            raise Fault(f"the line '#|{line}' is not 'alt: …' or 'caption: …'")
    return notes


def check_header(inputs: dict[str, str], seen: set[str]) -> None:
    """Raise `Fault` for a header that the fence cannot stand behind.

    `seen` holds the ids already met on the page.
    """
    if unknown := set(inputs) - ALLOWED:
        names = ", ".join(sorted(ALLOWED))
        raise Fault(f"'{sorted(unknown)[0]}' is not an option of a block; use {names}")
    if inputs.get("exec") != "on":
        raise Fault('a python block must run: write exec="on"')
    if not inputs.get("id"):
        raise Fault('the block has no id; give it one, such as id="page-what-it-shows"')
    if not _ID.fullmatch(inputs["id"]):
        raise Fault(f"the id '{inputs['id']}' is not made of letters, digits and hyphens")
    if inputs["id"] in seen:
        raise Fault(f"the id '{inputs['id']}' is used twice on this page; choose another")
    if inputs.get("source", "") not in SOURCES:
        raise Fault('source is "above", "below" (for a picture), or left out')
    shows_all = inputs.get("source") == "above" and inputs.get("result") == "text"
    live = [option for option in ("edit", "solves", "raises") if option in inputs]
    if len(live) > 1:
        raise Fault(f"a block has {live[0]} or {live[1]}, not both")
    if live and live != ["raises"] and not shows_all:
        raise Fault(f'{live[0]} needs source="above" and result="text"')
    if inputs.get("edit", "a name").strip() in ("", "edit", "on"):
        raise Fault('edit is the name of the cell; write such as edit="A smaller step"')


def check_hidden(code: str) -> None:
    """Raise `Fault` if code that the reader does not see does more than place results.

    Hidden code may import from `derivsite` and call; all other work is for a shown snippet.
    """
    try:
        statements = ast.parse(code).body
    except SyntaxError as error:
        raise Fault(f"the block failed with SyntaxError: {error.msg}", error.lineno) from error
    for statement in statements:
        places = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)
        imports = (
            isinstance(statement, ast.ImportFrom)
            and str(statement.module).split(".")[0] == "derivsite"
        )
        if not (places or imports):
            raise Fault(
                "this block has no source option, so its code is hidden, yet it does more than "
                "print what derivsite makes; move the work to a snippet that is shown",
                statement.lineno,
            )
