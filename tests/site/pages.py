"""The pages of the site, from the navigation in mkdocs.yml, and how to read one that is built."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import yaml
from bs4 import BeautifulSoup, Tag

ROOT = Path(__file__).parent.parent.parent


class _Tolerant(yaml.SafeLoader):
    """Reads mkdocs.yml without importing what its tags (`!!python/name:` and so on) name."""


_Tolerant.add_multi_constructor("", lambda *_: None)


def _sources(entry: object) -> Iterator[str]:
    """Yield the files that an entry of the navigation names, at any depth."""
    if isinstance(entry, str):
        yield entry
    else:
        parts = entry.values() if isinstance(entry, dict) else entry
        for part in parts:
            yield from _sources(part)


def _address(source: str) -> str:
    """Return where MkDocs puts `source`, seen from the first page."""
    path = PurePosixPath(source)
    folder = path.parent if path.stem == "index" else path.with_suffix("")
    return "" if folder == PurePosixPath() else f"{folder}/"


_NAV = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Tolerant)["nav"]

# The address of each page, such as "derivative/what/", and the file in docs/ it is made from.
SOURCES = {_address(source): source for source in _sources(_NAV)}
PAGES = list(SOURCES)
MISSING = "no/such/page/"  # an address that the host answers with 404.html


def name(address: str) -> str:
    """Return a name for `address` that reads well in a list of tests."""
    return address.strip("/") or "first page"


@cache  # reading all pages takes three seconds, and a hundred tests look at them
def article(site: Path, address: str) -> Tag:
    """Return the article of a built page, without the header, navigation and footer.

    It is read once and shared: who wants to change it makes a copy.
    """
    path = site / address / "index.html"
    found = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml").find("article")
    assert isinstance(found, Tag), f"{path} has no article"
    return found
