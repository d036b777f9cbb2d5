"""Drawings of few elements: a browser takes time for each, also for one that shows nothing."""

import re
import xml.etree.ElementTree as ET

# A stroke that starts at the place where it is used: the tick of an axis, for example.
_STROKE = re.compile(r"M0 0(l[-.\d ]{1,20})")


def put_strokes_in_place(root: ET.Element) -> None:
    """Draw short strokes where they are used, each as a path.

    Matplotlib defines a tick once and refers to it, for which a browser makes a tree of its own.
    """
    strokes = {
        f"#{path.get('id')}": path
        for definitions in root.iter("defs")
        for path in definitions
        if path.tag == "path" and _STROKE.fullmatch(path.get("d", ""))
    }
    for use in root.iter("use"):
        stroke = strokes.get(use.attrib["href"])
        if stroke is not None:  # an element without children counts as false
            place = f"M{use.attrib.pop('x', '0')} {use.attrib.pop('y', '0')}"
            use.tag, use.attrib = "path", use.attrib | stroke.attrib
            del use.attrib["href"], use.attrib["id"]
            use.set("d", stroke.attrib["d"].replace("M0 0", place))
    for definitions in root.iter("defs"):
        for path in [path for path in definitions if path in strokes.values()]:
            definitions.remove(path)


def ungroup(element: ET.Element) -> None:
    """Take away groups that say nothing of what is in them, and those that are empty."""
    for child in element:
        ungroup(child)
    element[:] = [
        kept for child in element for kept in (child if _says_nothing(child) else [child])
    ]


def _says_nothing(element: ET.Element) -> bool:
    return not element.attrib if element.tag == "g" else element.tag == "defs" and not len(element)
