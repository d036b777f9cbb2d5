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
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
HAIR = 0.06  # SVG units: half of the last digit that is kept, and a little


def positions(root: ET.Element, space: str, tag: str, *names: str) -> list[list[float]]:
    """Return the numbers in the attributes `names` of each `tag`, leaving out definitions."""
    if tag == "path":
        return [[n for point in points(path) for n in point] for path in root.iter(f"{space}path")]
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
    for tag, names in (
        ("path", ["d"]),
        ("use", ["x", "y"]),
        ("text", ["x", "y"]),
        ("tspan", ["x"]),
    ):
        expected = positions(theirs, SVG, tag, *names)
        found = positions(ours, "", tag, *names)
        assert [len(numbers) for numbers in found] == [len(numbers) for numbers in expected]
        for left, right in zip(found, expected, strict=True):
            assert left == pytest.approx(right, abs=HAIR)
    assert sum(map(len, positions(ours, "", "path", "d"))) > 0
