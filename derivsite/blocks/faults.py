"""Tell people what is wrong, on which page and line, and what to do."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

DOCS = Path("docs")
SNIPPETS = Path("snippets")

# MkDocs counts what is logged below "mkdocs", and a strict build fails on it.
log = logging.getLogger("mkdocs.derivsite")

_SNIPPET = re.compile(r'--8<--\s+"(?P<path>[^":]+)(?::(?P<section>[^"]+))?"')


class Fault(Exception):
    """Something an author can mend.

    `line` counts from 1 within the code of the block, where it is known.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Place:
    """A line of a file, shown as `docs/page.md:12`."""

    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path.as_posix()}:{self.line}"


def report(fault: Fault, needle: str) -> None:
    """Log `fault` with the place in `docs/` where `needle` stands, and the snippet line if any."""
    place = find(needle)
    where = str(place) if place else f"docs/ (near {needle})"
    if place and fault.line:
        inner = list(code_places(place))
        if fault.line <= len(inner):
            where = f"{where}, at {inner[fault.line - 1]}"
    log.error("%s: %s", where, fault)


def shown(fault: Fault) -> str:
    """Return `fault` as HTML, for the page that an author has open."""
    return (
        '<div class="admonition failure"><p class="admonition-title">This block failed</p>'
        f"<p>{escape(str(fault))}</p></div>"
    )


def find(needle: str, folder: Path | None = None) -> Place | None:
    """Return the first line of a Markdown file that holds `needle`, or None."""
    for path in sorted((folder or DOCS).rglob("*.md")):
        for number, line in enumerate(_lines(path), start=1):
            if needle in line:
                return Place(path, number)
    return None


def code_places(fence: Place) -> Iterator[Place]:
    """Yield where each line of the block's code comes from: the page, or a section of a snippet."""
    lines = _lines(fence.path)
    opening = lines[fence.line - 1].strip()
    marker = opening[: len(opening) - len(opening.lstrip("`~"))]
    for number, line in enumerate(lines[fence.line :], start=fence.line + 1):
        if line.strip() == marker:
            return
        if snippet := _SNIPPET.search(line):
            yield from _section(SNIPPETS / snippet["path"], snippet["section"])
        elif not line.strip().startswith("#|"):
            yield Place(fence.path, number)


def _section(path: Path, name: str | None) -> Iterator[Place]:
    inside = name is None
    for number, line in enumerate(_lines(path), start=1):
        if "--8<--" in line:
            if f"[end:{name}]" in line:
                return
            inside = inside or f"[start:{name}]" in line
        elif inside:
            yield Place(path, number)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()
