"""Which files a piece of work reads, told by Python's own audit events, and whether they changed.

Left out are the standard library and installed packages, whose versions stand in the fingerprint,
and `derivsite`, whose sources do. Work that looks past Python's files is never taken for unchanged.
"""

import hashlib
import importlib.util
import os
import secrets
import stat
import sys
import sysconfig
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import psutil

Reads = dict[str, str]  # a path, and the digest of what was found there

_KNOWN = tuple(
    os.path.realpath(path) + os.sep
    for path in {
        *(sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")),
        *(place for place in sys.path if "-packages" in place),
        str(Path(__file__).parent.parent),
        "/proc",
        "/dev",
    }
)
_WRITES = os.O_WRONLY | os.O_RDWR
# Each import looks into the folders of the path. What can be imported from them stands in the
# fingerprint.
_ON_PATH = {os.path.realpath(place) for place in sys.path if Path(place).is_dir()}

# What other programs and other hosts say is seen by nobody, and neither is what a database reads.
_UNSEEN = (
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "socket.",
    "sqlite3.",
)
UNSEEN = "past Python's files"

_TICK = 0.02  # seconds by which the clock of a file system may be late


class Recording:
    """The `paths` that were read since it began, at the time `since`."""

    def __init__(self) -> None:
        self.paths: set[str] = set()
        self.since = time.time() - _TICK

    def reads(self, apart: str = "") -> Reads:
        """Return what now stands at the paths, but for what is below the folder `apart`.

        With them are the modules of the project that are loaded: they may have been before. What
        has changed meanwhile is said to have changed again, whenever it is looked at: nobody knows
        which of its contents was read.
        """
        known = (*_KNOWN, os.path.realpath(apart) + os.sep) if apart else _KNOWN
        loaded = dict.fromkeys(_loaded(), _begun(os.getpid()))
        since = dict.fromkeys(self.paths, self.since) | loaded
        real = {os.path.realpath(_source(path)): since[path] for path in sorted(since)}
        found = {
            path: secrets.token_hex() if _is_newer(path, real[path]) else digest(path)
            for path in sorted(real.keys() - _ON_PATH)
            if not f"{path}{os.sep}".startswith(known)
        }
        return found | ({UNSEEN: secrets.token_hex()} if UNSEEN in self.paths else {})


class _Recorder:
    """Who is listening: by thread, and for the whole process under 0."""

    seen: dict[int, Recording] = {}  # noqa: RUF012 (shared on purpose: the hook stays for good)
    hooked = False


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "builtins.id" or not _Recorder.seen:  # a figure asks for thousands of ids
        return
    if event.startswith(_UNSEEN) and 0 in _Recorder.seen:
        _Recorder.seen[0].paths.add(UNSEEN)
    if event not in {"open", "os.listdir", "os.scandir"}:
        return
    path = "." if arguments[0] is None else arguments[0]
    if isinstance(path, int) or (event == "open" and _writes(*arguments[1:3])):
        return
    for listener in (threading.get_ident(), 0):
        if listener in _Recorder.seen:
            _Recorder.seen[listener].paths.add(os.path.abspath(os.fsdecode(path)))  # noqa: PTH100


def _writes(mode: str | None, flags: int) -> bool:
    return "r" not in mode if mode else bool(flags & _WRITES)


@contextmanager
def recorded(*, everywhere: bool = False) -> Iterator[Recording]:
    """Record what this thread reads meanwhile; `everywhere`, all threads."""
    if not _Recorder.hooked:
        sys.addaudithook(_hook)
        _Recorder.hooked = True
    listener = 0 if everywhere else threading.get_ident()
    _Recorder.seen[listener] = Recording()
    try:
        yield _Recorder.seen[listener]
    finally:
        del _Recorder.seen[listener]


@cache
def _begun(pid: int) -> float:
    """Return when the process `pid`, this one, began: before it loaded any module of the project.

    The system may tell it in whole seconds.
    """
    return psutil.Process(pid).create_time() - 1


def _loaded() -> Iterator[str]:
    """Yield the files of the modules that are loaded, but for those that are known."""
    for module in list(sys.modules.values()):
        path = getattr(module, "__file__", None)
        if path and not path.startswith(_KNOWN):
            yield os.path.abspath(path)  # noqa: PTH100


def _is_newer(path: str, since: float) -> bool:
    try:
        status = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return False
    return not stat.S_ISDIR(status.st_mode) and max(status.st_mtime, status.st_ctime) > since


def _source(path: str) -> str:
    """Return the source of a compiled module: of both, Python reads only the compiled one."""
    if not path.endswith(".pyc"):
        return path
    try:
        return importlib.util.source_from_cache(path)
    except ValueError:
        return path


def digest(path: str) -> str:
    """Return a digest of a file, or of the names in a folder; "" if there is neither."""
    place = Path(path)
    try:
        if place.is_dir():
            content = repr(sorted(entry.name for entry in place.iterdir())).encode()
        elif place.is_file():
            content = place.read_bytes()
        else:
            return ""
    except OSError:
        return ""
    return hashlib.sha256(content).hexdigest()


def unchanged(reads: Mapping[str, str]) -> bool:
    """Tell whether there still stands what was read."""
    return all(digest(path) == before for path, before in reads.items())
