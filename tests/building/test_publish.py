"""A build replaces the site as a whole, or leaves it as it was."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.faults.project import REPO, write
from tests.faults.project import build as make

GOOD = {
    "docs/index.md": "# First\n\nSee [the other page](other.md).\n",
    "docs/other.md": '# Other\n\n```python exec="on" source="above" result="text" id="other"\n'
    "print(6 * 7)\n```\n",
}
BAD = GOOD | {"docs/other.md": GOOD["docs/other.md"].replace("6 * 7", "1 / 0")}

posix = pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")


def snapshot(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.suffix != ".gz"  # which holds the time of day
    }


def start(folder: Path, *options: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(REPO), "SITE_URL": "", "REPO_URL": "", "EDIT_URI": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("publish") / "project"
    folder.mkdir()
    built = make(folder, GOOD)
    assert built.code == 0, built.log
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """Return a project that was built well once: a copy, to do with as one likes."""
    return shutil.copytree(built, tmp_path / "project", symlinks=True)


@pytest.mark.parametrize("options", [[], ["--strict"], ["-q"], ["--no-strict"]], ids=str)
def test_a_failed_build_leaves_the_last_good_site(project: Path, options: list[str]) -> None:
    before = snapshot(project / "site")
    write(project, BAD)
    build = start(project, *options)
    log, _ = build.communicate(timeout=60)
    assert build.returncode != 0
    assert "docs/other.md:3, at docs/other.md:4" in log
    assert "Nothing was published" in log
    assert snapshot(project / "site") == before
    assert not list(project.glob(".site*"))


def test_a_good_build_replaces_it_as_a_whole(project: Path) -> None:
    (project / "site/left-over.html").write_text("from another time", encoding="utf-8")
    write(project, {"docs/other.md": GOOD["docs/other.md"].replace("6 * 7", "6 * 8")})
    build = start(project)
    log, _ = build.communicate(timeout=60)
    assert build.returncode == 0, log
    assert "48" in (project / "site/other/index.html").read_text(encoding="utf-8")
    assert not (project / "site/left-over.html").exists()
    assert not list(project.glob(".site*"))


def test_another_folder_is_refused_in_words(project: Path) -> None:
    build = start(project / "docs", "-f", "../mkdocs.yml")
    log, _ = build.communicate(timeout=60)
    assert build.returncode != 0
    assert f"Run mkdocs in {project}" in log
    assert "Traceback" not in log


@posix
@pytest.mark.parametrize("how", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_an_interrupted_build_leaves_the_last_good_site(project: Path, how: str) -> None:
    before = snapshot(project / "site")
    write(project, {"docs/index.md": GOOD["docs/index.md"] + "\nNew.\n"})
    draw = random.Random(how)
    for _ in range(4):
        build = start(project)
        time.sleep(draw.uniform(0.05, 1.2))
        os.killpg(build.pid, signal.Signals[how])
        build.communicate(timeout=60)
        if build.returncode == 0:
            before = snapshot(project / "site")  # it was faster than the signal
        assert snapshot(project / "site") == before
    build = start(project)
    log, _ = build.communicate(timeout=60)
    assert build.returncode == 0, log
    assert "New." in (project / "site/index.html").read_text(encoding="utf-8")
    assert not list(project.glob(".site*"))


def test_a_site_lost_between_two_renames_comes_back(project: Path) -> None:
    """A build killed at the one moment when no site is in place: the next one brings it back."""
    before = snapshot(project / "site")
    (project / "site").rename(project / ".site.old")
    write(project, BAD)
    start(project).communicate(timeout=60)
    assert snapshot(project / "site") == before


@posix
def test_a_full_disk_leaves_the_last_good_site(project: Path) -> None:
    """No file may grow beyond 64 KiB: the theme's files cannot be copied."""
    before = snapshot(project / "site")
    build = subprocess.run(
        ["sh", "-c", f"ulimit -f 128; exec {sys.executable} -m mkdocs build"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(REPO), "SITE_URL": "", "REPO_URL": "", "EDIT_URI": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert build.returncode != 0
    assert snapshot(project / "site") == before
