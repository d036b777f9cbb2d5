"""Points and rectangles of an SVG drawing."""

import re
import xml.etree.ElementTree as ET

Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]


def points(path: ET.Element) -> list[Point]:
    """Return the corners of a path of straight lines, as a browser finds them."""
    found: list[Point] = []
    x = y = 0.0
    for command, text in re.findall(r"([A-Za-z])([^A-Za-z]*)", path.attrib["d"]):
        numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", text)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = (x + dx, y + dy) if command == "l" else (dx, dy)
            found.append((x, y))
    return found


def rectangles(svg: ET.Element) -> list[Rectangle]:
    return [
        (x, y, x + float(box.attrib["width"]), y + float(box.attrib["height"]))
        for box in svg.iter("rect")
        for x, y in [(float(box.attrib["x"]), float(box.attrib["y"]))]
    ]


def inside(point: Point, box: Rectangle) -> bool:
    left, top, right, bottom = box
    return left < point[0] < right and top < point[1] < bottom


def gap(point: Point, box: Rectangle) -> float:
    """Return the distance from `point` to the nearest point of `box`."""
    left, top, right, bottom = box
    dx = max(left - point[0], 0, point[0] - right)
    dy = max(top - point[1], 0, point[1] - bottom)
    return float((dx * dx + dy * dy) ** 0.5)
