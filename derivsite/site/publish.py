"""All or nothing: a build is finished aside and put in place as a whole, or not at all.

A site that could not be built leaves the last good one as it was, and so does a build that is
interrupted at any moment.
"""

import contextlib
import logging
import os
import shutil
from pathlib import Path

import psutil
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.utils import CountHandler

_root = logging.getLogger("mkdocs")


class Publication:
    """One build. `strict` is off only while an author has the site open in `mkdocs serve`."""

    def __init__(self, config: MkDocsConfig, *, strict: bool) -> None:
        self._strict = strict
        self._site = Path(config.site_dir)
        self._counter = CountHandler()
        self._counter.setLevel(logging.WARNING)
        _root.addHandler(self._counter)
        if strict:
            _root.setLevel(min(_root.level, logging.WARNING))  # -q would hide warnings
            _tidy_up(self._site)
            self._staging = _aside(self._site, os.getpid())
            config.site_dir = str(self._staging)

    def finish(self, config: MkDocsConfig) -> None:
        """Put the built site in place. Raises `Abort` if anything was wrong with it."""
        _root.removeHandler(self._counter)
        if not self._strict:
            return
        config.site_dir = str(self._site)
        if counts := self._counter.get_counts():
            self.abandon()
            found = ", ".join(f"{number} {level.lower()}s" for level, number in counts)
            raise Abort(f"Nothing was published: {found}. See the messages above.")
        _swap(self._staging, self._site)

    def abandon(self) -> None:
        """Remove what was built so far."""
        _root.removeHandler(self._counter)
        if self._strict:
            shutil.rmtree(self._staging, ignore_errors=True)


def _aside(site: Path, pid: int) -> Path:
    """Return where the process `pid` builds: beside the site, so that a rename is enough."""
    return site.with_name(f".{site.name}-{pid}.building")


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _swap(new: Path, site: Path) -> None:
    """Put `new` in the place of `site`. Between two renames an interrupt can leave `.site.old`."""
    old = _old(site)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _tidy_up(site: Path) -> None:
    """Repair what interrupted builds left: bring the old site back, remove unfinished ones."""
    old = _old(site)
    if old.exists():
        if site.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(site)
    for unfinished in site.parent.glob(f".{site.name}-*.building"):
        with contextlib.suppress(ValueError):
            if not psutil.pid_exists(int(unfinished.name.split("-")[-1].split(".")[0])):
                shutil.rmtree(unfinished, ignore_errors=True)
