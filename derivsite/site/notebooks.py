"""Notebook pages: small, in the site's own style, and downloadable.

mkdocs-jupyter runs the notebooks and renders them. It puts a whole notebook viewer into each
page (styles, scripts and addresses of other hosts); only the cells are kept here.
"""

import re
from html import escape

import jupytext
from bs4 import BeautifulSoup, Tag
from mkdocs.structure.files import Files

from derivsite.blocks.faults import Fault

FOLDER = "notebooks/"

# Cells with these tags are folded: the title, and whether the output is folded away too.
_FOLDED = {"solution": ("Solution", True), "check": ("The check (it holds the answer)", False)}
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
