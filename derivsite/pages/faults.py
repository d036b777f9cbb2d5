"""Tell people what is wrong, on which page and line, and what to do."""

import logging
from html import escape
from pathlib import Path

from derivsite.pages.page import Fence, Page, Place

# MkDocs counts what is logged below "mkdocs", and a build that is to be published fails on it.
log = logging.getLogger("mkdocs.derivsite")


class Fault(Exception):
    """Something an author can mend.

    `line` counts from 1 within the code of the block, where it is known.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


class _Current:
    """The page that is being converted; Python-Markdown does not know it."""

    page = Page(Path("docs"), "")


def set_page(page: Page) -> None:
    """Say which page is being converted."""
    _Current.page = page


def current_page() -> Page:
    """Return the page that is being converted."""
    return _Current.page


def report(fault: Fault | str, place: Place | None = None, code: Fence | None = None) -> None:
    """Log `fault` with its place on the current page: `place`, or the block `code`.

    For a block, the line of the code that failed is named too, be it in a snippet.
    """
    page = current_page()
    where = str(place or page.place(code.start if code else 1))
    if code and isinstance(fault, Fault) and fault.line:
        inner = list(page.code_places(code))
        if fault.line <= len(inner):
            where = f"{where}, at {inner[fault.line - 1]}"
    log.error("%s: %s", where, fault)


def shown(fault: Fault) -> str:
    """Return `fault` as HTML, for the page that an author has open."""
    return (
        '<div class="admonition failure"><p class="admonition-title">This block failed</p>'
        f"<p>{escape(str(fault))}</p></div>"
    )
