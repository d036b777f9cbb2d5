"""The code on a page, pasted into an empty file, runs and prints what the page shows."""

import re
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests import fresh
from tests.site.pages import PAGES, ROOT, SOURCES, article, name
from tests.site.wanted import modules

PATIENCE = 120  # seconds for all blocks of a page
BETWEEN = "=== end of a block ==="
SHOWN_FENCE = re.compile(r"^\s*(`{3,}|~{3,}) *python\b.*\bsource=", re.MULTILINE)


@dataclass
class Block:
    """Code that a page shows, and the output below it, if any."""

    code: str
    output: str = ""

    def is_meant_to_stop(self) -> bool:
        """Tell whether the output ends as Python shows an exception."""
        last = self.output.rstrip().rpartition("\n")[2]
        return re.match(r"[A-Z]\w+(Error|Exception|Warning): ", last) is not None


def blocks(site: Path, address: str) -> list[Block]:
    """Return the code of a built page in the order in which a reader meets it."""
    found: list[Block] = []
    taken = True
    for shown in article(site, address).select(".language-python code, .language-text code"):
        text = shown.get_text()
        if shown.find_parent(class_="language-python"):
            found.append(Block(text))
            taken = False
        elif not taken:
            found[-1].output = text
            taken = True
    return found


def run(file: Path, code: str) -> CompletedProcess[str]:
    """Run `code`, put into `file`, in a fresh interpreter that has only NumPy and Matplotlib."""
    file.write_text(code, encoding="utf-8")
    return fresh.run(file, PATIENCE, modules())


def paste(file: Path, page: list[Block]) -> tuple[list[str], str]:
    """Run blocks as one program. Return what each printed, and the traceback if it stopped."""
    ran = run(file, f"\nprint({BETWEEN!r})\n".join(block.code for block in page))
    return ran.stdout.split(f"{BETWEEN}\n"), ran.stderr if ran.returncode else ""


# The code of the lessons is run as a whole in test_takeaway.py; here are one, and the notebooks.
PASTED = ["derivative/activations/", *(page for page in PAGES if SOURCES[page].endswith(".py"))]


@pytest.mark.parametrize("address", PASTED, ids=name)
def test_pasted_code_prints_what_the_page_shows(
    built_site: Path, tmp_path: Path, address: str
) -> None:
    file = tmp_path / "pasted.py"
    kept: list[Block] = []  # without those that stop the program, which the reader takes out
    for block in blocks(built_site, address):
        if block.is_meant_to_stop():
            printed, error = paste(file, [*kept, block])
            _compare(block, printed[-1] + error.rstrip().rpartition("\n")[2], address)
        else:
            kept.append(block)
    printed, error = paste(file, kept)
    assert not error, f"{name(address)}: pasted, the code fails:\n{error}"
    for block, output in zip(kept, printed, strict=True) if kept else ():
        _compare(block, output, address)


def _compare(block: Block, output: str, address: str) -> None:
    assert output.strip("\n") == block.output.strip("\n"), (
        f"{name(address)}: pasted into a file, this block prints something else "
        f"than the page shows:\n\n{block.code}"
    )


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_no_shown_code_needs_the_helpers(built_site: Path, address: str) -> None:
    for block in blocks(built_site, address):
        assert "derivsite" not in block.code, f"{name(address)}: readers cannot run\n{block.code}"


@pytest.mark.parametrize("address", [a for a in PAGES if SOURCES[a].endswith(".md")], ids=name)
def test_every_shown_block_is_found(built_site: Path, address: str) -> None:
    text = (ROOT / "docs" / SOURCES[address]).read_text(encoding="utf-8")
    written = len(SHOWN_FENCE.findall(text))
    found = len(blocks(built_site, address))
    assert found == written, (
        f"{SOURCES[address]} shows {written} python blocks, but the built page has {found} "
        "elements with the class language-python; is pygments_lang_class on in mkdocs.yml?"
    )


@pytest.mark.parametrize("module", ["derivsite", "mkdocs", "scipy", "sympy"])
def test_nothing_but_numpy_and_matplotlib_is_in_reach(tmp_path: Path, module: str) -> None:
    assert "a reader has no module" in run(tmp_path / "pasted.py", f"import {module}").stderr
