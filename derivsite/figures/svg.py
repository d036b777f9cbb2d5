"""A Matplotlib figure as small inline SVG in the colours of the page."""

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from derivsite.figures import elements, ticks, writing
from derivsite.figures.layout import arrange, forget
from derivsite.figures.paths import relative, rounded
from derivsite.figures.style import CSS_COLOURS, WIDTH
from derivsite.pages.faults import Fault

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_REFERENCE = re.compile(r"#([\w.-]+)")
# Matplotlib repeats on each element what the page's style sheet says once.
_SAID_BY_CSS = {"font-family", "stroke-linejoin", "stroke-linecap"}


def inline(figure: Figure, block_id: str, alt: str) -> str:
    """Return `figure` as an SVG element that is read out as `alt`.

    Ids start with `block_id`, so that they are unique on the page. Raises `Fault` for a colour
    that has no counterpart in both colour schemes, and for a figure wider than a phone can show.
    """
    if figure.get_figwidth() > WIDTH:
        raise Fault(f"the figure is wider than {WIDTH} inches, too wide for a phone")
    root = ET.fromstring(_drawn(figure))
    for metadata in root.findall(f"{_SVG}metadata"):
        root.remove(metadata)
    for definitions in root.findall(f"{_SVG}defs"):
        if definitions.find(f"{_SVG}style") is not None:
            root.remove(definitions)  # the page's style sheet says the same
    for element in root.iter():
        _tidy(element)
    elements.put_strokes_in_place(root)
    _rename_ids(root, block_id)
    elements.ungroup(root)
    for name in ("width", "height", "version"):
        root.attrib.pop(name, None)
    _keep_references(root)
    root.set("fill", "currentColor")  # Matplotlib leaves out a black fill
    root.set("role", "img")
    root.set("aria-label", " ".join(alt.split()))
    return ET.tostring(root, encoding="unicode", short_empty_elements=True)


def _drawn(figure: Figure) -> str:
    """Return what Matplotlib draws.

    `savefig` would draw a figure with a layout twice, and lay it out for another resolution. Its
    canvas would measure all that is written anew.
    """
    buffer, known = io.StringIO(), writing.measured()
    with _as_it_was(figure), ticks.alike(figure):
        figure.set_dpi(writing.UNITS)
        arrange(figure, known.renderer)
        FigureCanvasSVG(figure)  # some layouts ask the canvas how large a text is
        renderer = writing.renderer(figure, buffer, known)
        figure.draw(renderer)
        renderer.finalize()
    return buffer.getvalue()


@contextmanager
def _as_it_was(figure: Figure) -> Iterator[None]:
    """Leave no trace on `figure`: a later block must not see whether it was drawn or kept."""
    canvas, dpi, engine = figure.canvas, figure.dpi, figure.get_layout_engine()
    places: list[tuple[Any, str, Any]] = [
        (axes, which, axes.get_position(original=which == "original").frozen())
        for axes in figure.axes
        for which in ("original", "active")
    ]
    try:
        yield
    finally:
        forget(figure)
        figure.set_layout_engine(engine or "none")
        for axes, which, place in places:
            axes._set_position(place, which)
        figure.set_dpi(dpi)
        figure.set_canvas(canvas)


def _tidy(element: ET.Element) -> None:
    """Drop name spaces and defaults, round coordinates, name colours."""
    element.tag = element.tag.removeprefix(_SVG)
    element.tail = None
    if element.tag != "tspan" and element.text and not element.text.strip():
        element.text = None
    for declaration in filter(None, element.attrib.pop("style", "").split(";")):
        name, value = (part.strip() for part in declaration.split(":", 1))
        if name not in _SAID_BY_CSS:
            element.set(name, _COLOUR.sub(_css_colour, value))
    if _HREF in element.attrib:
        element.set("href", element.attrib.pop(_HREF))
    if element.get("transform", "").startswith("rotate(-0 "):
        del element.attrib["transform"]
    for name in ("x", "y", "width", "height", "transform", "viewBox"):
        if name in element.attrib:
            element.set(name, rounded(element.attrib[name]))
    if "d" in element.attrib:
        element.set("d", relative(element.attrib["d"]))


def _keep_references(root: ET.Element) -> None:
    """Write references as `xlink:href`.

    Material's instant navigation rewrites each `href` it finds as that of a link, and stumbles over
    those within drawings.
    """
    users = [element for element in root.iter() if "href" in element.attrib]
    for element in users:
        element.set("xlink:href", element.attrib.pop("href"))
    if users:
        root.set("xmlns:xlink", "http://www.w3.org/1999/xlink")


def _css_colour(match: re.Match[str]) -> str:
    try:
        return CSS_COLOURS[match[0].lower()]
    except KeyError:
        raise Fault(
            f"the colour {match[0]} would not follow the dark scheme; use C0 to C3, black, "
            "white or grey"
        ) from None


def _rename_ids(root: ET.Element, block_id: str) -> None:
    """Keep only the ids that something refers to, under names of this block's own."""
    used: dict[str, str] = {}
    for element in root.iter():
        for name in ("href", "clip-path"):
            for old in _REFERENCE.findall(element.get(name, "")):
                used.setdefault(old, f"{block_id}-{len(used)}")
                element.set(name, element.attrib[name].replace(f"#{old}", f"#{used[old]}"))
    for element in root.iter():
        old_id = element.attrib.pop("id", None)
        if old_id in used:
            element.set("id", used[old_id])
