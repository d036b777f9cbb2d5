"""Make a tiny project in a folder and build it for real, strictly."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import derivsite

REPO = Path(derivsite.__file__).resolve().parents[1]

# Everything is the real site's, but for the pages and the paths. Notebooks are slow to start.
CONFIG = """\
INHERIT: {repo}/mkdocs.yml
docs_dir: docs
watch: []
theme:
  custom_dir: {repo}/derivsite/theme
hooks: [{repo}/derivsite/site/hooks.py]
extra_css: []
extra_javascript: []
plugins: [{plugins}]
nav: [{nav}]
"""
NOTEBOOK_PLUGIN = (
    'search, mkdocs-jupyter: {include: ["notebooks/*.py"], '
    "execute: true, allow_errors: false, cache: false}"
)


@dataclass(frozen=True)
class Build:
    """What a build said, and whether it went well."""

    code: int
    log: str
    site: Path

    def complaints(self, name: str = "") -> list[str]:
        """Return the warnings and errors that name `name`, each with all its lines."""
        told = re.split(r"^(?=(?:INFO|WARNING|ERROR) +-)", self.log, flags=re.MULTILINE)
        return [text for text in told if not text.startswith("INFO") and name in text and text]


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write `files`, by their path below `folder`."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def build(
    folder: Path,
    files: Mapping[str, str],
    *,
    unlisted: Iterable[str] = (),
    also: Iterable[str] = (),
    plugins: str = "search",
) -> Build:
    """Write a project of `files` into `folder` and build it strictly.

    Its navigation holds every page but those that are `unlisted`, and what is in `also`.
    """
    pages = [path.removeprefix("docs/") for path in files if path.startswith("docs/")]
    nav = ", ".join([*(page for page in pages if page not in set(unlisted)), *also])
    write(folder, {"mkdocs.yml": CONFIG.format(repo=REPO.as_posix(), nav=nav, plugins=plugins)})
    write(folder, files)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env=environment(),
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=300,
    )
    return Build(done.returncode, done.stdout, folder / "site")


def environment() -> dict[str, str]:
    """Return the environment of a build, in which it may keep what it works out.

    On CI, each would make the font of the formulas anew, which takes as long as all the rest.
    """
    # The repository first, so that the tests of a copy build with the copy.
    ours = {"PYTHONPATH": str(REPO), "SITE_URL": "", "REPO_URL": "", "EDIT_URI": "", "CI": ""}
    return os.environ | ours
