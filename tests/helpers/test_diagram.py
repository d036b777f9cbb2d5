"""`figures.diagram`: every box and arrow is there, and arrows end at boxes, not in them."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from derivsite.figures.diagram import diagram

from .geometry import gap, inside, points, rectangles
from .page import drawing, parse

Boxes = dict[str, tuple[int, int, str]]
ALT = "A leads to B."
TWO: Boxes = {"a": (0, 0, "Model"), "b": (1, 0, "Loss\nL(w)")}
HOSTILE = '</text><script>alert(1)</script> & "quotes"'
calm = settings(deadline=None, derandomize=True)


@st.composite
def grids(draw: st.DrawFn) -> tuple[Boxes, list[tuple[str, str]]]:
    """Boxes on different cells of a grid, and arrows between different boxes."""
    cells = st.tuples(st.integers(0, 5), st.integers(0, 5))
    places = draw(st.lists(cells, min_size=2, max_size=8, unique=True))
    boxes = {f"box{i}": (*place, f"text {i}") for i, place in enumerate(places)}
    pairs = [(a, b) for a in boxes for b in boxes if a != b]
    return boxes, draw(st.lists(st.sampled_from(pairs), max_size=8))


def lines_and_heads(svg: ET.Element) -> tuple[list[ET.Element], list[ET.Element]]:
    paths = list(svg.iter("path"))
    heads = [path for path in paths if path.get("class") == "head"]
    return [path for path in paths if path not in heads], heads


@calm
@given(grids())
def test_every_box_and_arrow_is_drawn(grid: tuple[Boxes, list[tuple[str, str]]]) -> None:
    boxes, arrows = grid
    svg = drawing(diagram(boxes, arrows, alt=ALT))
    assert [text.text for text in svg.iter("text")] == [text for _, _, text in boxes.values()]
    lines, heads = lines_and_heads(svg)
    assert len(lines) == len(heads) == len(arrows)


@calm
@given(grids())
def test_arrows_end_just_outside_their_boxes(grid: tuple[Boxes, list[tuple[str, str]]]) -> None:
    boxes, arrows = grid
    svg = drawing(diagram(boxes, arrows, alt=ALT))
    place = dict(zip(boxes, rectangles(svg), strict=True))
    for (start, end), line, head in zip(arrows, *lines_and_heads(svg), strict=True):
        tail, tip = points(line)[0], points(head)[0]
        assert gap(tail, place[start]) <= 4
        assert gap(tip, place[end]) <= 4
        for point in points(line) + points(head):
            assert not inside(point, place[start])
            assert not inside(point, place[end])


@calm
@given(grids())
def test_boxes_lie_apart_and_within_the_picture(
    grid: tuple[Boxes, list[tuple[str, str]]],
) -> None:
    svg = drawing(diagram(grid[0], [], alt=ALT))
    _, _, width, height = map(float, svg.attrib["viewBox"].split())
    boxes = rectangles(svg)
    assert all(x > 0 and y > 0 and right < width and low < height for x, y, right, low in boxes)
    for i, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[:i]:
            apart_x = right < other[0] or other[2] < left
            assert apart_x or bottom < other[1] or other[3] < top


def test_lines_of_a_text_stand_below_each_other_in_their_box() -> None:
    svg = drawing(diagram(TWO, [("a", "b")], alt=ALT))
    first, second = [text for text in svg.iter("text") if text.text in {"Loss", "L(w)"}]
    assert float(first.attrib["y"]) < float(second.attrib["y"])
    box = rectangles(svg)[1]
    assert all(inside((float(t.attrib["x"]), float(t.attrib["y"])), box) for t in (first, second))


def test_the_box_of_the_reader_is_marked() -> None:
    svg = drawing(diagram(TWO, [], alt=ALT, here="b"))
    assert [box.get("class") for box in svg.iter("rect")] == [None, "here"]


def test_words_stand_with_the_diagram() -> None:
    page = parse(diagram(TWO, [], alt=" One\n two. ", caption="Look & <learn>."))
    assert page.svg["role"] == "img"
    assert page.svg["aria-label"] == "One two."
    assert page.figcaption.get_text() == "Look & <learn>."


def test_nothing_has_an_id() -> None:
    assert parse(diagram(TWO, [("a", "b")], alt=ALT, here="a")).select("[id]") == []


def test_hostile_text_makes_no_element() -> None:
    page = parse(diagram({"a": (0, 0, HOSTILE)}, [], alt=HOSTILE, caption=HOSTILE))
    assert page.find("script") is None
    assert page.find("text").get_text() == HOSTILE
    assert page.svg["aria-label"] == HOSTILE


@pytest.mark.parametrize("alt", ["", "  \n"])
def test_without_words_it_is_refused(alt: str) -> None:
    with pytest.raises(ValueError, match="no text alternative"):
        diagram(TWO, [], alt=alt)


@pytest.mark.parametrize("arrow", [("a", "nowhere"), ("nowhere", "a")])
def test_arrow_of_an_unknown_box_is_refused(arrow: tuple[str, str]) -> None:
    with pytest.raises(KeyError, match="nowhere"):
        diagram(TWO, [arrow], alt=ALT)


def test_unknown_place_of_the_reader_is_refused() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        diagram(TWO, [], alt=ALT, here="nowhere")


def test_two_boxes_on_one_place_are_refused() -> None:
    with pytest.raises(ValueError, match=r"\ba\b"):
        diagram({"a": (0, 0, "A"), "b": (0, 0, "B")}, [], alt=ALT)


def test_arrow_from_a_box_to_itself_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\ba\b"):
        diagram(TWO, [("a", "a")], alt=ALT)
