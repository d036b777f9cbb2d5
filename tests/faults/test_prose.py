"""Prose blocks publish their text as it was written, whatever signs it holds."""

import pytest
from bs4 import BeautifulSoup

from .cases.words import prose
from .project import Build, build

TEXTS = {
    "number": ("Twice two is {2 + 2}.", "Twice two is 4."),
    "quoted-end": ('They say "{2 + 2}"', 'They say "4"'),
    "three-quotes": ('Three """ in a row.', 'Three """ in a row.'),
    "backslash-end": ("A line that ends in \\\\", "A line that ends in \\"),
    "inner-quotes": ('It is {"a" + "b"}.', "It is ab."),
    "doubled-braces": ("A set {{1}}.", "A set {1}."),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    pages = {f"docs/{name}.md": f"# T\n\n{prose(name, text)}" for name, (text, _) in TEXTS.items()}
    return build(tmp_path_factory.mktemp("prose"), {"docs/index.md": "# Start\n"} | pages)


@pytest.mark.parametrize("name", TEXTS)
def test_prose_is_published_as_written(name: str, built: Build) -> None:
    page = BeautifulSoup((built.site / name / "index.html").read_text(), "html.parser")
    assert [words.get_text() for words in page.select("article p")] == [TEXTS[name][1]]
