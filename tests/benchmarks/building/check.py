"""Tell whether a built site has all figures and tables of its lessons, whoever built it."""

from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from tests.benchmarks.building.lesson import Lesson

_DRAWING = """
[id^="figure_1"], figure.picture > svg, img[src$=".svg"], img[src^="data:image/svg+xml"]
"""  # of Matplotlib, on the page; slimmed, by our build; in a file; in an address


def missing(site: Path, pages: list[Lesson]) -> list[str]:
    """Return what the HTML below `site` lacks, in words; nothing if all is there.

    The cells of the tables must be those that the code gives when it is run here.
    """
    built = {path.stem: path for path in site.rglob("*.html")}
    built |= {path.parent.name: path for path in site.rglob("index.html")}
    return [
        f"{lesson.name}: {complaint}"
        for lesson in pages
        for complaint in _missing(built.get(lesson.name), lesson)
    ]


def _missing(path: Path | None, lesson: Lesson) -> Iterator[str]:
    if path is None:
        yield "there is no page"
        return
    page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    drawings = [one for one in page.select(_DRAWING) if _is_there(one, path)]
    wanted = sum(block.kind == "figure" for block in lesson.blocks)
    if len(drawings) != wanted:
        yield f"{len(drawings)} figures, not {wanted}"
    tables = [
        [cell.get_text().strip() for cell in table.select("td")] for table in page.select("table")
    ]
    for block in lesson.blocks:
        if block.kind == "table" and _cells(block.code) not in tables:
            yield f"no table of {block.name} with the right numbers"


def _is_there(drawing: Tag, path: Path) -> bool:
    source = str(drawing.get("src", "data:"))
    return source.startswith("data:") or (path.parent / source).is_file()


def _cells(code: str) -> list[str]:
    """Return the cells below the head of the Markdown table that `code` makes."""
    names: dict[str, str] = {}
    exec(code, names)
    rows = names["table"].split("\n")[2:]
    return [cell.strip() for row in rows for cell in row.strip("|").split("|")]
