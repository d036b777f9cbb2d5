"""Build the lessons with the oldest and the newest versions, and compare what they say."""

import difflib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from uv import find_uv_bin

ROOT = Path(__file__).parents[2]
UV = find_uv_bin()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CHANGING = ["numpy", "matplotlib"]  # the libraries that lessons compute and draw with
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]  # the supported ones


def floor(name: str) -> str:
    """Return the oldest version of `name` that pyproject.toml allows."""
    needs = " ".join(PROJECT["dependencies"])
    found = re.search(rf"\b{name}>=([\d.]+)", needs)
    if not found:
        raise ValueError(f"pyproject.toml says no '{name}>=…'")
    return found[1]


def uv(*arguments: str | Path) -> None:
    subprocess.run([UV, "--quiet", *arguments], cwd=ROOT, check=True)


def pythons() -> list[str]:
    """Return the supported Pythons on the PATH, the oldest first."""
    found = [path for version in PYTHONS if (path := shutil.which(f"python{version}"))]
    runs = [subprocess.run([path, "-V"], capture_output=True, check=False) for path in found]
    return [path for path, run in zip(found, runs, strict=True) if run.returncode == 0]


def said(folder: Path, python: str, *libraries: str) -> tuple[str, dict[str, str]]:
    """Return the versions, and what the lessons say with this Python, `libraries`, and the lock."""
    uv("venv", "--python", python, folder)
    here = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    uv("pip", "sync", "--require-hashes", "requirements.lock", "--python", here)
    uv("pip", "install", "--no-deps", "--upgrade", *libraries, "--python", here)
    uv("pip", "install", "--no-deps", "--no-build-isolation", "-e", ".", "--python", here)
    answer = folder / "said.json"
    subprocess.run([here, "-m", "tests.versions.printed", answer], cwd=ROOT, check=True)
    versions, pages = json.loads(answer.read_text(encoding="utf-8"))
    return versions, pages


def differences(old: dict[str, str], new: dict[str, str]) -> list[str]:
    """Return the lines that differ between two sets of pages, with the name of each page."""
    return [
        line
        for page in sorted(old.keys() | new.keys())
        for line in difflib.unified_diff(
            old.get(page, "").splitlines(), new.get(page, "").splitlines(), page, page, n=0
        )
    ]


def main() -> int:
    """Print the versions and each line that differs. Returns 1 if any does."""
    floors = [f"{name}=={floor(name)}" for name in CHANGING]
    oldest, *_, newest = pythons() * 2  # the same one if there is no other
    with tempfile.TemporaryDirectory() as folder:
        old_versions, old = said(Path(folder, "oldest"), oldest, *floors)
        new_versions, new = said(Path(folder, "newest"), newest, *CHANGING)
    found = differences(old, new)
    print("oldest:", old_versions, "newest:", new_versions, *found, sep="\n")
    print(f"{len(old)} pages, {len(found)} lines of difference")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
