"""The link check finds nothing on the site, and finds each kind of fault where there is one."""

from pathlib import Path

import pytest

from derivsite.site.links import faults


def test_the_built_site_has_no_fault(built_site: Path) -> None:
    found = "\n".join(map(" ".join, faults(built_site)))
    assert not found, found


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make a site of two pages and a picture, without faults."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "picture.png").touch()
    (tmp_path / "index.html").write_text(
        '<h1 id="top">First</h1><a href="inner/">in</a><a href="inner/#here">there</a>'
        '<a href="#top">up</a><img src="picture.png"><a href="https://example.org/x">out</a>',
        encoding="utf-8",
    )
    (tmp_path / "inner/index.html").write_text(
        '<h1 id="here">Inner</h1><a href="..">back</a><a href="../#top">top</a>'
        '<a href="../picture.png?raw">picture</a>',
        encoding="utf-8",
    )
    return tmp_path


def test_sound_links_pass(site: Path) -> None:
    assert list(faults(site)) == []


NOWHERE = "leads nowhere"
NO_ANCHOR = "names an anchor that its page lacks"


@pytest.mark.parametrize(
    ("html", "reference", "said"),
    [
        ('<a href="../gone/">', "../gone/", NOWHERE),
        ('<a href="../gone.html">', "../gone.html", NOWHERE),
        ('<a href="../#gone">', "../#gone", NO_ANCHOR),
        ('<a href="#gone">', "#gone", NO_ANCHOR),
        ('<img src="gone.png">', "gone.png", NOWHERE),
        ('<script src="gone.js"></script>', "gone.js", NOWHERE),
        ('<link rel="stylesheet" href="gone.css">', "gone.css", NOWHERE),
        ('<svg><use href="#gone"/></svg>', "#gone", NO_ANCHOR),
        ('<svg><use xlink:href="#gone"/></svg>', "#gone", NO_ANCHOR),
        ('<a href="/inner/">', "/inner/", "starts at the root of the host"),
        ('<p id="here">', "here", "is the id of more than one element"),
    ],
)
def test_a_fault_is_told_with_its_page(site: Path, html: str, reference: str, said: str) -> None:
    add(site / "inner/index.html", html)
    found = list(faults(site))
    assert [fault[:2] for fault in found] == [("inner/index.html", reference)]
    assert said in found[0][2]


def add(page: Path, html: str) -> None:
    page.write_text(page.read_text(encoding="utf-8") + html, encoding="utf-8")


def test_a_folder_without_a_page_leads_nowhere(site: Path) -> None:
    (site / "empty").mkdir()
    add(site / "index.html", '<a href="empty/">')
    found = list(faults(site))
    assert [fault[:2] for fault in found] == [("index.html", "empty/")]
    assert NOWHERE in found[0][2]


def test_the_page_for_missing_addresses_may_use_absolute_links(site: Path) -> None:
    (site / "404.html").write_text('<a href="/prefix/">', encoding="utf-8")
    assert list(faults(site)) == []
