"""`figures.writing`: letters take the room that Matplotlib says, and are measured once."""

from io import StringIO

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest
from matplotlib.backends.backend_mixed import MixedModeRenderer
from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.textpath import TextToPath

from derivsite.figures import writing

from .plots import FIGURES, drawn


def words() -> None:
    """Words of several sizes, over several lines, some of them turned, and a formula."""
    _, axes = plt.subplots()
    axes.set_title("a curve\nand its slope gy", fontsize=9)
    axes.set_ylabel("rising", rotation=90, fontweight="bold")
    axes.set_xlabel(r"$x^2$ beside a word")
    axes.text(0.5, 0.5, "one\n\ntwo", linespacing=2, va="center", family="monospace")
    for size in (8, 20):
        axes.text(0.5, 0.5, "slope", fontsize=size, rotation=30, ha="right")


WORDS = {"words": words}


@pytest.mark.parametrize("name", FIGURES | WORDS)
def test_a_figure_is_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    draw = (FIGURES | WORDS)[name]
    known = drawn(draw), drawn(draw)

    def plain(figure: plt.Figure, place: object, _: object) -> MixedModeRenderer:
        width, height = figure.bbox.size
        nothing = {"Date": None, "Creator": None}
        svg = RendererSVG(width, height, place, metadata=nothing)
        return MixedModeRenderer(figure, width, height, writing.UNITS, svg)

    monkeypatch.setattr(writing, "renderer", plain)
    assert known == (drawn(draw),) * 2


def test_what_was_measured_is_not_measured_again(monkeypatch: pytest.MonkeyPatch) -> None:
    measure = TextToPath.get_text_width_height_descent
    texts: list[str] = []

    def counted(self: TextToPath, s: str, *more: object) -> object:
        texts.append(s)
        return measure(self, s, *more)

    monkeypatch.setattr(TextToPath, "get_text_width_height_descent", counted)
    writing._measured.cache_clear()
    first = drawn(FIGURES["parabola"])
    assert texts
    texts.clear()
    assert drawn(FIGURES["parabola"]) == first
    assert not texts


def test_with_other_fonts_it_is() -> None:
    """A block may choose them for its figures; the letters must not keep the room of the others."""

    def with_serifs() -> None:
        mpl.rcParams["font.sans-serif"] = ["DejaVu Serif"]
        words()

    writing._measured.cache_clear()
    alone = drawn(with_serifs)
    writing._measured.cache_clear()
    assert drawn(words) != alone
    assert drawn(with_serifs) == alone


@pytest.mark.skipif(mpl.__version_info__ < (3, 11), reason="Matplotlib measures lines another way")
def test_matplotlib_asks_for_the_height_of_lines() -> None:
    figure = plt.figure(dpi=writing.UNITS)
    figure.text(0.5, 0.5, "a word")
    known = writing.Measured()
    with mpl.rc_context({"svg.fonttype": "none"}):
        figure.draw(writing.renderer(figure, StringIO(), known))
    plt.close(figure)
    assert len(known.heights) == 1
