"""Each snippet is complete: pasted into an empty file, it runs and shows its result."""

import ast
import re
import sys
from pathlib import Path

import pytest

from tests import fresh
from tests.snippets.claims import SNIPPETS

DOCS = SNIPPETS.parent / "docs"
FILES = sorted(path.relative_to(SNIPPETS).as_posix() for path in SNIPPETS.rglob("*.py"))
ALLOWED = set(sys.stdlib_module_names) - {"random", "time", "datetime"} | {"numpy", "matplotlib"}

PATIENCE = 60  # seconds for a snippet

pytestmark = pytest.mark.parametrize("snippet", FILES)


def section(snippet: str) -> str:
    """Return what a reader copies: the part between the markers."""
    text = (SNIPPETS / snippet).read_text(encoding="utf-8")
    return text.split("[start:all]\n")[1].split("# --8<-- [end:all]")[0]


def page_of(snippet: str) -> str:
    return (DOCS / f"{Path(snippet).parent.as_posix()}.md").read_text(encoding="utf-8")


def meant_to_raise(snippet: str) -> str | None:
    """Return the exception that the page of `snippet` announces for it."""
    before = page_of(snippet).partition(f'--8<-- "{snippet}')[0]
    announced = re.search(r'raises="(\w+)"[^\n]*\n$', before)
    return announced[1] if announced else None


def test_it_runs_and_shows_its_result(snippet: str, tmp_path: Path) -> None:
    pasted = tmp_path / "pasted.py"
    pasted.write_text(section(snippet), encoding="utf-8")
    run = fresh.run(pasted, PATIENCE)
    if expected := meant_to_raise(snippet):
        assert run.stderr.splitlines()[-1].startswith(f"{expected}: ")
    else:
        assert run.returncode == 0, run.stderr
    assert run.stdout or "plt.show()" in section(snippet)


def test_it_needs_only_numpy_and_matplotlib(snippet: str) -> None:
    tree = ast.parse((SNIPPETS / snippet).read_text(encoding="utf-8"))
    modules = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [str(node.module)]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert modules <= ALLOWED, f"snippets/{snippet} imports {modules - ALLOWED}"


def test_the_page_of_its_folder_shows_it(snippet: str) -> None:
    assert f'--8<-- "{snippet}:all"' in page_of(snippet)
