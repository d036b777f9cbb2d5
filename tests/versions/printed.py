"""What the lessons say in the Python that runs this, as JSON: the versions, and {page: its text}.

The pages go through the Markdown extensions of the site, so all their blocks run.
"""

import json
import logging
import sys
from pathlib import Path

import matplotlib
import numpy
from bs4 import BeautifulSoup
from markdown import Markdown
from markdown_exec import markdown_config
from mkdocs.config import load_config
from mkdocs.utils import CountHandler, meta

from derivsite.pages import faults
from derivsite.site import sources


def text_of(html: str) -> str:
    """Return the text of a page less its pictures, whose numbers stand in tables below them."""
    soup = BeautifulSoup(html, "html.parser")
    for picture in soup.select("svg"):
        picture.decompose()
    return soup.get_text()


def printed() -> dict[str, str]:
    """Return the text of each lesson. Raises `RuntimeError` if a block or a page is faulty."""
    config = load_config("mkdocs.yml")
    markdown_config.save(config.markdown_extensions, config.mdx_configs)
    told = CountHandler()
    faults.log.addHandler(told)
    pages: dict[str, str] = {}
    for path in sorted(Path("docs").rglob("*.md")):
        text, _ = meta.get_data("\n".join(sources.read(path).lines))
        md = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
        pages[path.as_posix()] = text_of(md.convert(text))
    if told.get_counts():
        raise RuntimeError(f"the lessons do not build with these versions: {told.get_counts()}")
    return pages


if __name__ == "__main__":
    logging.basicConfig(format="%(levelname)-7s -  %(message)s")
    versions = f"Python {sys.version.split()[0]}, NumPy {numpy.__version__}"
    versions += f", Matplotlib {matplotlib.__version__}"
    Path(sys.argv[1]).write_text(json.dumps([versions, printed()]), "utf-8")
