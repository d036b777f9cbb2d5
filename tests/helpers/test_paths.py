"""A path told in steps leads where the path told in places led."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from derivsite.figures.paths import relative
from tests.helpers.geometry import points

places = st.tuples(*[st.integers(-20_000, 20_000)] * 2)
lines = st.lists(st.tuples(st.sampled_from("MLLLL"), places, st.booleans()), max_size=40)


def corners(d: str) -> list[tuple[float, float]]:
    return points(ET.Element("path", {"d": d}))


@given(lines)
def test_it_leads_to_the_same_places(drawn: list[tuple[str, tuple[int, int], bool]]) -> None:
    d = "M0 0" + "".join(
        f"{command}{x / 100} {y / 100}{'z M1 2' if closed else ''}"
        for command, (x, y), closed in drawn
    )
    found = corners(relative(d, 2))
    assert found == [pytest.approx(place, abs=1e-6) for place in corners(d)]


def test_rounding_does_not_add_up() -> None:
    d = "M0 0" + "".join(f"L{0.04 * n:.2f} {0.14 * n:.2f}" for n in range(500))
    for found, expected in zip(corners(relative(d)), corners(d), strict=True):
        assert found == pytest.approx(expected, abs=0.0501)


@pytest.mark.parametrize("d", ["M1 2V3", "M1 2C3 4 5 6 7 8", "", "M1 2Q3 4 5 6z"])
def test_other_paths_are_left_alone(d: str) -> None:
    assert relative(d) == d


def test_it_is_short() -> None:
    assert relative("M10.5 20L11 20.5L10.5 19.5z") == "M10.5 20l.5 .5-.5-1z"


def test_a_closed_path_goes_on_from_its_start() -> None:
    assert relative("M1 1L2 2zL4 5") == "M1 1l1 1zl3 4"
