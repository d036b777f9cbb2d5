"""Python-Markdown extension: terms lead to the glossary, and the glossary is checked."""

import re
from pathlib import Path, PurePosixPath

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from derivsite.blocks import fence
from derivsite.glossary import entries, linking
from derivsite.pages import engine, faults

DOCS = Path("docs")
REFERENCE = DOCS / "reference"  # for contributors, who know the terms

_RUNNING = re.compile(r"<(?:p|li|dd)\b")  # the text of a heading comes by itself, and has none


class Terms(Postprocessor):
    """Links the terms of a whole page: what its blocks print is in its place by now."""

    def run(self, text: str) -> str:
        """Return the HTML `text` of the current page with its links; check the glossary itself."""
        page = faults.current_page()
        folders = set(page.path.parents)
        if fence.is_rendering() or DOCS not in folders or REFERENCE in folders:
            return text
        if not _RUNNING.search(text):
            return text
        terms = entries.read()
        if page.path == entries.PATH:
            for line, complaint in entries.complaints(terms):
                faults.report(complaint, page.place(line))
            return text
        here = PurePosixPath(page.path.relative_to(DOCS))
        way = address(here, from_file=bool(engine.zensical(self.md)))
        return linking.link(text, terms, str(here), way)


def address(page: PurePosixPath, *, from_file: bool = False) -> str:
    """Return the way to the glossary from `page`, a path below docs/.

    It starts `from_file` for an engine that turns the ways between files into those between pages.
    """
    folder = page.parent if from_file or page.stem == "index" else page.with_suffix("")
    return "../" * len(folder.parts) + f"{entries.PATH.stem}/"


class TermsExtension(Extension):
    """Registers `Terms`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Run last, when the HTML that blocks and authors wrote is in its place."""
        md.registerExtension(self)
        md.postprocessors.register(Terms(md), "derivsite-terms", -10)


def makeExtension(**settings: object) -> TermsExtension:  # noqa: N802 (Python-Markdown's name)
    """Return the extension; Python-Markdown calls this."""
    return TermsExtension(**settings)
