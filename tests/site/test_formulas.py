"""Formulas: each character is in the site's font, and no LaTeX is left."""

import re
import unicodedata
from collections.abc import Iterator
from copy import copy
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.site.assets import asset
from tests.site.pages import PAGES, article, name

INVISIBLE = set("\u2061\u2062\u2063\u2064")  # say "applied to", "times" and so on to machines
_LETTER = re.compile(r"(?:LATIN|GREEK) (SMALL|CAPITAL) LETTER (\w+)")


def _slanted(letter: str) -> str:
    """Return the italic that a browser shows for a variable of one letter."""
    match = _LETTER.fullmatch(unicodedata.name(letter, ""))
    if letter == "h":
        return "ℎ"  # the Planck constant: the one italic that Unicode keeps elsewhere
    try:
        return unicodedata.lookup(f"MATHEMATICAL ITALIC {match[1]} {match[2]}") if match else letter
    except KeyError:
        return letter


def _characters(site: Path, address: str) -> Iterator[str]:
    """Yield the characters of the formulas of a page, as they are drawn."""
    for leaf in article(site, address).select("math mi, math mn, math mo, math mtext"):
        text = leaf.get_text()
        variable = leaf.name == "mi" and len(text) == 1 and leaf.get("mathvariant") != "normal"
        yield from _slanted(text) if variable else text


@pytest.fixture(scope="module")
def glyphs(built_site: Path) -> set[str]:
    with TTFont(asset(built_site, "assets/maths.woff2")) as font:
        return set(map(chr, font.getBestCmap()))


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_the_font_has_every_character(built_site: Path, glyphs: set[str], address: str) -> None:
    used = {c for c in _characters(built_site, address) if not c.isspace()} - INVISIBLE
    missing = ", ".join(f"{c} (U+{ord(c):04X})" for c in sorted(used - glyphs))
    assert not missing, f"{name(address)}: add to GLYPHS in derivsite/maths/font.py: {missing}"


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_no_sign_of_times_became_emphasis(built_site: Path, address: str) -> None:
    """Markdown takes the two asterisks of 5*4^2 - 5*3^2 away, and leaves another formula."""
    emphasised = [part.get_text() for part in article(built_site, address).select("em, strong")]
    eaten = [text for text in emphasised if "^" in text]
    assert not eaten, f"{address}: {eaten}; write the formula as code, in backticks"


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_no_latex_is_left(built_site: Path, address: str) -> None:
    text = copy(article(built_site, address))
    for code in text.select("pre, code"):
        code.decompose()
    left = re.findall(r"\\[(\[].*|\$\$.*|.*\\(?:frac|lim|cdot)\b.*", text.get_text())
    assert not left, f"{name(address)} shows LaTeX as it was typed: {left}"
