"""Cut an expression into numbers, names and signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from derivsite.texts import text as say

# What else may stand for a sign; letters and digits of other alphabets are refused.
_SIGNS = {"−": "-", "–": "-", "·": "*", "×": "*", "÷": "/", "**": "^"}
_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z_0-9]*|π)"
    r"|(?P<sign>\*\*|[-+*/^(),²³−–·×÷])"
    r"|(?P<other>\S))"
)
_OFTEN = {"=": "equals", "|": "bars"}


class ExpressionError(ValueError):
    """What is wrong with an expression, in words, and `at` which character (from 0)."""

    def __init__(self, fault: str, at: int, /, **values: object) -> None:
        super().__init__(say(f"expression.{fault}", **values))
        self.at = at


@dataclass(frozen=True)
class Token:
    """A piece of an expression: its kind ("number", "name", "sign" or "end"), text and place."""

    kind: str
    text: str
    at: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of `text`, and one for its end. Raises `ExpressionError`."""
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        found, at = match[kind], match.start(kind)
        if kind == "other":
            raise ExpressionError(_OFTEN.get(found, "character"), at, found=found)
        yield Token(kind, _SIGNS.get(found, found), at)
    yield Token("end", "", len(text))
