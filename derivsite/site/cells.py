"""The cells of a notebook page, out of what mkdocs-jupyter renders, as plain Material HTML.

It puts a whole notebook viewer into each page (styles, scripts, addresses of other hosts); only
the cells are kept.
"""

import re
from collections.abc import Iterable
from html import escape
from itertools import groupby

from bs4 import BeautifulSoup, Tag

from derivsite.texts import text

# Cells with these tags are folded: is the output folded away too?
_FOLDED = {"solution": True, "check": False}
_PICTURE = re.compile(r"# Picture: (.+)")
_STANDARD_ERROR = "application/vnd.jupyter.stderr"


class BadCell(Exception):
    """What is wrong with a cell that ran to its end, and its code."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code.strip("\n")


def trim(html: str) -> str:
    """Return the cells of the page `html`.

    Raises `BadCell` for a picture whose cell does not say in words what it shows, and for
    warnings, which a notebook prints on standard error.
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
    (code,) = cell.select(".jp-InputArea .highlight-ipynb pre")
    shown = (
        f'<div class="language-python highlight"><pre><code>{code.decode_contents()}'
        "</code></pre></div>"
    )
    outputs = _outputs(cell.select(".jp-OutputArea-output"), code.get_text())
    for tag, also_output in _FOLDED.items():
        if f"celltag_{tag}" in cell["class"]:
            inside, outside = (shown + outputs, "") if also_output else (shown, outputs)
            title = text(f"notebook.{tag}")
            fold = '<details class="code" data-search-exclude>'
            return f"{fold}<summary>{title}</summary>{inside}</details>{outside}"
    return shown + outputs


def _outputs(outputs: list[Tag], code: str) -> str:
    # What a cell prints comes in pieces, cut where the kernel's clock cut them: join them again.
    shown = ""
    for drawn, pieces in groupby(outputs, key=lambda output: output.find("img") is not None):
        same = list(pieces)
        shown += "".join(_image(one, code) for one in same) if drawn else _text_of(same, code)
    return shown


def _text_of(pieces: Iterable[Tag], code: str) -> str:
    written = ""
    for piece in pieces:
        written += "".join(pre.get_text() for pre in piece.select("pre"))
        if piece.get("data-mime-type") == _STANDARD_ERROR:
            warning = " ".join(piece.get_text().split())
            raise BadCell(f"the code wrote on standard error: {warning}", code)
    written = escape(written.rstrip("\n"))
    return f'<div class="language-text highlight"><pre><code>{written}</code></pre></div>'


def _image(output: Tag, code: str) -> str:
    image = output.select("img")[0]
    if not (words := _PICTURE.search(code)):
        raise BadCell(
            "the code draws a picture but says nothing for those who cannot see it; "
            "start the cell with a comment '# Picture: …'",
            code,
        )
    return f'<figure class="picture"><img alt="{escape(words[1])}" src="{image["src"]}"></figure>'
