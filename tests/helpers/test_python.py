"""`site.python`: the files that a cell loads hold what it may import, and ask no host."""

import re

import pytest

from derivsite.blocks.cells import MODULES
from derivsite.site import python

# Addresses in comments and names; none of them is ever asked (tests/site/test_cells.py watches).
KNOWN = re.compile(
    r"""https?://(
    localhost/ | www\.w3\.org/ | docs\.python\.org/ | stackoverflow\.com/ | github\.com/ |
    gist\.github\.com/ | peps\.python\.org/ | www\.rfc-editor\.org/ | code\.activestate\.com/ |
    csclub\.uwaterloo\.ca/ | www\.math\.sci\.hiroshima-u\.ac\.jp/ |
    www\.regular-expressions\.info/ |
    importlib-resources\.readthedocs\.io | eligrey\.com/ | curl\.haxx\.se/
    )""",
    re.VERBOSE,
)

LIBRARY: python.Library = {
    "top": [".py", "import one, two as 2\nfrom three import four\n", []],
    "one": [".py", "def f():\n import late\n\nimport early\n", []],
    "two": [".py", "class A:\n def f(self):\n  import late\n import within\n", []],
    "three": [".py", "from .five import x\nfrom . import six\n", [], 1],
    "three.five": [".py", "x = 1\nif __name__ == '__main__':\n import shell\n", []],
    "three.six": [".js", "import nothing", []],
    "early": [".py", "", []],
    "late": [".py", "", []],
    "within": [".py", "importlib.x\nfromkeys = 1\n", []],
    "shell": [".py", "", []],
    "unused": [".py", "import early\n", []],
}


@pytest.fixture(scope="module")
def assets() -> dict[str, str]:
    return python.assets()


def test_a_module_comes_with_what_it_imports_when_it_is_loaded() -> None:
    needed = {"top", "one", "two", "three", "three.five", "three.six", "early", "within"}
    assert python.needed(frozenset(["top"]), LIBRARY) == needed


def test_a_module_that_was_asked_for_comes_with_what_its_functions_import() -> None:
    assert python.needed(frozenset(["one"]), LIBRARY) == {"one", "early", "late"}


def test_a_module_comes_with_its_package() -> None:
    assert "three" in python.needed(frozenset(["three.six"]), LIBRARY)


def test_what_is_not_there_is_passed_over() -> None:
    assert python.needed(frozenset(["nowhere"]), LIBRARY) == set()


def test_there_are_three_files_with_their_licence(assets: dict[str, str]) -> None:
    names = {"assets/python/brython.js", "assets/python/math.js", "assets/python/library.js"}
    assert set(assets) == names
    for text in assets.values():
        assert "Pierre Quentel" in text[:500]
        assert "Python Software Foundation" in text[:500]


def test_every_module_for_cells_is_in_one_of_the_files(assets: dict[str, str]) -> None:
    both = assets["assets/python/math.js"] + assets["assets/python/library.js"]
    missing = [name for name in MODULES if both.count(f'"{name}":[".') != 1]
    assert not missing, f"missing, or there twice: {missing}"


def test_no_address_is_there_that_was_not_looked_at(assets: dict[str, str]) -> None:
    for name, text in assets.items():
        found = set(re.findall(r"https?://[\w.%{}:-]+[./\w-]*", text))
        unknown = {one for one in found if not KNOWN.match(one) and one[7:9] not in ("%s", "/%")}
        assert not unknown, f"{name}: {sorted(unknown)}"
