"""Where Material swaps pages without a reload (navigation.instant), all that moves still moves."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.exercises import box, reply
from tests.site.instant import switch_on
from tests.site.moves import wake


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """Open a page with figures, then come to another one without a reload."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.route("**/*", switch_on)
        page.goto(f"{server}derivative/what/")
        wake(page)
        page.evaluate("window.stayed = true")
        page.locator(".md-nav a[href$='functions/']").first.click()
        page.locator("figure#slope-draws-itself[data-ready]").wait_for()
        assert page.evaluate("window.stayed"), "the page was loaded anew, so this proves nothing"
        yield page
        assert not faults, "\n".join(faults)


def test_a_figure_moves(page: Page) -> None:
    figure = page.locator("figure#slope-draws-itself")
    figure.get_by_role("slider", name="x₀").press("ArrowRight")
    assert figure.locator(".readouts dd").last.inner_text() == "7.830"


def test_an_exercise_answers(page: Page) -> None:
    flat = box(page, "functions-check-flat")
    assert reply(flat, "3") == "Right: 3."
    page.locator(".md-nav a[href$='what/']").first.click()
    page.locator("[data-exercise=what-check-tank] form").wait_for()
    assert reply(box(page, "what-check-tank"), "5").startswith("Not yet. The size is right.")
