"""What Lighthouse says of each page, on a desktop and on a phone.

    LIGHTHOUSE=/path/to/lighthouse python -m tests.benchmarks.lighthouse [page ...]

Lighthouse is a program for Node: `npm install lighthouse` anywhere outside this repository, and
name its command, unless it is on the path. It drives the Chromium that the browser tests use; nginx
serves the site as the README says. BUILT_SITE names a site that is built already. Pages are given
as addresses below the site, such as `derivative/what/`. The clock decides about performance, so
nothing else may run on the machine.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.site import nginx
from tests.site.conftest import executable
from tests.site.pages import PAGES, ROOT, name

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SCREENS = {"desktop": ["--preset=desktop"], "phone": []}
LONG = 50  # milliseconds, above which a browser calls a task long
HELP = "Lighthouse was not found. Run: npm install lighthouse, and set LIGHTHOUSE to its command"


@dataclass(frozen=True)
class Look:
    """Points of 100 by category; layout shift; the longest task, in milliseconds; what failed."""

    points: dict[str, int]
    shift: float
    longest: float
    failed: list[str]


def main(pages: list[str]) -> int:
    """Print a table. Returns 1 for less than 100 points, a shift, or a long task on a desktop."""
    command = os.environ.get("LIGHTHOUSE") or shutil.which("lighthouse")
    if not command:
        print(HELP, file=sys.stderr)
        return 1
    short = False
    print(f"| Page | Screen | {' | '.join(CATEGORIES)} | layout shift | longest task, ms |")
    print(f"| --- | --- |{' ---: |' * (len(CATEGORIES) + 2)}")
    with sync_playwright() as playwright:
        chrome = str(executable(playwright))
    with _served() as address:
        for page in pages:
            for screen, options in SCREENS.items():
                look = _look(command, address + page, options, chrome)
                points = " | ".join(str(look.points[one]) for one in CATEGORIES)
                numbers = f"{points} | {look.shift:.3f} | {look.longest:.0f}"
                print(f"| {name(page)} | {screen} | {numbers} |", flush=True)
                for told in look.failed:
                    print(f"  {told}", file=sys.stderr)
                long = screen == "desktop" and look.longest > LONG
                short |= min(look.points.values()) < 100 or round(look.shift, 3) > 0 or long
    return int(short)


@contextmanager
def _served() -> Iterator[str]:
    """Give the address at which nginx serves the site."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        site = folder / "site"
        if built := os.environ.get("BUILT_SITE"):
            shutil.copytree(ROOT / built, site)
        else:
            build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
            subprocess.run(build, cwd=ROOT, check=True)
        nginx.compress(site)
        with nginx.serve(site, folder) as (address, _):
            yield address


def _look(command: str, address: str, options: list[str], chrome: str) -> Look:
    told = subprocess.run(
        [
            *(command, address, *options, "--quiet", "--output=json"),
            f"--only-categories={','.join(CATEGORIES)}",
            "--chrome-flags=--headless=new --no-sandbox",
        ],
        env=os.environ | {"CHROME_PATH": chrome},
        stdout=subprocess.PIPE,
        check=True,
    )
    report = json.loads(told.stdout)
    audits = report["audits"]
    tasks = audits["long-tasks"].get("details", {}).get("items", [])
    return Look(
        points={one: round(100 * report["categories"][one]["score"]) for one in CATEGORIES},
        shift=audits["cumulative-layout-shift"]["numericValue"],
        longest=max((task["duration"] for task in tasks), default=0),
        failed=list(_failed(report)),
    )


def _failed(report: dict[str, Any]) -> Iterator[str]:
    """Yield the audits that cost points, and what they say."""
    for category in report["categories"].values():
        for audit in (
            report["audits"][one["id"]] for one in category["auditRefs"] if one["weight"]
        ):
            if audit["score"] is not None and audit["score"] < 1:
                yield f"{category['id']}: {audit['title']} {audit.get('displayValue', '')}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or PAGES))
