"""Check what the built pages weigh for a reader against `budgets.toml`."""

import gzip
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from derivsite.pages.faults import log
from derivsite.site.once import once

BUDGETS_FILE = Path(__file__).with_name("budgets.toml")
BUDGETS: dict[str, Any] = tomllib.loads(BUDGETS_FILE.read_text(encoding="utf-8"))

_ASKING = re.compile(r"<(?:script|link|img)\b[^>]*>")
_ADDRESS = re.compile(r'\b(?:src|href)="([^"?#]+)')
_KIND = re.compile(r'\brel="([^"]*)"')
_FETCHED = {"stylesheet", "icon", "preload", "prefetch"}  # other links only lead somewhere
_PACKED = {".woff2", ".png", ".jpg", ".gz"}  # already; hosts send these as they are
_REPAIR = {
    "page": "give a part of it a page of its own, or show less",
    "first visit": "refer to less, or make the largest of these smaller",
    "further page": "refer to files that all pages share, or show less",
    "script": "take out what few readers need, or fetch that when it is needed",
}


@once
def packed(path: Path) -> int:
    """Return the bytes of the file `path` as a host sends it."""
    content = path.read_bytes()
    return len(content if path.suffix in _PACKED else gzip.compress(content, compresslevel=6))


def report(site: Path, sources: Mapping[str, Path]) -> None:
    """Log an error for each budget that is overrun below `site`.

    `sources` maps a built page, by its path below `site`, to the Markdown file it came from.
    """
    for name, kind, found, allowed in overruns(site):
        where = sources[name].relative_to(Path.cwd()).as_posix() if name in sources else name
        log.error(
            "%s: the %s takes %s, and %s are allowed: %s. The budgets stand in %s",
            *(where, kind, found, f"{allowed:,}", _REPAIR[kind], BUDGETS_FILE.name),
        )


def overruns(site: Path) -> Iterator[tuple[str, str, str, int]]:
    """Yield what is too heavy below `site`: where, what, how much it is, and how much may be."""
    pages = {path: _referred(path) for path in sorted(site.rglob("*.html"))}
    everywhere = (files for path, files in pages.items() if path.name != "404.html")
    shared = set.intersection(*everywhere) if pages else set()
    for path, files in pages.items():
        for kind, found, allowed in _too_much(path, files, shared):
            yield path.relative_to(site).as_posix(), kind, found, allowed
    for name, allowed in BUDGETS["scripts"].items():
        for script in site.glob(f"assets/{name}.*js"):  # its name may hold a hash
            if (size := packed(script)) > allowed:
                yield script.relative_to(site).as_posix(), "script", _bytes(size), allowed


def _too_much(page: Path, files: set[Path], shared: set[Path]) -> Iterator[tuple[str, str, int]]:
    html = packed(page)
    first, further = (html + sum(map(packed, some)) for some in (files, files - shared))
    for kind, size in {"page": html, "first visit": first, "further page": further}.items():
        if size > (allowed := BUDGETS[kind.replace(" ", "_")]):
            yield kind, _bytes(size), allowed
    if (requests := 1 + len(files)) > BUDGETS["requests"]:
        yield "first visit", f"{requests} requests", BUDGETS["requests"]


def _referred(page: Path) -> set[Path]:
    """Return the files that a browser fetches for `page`; what is missing, the links tell."""
    found = {(page.parent / address).resolve() for address in _addresses(page)}
    return {path for path in found if path.is_file()}


@once
def _addresses(page: Path) -> list[str]:
    """Return the addresses that a browser fetches for `page`, as they stand there."""
    found = []
    for tag in _ASKING.findall(page.read_text(encoding="utf-8")):
        address, kind = _ADDRESS.search(tag), _KIND.search(tag)
        if address and not address[1].startswith("data:") and (not kind or kind[1] in _FETCHED):
            found.append(address[1])
    return found


def _bytes(size: int) -> str:
    return f"{size:,} bytes"
