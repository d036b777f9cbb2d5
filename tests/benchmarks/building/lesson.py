"""Lesson pages with numbers drawn at random: prose and six blocks of code each.

The code is the same for all engines, but for its last lines: how a table or a figure gets onto the
page is up to the engine. Blocks need NumPy and Matplotlib only, and nothing of one another.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from string import Template

PARAGRAPHS = 2  # before each block

_SENTENCES = [
    "The curve rises where its slope is above 0 and falls where it is below 0",
    "Near `x = $x0` a small step h changes the value by about h times the slope",
    "Measured with a step of `$h` on both sides, the error is far below what a picture can show",
    "With `a = $a` the cubic part wins as soon as x is large",
    "The wave has the height `$b`, and in one unit of x it turns by `$w` radians",
    "A tangent touches the curve at one point and runs the same way as the curve there",
    "Between `$low` and `$high` you see all that matters for this page",
    "Double the height of the wave, and its part of the slope doubles too",
    "Before you look at the table, guess the sign of the slope at `x = $x0`",
    "Learning rates such as `$r1`, `$r2` and `$r3` differ by what they do to one step",
    "A step that is too long jumps over the lowest point and may climb on the other side",
    "What holds for one number holds for each parameter of a model, one at a time",
]

_FUNCTION = """\
def f(x):
    return $a * x**3 + $b * np.sin($w * x)


def slope(x):
    return 3 * $a * x**2 + $w * $b * np.cos($w * x)
"""

_COMPARISON = f"""\
import numpy as np


{_FUNCTION}

h = $h
lines = ["| x | numeric | analytic | error |", "| --- | --- | --- | --- |"]
for x in np.linspace($low, $high, 9):
    numeric = (f(x + h) - f(x - h)) / ((x + h) - (x - h))
    error = abs(numeric - slope(x))
    lines.append(f"| {{x:.3f}} | {{numeric:.8f}} | {{slope(x):.8f}} | {{error:.0e}} |")
table = "\\n".join(lines)
"""

_SCENARIOS = f"""\
import numpy as np


{_FUNCTION}

lines = ["| rate | step | x | f(x) | change |", "| --- | --- | --- | --- | --- |"]
for rate in [$r1, $r2, $r3]:
    x = $x0
    for step in range(1, 5):
        before, x = f(x), x - rate * np.tanh(slope(x))
        change = f(x) - before
        lines.append(f"| {{rate}} | {{step}} | {{x:.5f}} | {{f(x):.5f}} | {{change:.5f}} |")
table = "\\n".join(lines)
"""

_ONE = f"""\
import matplotlib.pyplot as plt
import numpy as np


{_FUNCTION}

x = np.linspace($low, $high, 121)
fig, ax = plt.subplots(figsize=(4.6, 3.2))
ax.axhline(0, color="grey", linewidth=1)
ax.plot(x, f(x), "C0-", label="f(x)")
ax.plot(x, slope(x), "C1--", label="slope of f")
ax.plot($x0, f($x0), "ko")
ax.set_xlabel("x")
ax.set_title("A curve and its slope")
ax.legend()
"""

_GRID = """\
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace($low, $high, 81)
pairs = [
    ("cubic", $a * x**3, 3 * $a * x**2),
    ("wave", $b * np.sin($w * x), $w * $b * np.cos($w * x)),
    ("growth", np.exp($r2 * x), $r2 * np.exp($r2 * x)),
    ("step", np.tanh($w * x), $w / np.cosh($w * x) ** 2),
]
fig, axes = plt.subplots(2, 2, figsize=(4.6, 4.2))
for ax, (name, values, slopes) in zip(axes.flat, pairs):
    ax.plot(x, values, "C0-", label=name)
    ax.plot(x, slopes, "C1--", label="slope")
    ax.set_title(name)
    ax.set_xlabel("x")
"""

_PAIR = f"""\
import matplotlib.pyplot as plt
import numpy as np


{_FUNCTION}

x = np.linspace($low, $high, 101)
fig, (left, right) = plt.subplots(1, 2, figsize=(4.6, 2.6))
left.plot(x, f(x), "C0-", label="f(x)")
left.plot($x0, f($x0), "ko")
left.set_title("f")
right.plot(x, slope(x), "C2-", label="slope")
right.plot(x, (f(x + $r3) - f(x)) / $r3, "C3:", label="average")
right.set_title("slope of f")
for ax in (left, right):
    ax.set_xlabel("x")
    ax.legend()
"""

_TANGENTS = f"""\
import matplotlib.pyplot as plt
import numpy as np


{_FUNCTION}

x = np.linspace($low, $high, 121)
fig, ax = plt.subplots(figsize=(4.6, 3.4))
ax.plot(x, f(x), "C0-", label="f(x)")
for at, line in [($low / 2, "C1--"), ($x0, "C2-."), ($high / 2, "C3:")]:
    near = np.array([at - 0.5, at, at + 0.5])
    ax.plot(near, f(at) + slope(at) * (near - at), line, label=f"slope {{slope(at):.2f}}")
    ax.plot(at, f(at), "ko", markersize=4)
ax.set_xlabel("x")
ax.set_title("Three tangents")
ax.legend()
"""

# name, whether it makes a table or a figure, heading, what there is to see, code
_BLOCKS = [
    ("comparison", "table", "Numeric beside analytic", "", _COMPARISON),
    ("scenarios", "table", "Three learning rates", "", _SCENARIOS),
    ("one", "figure", "The curve and its slope", "A curve for a = $a, and its slope.", _ONE),
    ("grid", "figure", "Four families", "Four curves, each with its slope.", _GRID),
    ("pair", "figure", "Side by side", "Left a curve, right its slope.", _PAIR),
    ("tangents", "figure", "Three tangents", "A curve with tangents, one at $x0.", _TANGENTS),
]


@dataclass(frozen=True)
class Block:
    """Code that leaves a Markdown text in `table`, or an open figure; and what stands before it."""

    name: str
    kind: str  # "table" or "figure"
    heading: str
    alt: str  # the figure in words
    code: str
    before: list[str]  # paragraphs of plain words


@dataclass(frozen=True)
class Lesson:
    """A page: six blocks, with prose before each and at the end."""

    name: str
    title: str
    blocks: list[Block]
    after: str


def lessons(count: int, seed: int) -> Iterator[Lesson]:
    """Yield `count` lessons, each with other numbers; the same for the same `seed`."""
    draw = random.Random(seed)
    for number in range(1, count + 1):
        numbers = _numbers(draw)
        blocks = [
            Block(
                name,
                kind,
                heading,
                Template(alt).substitute(numbers),
                Template(code).substitute(numbers),
                [_paragraph(draw, numbers) for _ in range(PARAGRAPHS)],
            )
            for name, kind, heading, alt, code in _BLOCKS
        ]
        title = f"Lesson {number}: a curve and its slope"
        yield Lesson(f"lesson-{number:04}", title, blocks, _paragraph(draw, numbers))


def _numbers(draw: random.Random) -> dict[str, float]:
    return {
        "a": round(draw.uniform(0.1, 1), 3),
        "b": round(draw.uniform(1, 4), 3),
        "w": round(draw.uniform(1, 3), 3),
        "x0": round(draw.uniform(0.2, 1.2), 3),
        "low": -round(draw.uniform(2, 3), 2),
        "high": round(draw.uniform(2, 3), 2),
        "h": draw.choice([1e-4, 2e-5, 1e-5]),
        "r1": round(draw.uniform(0.01, 0.1), 3),
        "r2": round(draw.uniform(0.1, 0.3), 3),
        "r3": round(draw.uniform(0.3, 0.9), 3),
    }


def _paragraph(draw: random.Random, numbers: dict[str, float]) -> str:
    chosen = draw.sample(_SENTENCES, draw.randint(3, 5))
    return " ".join(Template(f"{sentence}.").substitute(numbers) for sentence in chosen)
