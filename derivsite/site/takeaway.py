"""Take-away files: the code that a page shows, as one program and as a notebook beside the page.

A page is one session, so its snippets run one after another in one file as they ran on the page.
"""

import json
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from derivsite.pages.code import Cell, cells
from derivsite.pages.page import Page
from derivsite.site import sources
from derivsite.texts import text

_TITLE = re.compile(r"^# +(?P<words>.+)", re.MULTILINE)
_KINDS = {"program": ".py", "notebook": ".ipynb"}
_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def downloads(files: Files, config: MkDocsConfig) -> dict[str, str]:
    """Return the files that the pages of the site offer, by their address."""
    lessons = [file for file in files.documentation_pages() if file.src_uri.endswith(".md")]
    return {uri: text for file in lessons for uri, text in of_page(file, config).items()}


def of_page(file: File, config: MkDocsConfig) -> dict[str, str]:
    """Return the files that the page `file` offers, by their address."""
    written = sources.decoded(file.content_bytes)
    try:
        shown = cells(Page(Path("docs", file.src_uri), written))
    except (OSError, ValueError, SyntaxError):
        return {}  # a snippet that cannot be read; the page tells, and nothing is published
    if not shown:
        return {}
    title = found["words"] if (found := _TITLE.search(written)) else file.name
    about = [text("takeaway.origin", title=title, site=config.site_name)]
    about += [config.site_url.rstrip("/") + "/" + file.url] if config.site_url else []
    return {_uri(file, ".py"): program(about, shown), _uri(file, ".ipynb"): notebook(about, shown)}


def program(about: Sequence[str], shown: Sequence[Cell]) -> str:
    """Return one program of all cells; `about` says in its first lines where they come from."""
    parts = [_comment(*about, text("takeaway.program_needs"))]
    for cell in shown:
        rule = f"---- {cell.heading} ----" if cell.heading else ""
        comment = _comment(rule, cell.about)
        parts.append(f"{comment}\n\n{cell.code}" if comment else cell.code)
    return "\n\n\n".join(parts) + "\n"


def notebook(about: Sequence[str], shown: Sequence[Cell]) -> str:
    """Return the same as a notebook (.ipynb), with one cell of code for each snippet."""
    made = [_words("\n\n".join([*about, text("takeaway.notebook_needs")]))]
    for cell in shown:
        heading = f"## {cell.heading}" if cell.heading else ""
        if words := "\n\n".join(filter(None, [heading, cell.about])):
            made.append(_words(words))
        made.append(_code(cell.code))
    for number, one in enumerate(made):
        one["id"] = f"cell-{number}"
    whole = {
        "cells": made,
        "metadata": {"kernelspec": _KERNEL},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _words(source: str) -> dict[str, object]:
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def _code(source: str) -> dict[str, object]:
    empty: dict[str, object] = {"execution_count": None, "metadata": {}, "outputs": []}
    return {"cell_type": "code", "source": source} | empty


def offer(file: File, files: Files) -> str:
    """Return the line with links to the files of the page `file`; nothing if it has none."""
    if _uri(file, ".py") not in files.src_uris:
        return ""
    links = {kind: _link(_uri(file, end), kind) for kind, end in _KINDS.items()}
    return f'<p class="takeaway" data-search-exclude>{text("takeaway.offer", **links)}</p>\n'


def _link(uri: str, kind: str) -> str:
    name = PurePosixPath(uri).name
    words = text(f"takeaway.{kind}", file=name)
    return f'<a href="{escape(name)}" download>{escape(words)}</a>'


def _uri(file: File, suffix: str) -> str:
    """Return the address of a file beside the built page, such as derivative/what/what.py."""
    return str(PurePosixPath(file.dest_uri).parent / (PurePosixPath(file.src_uri).stem + suffix))


def _comment(*lines: str) -> str:
    return "\n".join(f"# {line}" for line in lines if line)
