"""`figures.elements`: fewer elements draw the same."""

import xml.etree.ElementTree as ET

import pytest

from derivsite.figures.elements import put_strokes_in_place, ungroup

from .page import drawing
from .plots import FIGURES, drawn

TICK = '<defs><path id="t" d="M0 0l0 3.5" stroke="currentColor" /></defs>'
DISC = '<defs><path id="d" d="M0 0l3 3 3 0z" /></defs>'


def in_place(svg: str) -> str:
    root = ET.fromstring(f"<svg>{svg}</svg>")
    put_strokes_in_place(root)
    return "".join(ET.tostring(child, encoding="unicode") for child in root)


def ungrouped(svg: str) -> str:
    root = ET.fromstring(f"<svg>{svg}</svg>")
    ungroup(root)
    return "".join(ET.tostring(child, encoding="unicode") for child in root)


def test_a_stroke_is_drawn_where_it_was_referred_to() -> None:
    used = '<use href="#t" x="7" y="-2.5" stroke-width="0.8" /><use href="#t" y="4" />'
    first = '<path stroke-width="0.8" d="M7 -2.5l0 3.5" stroke="currentColor" />'
    assert in_place(TICK + used) == (
        f'<defs />{first}<path d="M0 4l0 3.5" stroke="currentColor" />'
    )


def test_the_strokes_own_colour_goes_before_that_of_its_place() -> None:
    shown = in_place(f'{TICK}<use href="#t" x="1" y="1" stroke="red" />')
    (path,) = ET.fromstring(f"<svg>{shown}</svg>").findall("path")
    assert path.get("stroke") == "currentColor"


def test_what_is_more_than_a_stroke_is_still_referred_to() -> None:
    disc = f'{DISC}<use href="#d" x="1" y="1" />'
    assert in_place(disc) == disc
    assert in_place(f'<defs>{DISC[6:-7]}{TICK[6:-7]}</defs><use href="#d" />') == (
        f'{DISC}<use href="#d" />'
    )


@pytest.mark.parametrize(
    ("svg", "expected"),
    [
        ("<g><g><a /></g><b /></g><c />", "<a /><b /><c />"),
        ('<g clip-path="url(#e)"><g><a /></g></g>', '<g clip-path="url(#e)"><a /></g>'),
        ("<g /><g><defs /></g><a />", "<a />"),
        ("<g><defs><a /></defs></g>", "<defs><a /></defs>"),
    ],
    ids=["nested", "of use", "empty", "definitions"],
)
def test_groups_that_say_nothing_are_gone(svg: str, expected: str) -> None:
    assert ungrouped(svg) == expected


@pytest.mark.parametrize("name", FIGURES)
def test_no_figure_has_such_groups(name: str) -> None:
    svg = drawing(drawn(FIGURES[name]))
    assert [group for group in svg.iter("g") if not group.attrib] == []
    assert [part for part in svg.iter("defs") if not len(part)] == []
