"""Notebook pages: small, in the site's own style, and downloadable.

mkdocs-jupyter runs the notebooks and renders them. It puts a whole notebook viewer into each
page (styles, scripts and addresses of other hosts); only the cells are kept here.
"""

import os
import re
from html import escape
from pathlib import Path

import jupytext
from bs4 import BeautifulSoup, Tag
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from nbclient.exceptions import CellExecutionError, CellTimeoutError

from derivsite.blocks.faults import Fault, Place, log

FOLDER = "notebooks/"

# The time limit of a cell, in the only place where nbconvert takes it from. It also keeps the
# settings of whoever builds the site out of the pages.
os.environ["JUPYTER_CONFIG_DIR"] = str(Path(__file__).parent / "jupyter")

# Cells with these tags are folded: the title, and whether the output is folded away too.
_FOLDED = {"solution": ("Solution", True), "check": ("The check (it holds the answer)", False)}

# How nbclient tells of a failing cell: its code between two rules, then the traceback.
_SHOWN = re.compile(r"-{18}\n(?P<cell>.*?)\n-{18}", re.DOTALL)
_WITHIN = re.compile(r"Cell In\[\d+\], line (\d+)")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_PICTURE = re.compile(r"# Picture: (.+)")


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
            page.content = trim(page.content or "")
            return
        except CellExecutionError as error:
            line, complaint = _line(text, str(error)), f"{error.ename}: {error.evalue}"
        except CellTimeoutError as error:
            line, complaint = _line(text, str(error)), "it ran out of time"
        except Fault as fault:
            line, complaint = _line(text, ""), str(fault)
        log.error("%s: a cell failed with %s", Place(path, line), complaint)
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


def trim(html: str) -> str:
    """Return the cells of a page that mkdocs-jupyter rendered, as plain Material HTML.

    Raises `Fault` for a picture whose cell does not say in words what it shows.
    """
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.select("a.anchor-link"):
        link.decompose()
    # A code cell stands within a second element of the same classes; the inner one is the cell.
    cells = soup.select(".jp-MarkdownCell, .jp-CodeCell .jp-CodeCell")
    return "\n".join(
        _code(cell) if "jp-CodeCell" in cell["class"] else _text(cell) for cell in cells
    )


def _text(cell: Tag) -> str:
    return "".join(area.decode_contents() for area in cell.select(".jp-RenderedMarkdown"))


def _code(cell: Tag) -> str:
    code = "".join(
        pre.decode_contents() for pre in cell.select(".jp-InputArea .highlight-ipynb pre")
    )
    shown = f'<div class="language-python highlight"><pre><code>{code}</code></pre></div>'
    words = _PICTURE.search(cell.select(".jp-InputArea pre")[0].get_text())
    outputs = "".join(
        _output(output, words[1] if words else "")
        for output in cell.select(".jp-OutputArea-output")
    )
    for tag, (title, also) in _FOLDED.items():
        if f"celltag_{tag}" in cell["class"]:
            shown, outputs = shown + (outputs if also else ""), "" if also else outputs
            shown = f'<details class="code"><summary>{title}</summary>{shown}</details>'
    return shown + outputs


def _output(output: Tag, words: str) -> str:
    if not (image := output.find("img")):
        text = escape(output.get_text().strip("\n"))
        return f'<div class="language-text highlight"><pre><code>{text}</code></pre></div>'
    if not words:
        raise Fault(
            "a notebook cell draws a picture but says nothing for those who cannot see it; "
            "start the cell with a comment '# Picture: …'"
        )
    return f'<figure class="picture"><img alt="{escape(words)}" src="{image["src"]}"></figure>'
