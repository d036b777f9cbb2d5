"""`site.progress`: what an author sees of a long build."""

import logging
from collections.abc import Callable

import pytest

from derivsite.site import progress
from derivsite.site.progress import Progress


@pytest.fixture
def wait(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Callable[[float], None]:
    """Return what lets seconds pass, without waiting."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    caplog.set_level(logging.INFO, "mkdocs.derivsite")

    def pass_(seconds: float) -> None:
        now[0] += seconds

    return pass_


def test_a_short_build_says_nothing(
    wait: Callable[[float], None], caplog: pytest.LogCaptureFixture
) -> None:
    told = Progress(20)
    for number in range(20):
        wait(0.09)
        told.page(f"page-{number}.md")
        told.blocks(f"page-{number}.md", {"quick": 0.05})
    told.end()
    assert caplog.messages == []


def test_a_long_build_says_every_two_seconds_where_it_is(
    wait: Callable[[float], None], caplog: pytest.LogCaptureFixture
) -> None:
    told = Progress(10)
    for number in range(1, 11):
        wait(0.8)
        told.page(f"page-{number}.md")
    assert caplog.messages == [
        f"page-{number}.md: page {number} of 10, {10 - number} left" for number in (3, 6, 9)
    ]


def test_the_slowest_five_blocks_are_named_the_slowest_first(
    wait: Callable[[float], None], caplog: pytest.LogCaptureFixture
) -> None:
    told = Progress(2)
    told.blocks("a.md", {"one": 0.3, "two": 1.25, "quick": 0.01, "six": 0.11})
    told.blocks("b.md", {"one": 0.5, "three": 0.2, "four": 0.4})
    told.blocks("c.md", {})
    told.end()
    assert caplog.messages == [
        "The slowest blocks: 1.25 s a.md two; 0.50 s b.md one; 0.40 s b.md four; "
        "0.30 s a.md one; 0.20 s b.md three"
    ]


def test_a_page_more_than_was_expected_is_no_error(
    wait: Callable[[float], None], caplog: pytest.LogCaptureFixture
) -> None:
    told = Progress(0)
    wait(3)
    told.page("page.md")
    assert caplog.messages == ["page.md: page 1 of 1, 0 left"]
