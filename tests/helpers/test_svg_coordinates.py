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
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
HAIR = 0.06  # SVG units: half of the last digit that is kept, and a little


def drawn(root: ET.Element, space: str) -> list[tuple[list[float], int]]:
    """Return the points of each path where it is drawn, and how many sums of them were rounded.

    A path that is drawn by reference has a place of its own, which is rounded too.
    """
    defined = {
        path: points(path)
        for definitions in root.iter(f"{space}defs")
        for path in definitions.iter(f"{space}path")
    }
    by_reference = {f"#{path.get('id')}": outline for path, outline in defined.items()}
    found = []
    for element in root.iter():
        if element.tag == f"{space}path" and element not in defined:
            found.append(([n for point in points(element) for n in point], 1))
        elif element.tag == f"{space}use":
            x, y = (float(element.attrib[name]) for name in "xy")
            outline = by_reference[element.attrib[HREF]]
            found.append(([n for dx, dy in outline for n in (x + dx, y + dy)], 2))
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
    for tag, names in (("text", ["x", "y"]), ("tspan", ["x"])):
        texts = positions(theirs, SVG, tag, *names)
        for found, expected in zip(positions(ours, "", tag, *names), texts, strict=True):
            assert found == pytest.approx(expected, abs=HAIR)
    for (found, _), (expected, sums) in zip(drawn(ours, ""), drawn(theirs, SVG), strict=True):
        assert found == pytest.approx(expected, abs=sums * HAIR)
    assert drawn(ours, "")
