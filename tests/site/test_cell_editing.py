"""A cell by keyboard, kept across reloads, on paper, on a phone, from disk, without scripting."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.site.accessible import RULES
from tests.site.cells import Cell, places
from tests.site.test_every_page import SCREENS
from tests.site.watching import LAID_OUT, Tab

MINE = "print('mine')"


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context() as context:
        yield Tab(context.new_page())


@pytest.fixture
def cell(tab: Tab, server: str, built_site: Path) -> Iterator[Cell]:
    """Open the first page that has a cell, in a browser that kept nothing."""
    place = places(built_site)[0]
    tab.go(server + place.address)
    yield Cell(tab.page, place.name)
    tab.page.evaluate("localStorage.clear()")
    assert not tab.faults, "\n".join(tab.faults)


def type_into(cell: Cell, keys: str) -> str:
    """Empty the field, press `keys` as a reader would, and return what stands there."""
    cell.code.fill("")
    for key in keys.split(" "):
        if len(key) == 1 or key[0].isupper() or "+" in key:
            cell.code.press(key)
        else:
            cell.page.keyboard.insert_text(key)
    return cell.code.input_value()


KEYS = {
    "if-1: Enter x": "if-1:\n    x",
    "if-1:#a Enter x Enter y": "if-1:#a\n    x\n    y",
    "for: Enter if: Enter x": "for:\n    if:\n        x",
    "x Enter y": "x\ny",
    "aa: ArrowLeft Enter": "aa\n:",
    "aa: Enter Shift+Enter x": "aa:\n    \nx",
}


def test_enter_keeps_the_indentation(cell: Cell) -> None:
    assert {keys: type_into(cell, keys) for keys in KEYS} == KEYS


def test_what_enter_wrote_can_be_undone(cell: Cell) -> None:
    type_into(cell, "if: Enter")
    cell.code.press("Control+z")
    assert cell.code.input_value() == "if:"


def test_tab_leaves_the_field_and_reaches_the_buttons(cell: Cell) -> None:
    cell.code.focus()
    here = "document.activeElement.textContent"
    cell.page.keyboard.press("Tab")
    assert cell.page.evaluate(here) == "Run"
    cell.page.keyboard.press("Tab")
    assert cell.page.evaluate(here) == "Reset"  # Stop is for a program that runs
    cell.page.keyboard.press("Shift+Tab")
    cell.page.keyboard.press("Shift+Tab")
    assert cell.code.evaluate("field => field === document.activeElement")


@pytest.mark.parametrize("keys", ["Control+Enter", "Meta+Enter"])
def test_a_key_runs_the_code(cell: Cell, keys: str) -> None:
    cell.code.fill(MINE)
    cell.code.press(keys)
    cell.wait()
    assert cell.output() == "mine"
    assert cell.code.input_value() == MINE


def test_the_field_grows_with_its_text(cell: Cell) -> None:
    for lines in (1, 40):
        cell.code.fill("\n".join(["x = 1"] * lines))
        heights = cell.code.evaluate("field => [field.scrollHeight, field.clientHeight]")
        assert heights[0] <= heights[1]
        assert cell.code.evaluate("field => field.rows") == lines


def test_code_is_kept_across_reloads_until_it_is_reset(cell: Cell) -> None:
    written, printed = cell.code.input_value(), cell.output()
    cell.code.fill(MINE)
    assert cell.status() == "Changed. Run it to see what it prints."
    cell.page.reload()
    assert cell.code.input_value() == MINE
    assert cell.output() == ""  # what the page's code printed would not fit to it
    assert cell.status().startswith("Your own code from last time.")
    cell.button("Reset").click()
    assert (cell.code.input_value(), cell.output()) == (written, printed)
    assert cell.status().startswith("As it was at first.")
    cell.page.reload()
    assert (cell.code.input_value(), cell.output()) == (written, printed)
    assert cell.status() == ""


def test_reset_can_be_undone_and_ends_a_program(cell: Cell) -> None:
    code = "while True:\n    pass"
    cell.code.fill(code)
    cell.button("Run").click()
    cell.button("Reset").click()
    assert cell.wait().startswith("As it was at first.")
    cell.code.press("Control+z")
    assert cell.code.input_value() == code


@pytest.mark.parametrize("kept", ["7", "{}", "[]", "null", "true"])
def test_what_is_kept_and_is_no_code_does_no_harm(cell: Cell, kept: str) -> None:
    written = cell.code.input_value()
    cell.code.fill(MINE)
    key = cell.page.evaluate("Object.keys(localStorage).find(key => key.includes('cell:'))")
    cell.page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
    cell.page.reload()
    assert cell.code.input_value() == written


def test_a_browser_that_keeps_nothing_says_so_and_runs(cell: Cell) -> None:
    cell.page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full') } }")
    cell.code.fill(MINE)
    assert "does not let the page keep" in cell.status()
    assert cell.run().startswith("Done")
    assert cell.output() == "mine"


def test_a_blocked_store_does_no_harm(browser: Browser, server: str, built_site: Path) -> None:
    place = places(built_site)[0]
    with browser.new_context() as context, context.new_page() as page:
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', "
            "{ get() { throw new DOMException('no', 'SecurityError') } })"
        )
        page.goto(server + place.address)
        page.wait_for_function(LAID_OUT)
        cell = Cell(page, place.name)
        assert "does not let the page keep" in cell.status()
        assert cell.run(MINE).startswith("Done")
        assert cell.output() == "mine"


def test_a_run_is_told_as_evidence_and_a_failure_is_not(cell: Cell) -> None:
    cell.page.evaluate(
        "() => { window.told = []; document.addEventListener('derivsite:evidence', "
        "(event) => window.told.push(event.detail)) }"
    )
    cell.run("print('so far')\n1 / 0")
    cell.run(f"{MINE}\n{MINE}")
    (detail,) = cell.page.evaluate("window.told")
    title = cell.root.get_attribute("data-title")
    assert detail == {
        "id": cell.name,
        "title": title,
        "function": title,
        "calculation": f"{MINE}\n{MINE}",
        "output": "mine\nmine",
    }


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen[0]}-{screen[1]}")
def test_a_cell_that_ran_meets_wcag_and_fits(
    browser: Browser, server: str, built_site: Path, screen: tuple[str, int]
) -> None:
    scheme, width = screen
    place = places(built_site)[0]
    viewport = {"width": width, "height": 800}
    with (
        browser.new_context(color_scheme=scheme, viewport=viewport) as context,
        context.new_page() as page,
    ):
        page.goto(server + place.address)
        cell = Cell(page, place.name)
        cell.run("print('wide ' * 60)\n" + "# a long line " * 20 + "\n1 / 0")
        part = f'.cell[data-cell="{place.name}"]'  # the page: see test_every_page.py
        found = Axe().run(page, context=part, options=RULES).response["violations"]
        assert not found, found
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for button in ("Run", "Stop", "Reset"):
            box = cell.button(button).bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 24


def test_the_parts_have_names_for_a_screen_reader(cell: Cell) -> None:
    title = cell.root.get_attribute("data-title") or ""
    assert cell.page.get_by_role("group", name=title).count() == 1
    assert cell.page.get_by_role("textbox", name=title).count() == 1
    assert cell.root.get_by_role("status").count() == 2
    assert cell.code.get_attribute("spellcheck") == "false"
    cell.run(MINE)
    assert cell.root.locator(".cell-output").get_attribute("aria-busy") == "false"


def test_on_paper_code_and_output_are_whole(cell: Cell) -> None:
    cell.run("print('\\n'.join(map(str, range(60))))  # " + "long " * 40)
    cell.page.emulate_media(media="print")
    shown = cell.page.evaluate(
        "[...document.querySelectorAll('.cell :is(button, .cell-note)')]"
        ".filter((part) => part.checkVisibility()).length"
    )
    cut = cell.root.evaluate(
        "cell => [...cell.querySelectorAll('textarea, .cell-output')].filter((part) => "
        "part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1)"
        ".length"
    )
    cell.page.emulate_media(media="screen")
    assert (shown, cut) == (0, 0)


def _shows_the_plain_block(page: Page, name: str) -> None:
    cell = page.locator(f'.cell[data-cell="{name}"]')
    assert cell.locator(".language-python").is_visible()
    assert cell.locator(".language-text").is_visible()
    assert (
        not cell.locator("textarea, button[data-do], .cell-output").locator("visible=true").count()
    )


def test_without_scripting_the_plain_block_is_shown(
    browser: Browser, server: str, built_site: Path
) -> None:
    place = places(built_site)[0]
    with browser.new_context(java_script_enabled=False) as context, context.new_page() as page:
        page.goto(server + place.address)
        _shows_the_plain_block(page, place.name)


def test_from_disk_a_cell_says_why_it_cannot_run(browser: Browser, built_site: Path) -> None:
    place = places(built_site)[0]
    with browser.new_context() as context:
        tab = Tab(context.new_page())
        tab.go((built_site / place.address / "index.html").as_uri())
        _shows_the_plain_block(tab.page, place.name)
        note = tab.page.locator(f'.cell[data-cell="{place.name}"] > .cell-note')
        assert "opened from disk" in note.inner_text()
