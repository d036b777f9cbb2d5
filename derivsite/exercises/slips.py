"""Wrong answers whose cause is known. Those that anybody may make, such as a wrong sign, are worked
out by the script; here are the author's, and the calculator that is set to degrees."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace

from derivsite.exercises import answers
from derivsite.exercises.answers import Value, Values
from derivsite.pages.faults import Fault
from derivsite.texts import text

# `math` on such a calculator.
_DEGREES = SimpleNamespace(
    **vars(math)
    | {
        "sin": lambda angle: math.sin(math.radians(angle)),
        "cos": lambda angle: math.cos(math.radians(angle)),
        "tan": lambda angle: math.tan(math.radians(angle)),
    }
)


@dataclass(frozen=True)
class Slip:
    """The values of a wrong answer, what to say about it, and the line where it was written."""

    values: Values
    words: str
    line: int | None = None


def check(slips: Sequence[Slip], right: Values) -> None:
    """Raise `Fault` for a slip that passes for the right answer or for a slip before it."""
    for position, slip in enumerate(slips):
        if answers.agree(slip.values, right):
            complaint = f"the slip '{slip.words}' is the right answer, to three digits"
            raise Fault(f"{complaint}; a slip has a wrong value", slip.line)
        for other in slips[:position]:
            if answers.agree(slip.values, other.values):
                message = f"the slips '{other.words}' and '{slip.words}' have the same value"
                raise Fault(message, slip.line)


def degrees(answer: Value, right: Values, slips: Sequence[Slip]) -> list[Slip]:
    """Return the number `answer` with its angles in degrees, if that is a slip of its own."""
    try:
        found: Values = [float(answer(_DEGREES))]
    except (ArithmeticError, ValueError):
        return []
    others = [right, *(slip.values for slip in slips)]
    if any(answers.agree(found, other) for other in others):
        return []
    return [Slip(found, text("exercises.degrees"))]
