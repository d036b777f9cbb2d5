"""How much room letters take, measured once for all figures that are drawn with the same fonts.

Matplotlib measures each text anew for each figure, and looks for its font, and in the font for the
height of its lines, whenever it places a text: a tenth of the time that a figure takes.
"""

from functools import cache
from typing import Any, Literal, TextIO

import matplotlib as mpl
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.backends.backend_mixed import MixedModeRenderer
from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager, get_font

UNITS = 72  # an inch; those of SVG are points
_Agg: Any = RendererAgg  # neither has types
_Mixed: Any = MixedModeRenderer
_SETTINGS = ("font.", "text.", "mathtext.")
# Where a font tells the height of its lines: a table, and in it the gap, above and below.
_HEIGHTS = (
    ("OS/2", "sTypoLineGap", "sTypoAscender", "sTypoDescender"),
    ("hhea", "lineGap", "ascent", "descent"),
)

Size = tuple[float, float, float]  # width, height, and how much of it is below the line
Heights = tuple[float, float, float] | tuple[None, None, None]  # above, below, between lines


class Measured:
    """What was measured with the same settings."""

    def __init__(self) -> None:
        self.renderer = _Agg(1, 1, UNITS)  # for a layout; it remembers by itself
        self.sizes: dict[tuple[str, FontProperties, bool | str], Size] = {}
        self.heights: dict[FontProperties, Heights] = {}


def measured() -> Measured:
    """Return what was measured with the settings of now."""
    settings = dict.items(mpl.rcParams)  # as it stands; Matplotlib's own way sorts all of it
    return _measured(repr([item for item in settings if item[0].startswith(_SETTINGS)]))


@cache
def _measured(settings: str) -> Measured:
    return Measured()


def renderer(figure: Figure, place: TextIO, known: Measured) -> Any:
    """Return what draws `figure`, of 72 dots an inch, as SVG into `place`."""
    width, height = figure.bbox.size
    return _Mixed(figure, width, height, UNITS, _Renderer(width, height, place, known))


class _Renderer(RendererSVG):
    """Matplotlib's, but it measures only what nobody has."""

    def __init__(self, width: float, height: float, place: TextIO, known: Measured) -> None:
        self._known = known
        begin: Any = super().__init__
        begin(width, height, place, metadata={"Date": None, "Creator": None})

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: bool | Literal["TeX"]
    ) -> Size:
        """Return the size of a text, which Matplotlib asks for."""
        key = (s, prop.copy(), ismath)
        if key not in self._known.sizes:
            measure: Any = super().get_text_width_height_descent
            self._known.sizes[key] = measure(s, prop, ismath)
        return self._known.sizes[key]

    def _get_font_height_metrics(self, prop: FontProperties) -> Heights:
        """Return the height of lines in a font. Where Matplotlib does not ask, it measures it."""
        key = prop.copy()
        if key not in self._known.heights:
            self._known.heights[key] = _heights(prop)
        return self._known.heights[key]


def _heights(prop: FontProperties) -> Heights:
    """Read what Matplotlib would (`Text._get_layout`); None if the font does not tell."""
    font: Any = get_font(fontManager._find_fonts_by_props(prop))
    for name, between, above, below in _HEIGHTS:
        if table := font.get_sfnt_table(name):
            scale = 1 / font.get_sfnt_table("head")["unitsPerEm"] * prop.get_size_in_points()
            return table[above] * scale, -table[below] * scale, table[between] * scale
    return None, None, None
