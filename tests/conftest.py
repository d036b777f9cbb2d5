"""The built site, made once for all tests that look at it, and a server that shows it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.serving import serve

ROOT = Path(__file__).parent.parent
PREFIX = "some/prefix"  # most hosts put a project below a prefix, so the tests do too
ADDRESS = f"https://example.org/{PREFIX}/"  # where the site believes to be
EPOCH = "1700000000"  # the date of the site, in seconds
PUBLISHED = {  # the site as .github/workflows/publish.yml makes it; .ci/run says the same
    "SITE_URL": ADDRESS,
    "REPO_URL": "https://github.com/someone/derivatives",
    "EDIT_URI": "edit/main/docs/",
    "SOURCE_DATE_EPOCH": EPOCH,
}
PATIENCE = 600  # seconds that a build may take before the tests give up


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site as a publisher would, strictly, and give the folder it is in.

    The processes of one test run share one build. BUILT_SITE names a site that `.ci/run` has
    built already, as PUBLISHED says.
    """
    if built := os.environ.get("BUILT_SITE"):
        return ROOT / built
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    site, log, claim = (folder / name for name in ("site", "site.log", "site.claimed"))
    try:
        claim.mkdir()
    except FileExistsError:
        _wait(site, log)
    else:
        _build(site, log)
    if not site.exists():
        told = log.read_text(encoding="utf-8") if log.exists() else f"it took {PATIENCE} seconds"
        pytest.fail(f"the site does not build; mend this first:\n\n{told}", pytrace=False)
    return site


def _build(site: Path, log: Path) -> None:
    """Build the site; it is put in place as a whole. A log appears if it fails."""
    build = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=ROOT,
        env=os.environ | PUBLISHED,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    if build.returncode:
        log.write_text(build.stdout, encoding="utf-8")


def _wait(site: Path, log: Path) -> None:
    """Wait until another process has built the site, or failed."""
    end = time.monotonic() + PATIENCE
    while not site.exists() and not log.exists() and time.monotonic() < end:
        time.sleep(0.1)


@pytest.fixture(scope="session")
def server(built_site: Path) -> Iterator[str]:
    """Give the address of the first page of the built site."""
    with serve(built_site, f"/{PREFIX}/") as address:
        yield address
