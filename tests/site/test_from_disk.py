"""Opened from disk, without a server, the site reads well and its figures and exercises answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture
def page(browser: Browser, built_site: Path) -> Iterator[Page]:
    with browser.new_context() as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto((built_site / "derivative/measuring/index.html").as_uri())
        yield page
        # Search needs a server: its index is fetched, which a browser does not do from disk.
        faults = [fault for fault in faults if "search_index" not in fault]
        assert not faults, "\n".join(faults)


def test_links_lead_to_pages_with_figures_that_move(page: Page, built_site: Path) -> None:
    page.goto((built_site / "derivative/what/index.html").as_uri())
    figure = page.locator("figure#secant-and-tangent")
    figure.get_by_role("slider", name="x₀").press("End")
    assert figure.locator(".readouts dd").nth(1).inner_text() == "6.00000"
    figure.get_by_role("button", name="Link").click()
    page.reload()
    assert figure.get_by_role("slider", name="x₀").input_value() == "3"


def test_an_exercise_answers(page: Page) -> None:
    exercise = page.locator("[data-exercise]:has(.exercise-form)").first
    exercise.get_by_role("textbox").fill("123456")
    exercise.get_by_role("button", name="Check").click()
    assert "Not yet" in exercise.locator("[role=status]").first.inner_text()


def test_a_card_keeps_what_is_written(page: Page) -> None:
    page.locator("form.card textarea").first.fill("f(x) = x²")
    page.reload()
    assert page.locator("form.card textarea").first.input_value() == "f(x) = x²"
