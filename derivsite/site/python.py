"""The Python that cells run on: Brython, copied from its package when the site is built.

The core is one file. Brython's standard library is five megabytes, so the site takes what cells
may import, and what those modules need: `math` in a file of its own, since most cells need no more.
"""

import json
import re
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from derivsite.blocks.cells import MODULES
from derivsite.kept.store import Store

_LICENCE = Path(__file__).with_name("brython-licence.txt")

Library = dict[str, list[object]]  # module: suffix, source, and more for Brython itself

_FIRST = {"math"}
_LEFT_OUT = {"argparse"}  # for modules that are run as programs, and as large as ten others
_IMPORT = re.compile(r"(?:from *(?P<package>[\w.]+) *import|import\b) *(?P<names>[\w., ]*)")
_FUNCTION = re.compile(r"(async )?def ")


def cached(store: Store) -> dict[str, str]:
    """Return `assets()`, kept in `store` by all that they depend on."""
    sources = [Path(path).read_text(encoding="utf-8") for path in (__file__, _LICENCE)]
    key = store.key("brython", version("brython"), *sources, *sorted(MODULES))
    made: dict[str, str] | None = store.get_json(key)
    if not made:
        made = assets()
        store.put_json(key, made)
    return made


def assets() -> dict[str, str]:
    """Return the files that the worker of the cells loads, by their address on the site."""
    data = files("brython") / "data"
    licence = _LICENCE.read_text(encoding="utf-8")
    stdlib = _read((data / "brython_stdlib.js").read_text(encoding="utf-8"))
    library = needed(MODULES, stdlib)
    contents = {
        "brython": (data / "brython.js").read_text(encoding="utf-8"),
        "math": _package({name: stdlib[name] for name in _FIRST}),
        "library": _package({name: stdlib[name] for name in sorted(library - _FIRST)}),
    }
    return {
        f"assets/python/{name}.js": f"/*\n{licence}*/\n{code}" for name, code in contents.items()
    }


def _read(script: str) -> Library:
    """Return what `brython_stdlib.js` holds: one object, between two statements."""
    start, end = script.index("{"), script.rindex("}") + 1
    library: Library = json.loads(script[start:end])
    modules = {name: one for name, one in library.items() if isinstance(one, list)}
    return {name: one for name, one in modules.items() if name not in _LEFT_OUT}


def _package(modules: Library) -> str:
    packed = json.dumps(modules, ensure_ascii=False, separators=(",", ":"))
    return f"__BRYTHON__.update_VFS({packed});\n"


def needed(names: frozenset[str], library: Library) -> set[str]:
    """Return which modules of `library` are loaded when those called `names` are.

    Functions of these may import more when they are called; what they import counts too, for
    `names` alone, not for what these need.
    """
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in library and name not in found:
            found.add(name)
            waiting += [name.rpartition(".")[0], *_imports(name, library[name], name in names)]
    return found


def _imports(name: str, module: list[object], deep: bool) -> Iterator[str]:
    """Yield what `module` may import: at its top, or, if `deep`, anywhere in it."""
    suffix, source, *_ = module
    package = name if len(module) > 3 else name.rpartition(".")[0]
    lines = str(source).partition("\nif __name__")[0].split("\n") if suffix == ".py" else []
    function: int | None = None  # how far the function that we are in is indented
    for line in lines:
        text = line.lstrip()
        indent = len(line) - len(text)
        if text and function is not None and indent <= function:
            function = None
        if function is None and _FUNCTION.match(text):
            function = indent
        if (deep or function is None) and (found := _IMPORT.match(text)):
            yield from _named(found, package)


def _named(found: re.Match[str], package: str) -> Iterator[str]:
    names = [part.split(" as ")[0].strip() for part in found["names"].split(",")]
    base = found["package"]
    if base is None:
        yield from names
        return
    base = f"{package}{base}".rstrip(".") if base.startswith(".") else base
    yield base
    yield from (f"{base}.{one}" for one in names)
