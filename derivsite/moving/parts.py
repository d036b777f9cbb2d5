"""What an author makes a moving figure from. Expressions are texts, such as "f(x0 + h)".

In them may stand the names of sliders and definitions; for each choice `f` of a function of one
variable `f(x)` and its exact derivatives `df(x)` and `ddf(x)`; of two variables `f(x, y)`,
`fx(x, y)` and `fy(x, y)`; for each walk or table `w` its n-th value `w(n)`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

COLOURS = (1, 2, 3, 4)  # each with a line style of its own; 0 is the colour of the text


@dataclass(frozen=True)
class Slider:
    """A number that the reader sets. `shows` is what is read beside it, with its format."""

    name: str
    label: str
    low: float
    high: float
    step: float
    value: float
    shows: str = ""
    format: str = ".2f"


@dataclass(frozen=True)
class Choice:
    """A function that the reader chooses, by label; with `own`, one that they type."""

    name: str
    label: str
    options: Mapping[str, str]
    variables: Sequence[str] = ("x",)
    own: str = ""  # what stands in the field at first


@dataclass(frozen=True)
class Table:
    """Numbers computed at build: for each option of the choice `by`, the values for n = 0, 1, …"""

    name: str
    by: str
    values: Sequence[Sequence[float]]

    @classmethod
    def rounded(cls, name: str, by: str, values: Iterable[Iterable[float]]) -> "Table":
        """Return a table of `values` with three digits, fine enough for a picture and light."""
        return cls(name, by, [[float(f"{value:.2e}") for value in row] for row in values])


@dataclass(frozen=True)
class Walk:
    """Sequences that step together: w(0) = start, w(n + 1) = next, in which w is w(n).

    It ends after `steps`, or sooner where a value passes `FAR`; `last` is the number of its
    steps.
    """

    names: Sequence[str]
    start: Sequence[str]
    next: Sequence[str]
    steps: str


@dataclass(frozen=True)
class Curve:
    """The graph of `y` over `x`, from `low` to `high` or over the whole panel."""

    y: str
    colour: int = 1
    label: str = ""
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class Line:
    """A straight line through a point, across the panel."""

    x: str
    y: str
    slope: str
    colour: int = 2
    label: str = ""


@dataclass(frozen=True)
class Segment:
    """A line from one point to another; an arrow if `head`."""

    x1: str
    y1: str
    x2: str
    y2: str
    colour: int = 2
    label: str = ""
    head: bool = False


@dataclass(frozen=True)
class Point:
    """A point. `drag` names the sliders that follow when the reader takes hold of it: x, and y."""

    x: str
    y: str
    colour: int = 0
    label: str = ""
    drag: Sequence[str] = ()


@dataclass(frozen=True)
class Trace:
    """Points (x, y) for n = 0 … `last`, joined by a line; with `dots`, each marked."""

    x: str
    y: str
    last: str
    colour: int = 2
    label: str = ""
    dots: bool = False


@dataclass(frozen=True)
class Contours:
    """Lines of equal height: for each option of the choice `by`, the `levels` to draw.

    `lines` holds their polylines of (x, y), worked out when the figure is made.
    """

    by: str
    levels: Sequence[Sequence[float]] = ()
    colour: int = 1
    label: str = ""
    lines: Sequence[Sequence[Sequence[tuple[float, float]]]] = ()


Mark = Curve | Line | Segment | Point | Trace | Contours


@dataclass(frozen=True)
class Panel:
    """A pair of axes. Without limits, `y` fits the first curve; `flat` has no marks along y."""

    x: tuple[float, float]
    marks: Sequence[Mark]
    y: tuple[float, float] | None = None
    x_label: str = "x"
    y_label: str = ""
    height: int = 200
    x_log: bool = False
    y_log: bool = False
    flat: bool = False


@dataclass(frozen=True)
class Readout:
    """A number that is shown below the picture."""

    label: str
    value: str
    format: str = ".4f"


@dataclass(frozen=True)
class Saying:
    """A sentence; the first that applies is shown. In {} stand expressions, as {df(x0):.2f}.

    It applies while `when` is positive or, if `without` is given, while that has no value.
    """

    text: str
    when: str = "1"
    without: str = ""


@dataclass(frozen=True)
class Preset:
    """A story to replay: states of the controls one after another, a choice by its label."""

    label: str
    states: Sequence[Mapping[str, float | str]]


@dataclass(frozen=True)
class Figure:
    """A figure that moves: what is set, what follows from it, what is drawn and said."""

    id: str
    title: str
    alt: str
    caption: str
    panels: Sequence[Panel]
    sliders: Sequence[Slider] = ()
    choices: Sequence[Choice] = ()
    tables: Sequence[Table] = ()
    where: Mapping[str, str] = field(default_factory=dict)
    walk: Walk | None = None
    readouts: Sequence[Readout] = ()
    sayings: Sequence[Saying] = ()
    presets: Sequence[Preset] = ()
