"""The recipes of CONTRIBUTING.md as steps: which file, where in it, what to add, what to see."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GUIDE = "CONTRIBUTING.md"

_RECIPE = re.compile(r"^### (?P<title>A new .+)$", re.MULTILINE)
_END = re.compile(r"^### |^## ", re.MULTILINE)
_BLOCK = r":\n\n(?P<fence>`{3,})\w+\n(?P<text>.*?\n)(?P=fence)$"
_MAKE = re.compile(r"^Make the file `(?P<file>[^`]+)`" + _BLOCK, re.MULTILINE | re.DOTALL)
_ADD = re.compile(
    r"^In `(?P<file>[^`]+)`, (?P<side>after|before) the line `(?P<line>[^`]+)`, add" + _BLOCK,
    re.MULTILINE | re.DOTALL,
)
_SEE = re.compile(r"^You see on `(?P<page>[^`]+)`: `(?P<text>[^`]+)`", re.MULTILINE)
_INSTRUCTION = re.compile(r"^(?:Make the file|In `[^`]+`,) ", re.MULTILINE)


@dataclass(frozen=True)
class Step:
    """Make `file` of `text`, or add `text` on one `side` of its one line `line`."""

    file: str
    text: str
    side: str = ""
    line: str = ""

    def do(self, root: Path) -> None:
        """Do what the step says in the repository at `root`, as somebody would who can paste."""
        path = root / self.file
        if not self.line:
            assert not path.exists(), f"{self.file} is there already"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.text, encoding="utf-8")
            return
        lines = path.read_text(encoding="utf-8").split("\n")
        places = [number for number, line in enumerate(lines) if line.strip() == self.line]
        assert len(places) == 1, f"{self.file} has {len(places)} lines {self.line!r}"
        place = places[0] + (self.side == "after")
        around = "\n" if path.suffix == ".md" else ""
        lines[place:place] = [f"{around}{self.text}{around}".removesuffix("\n")]
        path.write_text("\n".join(lines), encoding="utf-8")


@dataclass(frozen=True)
class Recipe:
    """A recipe: its steps in their order, and what is then seen, by the address of the page."""

    title: str
    steps: list[Step]
    seen: dict[str, str]


def recipes(guide: str) -> Iterator[Recipe]:
    """Yield the recipes that the text `guide` holds."""
    for found in _RECIPE.finditer(guide):
        text = _without_blocks_cut(guide[found.end() :])
        parts = sorted([*_MAKE.finditer(text), *_ADD.finditer(text)], key=re.Match.start)
        steps = [Step(**{k: v for k, v in p.groupdict().items() if k != "fence"}) for p in parts]
        told = len(_INSTRUCTION.findall(text))
        assert told == len(steps), f"{found['title']}: {told} steps told, {len(steps)} understood"
        seen = {one["page"]: one["text"] for one in _SEE.finditer(text)}
        yield Recipe(found["title"], steps, seen)


def _without_blocks_cut(text: str) -> str:
    """Return `text` up to the next heading that stands in no block."""
    blocks = [m.span() for m in re.finditer(r"^(`{3,}).*?^\1$", text, re.MULTILINE | re.DOTALL)]
    for end in _END.finditer(text):
        if not any(start < end.start() < stop for start, stop in blocks):
            return text[: end.start()]
    return text
