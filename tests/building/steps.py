"""Build a project again and again in one process, after each change with what is kept and without.

    python -m tests.building.steps < steps.json

Prints for each step what differs, as JSON. A process for each of the builds would take a minute.
"""

import json
import os
import shutil
import sys
import time
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli

from derivsite import kept
from tests.building.test_publish import snapshot
from tests.faults.project import write

SETTLED = 1.1  # seconds; what a block made with a module that had just changed is not kept
RAN = Path("ran.txt")  # a block writes a sign there when it runs
_PACKAGES = kept.Store(Path(".cache/packages"), sys.version)


def main() -> None:
    """Take the steps told on standard input.

    No step changes a package, so what is made of packages alone (the font, the templates) is kept
    for all builds; to make it each time would take as long as all the rest.
    """
    kept.of_packages = lambda: _PACKAGES
    results = [_take(step) for step in json.load(sys.stdin)]
    Path("results.json").write_text(json.dumps(results), encoding="utf-8")


def _take(step: dict[str, Any]) -> dict[str, Any]:
    for name in step.get("remove", ()):
        shutil.rmtree(name) if Path(name).is_dir() else Path(name).unlink()
    if files := step.get("files", {}):
        write(Path(), files)
        if any(name.startswith("lib/") for name in files):
            time.sleep(SETTLED)
    codes = [_build("", "kept"), _build("true", "fresh")]
    one, other = snapshot(Path("kept")), snapshot(Path("fresh"))
    differ = sorted(name for name in one | other if one.get(name) != other.get(name))
    return {"codes": codes, "differ": differ, "ran": len(RAN.read_bytes())}


def _build(ci: str, site: str) -> int:
    os.environ["CI"] = ci
    before = RAN.read_bytes() if RAN.exists() else b""
    try:
        cli(["build", "--strict", "--site-dir", site], standalone_mode=False)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
        return 1
    finally:
        if ci:  # only what builds with kept answers run is counted
            RAN.write_bytes(before)
    return 0


if __name__ == "__main__":
    main()
