"""The Markdown text of a page: where its blocks stand, and where their lines come from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

SNIPPETS = Path("snippets")

_OPENING = re.compile(r"^[\s>]*(?P<mark>`{3,}|~{3,})[ \t]*(?P<language>[\w.+-]*)(?P<header>.*)$")
_OPTION = re.compile(r"""(?P<key>\w+)(?:=(?P<quote>["'])(?P<value>.*?)(?P=quote))?""")
SNIPPET = re.compile(r'^\s*--8<--\s+"(?P<path>[^":]+)(?::(?P<section>[^"]+))?"')


@dataclass(frozen=True)
class Place:
    """A line of a file, shown as `docs/page.md:12`."""

    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path.as_posix()}:{self.line}"


@dataclass(frozen=True)
class Fence:
    """A fenced block: its first and last line, its language, and its header as written."""

    start: int
    end: int | None  # None when it is never closed
    language: str
    header: str

    @property
    def options(self) -> dict[str, str]:
        """Return the options of the header, as pymdownx.superfences reads them."""
        found = _OPTION.finditer(self.header)
        return {one["key"]: one["key"] if one["value"] is None else one["value"] for one in found}


class Page:
    """The text of a page, with its path from the root of the project."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.lines = text.split("\n")
        self._met: set[int] = set()

    @cached_property
    def fences(self) -> list[Fence]:
        """Return the fenced blocks, in their order."""
        found: list[Fence] = []
        opening: re.Match[str] | None = None
        start = 0
        for number, line in enumerate(self.lines, start=1):
            if opening is None:
                opening, start = _OPENING.match(line), number
            elif line.strip(" \t>") == opening["mark"]:
                found.append(Fence(start, number, opening["language"], opening["header"]))
                opening = None
        if opening is not None:
            found.append(Fence(start, None, opening["language"], opening["header"]))
        return found

    def meet(self, options: dict[str, str]) -> Fence | None:
        """Return the next block with these header options that was not met before."""
        for fence in self.fences:
            if fence.start not in self._met and fence.options == options:
                self._met.add(fence.start)
                return fence
        return None

    def place(self, line: int) -> Place:
        """Return `line` of this page."""
        return Place(self.path, line)

    def find(self, *needles: str) -> Place:
        """Return the line where the first of `needles` that is on the page starts, or line 1."""
        text = "\n".join(self.lines)
        start = next((text.index(needle) for needle in needles if needle in text), 0)
        return self.place(text.count("\n", 0, start) + 1)

    def text_of(self, fence: Fence) -> str:
        """Return the text of a block with its snippets, less what the block is indented by."""
        opening = self.lines[fence.start - 1]
        margin = opening[: len(opening) - len(opening.lstrip())]
        shown: list[str] = []
        for line in self.lines[fence.start : (fence.end or len(self.lines) + 1) - 1]:
            if snippet := SNIPPET.match(line):
                shown += _lines(SNIPPETS / snippet["path"], snippet["section"])
            else:
                shown.append(line.removeprefix(margin))
        return "\n".join(shown)

    def code_places(self, fence: Fence) -> Iterator[Place]:
        """Yield where each line of the code of `fence` comes from: this page, or a snippet."""
        end = fence.end or len(self.lines) + 1
        for number in range(fence.start + 1, end):
            line = self.lines[number - 1]
            if snippet := SNIPPET.match(line):
                path = SNIPPETS / snippet["path"]
                lines = path.read_text(encoding="utf-8").split("\n")
                yield from _section(path, snippet["section"], lines)
            elif not line.strip().startswith("#|"):
                yield self.place(number)


def _lines(path: Path, name: str | None) -> Iterator[str]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return (lines[place.line - 1] for place in _section(path, name, lines))


def _section(path: Path, name: str | None, lines: list[str]) -> Iterator[Place]:
    inside = name is None
    for number, line in enumerate(lines, start=1):
        if "--8<--" in line:
            if f"[end:{name}]" in line:
                return
            inside = inside or f"[start:{name}]" in line
        elif inside:
            yield Place(path, number)
