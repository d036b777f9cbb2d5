"""Random expressions, as a reader might type them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

import pytest

from derivsite.expressions import functions, nodes
from derivsite.expressions.jets import Jet

from .exact import FUNCTIONS, Tree

NUMBERS = ["0.5", "1", "2", "3", "4", "5", "10", ".25", "1.5", "1e-1", "2E1", "1.", "7"]
NAMES = ["x", "x", "x", "a", "pi", "π", "e"]
VARIABLES = ("x", "a")
_LEVELS = {"+": 1, "-": 1, "*": 2, "/": 2, "neg": 3, "^": 4}  # what binds how strongly
_ATOM = 5
_SIGNS = {"+": "+", "-": "-−–", "*": "*·×⋅", "/": "/÷"}


def grow(random: Random, depth: int, *, arithmetic: bool = False) -> Tree:
    """Return a random tree of at most `depth` operations inside one another.

    With `arithmetic` it has no function and only whole powers: what IEEE 754 settles to the bit.
    """
    if depth == 0 or random.random() < 0.1:
        named = random.random() < 0.7
        return ("name", random.choice(NAMES)) if named else ("number", random.choice(NUMBERS))
    kind = random.choice([*"++-***//^^", "neg", *([] if arithmetic else ["function"] * 4)])
    first = grow(random, depth - 1, arithmetic=arithmetic)
    if kind == "neg":
        return ("neg", first)
    if kind == "function":
        return (random.choice(FUNCTIONS), first)
    if kind == "^" and (arithmetic or random.random() < 0.6):
        whole = ("number", random.choice("0123"))
        return ("^", first, random.choice([whole, ("neg", whole)]))
    return (kind, first, grow(random, depth - 1, arithmetic=arithmetic))


def written(tree: Tree, random: Random, level: int = 0) -> str:
    """Return `tree` as text, in brackets only where the grammar needs them."""
    kind, parts = tree[0], tree[1:]
    if kind in {"number", "name"}:
        return str(parts[0])
    own = _LEVELS.get(kind, _ATOM)
    text = _without_brackets(kind, parts, random)
    return f"({text})" if own < level or random.random() < 0.05 else text


def _without_brackets(kind: str, parts: Tree, random: Random) -> str:
    blank = random.choice(["", "", " ", "\u00a0"])
    if kind == "neg":
        return random.choice("-−") + written(parts[0], random, 3)
    if kind in FUNCTIONS:
        return f"{kind}{blank}({written(parts[0], random)})"
    if kind == "^":
        base = written(parts[0], random, _ATOM)
        if parts[1] in {("number", "2"), ("number", "3")} and random.random() < 0.5:
            return base + {"2": "²", "3": "³"}[parts[1][1]]
        return base + blank + random.choice(["^", "**"]) + written(parts[1], random, 3)
    left = written(parts[0], random, _LEVELS[kind])
    if kind == "*" and random.random() < 0.5:
        right = written(parts[1], random, 4)
        if right[0] not in "0123456789.":  # 2 3 is refused
            return f"{left} {right}" if right[0].isalpha() else left + right
    right = written(parts[1], random, _LEVELS[kind] + 1)
    return left + blank + random.choice(_SIGNS[kind]) + blank + right


@contextmanager
def shaken(random: Random, by: float = 2.0**-45) -> Iterator[None]:
    """Let each operation of expressions that are read meanwhile err by about `by`, at random.

    How far the results then stray tells how far honest rounding may take them. Whole numbers made
    of whole numbers, such as exponents, are exact.
    """

    def shaky(operation: Callable[..., Jet]) -> Callable[..., Jet]:
        def stray(*arguments: Any) -> Jet:
            v, d, dd = operation(*arguments)
            involved = [v, d, dd, *(part for u in arguments if u not in FUNCTIONS for part in u)]
            if all(part % 1 == 0 for part in involved):
                return v, d, dd
            v, d, dd = (part * (1 + random.uniform(-by, by)) for part in (v, d, dd))
            return v, d, dd

        return stray

    binary = nodes.binary
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(functions, "apply", shaky(functions.apply))
        patch.setattr(nodes, "binary", lambda operation, *both: binary(shaky(operation), *both))
        yield
