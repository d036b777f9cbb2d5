"""`figures.picture.capture`: one figure with its words, and none left open behind it."""

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest

from derivsite.figures.picture import capture
from derivsite.pages.faults import Fault

from .page import parse


def one() -> None:
    plt.plot([1, 2])


def test_no_figure_and_no_words_is_nothing() -> None:
    with capture("fig", "", "") as drawn:
        pass
    assert drawn.html == ""


def test_words_stand_around_the_figure() -> None:
    with capture("fig", "A line.", "It <rises> & rises.") as drawn:
        one()
    figure = parse(drawn.html).figure
    assert figure["class"] == ["picture"]
    assert figure.figcaption.get_text() == "It <rises> & rises."


def test_without_caption_there_is_none() -> None:
    with capture("fig", "A line.", "") as drawn:
        one()
    assert parse(drawn.html).figcaption is None


@pytest.mark.parametrize("alt", ["", "   ", "\n"])
def test_figure_without_alternative_text_is_refused(alt: str) -> None:
    with pytest.raises(Fault, match="no text alternative"), capture("fig", alt, "A caption."):
        one()


@pytest.mark.parametrize(("alt", "caption"), [("A line.", ""), ("", "It rises.")])
def test_words_without_figure_are_refused(alt: str, caption: str) -> None:
    with pytest.raises(Fault, match="draws no figure"), capture("fig", alt, caption):
        pass


def test_two_figures_are_refused() -> None:
    with pytest.raises(Fault, match="draws 2 figures"), capture("fig", "Lines.", ""):
        one()
        plt.figure()
        one()


def test_figures_are_closed_afterwards() -> None:
    with capture("fig", "A line.", ""):
        one()
    assert plt.get_fignums() == []


def test_figures_are_closed_when_the_code_fails() -> None:
    with pytest.raises(ZeroDivisionError), capture("fig", "A line.", ""):
        one()
        raise ZeroDivisionError
    assert plt.get_fignums() == []


def test_figures_are_closed_when_the_figure_is_refused() -> None:
    with pytest.raises(Fault), capture("fig", "", ""):
        one()
    assert plt.get_fignums() == []


def test_settings_of_a_block_end_with_it() -> None:
    before = mpl.rcParams.copy()
    with capture("fig", "A line.", ""):
        plt.rcParams["lines.linewidth"] = 40
        one()
    assert mpl.rcParams == before
