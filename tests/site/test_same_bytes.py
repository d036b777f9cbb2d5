"""The same sources make the same bytes: elsewhere, at another hour, in another language."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.pages import ROOT

SOURCES = ("docs", "snippets", "derivsite", "mkdocs.yml")
PATIENCE = 600  # seconds for a build
ONE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}
OTHER = {"PYTHONHASHSEED": "2", "TZ": "Pacific/Pago_Pago", "LC_ALL": "C"}
SAME = {"SOURCE_DATE_EPOCH": "1700000000", "SITE_URL": "https://example.org/some/prefix/"}


def start(checkout: Path, surroundings: dict[str, str]) -> subprocess.Popen[str]:
    """Copy the sources to `checkout` and begin to build them there."""
    for source in map(ROOT.__truediv__, SOURCES):
        if source.is_dir():
            unkept = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, checkout / source.name, ignore=unkept)
        else:
            shutil.copy(source, checkout)
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "site"],
        cwd=checkout,
        env=os.environ | SAME | surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


def contents(site: Path) -> dict[str, bytes]:
    """Return the bytes of each file below `site`, by its path."""
    files = filter(Path.is_file, site.rglob("*"))
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def first_difference(one: bytes, other: bytes) -> str:
    """Show both sides around the first byte that differs."""
    pairs = enumerate(zip(one, other, strict=False))
    place = next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
    around = slice(max(0, place - 60), place + 60)
    return f"  {one[around]!r}\n  {other[around]!r}"


@pytest.mark.slow
def test_two_builds_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    checkouts = [tmp_path / "here", tmp_path / "somewhere" / "else"]
    for checkout in checkouts:
        checkout.mkdir(parents=True)
    builds = [start(*each) for each in zip(checkouts, (ONE, OTHER), strict=True)]
    for build in builds:
        log, _ = build.communicate(timeout=PATIENCE)
        assert build.returncode == 0, f"a copy of the sources does not build:\n{log}"
    one, other = (contents(checkout / "site") for checkout in checkouts)
    assert sorted(one) == sorted(other), "the two builds hold different files"
    differing = [name for name in one if one[name] != other[name]]
    told = "\n".join(f"{name}\n{first_difference(one[name], other[name])}" for name in differing)
    assert not differing, f"two builds of the same sources differ in\n{told}"
