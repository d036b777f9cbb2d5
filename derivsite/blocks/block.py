"""A block as the author wrote it: header options, `#|` lines, code."""

import ast
from dataclasses import dataclass, field

import yaml

from derivsite.blocks.faults import Fault

ALLOWED = {"exec", "id", "source", "result", "html"}
SOURCES = {"", "above", "below"}


@dataclass(frozen=True)
class Block:
    """The code of a block, and the text that goes with the picture it draws.

    `alt` tells the picture to a reader who cannot see it; `caption` stands below it.
    """

    code: str
    alt: str = ""
    caption: str = ""
    source: str = ""
    notes: dict[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str, source: str) -> "Block":
        """Split `#| key: value` lines, which come first, from the code."""
        lines = text.splitlines()
        head = [line[2:] for line in lines if line.startswith("#|")]
        code = "\n".join(line for line in lines if not line.startswith("#|"))
        try:
            notes = yaml.safe_load("\n".join(head)) or {}
        except yaml.YAMLError as error:
            raise Fault(f"the #| lines are not 'key: value' lines: {error}") from error
        if unknown := set(notes) - {"alt", "caption"}:
            raise Fault(f"#| {sorted(unknown)[0]}: is not known; use alt and caption")
        return cls(code, str(notes.get("alt", "")), str(notes.get("caption", "")), source)


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
    if inputs["id"] in seen:
        raise Fault(f"the id '{inputs['id']}' is used twice on this page; choose another")
    if inputs.get("source", "") not in SOURCES:
        raise Fault('source is "above", "below" (for a picture), or left out')


def check_hidden(code: str) -> None:
    """Raise `Fault` if code that the reader does not see does more than place results.

    Hidden code may import from `derivsite` and call; all other work is for a shown snippet.
    """
    for statement in ast.parse(code).body:
        places = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)
        imports = isinstance(statement, ast.ImportFrom) and str(statement.module).startswith(
            "derivsite"
        )
        if not (places or imports):
            raise Fault(
                "this block has no source option, so its code is hidden, yet it does more than "
                "print what derivsite makes; move the work to a snippet that is shown",
                statement.lineno,
            )
