"""A block as the author wrote it: header options, `#|` lines, code."""

import ast
import re
from dataclasses import dataclass

from derivsite.pages.faults import Fault

ALLOWED = {"exec", "id", "source", "result", "html", "raises"}
_NOTE = re.compile(r" ?(?P<key>alt|caption):(?P<text>.*)")
_ID = re.compile(r"[A-Za-z][\w-]*")
SOURCES = {"", "above", "below"}


@dataclass(frozen=True)
class Block:
    """The code of a block, and the text that goes with the picture it draws.

    `alt` tells the picture to a reader who cannot see it; `caption` stands below it. `source` says
    where the code is shown, and `raises` names the exception that the block is meant to raise.
    """

    code: str
    alt: str = ""
    caption: str = ""
    source: str = ""
    raises: str = ""

    @classmethod
    def parse(cls, text: str, source: str, raises: str = "") -> "Block":
        """Split `#| key: value` lines, which come first, from the code."""
        lines = text.splitlines()
        notes = _notes([line[2:] for line in lines if line.startswith("#|")])
        code = "\n".join(line for line in lines if not line.startswith("#|"))
        return cls(code, notes.get("alt", ""), notes.get("caption", ""), source, raises)


def _notes(lines: list[str]) -> dict[str, str]:
    """Read lines of ` key: text`; a line that is indented further continues the text."""
    notes: dict[str, str] = {}
    key = ""
    for line in lines:
        if note := _NOTE.match(line):
            key = note["key"]
            notes[key] = note["text"].strip()
        elif key and line.startswith("  "):
            notes[key] += f" {line.strip()}"
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
