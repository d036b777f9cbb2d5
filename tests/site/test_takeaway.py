"""The files that a page offers run by themselves and print what the page shows."""

import json
from pathlib import Path, PurePosixPath

import nbformat
import pytest

from tests.conftest import ADDRESS
from tests.site.pages import SOURCES, article, name
from tests.site.test_pasted import BETWEEN, blocks, run

DOCS = Path(__file__).parents[2] / "docs"
OFFERING = [
    page
    for page, source in SOURCES.items()
    if source.endswith(".md") and "--8<--" in (DOCS / source).read_text(encoding="utf-8")
]
LIGHT = 40_000  # bytes of a file, uncompressed

# Runs the cells of a notebook one after another, as a notebook does.
CELLS = """\
import json
from pathlib import Path

session = {{"__name__": "__main__"}}
for cell in json.loads(Path({path!r}).read_text(encoding="utf-8"))["cells"]:
    if cell["cell_type"] == "code":
        exec(compile(cell["source"], cell["id"], "exec"), session)
        print({between!r})
"""


def offered(site: Path, address: str, suffix: str) -> Path:
    """Return the file that the line on a built page leads to."""
    (link,) = article(site, address).select(f'p.takeaway a[download][href$="{suffix}"]')
    return site / address / str(link["href"])


@pytest.mark.parametrize("address", OFFERING, ids=name)
def test_the_program_prints_what_the_page_shows(
    built_site: Path, tmp_path: Path, address: str
) -> None:
    file = offered(built_site, address, ".py")
    ran = run(tmp_path / file.name, file.read_text(encoding="utf-8"))
    assert ran.returncode == 0, f"{file.name} fails:\n{ran.stderr}"
    shown = "".join(block.output for block in blocks(built_site, address))
    assert ran.stdout.split("\n") == shown.split("\n")


# The notebooks hold the code of the programs, as the test below shows. One of these pages raises.
@pytest.mark.parametrize("address", ["derivative/what/", "derivative/activations/"], ids=name)
def test_the_notebook_prints_cell_by_cell_what_the_page_shows(
    built_site: Path, tmp_path: Path, address: str
) -> None:
    file = offered(built_site, address, ".ipynb")
    nbformat.validate(nbformat.read(file, as_version=4))
    ran = run(tmp_path / "run.py", CELLS.format(path=str(file), between=BETWEEN))
    assert ran.returncode == 0, f"{file.name} fails:\n{ran.stderr}"
    printed = [text.strip("\n") for text in ran.stdout.split(f"{BETWEEN}\n")[:-1]]
    assert printed == [block.output.strip("\n") for block in blocks(built_site, address)]


@pytest.mark.parametrize("address", OFFERING, ids=name)
def test_both_files_hold_the_code_of_the_page(built_site: Path, address: str) -> None:
    program = offered(built_site, address, ".py").read_text(encoding="utf-8")
    notebook = json.loads(offered(built_site, address, ".ipynb").read_text(encoding="utf-8"))
    code = [one["source"] for one in notebook["cells"] if one["cell_type"] == "code"]
    shown = blocks(built_site, address)
    assert len(code) == len(shown)
    place = 0
    for cell, block in zip(code, shown, strict=True):
        if not block.is_meant_to_stop():
            assert cell == block.code.strip("\n")
        place = program.index(cell, place) + len(cell)
    title = article(built_site, address).select("h1")[0].get_text().rstrip("¶\n")
    for first in (program, notebook["cells"][0]["source"]):
        assert title in first.split("\n")[0]
        assert ADDRESS + address in first


@pytest.mark.parametrize("address", OFFERING, ids=name)
def test_the_files_are_light_and_lie_beside_the_page(built_site: Path, address: str) -> None:
    stem = PurePosixPath(SOURCES[address]).stem
    for suffix in (".py", ".ipynb"):
        file = offered(built_site, address, suffix)
        assert file == built_site / address / f"{stem}{suffix}"
        assert file.stat().st_size <= LIGHT


def test_a_notebook_page_keeps_its_own_download(built_site: Path) -> None:
    assert not article(built_site, "notebooks/practice/").select(".takeaway")
    assert not list((built_site / "notebooks/practice").glob("*.py"))
