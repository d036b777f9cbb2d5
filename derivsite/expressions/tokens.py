"""Cut an expression into numbers, names and signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from derivsite.texts import text as say

LONGEST = 200  # characters, without blanks after the last

# What else may stand for a sign; letters and digits of other alphabets are refused.
_SIGNS = {"−": "-", "–": "-", "·": "*", "⋅": "*", "×": "*", "÷": "/", "**": "^"}
_TOKEN = re.compile(
    r"(?P<blank>[ \t-\r\u00a0\u2000-\u200b\u202f\u2060-\u2064\ufeff]+)"  # seen or unseen
    r"|(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z_0-9]*|π)"
    r"|(?P<sign>\*\*|[-+*/^(),²³−–·⋅×÷])"
    r"|(?P<other>.)"
)
_OFTEN = {"=": "equals", "|": "bars"}


class ExpressionError(ValueError):
    """What is wrong with an expression, in words, and `at` which character (from 0).

    All characters before it are known ones, which JavaScript counts alike.
    """

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
        kind, found, at = str(match.lastgroup), match[0], match.start()
        if kind == "other":
            raise ExpressionError(_OFTEN.get(found, "character"), at, found=found)
        if kind == "blank":
            continue
        if match.end() > LONGEST:
            raise ExpressionError("long", LONGEST, limit=LONGEST)
        yield Token(kind, _SIGNS.get(found, found), at)
    yield Token("end", "", len(text))
