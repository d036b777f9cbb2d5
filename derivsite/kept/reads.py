"""Which files a piece of work reads, told by Python's own audit events, and whether they changed.

Left out are the standard library and installed packages, whose versions stand in the fingerprint,
and `derivsite`, whose sources do.
"""

import hashlib
import importlib.util
import os
import sys
import sysconfig
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Reads = dict[str, str]  # a path, and the digest of what was found there

_KNOWN = tuple(
    os.path.realpath(path) + os.sep
    for path in {
        *(sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")),
        str(Path(__file__).parent.parent),
        "/proc",
        "/dev",
    }
)
_WRITES = os.O_WRONLY | os.O_RDWR


class _Recorder:
    """Who is listening: paths seen, by thread, and by the whole process under 0."""

    seen: dict[int, set[str]] = {}  # noqa: RUF012 (shared on purpose: the hook stays for good)
    hooked = False


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in {"open", "os.listdir", "os.scandir"} or not _Recorder.seen:
        return
    path = "." if arguments[0] is None else arguments[0]
    if isinstance(path, int) or (event == "open" and _writes(*arguments[1:3])):
        return
    for listener in (threading.get_ident(), 0):
        if listener in _Recorder.seen:
            _Recorder.seen[listener].add(os.path.abspath(os.fsdecode(path)))  # noqa: PTH100


def _writes(mode: str | None, flags: int) -> bool:
    return "r" not in mode if mode else bool(flags & _WRITES)


@contextmanager
def recorded(*, everywhere: bool = False) -> Iterator[set[str]]:
    """Collect the paths that this thread reads meanwhile; `everywhere`, all threads."""
    if not _Recorder.hooked:
        sys.addaudithook(_hook)
        _Recorder.hooked = True
    listener = 0 if everywhere else threading.get_ident()
    _Recorder.seen[listener] = set()
    try:
        yield _Recorder.seen[listener]
    finally:
        del _Recorder.seen[listener]


def digests(paths: set[str], apart: str = "") -> Reads:
    """Return what now stands at `paths`, but for what is below the folder `apart`.

    The folders of Python's path are left out: each import looks there. What can be imported from
    them stands in the fingerprint.
    """
    known = (*_KNOWN, os.path.realpath(apart) + os.sep) if apart else _KNOWN
    real = {os.path.realpath(_source(path)) for path in paths}
    real -= {os.path.realpath(folder) for folder in sys.path}
    return {path: digest(path) for path in sorted(real) if not f"{path}{os.sep}".startswith(known)}


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
