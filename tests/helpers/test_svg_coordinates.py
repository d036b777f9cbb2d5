"""Rounding keeps every point of a figure where Matplotlib put it, but for a hair."""

import re
import xml.etree.ElementTree as ET

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest

from derivsite.figures import style, svg

from .geometry import points
from .plots import FIGURES

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
HIDDEN = ("defs", "clipPath")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
TICK = 4  # numbers: those of two points
HAIR = 0.06  # SVG units: half of the last digit that is kept, and a little


def drawn(root: ET.Element, space: str) -> list[list[float]]:
    """Return the points of each path, where it is drawn: itself, or by reference."""
    defined = {
        f"#{path.get('id')}": points(path)
        for definitions in root.iter(f"{space}defs")
        for path in definitions.iter(f"{space}path")
    }
    outlines = {path: points(path) for path in root.iter(f"{space}path")}
    hidden = {path for part in HIDDEN for one in root.iter(f"{space}{part}") for path in one.iter()}
    found = []
    for element in root.iter():
        if element in outlines and element not in hidden:
            found.append([n for point in outlines[element] for n in point])
        elif element.tag == f"{space}use":
            x, y = float(element.get("x", "0")), float(element.get("y", "0"))
            found.append(
                [
                    n + d
                    for point in defined[element.attrib[HREF]]
                    for n, d in zip(point, (x, y), strict=True)
                ]
            )
    return found


def positions(root: ET.Element, space: str, tag: str, *names: str) -> list[list[float]]:
    """Return the numbers in the attributes `names` of each `tag`."""
    return [
        [float(text) for name in names for text in NUMBER.findall(element.get(name, ""))]
        for element in root.iter(f"{space}{tag}")
    ]


@pytest.mark.parametrize("name", FIGURES)
def test_every_point_stays_within_a_hair(name: str) -> None:
    with mpl.rc_context(style.settings()):
        FIGURES[name]()
        figure = plt.gcf()
        raw = svg._drawn(figure)
        ours = ET.fromstring(svg.inline(figure, "fig", "words"))
        plt.close("all")
    theirs = ET.fromstring(raw)
    pairs = [
        (positions(ours, "", tag, *names), positions(theirs, SVG, tag, *names))
        for tag, names in (("text", ["x", "y"]), ("tspan", ["x"]))
    ]
    for found, expected in [*pairs, (drawn(ours, ""), drawn(theirs, SVG))]:
        assert [len(numbers) for numbers in found] == [len(numbers) for numbers in expected]
        for left, right in zip(found, expected, strict=True):
            hairs = 2 if len(right) == TICK else 1  # its place was rounded, and its length
            assert left == pytest.approx(right, abs=hairs * HAIR)
    assert drawn(ours, "")
