"""Make a tiny project in a folder and build it for real, as CI does."""

import os
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
NOTEBOOKS = (
    'mkdocs-jupyter: {include: ["notebooks/*.py"], execute: true, allow_errors: false, cache: false}'
)


@dataclass(frozen=True)
class Build:
    """What a build said, and whether it went well."""

    code: int
    log: str

    def complaints(self, name: str = "") -> list[str]:
        """Return the warnings and errors that name `name`, the first line of each."""
        return [
            line
            for line in self.log.splitlines()
            if line.startswith(("WARNING", "ERROR")) and name in line
        ]


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write `files`, by their path below `folder`."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def build(
    folder: Path, files: Mapping[str, str], unlisted: Iterable[str] = (), plugins: str = "search"
) -> Build:
    """Write a project of `files` into `folder` and build it strictly.

    Every page of it is in the navigation, but for those that are `unlisted`.
    """
    pages = [
        path.removeprefix("docs/")
        for path in files
        if path.startswith(("docs/notebooks/", "docs/")) and path.endswith((".md", ".py"))
    ]
    nav = ", ".join(page for page in pages if page not in set(unlisted))
    write(folder, {"mkdocs.yml": CONFIG.format(repo=REPO, nav=nav, plugins=plugins)})
    (folder / "snippets").mkdir(exist_ok=True)
    write(folder, files)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "--no-color", "build", "--strict"],
        cwd=folder,
        env=_environment(),
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=300,
    )
    return Build(done.returncode, done.stdout)


def _environment() -> dict[str, str]:
    # The repository first, so that the tests of a copy build with the copy.
    return os.environ | {"PYTHONPATH": str(REPO), "SITE_URL": "", "REPO_URL": "", "EDIT_URI": ""}
