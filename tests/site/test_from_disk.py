"""Unpacked from its zip and opened from disk, without a server, the site does all that it can."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page

from derivsite.site import links, offline
from tests.site.cells import Cell, places
from tests.site.pages import PAGES, name
from tests.site.watching import LAID_OUT, Tab

MEASURING = "derivative/measuring/index.html"
WHAT = "derivative/what/index.html"
LEADING = "as => as.filter(a => a.protocol === 'file:').map(a => [a.pathname, a.href])"


@pytest.fixture(scope="module")
def folder(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the zip as a reader does."""
    place = tmp_path_factory.mktemp("reader")
    offline.write(built_site, place / "lessons.zip")
    with ZipFile(place / "lessons.zip") as packed:
        packed.extractall(place)
    return place / "lessons"


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context() as context:
        tab = Tab(context.new_page())
        yield tab
        assert not tab.faults, "\n".join(tab.faults)


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[Tab]:
    """Give a tab in which one page after another is opened."""
    with browser.new_context() as context:
        yield Tab(context.new_page())


@pytest.fixture
def page(tab: Tab, folder: Path) -> Page:
    tab.go((folder / MEASURING).as_uri())
    return tab.page


@pytest.mark.parametrize("address", PAGES, ids=name)
def test_a_page_comes_whole_and_leads_to_files(visitor: Tab, folder: Path, address: str) -> None:
    visitor.go((folder / address / "index.html").as_uri())
    visitor.page.wait_for_selector("html.js")  # the theme's script has run
    leading = visitor.page.locator("a[href]").evaluate_all(LEADING)
    assert len(leading) > len(PAGES)
    folders = {href for path, href in leading if Path(path).is_dir()}
    assert not folders, f"from disk these list a folder: {sorted(folders)}"
    assert not visitor.faults, "\n".join(visitor.faults)


def test_no_link_leads_nowhere(folder: Path) -> None:
    assert not list(links.faults(folder))


def test_pages_lead_from_one_to_the_next(page: Page) -> None:
    page.locator(".md-footer__link--next").click()
    assert page.locator("h1").inner_text().startswith("The rules")
    page.locator(".md-header__button.md-logo").click()
    assert page.url.endswith("/lessons/index.html")


def test_a_figure_moves(page: Page, folder: Path) -> None:
    page.goto((folder / WHAT).as_uri())
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


def test_a_card_keeps_what_is_written_for_the_page_of_cards(page: Page, folder: Path) -> None:
    page.locator("form.card textarea").first.fill("f(x) = x²")
    page.reload()
    assert page.locator("form.card textarea").first.input_value() == "f(x) = x²"
    page.goto((folder / "cards/index.html").as_uri())
    page.get_by_text("f(x) = x²").wait_for()
    page.locator(".summary a").first.click()
    assert page.locator("h1").inner_text().startswith("Measuring")


def test_the_search_finds_a_word_and_leads_to_it(page: Page) -> None:
    page.locator(".md-search__input").click()
    page.keyboard.type("backpropagation")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_load_state()
    assert page.url.split("?")[0].endswith("learning/backprop/index.html")
    assert page.locator("article mark").first.inner_text().lower() == "backpropagation"


def test_a_cell_runs_and_can_be_stopped(tab: Tab, folder: Path) -> None:
    place = places(folder)[0]
    tab.go((folder / place.address / "index.html").as_uri())
    cell = Cell(tab.page, place.name)
    printed = cell.output()
    assert cell.run().startswith("Done in ")
    assert cell.output() == printed
    assert cell.run("import math, random\nprint(math.floor(math.tau))").startswith("Done in ")
    assert cell.output() == "6"
    cell.code.fill("while True: pass")
    cell.button("Run").click()
    cell.root.locator(".cell-status", has_text="Running").wait_for()
    cell.button("Stop").click()
    assert cell.wait() == "Stopped."
    assert cell.run("1 / 0").startswith("It stopped with an error")


def test_the_folder_as_the_build_leaves_it_says_why_no_cell_runs(
    browser: Browser, built_site: Path
) -> None:
    place = places(built_site)[0]
    with browser.new_context() as context, context.new_page() as page:
        page.goto((built_site / place.address / "index.html").as_uri())
        page.wait_for_function(LAID_OUT)
        note = page.locator(f'.cell[data-cell="{place.name}"] > .cell-note')
        assert "opened from disk" in note.inner_text()
