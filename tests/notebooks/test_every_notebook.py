"""Each notebook: an untouched task says so, a solution is right, a known slip is named."""

import gzip
import re
from functools import cache
from pathlib import Path

import jupytext
import nbformat
import pytest

from tests.notebooks.slips import SLIPS
from tests.notebooks.trial import FOLDER, NOTEBOOKS, Task, work_through
from tests.site.pages import SOURCES
from tests.site.test_pasted import run as run_bare

PAGE_BUDGET = 45_000  # bytes of a notebook page's HTML, compressed

every_notebook = pytest.mark.parametrize("notebook", NOTEBOOKS)
rows = [(name, *slip) for name, slips in SLIPS.items() for slip in slips]


@cache
def worked(notebook: str) -> list[Task]:
    return work_through(notebook, SLIPS.get(notebook, ()))


@every_notebook
def test_an_untouched_task_says_so(notebook: str) -> None:
    for task in worked(notebook):
        assert task.untouched
        assert all(line.endswith(": not filled in yet.") for line in task.untouched)


@every_notebook
def test_a_solution_passes_its_own_check(notebook: str) -> None:
    for task in worked(notebook):
        assert len(task.solved) == len(task.untouched)
        assert [line for line in task.solved if not line.endswith(": right!")] == []


@every_notebook
def test_each_known_wrong_answer_gets_its_own_explanation(notebook: str) -> None:
    for task in worked(notebook):
        assert all(asked.slips for asked in task.asked)
        assert [pair for pair in task.answers if pair[0] != pair[1]] == []


@pytest.mark.parametrize(("notebook", "number", "wrong", "words"), rows)
def test_a_slip_is_named(notebook: str, number: int, wrong: str, words: str) -> None:
    said = worked(notebook)[number - 1].slipped[wrong]
    (verdict,) = [line for line in said if ": not yet. " in line]
    assert words in verdict


@pytest.mark.parametrize("notebook", SLIPS)
def test_every_explanation_is_reached_by_a_slip(notebook: str) -> None:
    """The rows of SLIPS make each mistake anew; the notebook only knows its outcome."""
    for number, task in enumerate(worked(notebook), start=1):
        named = {
            line.partition(": not yet. ")[2] for said in task.slipped.values() for line in said
        }
        known = {why for asked in task.asked for _, why in asked.slips}
        assert known <= named, f"task {number}"


def test_all_notebooks_share_one_way_to_check() -> None:
    def text(notebook: str) -> str:
        source = (FOLDER / f"{notebook}.py").read_text(encoding="utf-8")
        return source[source.index("def check(") : source.index("# %% [markdown]\n# ## ")]

    assert len({text(notebook) for notebook in SLIPS}) == 1


@every_notebook
def test_the_page_is_light_and_leads_back(built_site: Path, notebook: str) -> None:
    page = (built_site / f"notebooks/{notebook}/index.html").read_bytes()
    assert len(gzip.compress(page)) <= PAGE_BUDGET
    if f"learning/{notebook}/" in SOURCES:
        assert f'href="../../learning/{notebook}/"'.encode() in page


@every_notebook
def test_the_download_runs_with_numpy_and_matplotlib_alone(
    built_site: Path, tmp_path: Path, notebook: str
) -> None:
    download = nbformat.read(built_site / f"notebooks/{notebook}.ipynb", as_version=4)
    code = "\n".join(cell.source for cell in download.cells if cell.cell_type == "code")
    modules = re.findall(r"^(?:import|from) (\w+)", code, re.MULTILINE)
    assert set(modules) <= {"math", "matplotlib", "numpy"}
    ran = run_bare(tmp_path / "notebook.py", code)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.count("not filled in yet") >= len(worked(notebook))


@every_notebook
def test_the_download_is_the_page_without_links_to_the_site(
    built_site: Path, notebook: str
) -> None:
    download = nbformat.read(built_site / f"notebooks/{notebook}.ipynb", as_version=4)
    nbformat.validate(download)
    assert all(not cell.get("outputs") for cell in download.cells)
    source = [cell.source for cell in jupytext.read(FOLDER / f"{notebook}.py").cells]
    assert "](../" in source[0]
    unlinked = [re.sub(r"\[([^]]+)\]\(\.\./\S+\)", r"\1", text) for text in source]
    assert [cell.source for cell in download.cells] == unlinked
