"""Which modules a reader has who installed NumPy and Matplotlib, with what these need."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.metadata import packages_distributions, requires

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


@cache
def modules() -> frozenset[str]:
    """Return the names of the modules of the wanted distributions."""
    wanted = closure(WANTED)
    return frozenset(
        module
        for module, owners in packages_distributions().items()
        if wanted & {re.sub(r"[-_.]+", "-", owner).lower() for owner in owners}
    )
