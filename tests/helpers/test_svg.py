"""`figures.svg`: what becomes of a Matplotlib figure on its way into the page."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import matplotlib.pyplot as plt
import pytest

from derivsite.figures.style import WIDTH
from derivsite.pages.faults import Fault

from .page import drawing, parse
from .plots import ALT, FIGURES, drawn, parabola

COLOUR = re.compile(r"none|currentColor|var\(--figure-(?:[1-4]|paper|muted)\)")
XLINK = "{http://www.w3.org/1999/xlink}href"
FORBIDDEN = (
    r"#[0-9a-f]{6}\b",
    "rgb",
    "<style",
    " style=",
    "<metadata",
    "Matplotlib",
    r"xmlns(?!:ns0)",
)


@pytest.fixture(scope="module", params=FIGURES)
def svg(request: pytest.FixtureRequest) -> ET.Element:
    return drawing(drawn(FIGURES[request.param]))


def values(svg: ET.Element, *names: str) -> list[str]:
    return [
        element.attrib[name] for element in svg.iter() for name in names if name in element.attrib
    ]


def test_text_stays_text() -> None:
    texts = {element.text for element in drawing(drawn(parabola)).iter("text")}
    assert {"Curve & <tangent>", "x in metres", "x squared", "tangent"} <= texts


def test_formula_stays_text() -> None:
    letters = "".join(drawing(drawn(FIGURES["formula"])).itertext())
    assert "slope" in letters
    assert {"d", "y", "x", "2"} <= set(letters)


def test_every_colour_follows_the_scheme(svg: ET.Element) -> None:
    colours = values(svg, "fill", "stroke", "stop-color", "color")
    assert colours
    assert [colour for colour in colours if not COLOUR.fullmatch(colour)] == []


def test_nothing_is_left_that_names_a_colour_a_date_or_a_tool(svg: ET.Element) -> None:
    text = ET.tostring(svg, encoding="unicode")
    assert [word for word in FORBIDDEN if re.search(word, text)] == []
    assert set(svg.attrib) == {"viewBox", "role", "aria-label", "fill", "data-search-exclude"}


def test_every_reference_leads_to_an_id_of_this_figure(svg: ET.Element) -> None:
    used = re.findall(r"#([\w.-]+)", " ".join(values(svg, XLINK, "clip-path", "fill")))
    ids = values(svg, "id")
    assert used
    assert set(used) - set(ids) == set()
    assert len(ids) == len(set(ids))


def test_curve_that_leaves_the_axes_is_cut_off_at_their_edge() -> None:
    svg = drawing(drawn(parabola))
    cuts = {f"url(#{cut.get('id')})" for cut in svg.iter("clipPath")}
    assert cuts & set(values(svg, "clip-path"))


def test_figure_is_read_out_as_its_words() -> None:
    svg = drawing(drawn(parabola, alt="One\n  line & <two>."))
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == "One line & <two>."


def test_ids_of_two_figures_differ() -> None:
    pages = [drawing(drawn(parabola, block_id=name)) for name in ("first", "second")]
    first, second = (values(page, "id") for page in pages)
    assert first
    assert all(name.startswith("first-") for name in first)
    assert all(name.startswith("second-") for name in second)


@pytest.mark.parametrize("colour", ["hotpink", "#123456", "tab:purple", (0.1, 0.2, 0.3)])
def test_colour_that_would_not_follow_the_scheme_is_refused(colour: object) -> None:
    with pytest.raises(Fault, match="would not follow the dark scheme"):
        drawn(lambda: plt.plot([1, 2], color=colour))


def test_figure_too_wide_for_a_phone_is_refused() -> None:
    with pytest.raises(Fault, match="too wide for a phone"):
        drawn(lambda: plt.subplots(figsize=(WIDTH + 0.1, 3)))


def test_widest_figure_is_drawn() -> None:
    assert "<svg" in drawn(lambda: plt.subplots(figsize=(WIDTH, 3)))


def test_figure_is_one_element_of_well_formed_html() -> None:
    page = parse(drawn(parabola))
    assert [tag.name for tag in page.find_all(recursive=False)] == ["figure"]
    assert page.svg["aria-label"] == ALT


def test_alternative_text_is_in_no_element_of_its_own() -> None:
    hostile = '"><script>alert(1)</script>'
    page = parse(drawn(parabola, alt=hostile))
    assert page.find("script") is None
    assert page.svg["aria-label"] == hostile


def test_ids_are_numbered_in_order_of_use() -> None:
    numbers = [int(name.rsplit("-", 1)[1]) for name in values(drawing(drawn(parabola)), "id")]
    assert all(later > earlier for earlier, later in pairwise(sorted(numbers)))
