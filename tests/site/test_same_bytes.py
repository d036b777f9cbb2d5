"""The same sources make the same bytes: elsewhere, at another hour, in another language."""

import os
import shutil
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.conftest import PUBLISHED
from tests.site.pages import ROOT

SOURCES = ("docs", "snippets", "derivsite", "mkdocs.yml")
PATIENCE = 600  # seconds for a build


def surroundings() -> dict[str, str]:
    """Return surroundings unlike those of the built site: another day, language and order."""
    ahead = timezone(timedelta(hours=14))
    another_day = datetime.now(ahead).date() != datetime.now().astimezone().date()
    language = os.environ.get("LC_ALL") or os.environ.get("LANG") or "C"
    return {
        "TZ": "AHEAD-14" if another_day else "BEHIND+11",  # as POSIX writes the sign
        "LC_ALL": "C.UTF-8" if language in {"C", "POSIX"} else "C",
        "PYTHONHASHSEED": "2",  # without it, each process has its own
    }


def build(checkout: Path) -> Path:
    """Copy the sources to `checkout`, build them there and return the site."""
    for source in map(ROOT.__truediv__, SOURCES):
        if source.is_dir():
            unkept = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, checkout / source.name, ignore=unkept)
        else:
            shutil.copy(source, checkout)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "site"],
        cwd=checkout,
        env=os.environ | PUBLISHED | surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, f"a copy of the sources does not build:\n{done.stdout}"
    return checkout / "site"


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
def test_two_builds_are_the_same_byte_for_byte(built_site: Path, tmp_path: Path) -> None:
    checkout = tmp_path / "somewhere" / "else"
    checkout.mkdir(parents=True)
    one, other = contents(built_site), contents(build(checkout))
    assert sorted(one) == sorted(other), "the two builds hold different files"
    differing = [name for name in one if one[name] != other[name]]
    told = "\n".join(f"{name}\n{first_difference(one[name], other[name])}" for name in differing)
    assert not differing, f"two builds of the same sources differ in\n{told}"
