"""Faults that end the build at once, faults of notebooks, and pages not where they should be."""

from pathlib import Path

import pytest

from .case import Case, check_told, project_of
from .cases import good
from .cases.stops import NOTEBOOKS, SNIPPETS
from .project import NOTEBOOK_PLUGIN, Build, build


@pytest.mark.parametrize("case", SNIPPETS, ids=lambda case: case.name)
def test_missing_snippet_is_told(case: Case, tmp_path: Path) -> None:
    built = build(tmp_path, good.FILES | case.project())
    check_told(case, built)
    assert "Traceback" not in built.log


@pytest.fixture(scope="module")
def notebooks(tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("notebooks")
    return build(folder, good.FILES | project_of(NOTEBOOKS), plugins=NOTEBOOK_PLUGIN)


@pytest.mark.parametrize("case", NOTEBOOKS, ids=lambda case: case.name)
def test_notebook_fault_is_told(case: Case, notebooks: Build) -> None:
    check_told(case, notebooks)


def test_good_notebook_builds(tmp_path: Path) -> None:
    notebook = "# %% [markdown]\n# # A notebook\n\n# %%\nprint(6 * 7)\n"
    files = good.FILES | {"docs/notebooks/good.py": notebook}
    built = build(tmp_path, files, plugins=NOTEBOOK_PLUGIN)
    assert built.complaints() == []
    assert built.code == 0
    assert "42" in (tmp_path / "site/notebooks/good/index.html").read_text()


def test_page_left_out_of_the_navigation_is_told(tmp_path: Path) -> None:
    files = good.FILES | {"docs/lost.md": "# Lost\n"}
    built = build(tmp_path, files, unlisted=["lost.md"])
    assert built.code != 0
    (told,) = built.complaints("lost.md")
    assert "docs/lost.md:1: no entry of nav leads to this page" in told
    assert "add one, lost.md, to mkdocs.yml" in told


def test_page_missing_from_docs_is_told(tmp_path: Path) -> None:
    files = {path: text for path, text in good.FILES.items() if path != "docs/other.md"}
    built = build(tmp_path, files, also=["other.md"])
    assert built.code != 0
    assert "included in the 'nav' configuration" in built.complaints("other.md")[0]
