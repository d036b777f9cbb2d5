"""Run a notebook page through mkdocs-jupyter, and say what is wrong with it by its line."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from nbclient.exceptions import CellExecutionError, CellTimeoutError

from derivsite.pages.page import Place
from derivsite.site import cells, sources

# The time limit of a cell, in the only place where nbconvert takes it from. It also keeps the
# settings of whoever builds the site out of the pages.
os.environ["JUPYTER_CONFIG_DIR"] = str(Path(__file__).parent / "jupyter")

# How nbclient tells of a failing cell: its code between two rules, then the traceback.
_RULE = "-" * 18
_SHOWN = re.compile(rf"{_RULE}\n(?P<cell>.*?)\n{_RULE}", re.DOTALL)
_WITHIN = re.compile(r"Cell In\[\d+\], line (\d+)")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def run(page: Page, render: Callable[[], None]) -> str:
    """Let `render` run the notebook `page`, and keep only its cells; return what is wrong with it.

    mkdocs-jupyter would end the build at the first cell that fails, and would put the first heading
    in the place of the title that the navigation gives.
    """
    text = page.file.content_string
    given = vars(page).get("title")
    try:
        render()
        _give_title(page, given)
        page.content = cells.trim(page.content or "")
        return ""
    except CellExecutionError as error:
        line, complaint = _line(text, str(error)), f"{error.ename}: {error.evalue}"
    except CellTimeoutError as error:
        line, complaint = _line(text, str(error)), "the code ran out of time"
    except cells.BadCell as error:
        line, complaint = _line(text, f"{_RULE}\n{error.code}\n{_RULE}"), str(error)
    page.content, page.toc = "", get_toc([])
    return f"{Place(sources.path_of(page.file), line)}: in this cell, {complaint}"


def _give_title(page: Page, given: str | None) -> None:
    """Let `page` be called as `given`, or by its heading, which mkdocs-jupyter has set."""
    page._title_from_render = vars(page).pop("title", None)
    if given is not None:
        page.title = given


def _line(text: str, message: str) -> int:
    """Return the line of the notebook `text` that the error `message` of a cell speaks of."""
    shown = _SHOWN.search(message)
    start = text.find(shown["cell"]) if shown else -1
    if start < 0:
        return 1
    within = _WITHIN.findall(_COLOUR.sub("", message))
    return text.count("\n", 0, start) + (int(within[-1]) if within else 1)
