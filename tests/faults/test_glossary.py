"""Slips in the glossary are told with their lines, and pages that use its terms lead to it."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.site.assets import asset

from .cases import good
from .project import Build, build

LINK = ":   [Page](explained.md)\n"
ENTRIES = {  # entry: what must be told about its first line
    f"arrow {{ #arrow }}\n:   Short.\n{LINK}": "",
    f"arrow {{ #arrow-again }}\n:   Short.\n{LINK}": "'arrow' belongs to 'arrow' already",
    f'bend {{ #bend data-also="arrow" }}\n:   Short.\n{LINK}': "'arrow' belongs to 'arrow' already",
    f"bow {{ #arrow }}\n:   Short.\n{LINK}": "'#arrow' belongs to 'arrow' already",
    f"curl {{ #curl }}\n:   {'long ' * 40}\n{LINK}": "the definition of 'curl' has 199 signs",
    f"drop {{ #drop }}\n:   See [it](explained.md).\n{LINK}": "of 'drop' holds markup",
    "edge { #edge }\n:   Short.\n": "nothing says where 'edge' is explained",
    f"fold\n:   Short.\n{LINK}": "the term 'fold' has no id",
    f"early {{ #early }}\n:   Short.\n{LINK}": "'early' stands after 'fold'",
    "gone { #gone }\n:   Short.\n:   [Gone](gone.md)\n": "gone.md",
}
GLOSSARY = "# Glossary\n\n" + "\n".join(ENTRIES)
LINES = {entry: GLOSSARY[: GLOSSARY.index(entry)].count("\n") + 1 for entry in ENTRIES}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("glossary")
    files = {"docs/glossary.md": GLOSSARY, "docs/explained.md": "# Explained\n"}
    return build(folder, good.FILES | files)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.split()[0])
def test_a_slip_is_told_with_its_line(entry: str, built: Build) -> None:
    place = f"docs/glossary.md:{LINES[entry]}: "
    told = [text for text in built.complaints("glossary.md") if place in text]
    if not ENTRIES[entry]:
        assert not told
    elif "gone.md" in ENTRIES[entry]:  # a dead link is told by MkDocs
        assert any("gone.md" in text for text in built.complaints("glossary.md"))
    else:
        assert any(ENTRIES[entry] in text for text in told), built.log
    assert built.code != 0


def test_pages_lead_to_the_glossary(tmp_path: Path) -> None:
    glossary = f"# Glossary\n\narrow {{ #arrow }}\n:   It points.\n{LINK}"
    prose = '```prose id="arrow-prose"\nTwo arrows, {1 + 1}, and an arrow.\n```\n'
    page = f"# Title\n\n{prose}\nAn arrow.\n"
    files = {"docs/glossary.md": glossary, "docs/deep/page.md": page, "docs/explained.md": page}
    built = build(tmp_path, good.FILES | files)
    assert built.code == 0, built.log
    terms = {
        name: [
            (link["href"], link.find_parent("p").get_text())
            for link in BeautifulSoup((built.site / name).read_text(), "html.parser").select(
                ".term"
            )
        ]
        for name in ("deep/page/index.html", "explained/index.html", "glossary/index.html")
    }
    # The first use is in what a block prints. The page that explains the term has none.
    assert terms == {
        "deep/page/index.html": [("../../glossary/#arrow", "Two arrows, 2, and an arrow.")],
        "explained/index.html": [],
        "glossary/index.html": [],
    }
    assert '"arrow":"It points."' in asset(built.site, "assets/terms.js").read_text()
