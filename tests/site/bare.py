"""Run a file where only NumPy, Matplotlib and what these need can be imported.

Started as `python -I bare.py file.py`: a stand-in for a reader's fresh environment, which needs
no download. Everything else that is installed here is out of reach, `derivsite` with it.
"""

import re
import runpy
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.metadata import packages_distributions, requires
from types import ModuleType

WANTED = ("numpy", "matplotlib")


def closure(names: Sequence[str]) -> set[str]:
    """Return the distributions `names` and all that they require, normalised."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name not in found:
            found.add(name)
            needed = [line for line in requires(name) or [] if "extra ==" not in line]
            waiting += [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in needed]
    return found


class Refuse(MetaPathFinder):
    """Refuses every module outside the standard library that does not belong to `wanted`."""

    def __init__(self, wanted: set[str]) -> None:
        self.allowed = set(sys.stdlib_module_names) | {
            module
            for module, owners in packages_distributions().items()
            if wanted & {re.sub(r"[-_.]+", "-", owner).lower() for owner in owners}
        }

    def find_spec(self, name: str, path: object = None, target: ModuleType | None = None) -> None:
        """Raise for a refused module; leave the rest to the usual finders."""
        top = name.partition(".")[0]
        if top not in self.allowed and not top.startswith("_sysconfigdata"):
            raise ModuleNotFoundError(f"a reader has no module named {name!r}", name=name)


sys.meta_path.insert(0, Refuse(closure(WANTED)))
runpy.run_path(sys.argv[1], run_name="__main__")
