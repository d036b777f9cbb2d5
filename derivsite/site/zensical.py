"""Python-Markdown extension: does for a page under Zensical what the hooks do under MkDocs.

Under MkDocs it does nothing.
"""

import logging
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown_exec import markdown_config

from derivsite import texts
from derivsite.blocks import fence
from derivsite.glossary.extension import DOCS
from derivsite.pages import engine, faults, markup
from derivsite.site import slim, sources


class FaultyPage(Exception):
    """Ends the page, and in the end the build. What is wrong with it was told before."""


class _Told(logging.StreamHandler[Any]):
    """Tells faults on standard error, and counts them: Zensical knows of no logging."""

    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        super().emit(record)
        self.count += 1


_told = _Told()
_told.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))


def _page(md: Markdown) -> Any:
    """Return what Zensical says of the page that `md` converts; None for a part of a page."""
    return None if fence.is_rendering() else engine.zensical(md)


class Opening(Preprocessor):
    """Says which page is being converted, and looks for faults in its text."""

    def run(self, lines: list[str]) -> list[str]:
        """Return `lines` as they are."""
        if context := _page(self.md):
            if _told not in faults.log.handlers:
                faults.log.addHandler(_told)
            _told.count = 0
            config = context.config
            texts.use(config["theme"]["language"])
            markdown_config.save(config["markdown_extensions"], config["mdx_configs"])
            sources.check(sources.read(DOCS / context.page.path))
        return lines


class Closing(Postprocessor):
    """Checks what the page holds, and leaves out what nobody needs."""

    def run(self, text: str) -> str:
        """Return the HTML `text`. Raises `FaultyPage` if any fault of the page was told."""
        if not _page(self.md):
            return text
        for needle, complaint in markup.complaints(text):
            faults.report(complaint, faults.current_page().find(needle))
        if _told.count:
            raise FaultyPage(f"{faults.current_page().path.as_posix()} has {_told.count} faults")
        return slim.code(text)


class ZensicalExtension(Extension):
    """Registers `Opening` and `Closing`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Run first, before the snippets are put in (priority 32), and last, after the terms."""
        md.registerExtension(self)
        md.preprocessors.register(Opening(md), "derivsite-opening", 50)
        md.postprocessors.register(Closing(md), "derivsite-closing", -20)


def makeExtension(**settings: object) -> ZensicalExtension:  # noqa: N802 (as above)
    """Return the extension; Python-Markdown calls this."""
    return ZensicalExtension(**settings)
