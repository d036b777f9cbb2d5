"""What happens to a project before it is built again. `turn` makes each change a new one."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

Scenario = Callable[[Path, int], None]


def unchanged(folder: Path, turn: int) -> None:
    """Change nothing."""


def prose(folder: Path, turn: int) -> None:
    """Add a sentence to the first lesson."""
    page = min(folder.glob("docs/lesson-*.md"))
    text = page.read_text(encoding="utf-8").partition("\nIn turn")[0]
    page.write_text(f"{text}\nIn turn {turn} this was said too.\n", encoding="utf-8")


def last_snippet(folder: Path, turn: int) -> None:
    """Change the last block of the last lesson: other points in a figure."""
    _edit(last_block(folder), r"markersize=[\d.]+", f"markersize={4 + turn / 1000}")


def first_snippet(folder: Path, turn: int) -> None:
    """Change the first block of the last lesson: another step in a table."""
    _edit(
        last_block(folder).with_name("comparison.py"), r"h = [\d.e-]+", f"h = {1 + turn / 1000}e-5"
    )


def last_block(folder: Path) -> Path:
    """Return the snippet that `last_snippet` changes."""
    return max(folder.glob("snippets/lesson-*/tangents.py"))


CHANGES: dict[str, Scenario] = {
    "unchanged": unchanged,
    "prose": prose,
    "last-snippet": last_snippet,
    "first-snippet": first_snippet,
}
SCENARIOS = ["cold", *CHANGES]


def prepare(scenario: str, folder: Path, made: tuple[str, ...], turn: int) -> None:
    """Make `folder` ready for `scenario`; a cold build finds nothing of what was `made` before."""
    if scenario != "cold":
        CHANGES[scenario](folder, turn)
        return
    for name in made:
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def _edit(path: Path, pattern: str, new: str) -> None:
    text, count = re.subn(pattern, new, path.read_text(encoding="utf-8"))
    if not count:
        raise ValueError(f"{path} has nothing like {pattern}; the lessons have changed")
    path.write_text(text, encoding="utf-8")
