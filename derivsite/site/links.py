"""Check the links of the built site: pages, anchors, images, scripts, styles, and ids."""

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from derivsite.pages import page as lesson
from derivsite.pages.faults import log
from derivsite.site.once import once

_REFERRING = {"a", "link", "img", "script", "use"}
_REFERENCES = ("href", "src", "xlink:href")


class Page:
    """A built page: the ids it has, and what it refers to."""

    def __init__(self, path: Path) -> None:
        self.references: list[str] = []
        ids: list[str] = []
        document = html.document_fromstring(path.read_bytes(), html.HTMLParser(encoding="utf-8"))
        for element in document.iter(etree.Element):
            ids += filter(None, [element.get("id")])
            if element.tag in _REFERRING:
                self.references += filter(None, map(element.get, _REFERENCES))
        self.ids = set(ids)
        self.repeated = [name for name, count in Counter(ids).items() if count > 1]


_page = once(Page)


def report(site: Path, sources: Mapping[str, Path]) -> None:
    """Log an error for each fault below `site`, with the line of the source where it is known.

    `sources` maps a built page, by its path below `site`, to the Markdown file it came from.
    """
    for name, reference, fault in faults(site):
        where = name
        if source := sources.get(name):
            text = source.read_text(encoding="utf-8", errors="replace")
            page = lesson.Page(source.relative_to(Path.cwd()), text)
            # MkDocs has turned links between pages into links between built pages.
            fragment = "#" + urlsplit(reference).fragment
            where = str(page.find(f'"{reference}"', f"({reference}", f"{fragment})", reference))
        log.error("%s: '%s' %s", where, reference, fault)


def faults(site: Path) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with the links below `site`: page, reference, and the complaint."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: _page(site / name) for name in sorted(files) if name.endswith(".html")}
    for name, page in pages.items():
        for repeated in page.repeated:
            yield name, repeated, "is the id of more than one element; ids are unique on a page"
        if name == "404.html":
            continue  # its links are absolute: it is served for any address
        for reference in page.references:
            if fault := _fault(name, reference, pages, files):
                yield name, reference, fault


def _fault(name: str, reference: str, pages: Mapping[str, Page], files: set[str]) -> str | None:
    parts = urlsplit(reference)
    if parts.scheme or parts.netloc:
        return None  # other hosts are for a scheduled job: their faults must not stop a build
    if parts.path.startswith("/"):
        return "starts at the root of the host; make it relative, so that any prefix works"
    target = name
    if parts.path:
        # Written with strings: a large site has a million links, since each page lists all pages.
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
        if target not in files:
            target = posixpath.normpath(f"{target}/index.html")
    if target not in files:
        return "leads nowhere; mend the address or the file name"
    if parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
        return "names an anchor that its page lacks; mend the part after the #"
    return None
