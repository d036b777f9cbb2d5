"""Draw a figure at one state, as a list of SVG elements.

docs/assets/scripts/figures/scene.js draws the same list in the browser; a test compares the two.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch
from typing import NamedTuple

from derivsite.moving import axes
from derivsite.moving.axes import Scale
from derivsite.moving.model import Model
from derivsite.moving.numbers import pixels
from derivsite.moving.parts import Contours, Curve, Line, Mark, Panel, Point, Segment, Trace

SAMPLES = 120  # steps across a panel
BEYOND = 2000.0  # pixels; what lies further out is cut off there
HEAD = 8.0  # length of an arrow head

Pixel = tuple[float, float]


class Element(NamedTuple):
    """An SVG element: its tag, class, attributes and text. A clipped one is cut at the axes."""

    tag: str
    kind: str
    attributes: dict[str, str]
    text: str = ""
    clipped: bool = False


@dataclass(frozen=True)
class Frame:
    """A panel with its scales, at one state of the figure."""

    model: Model
    x: Scale
    y: Scale


def frames(model: Model) -> list[Frame]:
    """Return the frame of each panel, one below the other."""
    found, top = [], 0.0
    for panel in model.figure.panels:
        low, high = panel.y or axes.fitted(_heights(model, panel))
        x = Scale(*panel.x, axes.LEFT, axes.WIDTH - axes.RIGHT, panel.x_log)
        bottom = top + panel.height - axes.BOTTOM
        found.append(Frame(model, x, Scale(low, high, bottom, top + axes.TOP, panel.y_log)))
        top += panel.height
    return found


def elements(panel: Panel, frame: Frame) -> Iterator[Element]:
    """Yield what is drawn in a panel: axes, then marks."""
    yield from _axes(panel, frame)
    for mark in panel.marks:
        yield from draw(mark, frame)


def _heights(model: Model, panel: Panel) -> list[float]:
    curve = next(mark for mark in panel.marks if isinstance(mark, Curve))
    return [model.value(curve.y, x=x) for x in samples(*panel.x)]


def samples(low: float, high: float) -> list[float]:
    """Return evenly spaced values from `low` to `high`."""
    return [low + (high - low) * i / SAMPLES for i in range(SAMPLES + 1)]


def _axes(panel: Panel, frame: Frame) -> Iterator[Element]:
    x, y = frame.x, frame.y
    yield _path("axis", f"M{pixels(x.start)} {pixels(y.end)}V{pixels(y.start)}H{pixels(x.end)}")
    for value, label in x.ticks():
        at = x(value)
        yield _path("axis", f"M{pixels(at)} {pixels(y.start)}v4")
        yield _text("middle", at, y.start + 16, label)
    for value, label in [] if panel.flat else y.ticks():
        at = y(value)
        yield _path("axis", f"M{pixels(x.start)} {pixels(at)}h-4")
        yield _text("end", x.start - 7, at + 4, label)
    if y.low < 0 < y.high and not y.log:
        yield _path("zero", f"M{pixels(x.start)} {pixels(y(0))}H{pixels(x.end)}")
    yield _text("end", x.end, y.start + 31, panel.x_label)
    yield _text("start", 2, y.end - 8, panel.y_label)


def _path(kind: str, d: str, *, clipped: bool = False) -> Element:
    return Element("path", kind, {"d": d}, clipped=clipped)


def _text(anchor: str, x: float, y: float, text: str) -> Element:
    return Element("text", anchor, {"x": pixels(x), "y": pixels(y)}, text)


@singledispatch
def draw(mark: Mark, frame: Frame) -> Iterator[Element]:
    """Yield the elements of a mark; none where it has no place."""
    raise TypeError(f"{mark!r} cannot be drawn")


@draw.register
def _(mark: Curve, frame: Frame) -> Iterator[Element]:
    value = frame.model.value
    low = value(mark.low) if mark.low else frame.x.low
    high = value(mark.high) if mark.high else frame.x.high
    points = [(x, value(mark.y, x=x)) for x in samples(low, high)]
    yield _polyline(frame, mark.colour, points, poles=True)


@draw.register
def _(mark: Line, frame: Frame) -> Iterator[Element]:
    x, y, slope = (frame.model.value(text) for text in (mark.x, mark.y, mark.slope))
    if abs(slope) * (frame.x.high - frame.x.low) < frame.y.high - frame.y.low:
        ends = [(end, y + slope * (end - x)) for end in (frame.x.low, frame.x.high)]
    else:  # steep: from edge to edge in the other direction, so that no end is far out
        ends = [(x + (end - y) / slope, end) for end in (frame.y.low, frame.y.high)]
    yield _polyline(frame, mark.colour, ends)


@draw.register
def _(mark: Segment, frame: Frame) -> Iterator[Element]:
    texts = (mark.x1, mark.y1, mark.x2, mark.y2)
    x1, y1, x2, y2 = (frame.model.value(text) for text in texts)
    yield _polyline(frame, mark.colour, [(x1, y1), (x2, y2)])
    if mark.head:
        yield _path(f"head c{mark.colour}", _head(frame, (x1, y1), (x2, y2)), clipped=True)


@draw.register
def _(mark: Point, frame: Frame) -> Iterator[Element]:
    x, y = frame.x(frame.model.value(mark.x)), frame.y(frame.model.value(mark.y))
    if not (_within(x, frame.x) and _within(y, frame.y)):
        return
    radius = "6" if mark.drag else "4"
    attributes = {"cx": pixels(x), "cy": pixels(y), "r": radius}
    if mark.drag:
        attributes["data-drag"] = " ".join(mark.drag)
    yield Element("circle", f"point c{mark.colour}", attributes)
    if mark.label:
        yield _text("start", x + 8, y - 7, mark.label)


@draw.register
def _(mark: Trace, frame: Frame) -> Iterator[Element]:
    value = frame.model.value
    count = math.floor(value(mark.last) + 0.5) + 1
    points = [(value(mark.x, n=float(n)), value(mark.y, n=float(n))) for n in range(count)]
    yield _polyline(frame, mark.colour, points)
    for x, y in points if mark.dots else []:
        px, py = frame.x(x), frame.y(y)
        if _within(px, frame.x) and _within(py, frame.y):
            at = {"cx": pixels(px), "cy": pixels(py), "r": "2.5"}
            yield Element("circle", f"dot c{mark.colour}", at)


@draw.register
def _(mark: Contours, frame: Frame) -> Iterator[Element]:
    option = frame.model.chosen(mark.by)
    for line in mark.lines[option] if option >= 0 else ():
        yield _polyline(frame, mark.colour, list(line), kind="contour")


def _within(pixel: float, scale: Scale) -> bool:
    low, high = sorted((scale.start, scale.end))
    return low - 0.5 <= pixel <= high + 0.5


def _polyline(
    frame: Frame,
    colour: int,
    points: list[tuple[float, float]],
    *,
    kind: str = "line",
    poles: bool = False,
) -> Element:
    """Join points, with a gap where there is no value.

    With `poles` also where the curve jumps from below the panel to above it.
    """
    d = ""
    before: Pixel | None = None
    for x, y in points:
        here = frame.x(x), frame.y(y)
        if not (math.isfinite(here[0]) and math.isfinite(here[1])):
            before = None
            continue
        pixel = _near(here[0]), _near(here[1])
        starts = before is None or (poles and _jumps(frame.y, before[1], pixel[1]))
        step = "M" if starts else "L"
        d += f"{step}{pixels(pixel[0])} {pixels(pixel[1])}"
        before = pixel
    return _path(f"{kind} c{colour}", d, clipped=True)


def _near(pixel: float) -> float:
    return max(-BEYOND, min(BEYOND, pixel))


def _jumps(scale: Scale, one: float, other: float) -> bool:
    """Return whether one pixel lies above the panel and the other below it."""
    return min(one, other) < scale.end and max(one, other) > scale.start


def _head(frame: Frame, start: tuple[float, float], end: tuple[float, float]) -> str:
    x1, y1, x2, y2 = frame.x(start[0]), frame.y(start[1]), frame.x(end[0]), frame.y(end[1])
    length = math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1))
    if not length > 0:
        return ""
    ux, uy = (x2 - x1) / length * HEAD, (y2 - y1) / length * HEAD
    corners = [
        (x2, y2),
        (x2 - ux - uy / 2, y2 - uy + ux / 2),
        (x2 - ux + uy / 2, y2 - uy - ux / 2),
    ]
    return "M" + "L".join(f"{pixels(_near(x))} {pixels(_near(y))}" for x, y in corners) + "z"
