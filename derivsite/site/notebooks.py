"""Notebook pages: which they are, and the files that readers can download."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from derivsite.kept.store import Store

FOLDER = "notebooks/"

# A link to another page of the site: it leads nowhere from a reader's own folder.
_ON_SITE = re.compile(r"\[([^\]]+)\]\(\.\./[^)]*\)")


def is_notebook(uri: str) -> bool:
    """Tell whether `uri`, below docs/, is a notebook in percent format."""
    return uri.startswith(FOLDER) and uri.endswith(".py")


def downloads(files: Files, store: Store) -> dict[str, bytes]:
    """Return the .ipynb of each notebook of the site, by its address."""
    return {
        file.src_uri.removesuffix(".py") + ".ipynb": _kept_ipynb(file.content_string, store)
        for file in files
        if is_notebook(file.src_uri)
    }


def _kept_ipynb(percent: str, store: Store) -> bytes:
    key = store.key("ipynb", percent)
    if not (kept := store.get(key)):
        kept = _ipynb(percent).encode()
        store.put(key, kept)
    return kept


def _ipynb(percent: str) -> str:
    import jupytext  # noqa: PLC0415 (slow to load, and seldom needed)

    notebook = jupytext.reads(percent, fmt="py:percent")
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number}"  # otherwise drawn at random
        if cell.cell_type == "markdown":
            cell.source = _ON_SITE.sub(r"\1", cell.source)
    return str(jupytext.writes(notebook, fmt="ipynb"))


def within_reach() -> set[str]:
    """Return the files beside the notebooks, which one may read: nobody sees what its process does.

    Notebooks run elsewhere too, so they read nothing else; and none imports another.
    """
    beside = Path("docs", FOLDER).rglob("*")
    return {str(path.absolute()) for path in beside if path.suffix not in {".py", ".pyc"}}


def hand_over(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Let mkdocs-jupyter say how `page` is rendered, before MkDocs asks it to."""
    config.plugins["mkdocs-jupyter"].on_pre_page(page, config=config, files=files)
