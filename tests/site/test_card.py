"""The evidence card keeps what a reader writes, and takes over what they found out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.cells import Cell
from tests.site.pages import PAGES, article
from tests.site.reader import (
    BLOCKED,
    CARD,
    EVIDENCE,
    FILL,
    KEYS,
    LESSON,
    SUMMARY,
    card,
    field,
    fill,
    press,
    said,
    sheets,
    show_evidence,
    stored,
    written,
)
from tests.site.watching import Tab

EMPTY = dict.fromkeys(KEYS, "")


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context() as context:
        yield Tab(context.new_page())


@pytest.fixture
def page(tab: Tab, server: str) -> Iterator[Page]:
    """Open a page that has a card, in a browser that kept nothing."""
    tab.go(server + LESSON)
    yield tab.page
    tab.page.evaluate("localStorage.clear()")
    assert not tab.faults, "\n".join(tab.faults)


def test_every_lesson_ends_with_a_card(built_site: Path) -> None:
    lessons = [page for page in PAGES if article(built_site, page).select(".abstract")]
    without = [page for page in lessons if not article(built_site, page).select("form.card")]
    assert len(lessons) > 5
    assert not without, f"{without} have no evidence card; see 'An evidence card' in the guide"


def test_every_field_has_a_label(page: Page) -> None:
    for key in KEYS:
        assert field(page, key).evaluate("field => field.labels.length") == 1


def test_what_is_typed_survives_a_reload(page: Page) -> None:
    texts = fill(page, "f(x) = x² at x = 3\nslope 6 <b>per</b> 1")
    assert said(card(page)) == "Kept in this browser."
    page.reload()
    assert written(page) == texts


def test_a_card_that_is_emptied_by_hand_leaves_nothing_behind(page: Page) -> None:
    field(page, "output").fill("6.01")
    assert list(stored(page)) == [CARD]
    field(page, "output").fill("")
    assert stored(page) == {}


def test_clear_forgets_after_asking(page: Page) -> None:
    fill(page)
    asked = []
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    press(card(page), "Clear")
    page.reload()
    assert asked, "Clear does not ask first"
    assert written(page) == EMPTY
    assert stored(page) == {}


def test_clear_keeps_everything_when_the_reader_thinks_better_of_it(page: Page) -> None:
    texts = fill(page)
    page.once("dialog", lambda dialog: dialog.dismiss())
    press(card(page), "Clear")
    page.reload()
    assert written(page) == texts


def test_nothing_is_offered_before_the_reader_found_something_out(page: Page) -> None:
    assert not card(page).get_by_role("button", name="Take over").is_visible()


def test_evidence_is_taken_over_with_one_button(page: Page) -> None:
    show_evidence(page, title="An older one")
    show_evidence(page)
    press(card(page), f"Take over: {EVIDENCE['title']}")
    taken = {key: EVIDENCE[key] for key in ("function", "calculation", "output")}
    assert written(page) == EMPTY | taken
    assert "are yours to write" in said(card(page))
    page.reload()
    assert written(page) == EMPTY | taken


def test_evidence_comes_below_what_the_reader_wrote(page: Page) -> None:
    texts = fill(page)
    show_evidence(page, output="\n   x\n   6.01\n\n")
    for _ in range(2):  # the second time nothing is new
        press(card(page), f"Take over: {EVIDENCE['title']}")
    assert written(page) == texts | {
        "function": f"{texts['function']}\n\n{EVIDENCE['function']}",
        "calculation": f"{texts['calculation']}\n\n{EVIDENCE['calculation']}",
        "output": f"{texts['output']}\n\n   x\n   6.01",
    }


def test_a_short_result_within_a_longer_text_is_not_taken_for_the_same(page: Page) -> None:
    field(page, "output").fill("slope: 12")
    show_evidence(page, output="2")
    press(card(page), f"Take over: {EVIDENCE['title']}")
    assert written(page)["output"] == "slope: 12\n\n2"


def test_a_figure_that_is_moved_is_offered(page: Page) -> None:
    figure = page.locator("figure.moving").first
    figure.get_by_role("slider").first.press("ArrowRight")
    offer = card(page).get_by_role("button", name="Take over: ")
    offer.wait_for()
    offer.click()
    texts = written(page)
    assert texts["function"] and texts["calculation"] and texts["output"]
    assert not texts["failure"] and not texts["expected"]


def test_a_program_that_is_run_is_offered(page: Page) -> None:
    cell = Cell(page, str(page.locator(".cell").first.get_attribute("data-cell")))
    assert cell.run().startswith("Done in ")
    card(page).get_by_role("button", name="Take over: ").click()
    texts = written(page)
    assert texts["calculation"] == cell.code.input_value().rstrip()
    assert texts["output"] == cell.output().rstrip()


def test_hostile_evidence_is_only_text(page: Page) -> None:
    hostile = "</textarea><img src=x onerror=alert(1)>"
    show_evidence(page, title=hostile, output=hostile)
    press(card(page), f"Take over: {hostile}")
    assert written(page)["output"] == hostile
    assert page.locator("form.card img").count() == 0


def test_two_tabs_do_not_write_over_each_other(page: Page, server: str) -> None:
    with page.context.new_page() as other:
        other.goto(server + LESSON)
        field(page, "function").fill("from the first tab")
        field(other, "output").fill("from the second tab")
        both = EMPTY | {"function": "from the first tab", "output": "from the second tab"}
        # As a function: the policy of the page forbids to look at an expression a second time.
        page.wait_for_function("() => document.querySelector('[name=output]').value")
        assert written(page) == written(other) == both


def test_a_card_works_from_a_disk(browser: Browser, built_site: Path) -> None:
    with browser.new_context() as context, context.new_page() as page:
        page.goto((built_site / LESSON / "index.html").as_uri())
        texts = fill(page)
        page.reload()
        assert written(page) == texts
        page.goto((built_site / SUMMARY / "index.html").as_uri())
        assert page.locator(".kept-card").count() == 1


def test_a_full_browser_says_so_and_loses_no_typed_text(page: Page) -> None:
    page.evaluate(FILL)
    texts = fill(page)
    assert "has no room left" in said(card(page))
    page.evaluate("dispatchEvent(new StorageEvent('storage'))")  # another tab kept something
    assert written(page) == texts


def test_a_browser_that_keeps_nothing_says_so(browser: Browser, server: str) -> None:
    with browser.new_context() as context, context.new_page() as page:
        page.add_init_script(BLOCKED)
        page.goto(server + LESSON)
        texts = fill(page)
        assert "does not let the page keep" in said(card(page))
        show_evidence(page)
        press(card(page), f"Take over: {EVIDENCE['title']}")
        assert written(page)["failure"] == texts["failure"]
        assert EVIDENCE["output"] in written(page)["output"]


def test_the_printed_card_is_one_sheet_with_all_its_text(page: Page) -> None:
    lines = "\n".join(f"w = {number}.00, loss = {number * number}.00" for number in range(6))
    texts = fill(page, lines)
    page.evaluate("window.print = () => {}")  # no window to answer in
    press(card(page), "Print this card")
    assert sheets(page) == 1
    press(card(page), "Print this card")
    page.emulate_media(media="print")
    shown = page.evaluate(
        "[...document.querySelectorAll('article > *')].filter((part) => part.checkVisibility())"
        ".map((part) => part.tagName)"
    )
    assert shown == ["FORM"]
    paper = card(page).inner_text()
    page.emulate_media(media="screen")
    assert [key for key, text in texts.items() if text not in paper] == []
    assert not card(page).get_by_role("button").first.is_hidden()


def test_after_printing_the_page_is_whole_again(page: Page) -> None:
    page.evaluate("window.print = () => dispatchEvent(new Event('afterprint'))")
    press(card(page), "Print this card")
    page.emulate_media(media="print")
    assert page.locator("article h1").is_visible()
    page.emulate_media(media="screen")


def test_an_empty_card_is_printed_with_room_to_write(page: Page) -> None:
    page.emulate_media(media="print")
    boxes = [field(page, key).bounding_box() for key in KEYS]
    page.emulate_media(media="screen")
    assert all(box and box["height"] > 60 for box in boxes)
