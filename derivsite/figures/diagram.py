"""Boxes on a grid and arrows between them, as inline SVG."""

from collections.abc import Mapping, Sequence
from html import escape

from derivsite.figures.picture import picture

BOX_WIDTH, BOX_HEIGHT = 142, 56  # SVG units, at most one CSS pixel each
GAP_X, GAP_Y = 46, 46
LINE_HEIGHT = 17
HEAD = 9  # length of an arrow head

Point = tuple[float, float]


def diagram(
    boxes: Mapping[str, tuple[int, int, str]],
    arrows: Sequence[tuple[str, str]],
    *,
    alt: str,
    caption: str = "",
    here: str = "",
) -> str:
    """Return a figure of boxes and arrows.

    `boxes` maps a name to (column, row, text), with line breaks in the text as newlines.
    `arrows` joins two names. The box named `here` is marked as "you are here". `alt` tells
    the diagram in words. Raises `ValueError` without it, for two boxes in one place and for an
    arrow from a box to itself, and `KeyError` for an unknown name.
    """
    if not alt.strip():
        raise ValueError("the diagram has no text alternative; tell it in words with alt=…")
    places: dict[tuple[int, int], str] = {}
    for name, (column, row, _) in boxes.items():
        if (other := places.setdefault((column, row), name)) != name:
            raise ValueError(f"the boxes {other} and {name} stand in one place")
    for start, end in arrows:
        if start == end:
            raise ValueError(f"an arrow leads from the box {start} to itself")
    columns = 1 + max(column for column, _, _ in boxes.values())
    rows = 1 + max(row for _, row, _ in boxes.values())
    width = columns * (BOX_WIDTH + GAP_X) - GAP_X + 4
    height = rows * (BOX_HEIGHT + GAP_Y) - GAP_Y + 4
    parts = [_box(boxes[name], marked=name == here) for name in boxes]
    parts += [_arrow(_centre(boxes[start]), _centre(boxes[end])) for start, end in arrows]
    if here and here not in boxes:
        raise KeyError(here)
    drawing = (
        f'<svg class="diagram" viewBox="0 0 {width} {height}" role="img" '
        f'aria-label="{escape(" ".join(alt.split()))}">{"".join(parts)}</svg>'
    )
    return picture(drawing, caption)


def _centre(box: tuple[int, int, str]) -> Point:
    column, row, _ = box
    return (
        2 + column * (BOX_WIDTH + GAP_X) + BOX_WIDTH / 2,
        2 + row * (BOX_HEIGHT + GAP_Y) + BOX_HEIGHT / 2,
    )


def _box(box: tuple[int, int, str], *, marked: bool) -> str:
    x, y = _centre(box)
    lines = box[2].split("\n")
    top = y - LINE_HEIGHT * (len(lines) - 1) / 2 + 5
    words = "".join(
        f'<text x="{x:g}" y="{top + i * LINE_HEIGHT:g}">{escape(line)}</text>'
        for i, line in enumerate(lines)
    )
    mark = ' class="here"' if marked else ""
    return (
        f'<rect{mark} x="{x - BOX_WIDTH / 2:g}" y="{y - BOX_HEIGHT / 2:g}" '
        f'width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="8"/>{words}'
    )


def _arrow(start: Point, end: Point) -> str:
    """Draw an arrow from the edge of one box to the edge of the other."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    ux, uy = dx / length, dy / length
    # The way from a box's centre to its edge along the arrow, plus a little air.
    reach = min(BOX_WIDTH / 2 / abs(ux) if ux else 1e9, BOX_HEIGHT / 2 / abs(uy) if uy else 1e9)
    x1, y1 = start[0] + ux * (reach + 3), start[1] + uy * (reach + 3)
    x2, y2 = end[0] - ux * (reach + 3), end[1] - uy * (reach + 3)
    back_x, back_y = x2 - ux * HEAD, y2 - uy * HEAD
    side_x, side_y = -uy * HEAD / 2, ux * HEAD / 2
    return (
        f'<path d="M{x1:.1f} {y1:.1f}L{back_x:.1f} {back_y:.1f}"/>'
        f'<path class="head" d="M{x2:.1f} {y2:.1f}L{back_x + side_x:.1f} {back_y + side_y:.1f}'
        f'L{back_x - side_x:.1f} {back_y - side_y:.1f}z"/>'
    )
