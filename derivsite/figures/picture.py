"""Catch the figure that a block draws and put it on the page with its words and numbers."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from derivsite.figures import style
from derivsite.pages.faults import Fault

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass
class Drawn:
    """The HTML of the picture that was drawn, or nothing."""

    html: str = ""


@contextmanager
def capture(block_id: str, alt: str, caption: str, *, draw: bool = True) -> Iterator[Drawn]:
    """Turn the figure left open by the code inside into HTML, and close all figures.

    `alt` is the text alternative. Without `draw` the figure is only closed. Raises `Fault` when a
    figure has no text alternative, when there is a text but no figure, and when there is more than
    one figure.
    """
    import matplotlib as mpl  # noqa: PLC0415 (helpers and tests do without it)

    drawn = Drawn()
    with mpl.rc_context(_plain() | style.settings()):
        try:
            yield drawn
            if draw:
                drawn.html = _html(_open_figures(), block_id, alt, caption)
        finally:
            if plt := sys.modules.get("matplotlib.pyplot"):
                plt.close("all")


@cache
def _plain() -> dict[str, Any]:
    """Return Matplotlib's own settings where whoever builds the site has set others."""
    import matplotlib as mpl  # noqa: PLC0415

    with mpl.rc_context():
        own = dict(mpl.rcParams)
        mpl.rcdefaults()
        return {name: value for name, value in mpl.rcParams.items() if own[name] != value}


def _open_figures() -> list["Figure"]:
    plt = sys.modules.get("matplotlib.pyplot")
    return [plt.figure(number) for number in plt.get_fignums()] if plt else []


def _html(figures: list["Figure"], block_id: str, alt: str, caption: str) -> str:
    if not figures:
        if alt or caption:
            raise Fault("the block has an alt or a caption but draws no figure")
        return ""
    if len(figures) > 1:
        raise Fault(f"the block draws {len(figures)} figures; draw one in each block")
    if not alt.strip():
        raise Fault("the figure has no text alternative; start the block with a line '#| alt: …'")
    from derivsite.figures import data, svg  # noqa: PLC0415 (loads Matplotlib)

    return picture(svg.inline(figures[0], block_id, alt), caption, data.table(figures[0]))


def picture(drawing: str, caption: str = "", below: str = "") -> str:
    """Wrap an SVG drawing in a figure, with its caption and what belongs below it.

    The search finds the caption; the letters within the drawing would only be noise there.
    """
    drawing = drawing.replace("<svg", '<svg data-search-exclude=""', 1)
    words = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    return f'<figure class="picture">{drawing}{words}{below}</figure>'
