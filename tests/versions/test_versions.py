"""The comparison of versions sees what it should; the comparison itself is a job of its own."""

import re

import numpy
import pytest

from tests.versions.__main__ import CHANGING, differences, floor
from tests.versions.printed import text_of

PAGE = "<p>The slope is 2.0003.</p><svg><path d='M0 0 1.5 2'/></svg><table><td>0.25</td></table>"


def test_another_digit_is_a_difference() -> None:
    other = PAGE.replace("2.0003", "2.0004")
    found = differences({"a.md": text_of(PAGE)}, {"a.md": text_of(other)})
    assert [line for line in found if line.startswith(("-The", "+The"))] == [
        "-The slope is 2.0003.0.25",
        "+The slope is 2.0004.0.25",
    ]


def test_a_page_that_is_missing_is_a_difference() -> None:
    assert differences({"a.md": "1"}, {}) and differences({}, {"a.md": "1"})


def test_the_way_a_picture_is_drawn_is_no_difference() -> None:
    assert text_of(PAGE) == text_of(PAGE.replace("1.5", "1.6"))


@pytest.mark.parametrize("name", CHANGING)
def test_the_oldest_version_is_the_one_of_pyproject(name: str) -> None:
    assert re.fullmatch(r"[\d.]+", floor(name))
    assert floor("numpy") <= numpy.__version__
