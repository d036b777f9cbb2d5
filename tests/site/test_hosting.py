"""Behind nginx, with the lines of the README: what is kept, for how long, and what is said."""

import gzip
import os
import shutil
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.site import nginx
from tests.site.assets import HASH, asset
from tests.site.cells import Cell, places
from tests.site.watching import Tab

YEAR = "public, max-age=31536000, immutable"
SHORT = "public, max-age=300"
LESSON = "derivative/what/"


@pytest.fixture(scope="module")
def host(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a copy of the site, with compressed copies of a page and a script."""
    if not nginx.NGINX:
        expected = os.environ.get("CI") and sys.platform == "linux"
        give_up = pytest.fail if expected else pytest.skip
        give_up("no nginx was found. On Debian: apt-get install nginx-light")
    folder = tmp_path_factory.mktemp("nginx")
    site = shutil.copytree(built_site, folder / "site")
    nginx.compress(site)
    with nginx.serve(site, folder) as (address, _):
        yield address


def ask(url: str) -> tuple[int, HTTPMessage, bytes]:
    """Return status, headers and body, as a browser that takes gzip gets them."""
    asked = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    try:
        with urllib.request.urlopen(asked, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def test_what_has_a_hash_is_kept_and_nothing_else(host: str, built_site: Path) -> None:
    for path in filter(Path.is_file, built_site.rglob("*")):
        name = path.relative_to(built_site).as_posix()
        hashed = HASH.search(path.name) and not name.endswith(".map")
        status, headers, _ = ask(host + name)
        assert (status, headers["Cache-Control"]) == (200, YEAR if hashed else SHORT), name


def test_every_file_of_ours_has_a_hash(built_site: Path) -> None:
    ours = {path for path in (built_site / "assets").iterdir() if path.is_file()}
    ours |= set((built_site / "assets/python").iterdir())
    assert len(ours) > len({"style", "figures", "reader", "terms", "review", "worker", "maths"})
    assert not [path.name for path in ours if not HASH.search(path.name)]


@pytest.mark.parametrize("address", ["no/such/page/", "assets/gone.0123abcd.js"])
def test_what_is_not_there_is_told_and_not_kept(host: str, address: str) -> None:
    status, headers, body = ask(host + address)
    assert status == 404
    assert headers["Cache-Control"] == SHORT
    assert b"</html>" in gzip.decompress(body)


def test_texts_come_compressed_and_the_copy_is_the_same(host: str, built_site: Path) -> None:
    for path in (built_site / LESSON / "index.html", asset(built_site, "assets/style.css")):
        _, headers, body = ask(host + path.relative_to(built_site).as_posix())
        assert headers["Content-Encoding"] == "gzip"
        assert headers["Vary"] == "Accept-Encoding"
        assert gzip.decompress(body) == path.read_bytes()


def test_an_address_without_its_last_slash_leads_on(host: str) -> None:
    """Whatever is in front of nginx: it may have another name, another port, and TLS."""
    line = HTTPConnection(urlsplit(host).netloc, timeout=10)
    line.request("GET", f"/{LESSON.rstrip('/')}")
    assert line.getresponse().headers["Location"] == f"/{LESSON}"
    line.close()


def test_the_headers_are_there_and_only_the_worker_may_run_texts(
    host: str, built_site: Path
) -> None:
    worker = asset(built_site, "assets/worker.js").name
    for address in ("", LESSON, f"assets/{worker}", "no/such/page/"):
        _, headers, _ = ask(host + address)
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert ("unsafe-eval" in headers["Content-Security-Policy"]) == (worker in address)


def test_a_page_comes_whole_and_its_cell_runs(
    browser: Browser, host: str, built_site: Path
) -> None:
    place = places(built_site)[0]
    with browser.new_context() as context:
        tab = Tab(context.new_page())
        tab.go(host + place.address)
        cell = Cell(tab.page, place.name)
        assert cell.run("import statistics\nprint(statistics.mean([1, 3]))").startswith("Done")
        assert cell.output() == "2"
        assert not tab.faults, "\n".join(tab.faults)
