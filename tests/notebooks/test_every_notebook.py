"""Each notebook: an untouched task says so, a solution is right, a known slip is named."""

import gzip
import subprocess
import sys
from functools import cache
from pathlib import Path

import jupytext
import nbformat
import pytest

from derivsite.site import notebooks
from tests.notebooks.slips import SLIPS
from tests.notebooks.trial import FOLDER, NOTEBOOKS, Task, work_through
from tests.site.pages import SOURCES
from tests.site.test_pasted import run as run_bare

PAGE_BUDGET = 45_000  # bytes of a notebook page's HTML, compressed
MADE_OF = {"math", "matplotlib", "numpy"}

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
    nbformat.validate(download)
    assert all(not cell.get("outputs") for cell in download.cells)
    code = [cell.source for cell in download.cells if cell.cell_type == "code"]
    source = jupytext.read(FOLDER / f"{notebook}.py").cells
    assert code == [cell.source for cell in source if cell.cell_type == "code"]
    ran = run_bare(tmp_path / "notebook.py", "\n".join(code))
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.count("not filled in yet") >= len(worked(notebook))


@every_notebook
def test_no_link_of_a_download_needs_the_site(built_site: Path, notebook: str) -> None:
    assert "](.." in (FOLDER / f"{notebook}.py").read_text(encoding="utf-8")
    assert "](.." not in (built_site / f"notebooks/{notebook}.ipynb").read_text(encoding="utf-8")


def test_a_download_is_the_same_in_another_process() -> None:
    source = FOLDER / f"{NOTEBOOKS[0]}.py"
    text = source.read_text(encoding="utf-8")
    program = "import sys; from derivsite.site.notebooks import _ipynb; "
    program += (
        "sys.stdout.buffer.write(_ipynb(open(sys.argv[1], encoding='utf-8').read()).encode())"
    )
    again = subprocess.run(
        [sys.executable, "-c", program, str(source)], capture_output=True, check=True
    )
    assert again.stdout.decode() == notebooks._ipynb(text)
