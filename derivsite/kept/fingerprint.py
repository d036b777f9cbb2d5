"""Everything but its own code and input that decides what a block computes and how it is shown."""

import hashlib
import json
import os
import platform
import re
import sys
from collections.abc import Iterator
from importlib.machinery import all_suffixes
from pathlib import Path

from derivsite import texts

_PACKAGE = Path(__file__).parent.parent

# Variables that a computation may follow: places, language, and the switches of Python, Matplotlib
# and the libraries under NumPy. Blocks see no others, so that nothing else can decide what they do.
_FOLLOWED = re.compile(
    r"PATH|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|TE?MP|TMPDIR|LANG|LANGUAGE|LC_\w+|TZ|"
    r"XDG_\w+_HOME|(PYTHON|MPL|MATPLOTLIB|NPY|OPENBLAS|OMP|MKL|BLIS|VECLIB|GOTO)\w*"
)

_DISTRIBUTIONS = (".dist-info", ".egg-info", ".pth")
_MODULES = tuple(all_suffixes())  # .py, and those of compiled modules


def environment() -> dict[str, str]:
    """Return the environment variables that blocks may see."""
    return {name: value for name, value in os.environ.items() if _FOLLOWED.fullmatch(name)}


def fingerprint() -> str:
    """Return a digest of this machine, its Python, its libraries, and the sources of derivsite.

    The folder of the project is part of it: a copy of the project must not take the answers that
    were copied with it, since these look at the files of the original.
    """
    machine = [sys.version, sys.platform, platform.machine(), platform.node(), os.cpu_count()]
    parts = [machine, str(Path.cwd()), sys.path, sorted(environment().items()), texts.language()]
    parts += [list(_installed()), list(_importable()), list(_sources())]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _installed() -> Iterator[tuple[str, str]]:
    """Yield the distributions on the path, whose folders are called by name and version."""
    for place in sys.path:
        yield from ((place, name) for name in _names(place) if name.endswith(_DISTRIBUTIONS))


def _importable() -> Iterator[tuple[str, str]]:
    """Yield modules and packages that lie on the path itself, one of which may hide another."""
    for place in sys.path:
        if "-packages" not in place:  # those belong to a distribution
            yield from ((place, name) for name in _names(place) if _is_importable(place, name))


def _is_importable(place: str, name: str) -> bool:
    return name.endswith(_MODULES) or Path(place, name, "__init__.py").exists()


def _names(folder: str) -> list[str]:
    try:
        return sorted(entry.name for entry in Path(folder or ".").iterdir())
    except OSError:
        return []  # such as the zip file that Python names on its path


def _sources() -> Iterator[tuple[str, str]]:
    for path in sorted(_PACKAGE.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            name = path.relative_to(_PACKAGE).as_posix()
            yield name, hashlib.sha256(path.read_bytes()).hexdigest()
