"""The text of an exercise as an author writes it.

    What is the slope of $x^2$ at 3?        the question, in Markdown

    answer: 2 * 3                           Python; `answer in x: 2 * x` for an expression in x
    slip 3**2: That is the height.          a wrong answer (Python) and what to say about it
    unit: metres a second                   if the answer has one
    hint: The rule is for powers.           the hints, one after another
    solution: 2x, so {2 * 3}.               Markdown that may compute, as in a prose block

What goes on is indented by two spaces. `math` is at hand everywhere, and `answer` in words.
"""

import ast
import re
from dataclasses import dataclass

from derivsite.blocks.fence import escaped
from derivsite.pages.faults import Fault

_KEY = re.compile(
    r"(?P<kind>answer|slip|unit|hint|solution)"
    r"(?P<in> in (?P<variable>\w+))?(?P<value> .+?)?:(?: (?P<text>.*))?$"
)
_FORMULA = re.compile(r"\$[^$]+\$")
_VARIABLE = re.compile(r"[a-zA-Z]")


@dataclass(frozen=True)
class Written:
    """A part of an exercise, which begins on `line` (from 1).

    `value` is Python. `lines` holds the words, or the further lines of the value of an answer.
    """

    kind: str
    line: int
    lines: list[str]
    value: str = ""


def code(name: str, text: str) -> str:
    """Return Python that prints the exercise `name`, each line of it from that line of `text`.

    Raises `Fault`, with the line, for what cannot be read.
    """
    parts, variable = read(text)
    takes = f"math, {variable}" if variable else "math"
    opening = (
        "from derivsite.exercises.markup import Part, exercise; "
        f"print(exercise({name!r}, {variable!r}, "
    )
    return opening + "".join(_part(part, takes) for part in parts) + "))"


def read(text: str) -> tuple[list[Written], str]:
    """Return the parts of an exercise in their order, the question first, and the variable."""
    parts = [Written("question", 1, [])]
    variable = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if key := _KEY.match(line):
            parts.append(_begin(key, number))
            variable = variable or key["variable"] or ""
        elif len(parts) == 1 or line.startswith("  ") or not line.strip():
            parts[-1].lines.append(line if len(parts) == 1 else line.strip())
        else:
            kinds = "'answer: …', 'slip …: …', 'unit: …', 'hint: …' or 'solution: …'"
            raise Fault(f"'{line}' is not {kinds}; indent what goes on by two spaces", number)
    _check(parts, variable)
    return parts, variable


def _begin(key: re.Match[str], line: int) -> Written:
    kind, value, text = key["kind"], (key["value"] or "").strip(), key["text"] or ""
    if kind == "answer" and not value:
        return Written(kind, line, [], text)
    if kind == "slip" and value and not key["in"]:
        return Written(kind, line, [text], value)
    if kind in {"unit", "hint", "solution"} and not value and not key["in"]:
        return Written(kind, line, [text])
    raise Fault(f"'{key[0]}' cannot be read; write as in 'slip 2 * 3: That is twice it.'", line)


def _check(parts: list[Written], variable: str) -> None:
    kinds = [part.kind for part in parts]
    for kind in ("answer", "solution"):
        if kinds.count(kind) != 1:
            raise Fault(f"an exercise has one '{kind}: …' line; this has {kinds.count(kind)}")
    if kinds.count("unit") > 1:
        raise Fault("an exercise has one unit")
    if variable and (not _VARIABLE.fullmatch(variable) or variable == "e"):
        raise Fault(f"'{variable}' cannot be a variable; take one letter, but not e")
    for part in parts:
        if part.kind != "answer" and not "".join(part.lines).strip():
            raise Fault(f"the {part.kind} has no words", part.line)
        _check_value(part)


def _check_value(part: Written) -> None:
    """Raise `Fault` unless the value is one Python expression, whole in itself."""
    if part.kind not in {"answer", "slip"}:
        return
    value = "\n".join([part.value, *part.lines] if part.kind == "answer" else [part.value])
    try:
        ast.parse(f"({value}\n)", mode="eval")
        empty = not value.strip()  # () is an expression too
    except SyntaxError:
        empty = True
    if empty:
        raise Fault(f"'{value.strip()}' is not a Python expression", part.line)


def _part(part: Written, takes: str) -> str:
    """Return the code of `part`, with its last line break and no other but its own."""
    if part.kind == "answer":
        value = "\n".join([part.value, *part.lines])
        return f"Part('answer', lambda {takes}: ({value}\n)), "
    value = f"lambda {takes}: ({part.value})" if part.value else "None"
    text = "\n".join(escaped(_FORMULA.sub(_literal, line)) for line in part.lines)
    return f'Part({part.kind!r}, {value}, lambda math, answer: f"""{text}\n"""), '


def _literal(formula: re.Match[str]) -> str:
    """Return a formula as it stands in an f-string: its braces belong to LaTeX."""
    return formula[0].replace("{", "{{").replace("}", "}}")
