"""The built site, made once for all tests that look at it, and a server that shows it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.serving import serve

ROOT = Path(__file__).parent.parent
PREFIX = "some/prefix"  # most hosts put a project below a prefix, so the tests do too
PATIENCE = 600  # seconds that a build may take before the tests give up


@pytest.fixture(scope="session")
def _host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Give a folder and the address where its files are served.

    The server starts before the build, because the build needs to know the port.
    """
    folder = tmp_path_factory.mktemp("host")
    with serve(folder) as address:
        yield folder, f"{address}{PREFIX}/"


@pytest.fixture(scope="session")
def built_site(_host: tuple[Path, str]) -> Path:
    """Build the site as a publisher would, strictly, and give the folder it is in."""
    folder, address = _host
    site = folder / PREFIX
    build = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=ROOT,
        env=os.environ | {"SITE_URL": address},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    if build.returncode:
        pytest.fail(f"the site does not build; mend this first:\n\n{build.stdout}", pytrace=False)
    return site


@pytest.fixture(scope="session")
def server(_host: tuple[Path, str], built_site: Path) -> str:
    """Give the address of the first page of the built site."""
    return _host[1]
