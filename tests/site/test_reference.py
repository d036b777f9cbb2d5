"""The reference pages tell all that authors of pages can use, as the code has it."""

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from bs4 import Tag

from derivsite.site.reference import STYLES
from tests.site.pages import PAGES, ROOT, SOURCES, article, name

REFERENCE = [page for page in PAGES if page.startswith("reference/")]
LESSONS = [ROOT / "docs" / source for source in SOURCES.values() if source.endswith(".md")]
MODULE = re.compile(r"^::: (\S+)$", re.MULTILINE)
IMPORT = re.compile(r"^from (derivsite\S*) import (.+)$", re.MULTILINE)


def modules(page: str) -> list[str]:
    return MODULE.findall((ROOT / "docs" / SOURCES[page]).read_text(encoding="utf-8"))


def public(module: str) -> Iterator[tuple[str, object]]:
    """Yield the functions and classes that `module` offers, with their names."""
    found = import_module(module)
    for thing, value in vars(found).items():
        here = getattr(value, "__module__", "") == module or thing in getattr(found, "__all__", [])
        told = here and not thing.startswith("_") and inspect.getdoc(value)
        if told and (inspect.isclass(value) or inspect.isfunction(value)):
            yield thing, value


def entry(site: Path, page: str, path: str) -> tuple[str, str]:
    """Return the signature and the words below the heading of `path`, in one line each."""
    heading = article(site, page).find(id=path)
    assert isinstance(heading, Tag), f"{page} does not tell of {path}"
    signature = heading.find_next_sibling("pre")
    words = heading.find_next_sibling("p")
    assert signature
    assert words
    return " ".join(signature.get_text().split()), " ".join(words.get_text().split())


@pytest.mark.parametrize("page", REFERENCE, ids=name)
def test_it_tells_what_the_module_offers(built_site: Path, page: str) -> None:
    told = 0
    for module in modules(page):
        for thing, value in public(module):
            signature, words = entry(built_site, page, f"{module}.{thing}")
            assert callable(value)
            assert signature.startswith(f"{thing}(")
            for parameter in inspect.signature(value).parameters.values():
                assert re.search(rf"[( *]{parameter.name}[:,]", signature), (thing, parameter)
            first = (inspect.getdoc(value) or "").split("\n\n")[0]
            assert words == " ".join(first.replace("`", "").split())
            told += 1
    assert told


def test_all_that_pages_import_is_told(built_site: Path) -> None:
    told = {
        heading.get_text().rstrip("¶\n")
        for page in REFERENCE
        for heading in article(built_site, page).select("h3, h4")
    }
    used = {
        imported
        for lesson in LESSONS
        for _, names in IMPORT.findall(lesson.read_text(encoding="utf-8"))
        for imported in names.split(", ")
        if not imported.isupper()
    }
    assert used
    assert used - told == set()


def test_it_is_light_and_no_page_asks_for_its_styles(built_site: Path) -> None:
    assert not (built_site / STYLES).exists()
    for page in (PAGES[0], REFERENCE[0]):
        assert "mkdocstrings" not in (built_site / page / "index.html").read_text(encoding="utf-8")
