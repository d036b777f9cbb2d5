"""Notebook pages: what is wrong with them is told by line, and they can be downloaded."""

import os
import re
from pathlib import Path

import jupytext
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from nbclient.exceptions import CellExecutionError, CellTimeoutError

from derivsite.pages.faults import log
from derivsite.pages.page import Place
from derivsite.site import cells

FOLDER = "notebooks/"

# A link to another page of the site: it leads nowhere from a reader's own folder.
_ON_SITE = re.compile(r"\[([^\]]+)\]\(\.\./[^)]*\)")

# The time limit of a cell, in the only place where nbconvert takes it from. It also keeps the
# settings of whoever builds the site out of the pages.
os.environ["JUPYTER_CONFIG_DIR"] = str(Path(__file__).parent / "jupyter")

# How nbclient tells of a failing cell: its code between two rules, then the traceback.
_RULE = "-" * 18
_SHOWN = re.compile(rf"{_RULE}\n(?P<cell>.*?)\n{_RULE}", re.DOTALL)
_WITHIN = re.compile(r"Cell In\[\d+\], line (\d+)")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def is_notebook(uri: str) -> bool:
    """Tell whether `uri`, below docs/, is a notebook in percent format."""
    return uri.startswith(FOLDER) and uri.endswith(".py")


def downloads(files: Files) -> dict[str, str]:
    """Return the .ipynb text of each notebook of the site, by its address."""
    return {
        file.src_uri.removesuffix(".py") + ".ipynb": _ipynb(file.content_string)
        for file in files
        if is_notebook(file.src_uri)
    }


def _ipynb(percent: str) -> str:
    notebook = jupytext.reads(percent, fmt="py:percent")
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number}"  # otherwise drawn at random
        if cell.cell_type == "markdown":
            cell.source = _ON_SITE.sub(r"\1", cell.source)
    return str(jupytext.writes(notebook, fmt="ipynb"))


def guard(page: Page) -> None:
    """Let the notebook `page` report what is wrong with it, and keep only its cells.

    mkdocs-jupyter would end the build at the first cell that fails.
    """
    path = Path(str(page.file.abs_src_path)).relative_to(Path.cwd())
    text = page.file.content_string
    render = page.render

    def guarded(config: MkDocsConfig, files: Files) -> None:
        try:
            render(config, files)
            page.content = cells.trim(page.content or "")
            return
        except CellExecutionError as error:
            line, complaint = _line(text, str(error)), f"{error.ename}: {error.evalue}"
        except CellTimeoutError as error:
            line, complaint = _line(text, str(error)), "the code ran out of time"
        except cells.BadCell as error:
            line, complaint = _line(text, f"{_RULE}\n{error.code}\n{_RULE}"), str(error)
        log.error("%s: in this cell, %s", Place(path, line), complaint)
        page.content, page.toc = "", get_toc([])

    page.render = guarded  # type: ignore[method-assign]


def _line(text: str, message: str) -> int:
    """Return the line of the notebook `text` that the error `message` of a cell speaks of."""
    shown = _SHOWN.search(message)
    start = text.find(shown["cell"]) if shown else -1
    if start < 0:
        return 1
    within = _WITHIN.findall(_COLOUR.sub("", message))
    return text.count("\n", 0, start) + (int(within[-1]) if within else 1)
