"""The lessons under Zensical: the same content from the same sources, and no silent fault."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import PATIENCE, ROOT

PAGES = sorted(set((ROOT / "docs").rglob("*.md")) - set((ROOT / "docs/reference").glob("*.md")))
SOURCES = ["docs", "snippets", "derivsite"]
BROKEN = """\
# A page

A measured 0.30103, typed by hand.

```python exec="on" source="above" result="text" id="broken"
print(1 / 0)
```
"""


def zensical(project: Path) -> tuple[int, str]:
    """Build `project` and return the exit code with all that was said."""
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(ROOT), "REPO_URL": "", "EDIT_URI": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout


@pytest.fixture(scope="module")
def zensical_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a copy of the sources: Zensical builds nothing outside the folder of mkdocs.yml."""
    project = tmp_path_factory.mktemp("zensical")
    for name in SOURCES:
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    code, log = zensical(project)
    assert code == 0, log
    return project / "site"


def article(html: str) -> list[str]:
    """Return the lines of the article of a page, less what must differ between the engines."""
    soup = BeautifulSoup(html, "lxml").select("article")[0]
    for added in soup.select(
        "#__skip,"  # where Zensical's link over the header leads; MkDocs takes the heading
        ".md-content__button,"  # to edit the page: that build has no address for it
        ".takeaway"  # the hook's line, after the content: Zensical runs no hooks
    ):
        added.decompose()
    for left_out in soup.select("[data-search-exclude]"):
        del left_out["data-search-exclude"]  # Zensical takes it out when it has made its index
    for link in soup.select("a[href*='notebooks/']"):
        # A notebook is a page of mkdocs-jupyter, but a file to download under Zensical.
        link["href"] = str(link["href"]).replace(".py", "/")
    return soup.decode_contents().strip().splitlines()


def html_of(site: Path, source: Path) -> str:
    page = source.relative_to(ROOT / "docs").with_suffix("")
    folder = site / (page.parent if page.stem == "index" else page)
    return (folder / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("source", PAGES, ids=lambda path: path.stem)
def test_the_article_is_the_same(source: Path, zensical_site: Path, built_site: Path) -> None:
    assert article(html_of(zensical_site, source)) == article(html_of(built_site, source))


def test_one_other_digit_is_another_article(built_site: Path) -> None:
    html = html_of(built_site, ROOT / "docs" / "derivative" / "what.md")
    assert "-1.500 euro per day" in html, "choose another number of this page"
    assert article(html) != article(html.replace("-1.500 euro per day", "-1.501 euro per day"))


def test_a_fault_fails_the_build_and_names_its_line(tmp_path: Path) -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    before, after = config.split("nav:")[0], config.split("extra_css:")[1]
    (tmp_path / "mkdocs.yml").write_text(f"{before}extra_css:{after}", encoding="utf-8")
    shutil.copytree(ROOT / "derivsite", tmp_path / "derivsite")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(BROKEN, encoding="utf-8")
    (tmp_path / "docs" / "good.md").write_text("# Another page\n", encoding="utf-8")
    code, log = zensical(tmp_path)
    assert code != 0
    assert "ERROR   -  docs/index.md:3: a measured number is typed by hand" in log
    assert "ERROR   -  docs/index.md:5, at docs/index.md:6: the block failed" in log
    assert "docs/index.md has 2 faults" in log
    assert not (tmp_path / "site" / "index.html").exists(), "a page with faults is there to publish"
