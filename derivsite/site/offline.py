"""The site as a folder in a zip file, to be read from disk: `python3 -m derivsite zip`.

From disk a link must name a file, and a browser neither fetches the search index nor starts a
worker from a file. So links end in `index.html`; the index and the workers come along as scripts.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from derivsite.site import policy

SITE, TARGET = Path("site"), Path("rate-of-change.zip")

_LEFT_OUT = ("404.html", "sitemap.xml*", "*.map")  # of use to hosts and to debuggers only
_WORKERS = ("assets/worker.*.js", "assets/javascripts/workers/*.js")
# A link to a folder of the site, as "../rules/", "../.." or "."; with a colon it leads elsewhere.
_FOLDER = re.compile(r'(<a\b[^>]*?\shref=")([^":#?]*/|(?:[^":#?]*/)?\.\.?)(?=["#?])')
_EARLY = re.compile(r"<link rel=\"(?:preload|prefetch)\"[^>]*>\n?")  # refused from disk
_NEEDED = re.compile(r'"(\.\./assets/[^"]+\.js)"')
_BEFORE = '"use strict"; self.__BRYTHON__ = { brython_path: "file:///" };'  # a text has no path
_AFTER = "self.importScripts = () => {};"  # all is here
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can tell


def main() -> int:
    """Build the site strictly, then write the zip file. Returns the exit code of the build."""
    if code := subprocess.call([sys.executable, "-m", "mkdocs", "build", "--strict"]):
        return code
    write(SITE, TARGET)
    print(f"{TARGET} holds the site: unpack it and open {TARGET.stem}/index.html.")
    return 0


def write(site: Path, target: Path) -> None:
    """Write `target`, whose folder has its name: the same bytes for the same files in `site`."""
    aside = target.with_suffix(".part")
    with ZipFile(aside, "w", ZIP_DEFLATED, compresslevel=9) as packed:
        for name, content in sorted(files(site)):
            entry = ZipInfo(f"{target.stem}/{name}", _EPOCH)
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # as on Unix, everywhere
            entry.compress_type = ZIP_DEFLATED
            packed.writestr(entry, content)
    aside.replace(target)


def files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files for disk, each by its path and with its content, from the built `site`."""
    (starter,) = site.glob("assets/disk.*.js")
    for path in filter(Path.is_file, site.rglob("*")):
        name = path.relative_to(site)
        if any(map(name.match, _LEFT_OUT)):
            continue
        content = path.read_bytes()
        if name.suffix == ".html":
            up = "../" * (len(name.parts) - 1)
            content = page(content.decode(), f"{up}assets/{starter.name}").encode()
        yield name.as_posix(), content
    found = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    yield "search/search_index.js", f"var __index = {json.dumps(index(found))};".encode()
    for worker in (path for pattern in _WORKERS for path in site.glob(pattern)):
        name = worker.relative_to(site).with_suffix(".disk.js")
        yield (
            name.as_posix(),
            f"document.currentScript.program = {json.dumps(whole(worker))};".encode(),
        )


def page(html: str, starter: str) -> str:
    """Return a page whose links name files; the script `starter` lets its workers start."""
    html = _FOLDER.sub(lambda link: f"{link[1]}{link[2].rstrip('/')}/index.html", html)
    html = _EARLY.sub("", html)
    return policy.from_disk(html).replace(
        "<script", f'<script src="{starter}"></script>\n<script', 1
    )


def index(found: dict[str, Any]) -> dict[str, Any]:
    """Return the search index with results that lead to files."""
    for entry in found["docs"]:
        folder, mark, anchor = entry["location"].partition("#")
        entry["location"] = f"{folder}index.html{mark}{anchor}"
    return found


def whole(worker: Path) -> str:
    """Return the program of a worker with the scripts that it would import in front of it."""
    code = worker.read_text(encoding="utf-8")
    needed = [(worker.parent / name).read_text(encoding="utf-8") for name in _NEEDED.findall(code)]
    return "\n".join([_BEFORE, *needed, _AFTER, code]) if needed else code


if __name__ == "__main__":
    sys.exit(main())
