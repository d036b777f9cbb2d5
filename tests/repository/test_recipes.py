"""The recipes of the contributing guide, done word for word on a copy, pass the checks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from derivsite.__main__ import COMMANDS
from tests.repository.recipes import GUIDE, Recipe, recipes

ROOT = Path(__file__).parents[2]
RECIPES = list(recipes((ROOT / GUIDE).read_text(encoding="utf-8")))
TOUCHED = sorted({page.strip("/") for recipe in RECIPES for page in recipe.seen})
MADE = [step.file for recipe in RECIPES for step in recipe.steps]
SNIPPETS = [file.removeprefix("snippets/") for file in MADE if file.startswith("snippets/")]
# What is checked of the copy: all that a page, a figure, an exercise or a number can break, but
# the programs of other pages and the snippets that are as they were.
SLOW = {"test_pasted.py", "test_takeaway.py"}
PROGRAM = "tests/site/test_takeaway.py::test_the_program_prints_what_the_page_shows"
SNIPPET = "tests/snippets/test_every_snippet.py::test_it_runs_and_shows_its_result"
CHECKS = [
    "tests/repository/test_code.py",
    "tests/snippets/test_derivatives.py",
    *(f"{SNIPPET}[{snippet}]" for snippet in SNIPPETS),
    *(
        f"tests/site/{p.name}"
        for p in (ROOT / "tests/site").glob("test_*.py")
        if p.name not in SLOW
    ),
    *(f"{PROGRAM}[{page}]" for page in TOUCHED),
]
KEPT = ROOT / ".cache/kept"
PATIENCE = 1200  # seconds

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Do all recipes on a copy of the repository, check it, and give the site that it makes."""
    copy = tmp_path_factory.mktemp("clone") / "copy"
    tracked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(tracked, cwd=ROOT, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy / name)
    if KEPT.exists():  # as it does for whoever has built the site before
        unfinished = shutil.ignore_patterns("*.part")
        shutil.copytree(KEPT, copy / ".cache/kept", ignore=unfinished)
    for recipe in RECIPES:
        for step in recipe.steps:
            step.do(copy)
    base = copy.parent / "run"
    _, (_, *options) = COMMANDS["check"]
    marked = options[options.index("-m") : options.index("-m") + 2]
    check = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *marked, f"--basetemp={base}", *CHECKS],
        cwd=copy,
        env=_environment() | {"PYTHONPATH": str(copy)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert check.returncode == 0, check.stdout
    return base / "site"


def _environment() -> dict[str, str]:
    """Return the environment of a run of its own, which builds its own site."""
    ours = {name: value for name, value in os.environ.items() if "XDIST" not in name}
    ours.pop("BUILT_SITE", None)
    ours.pop("CI", None)  # where nothing is kept
    # What the type checker has learned of the libraries is the same there.
    return ours | {"MYPY_CACHE_DIR": str(ROOT / ".mypy_cache")}


def test_the_guide_has_the_five_recipes() -> None:
    things = ["row in a table", "figure", "figure that moves", "exercise", "page"]
    assert [recipe.title for recipe in RECIPES] == [f"A new {thing}" for thing in things]


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.title)
def test_what_the_recipe_promises_is_seen(site: Path, recipe: Recipe) -> None:
    assert recipe.steps
    assert recipe.seen
    for page, text in recipe.seen.items():
        html = (site / page / "index.html").read_text(encoding="utf-8")
        shown = " ".join(BeautifulSoup(html, "html.parser").get_text().split())
        assert text in shown, f"{page} does not show {text!r}"


def test_the_new_page_is_on_the_road_and_in_the_review(site: Path) -> None:
    page = RECIPES[-1]
    (address,) = page.seen
    for other in ("index.html", "review/index.html"):
        soup = BeautifulSoup((site / other).read_text(encoding="utf-8"), "html.parser")
        assert soup.select(f'article a[href$="{address}"]'), f"{other} has no link to {address}"
