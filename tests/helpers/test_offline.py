"""`site.offline`: the zip holds the site for reading from disk, the same bytes each time."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from derivsite.site import offline
from tests.faults.project import REPO, build

DOCS = REPO / "docs"
HEAD = "<meta charset=\"utf-8\"><meta content=\"script-src 'self' 'sha256-x'\"><script>1</script>"


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../rules/", "../rules/index.html"),
        ("rules/#sum", "rules/index.html#sum"),
        ("rules/?h=sum#sum", "rules/index.html?h=sum#sum"),
        ("..", "../index.html"),
        ("../..#top", "../../index.html#top"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("#top", "#top"),
        ("", ""),
        ("what.py", "what.py"),
        ("../what/what.ipynb", "../what/what.ipynb"),
        ("a..", "a.."),
        ("https://example.org/", "https://example.org/"),
        ("mailto:me@example.org", "mailto:me@example.org"),
    ],
)
def test_a_link_names_a_file(link: str, file: str) -> None:
    made = offline.page(f'{HEAD}<a class="term" href="{link}" title="a/">', "disk.js")
    assert f'<a class="term" href="{file}" title="a/">' in made


def test_what_is_no_link_stays() -> None:
    text = '<p>href="a/"</p><code>&lt;a href="b/"&gt;</code><link href="c/"><a data-href="d/">'
    assert text in offline.page(HEAD + text, "disk.js")


def test_the_script_that_starts_workers_comes_first() -> None:
    made = offline.page(HEAD, "../disk.js")
    assert made.index('<script src="../disk.js"></script>') < made.index("<script>1")


def test_only_pages_with_cells_may_run_texts() -> None:
    plain, cell = (offline.page(HEAD + body, "disk.js") for body in ("", '<div class="cell">'))
    assert "worker-src blob:; script-src 'self' 'sha256-x'" in plain
    assert "worker-src blob:; script-src 'self' 'unsafe-eval' 'sha256-x'" in cell


def test_search_results_name_files() -> None:
    places = {"": "index.html", "a/": "a/index.html", "a/#b": "a/index.html#b"}
    made = offline.index({"docs": [{"location": place, "text": "x"} for place in places]})
    assert [entry["location"] for entry in made["docs"]] == list(places.values())


def test_a_worker_comes_with_what_it_imports(tmp_path: Path) -> None:
    (tmp_path / "assets/python").mkdir(parents=True)
    (tmp_path / "assets/python/core.js").write_text('"core";')
    worker = tmp_path / "assets/worker.js"
    worker.write_text('importScripts("../assets/python/core.js");')
    made = offline.whole(worker)
    assert (
        made.index('"core";') < made.index("self.importScripts = ") < made.index("importScripts(")
    )
    worker.write_text("alone();")
    assert offline.whole(worker) == "alone();"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small site with the real site's scripts."""
    folder = tmp_path_factory.mktemp("small")
    shutil.copytree(DOCS / "assets", folder / "docs/assets")
    built = build(folder, {"docs/index.md": "# First\n", "docs/other.md": "# Other\n"})
    assert built.code == 0, built.log
    return folder


def run(project: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "derivsite.site.offline"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(REPO), "SITE_URL": "", "REPO_URL": "", "EDIT_URI": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def test_the_command_builds_and_packs_and_tells_what_to_open(project: Path) -> None:
    done = run(project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "unpack it and open rate-of-change/index.html" in done.stdout
    with ZipFile(project / offline.TARGET) as packed:
        names = packed.namelist()
        index = packed.read("rate-of-change/search/search_index.js").decode()
    assert names == sorted(names)
    assert {"rate-of-change/index.html", "rate-of-change/other/index.html"} <= set(names)
    assert not [name for name in names if name.endswith((".map", "404.html", "sitemap.xml.gz"))]
    found = json.loads(index.removeprefix("var __index = ").removesuffix(";"))
    assert {entry["location"] for entry in found["docs"]} == {"index.html", "other/index.html"}


def test_a_failed_build_leaves_the_last_zip(project: Path) -> None:
    target = project / offline.TARGET
    target.write_bytes(b"the last one")
    page = project / "docs/other.md"
    page.write_text("# Other\n\n[nowhere](gone.md)\n")
    done = run(project)
    page.write_text("# Other\n")
    assert done.returncode != 0
    assert target.read_bytes() == b"the last one"


def test_the_same_site_makes_the_same_bytes(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = tmp_path / "one/a.zip", tmp_path / "other/a.zip"
    again = shutil.copytree(project / "site", tmp_path / "again", copy_function=shutil.copyfile)
    for site, target, zone in ((project / "site", one, "UTC"), (again, other, "Asia/Tokyo")):
        target.parent.mkdir()
        monkeypatch.setenv("TZ", zone)
        offline.write(site, target)
    assert one.read_bytes() == other.read_bytes()
    assert [path.name for path in one.parent.iterdir()] == ["a.zip"]
