"""Terms lead to the glossary, and show what they mean to pointer, keyboard and finger."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from derivsite.glossary.linking import MOST
from tests.site.assets import plain
from tests.site.moves import RESTING, TERMS, press_tab, until, wake
from tests.site.pages import PAGES, article, name
from tests.site.watching import Tab

ADDRESS = "learning/kinks/"  # a page with terms
WIDTHS = (1280, 360)


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        yield Tab(context.new_page())


@pytest.fixture
def page(tab: Tab, server: str) -> Iterator[Page]:
    tab.go(server + ADDRESS)
    yield tab.page
    # A page that is left early breaks off what it was fetching.
    faults = [fault for fault in tab.faults if "ERR_ABORTED" not in fault]
    assert not faults, "\n".join(faults)


def term(page: Page, number: int = 0) -> Locator:
    return page.locator("a.term").nth(number)


def card(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def rub(term: Locator) -> None:
    """Move over a term twice, as to wander: the first sign of a reader."""
    for x in (1, 2):
        term.hover(position={"x": x, "y": 5})


def definition(site: Path, link: str) -> str:
    """Return what the glossary says about the term that `link` leads to."""
    entry = article(site, "glossary/").find(id=link.partition("#")[2])
    assert entry, f"the glossary has no {link}"
    said = entry.find_next("dd")
    assert said
    return " ".join(said.get_text().split())


WITHOUT = ("glossary/", "review/", "reference/")  # what explains, asks, or is for contributors


@pytest.mark.parametrize("address", [page for page in PAGES if "notebook" not in page], ids=name)
def test_a_page_links_each_term_once_and_stays_calm(built_site: Path, address: str) -> None:
    links = [str(link["href"]) for link in article(built_site, address).select("a.term")]
    assert len(set(links)) == len(links) <= MOST
    quiet = address.startswith(WITHOUT)
    assert bool(links) != quiet, f"{address} links to {links or 'no term'} of the glossary"
    for link in links:
        assert re.fullmatch(r"(\.\./)*glossary/#[\w-]+", link)
        assert definition(built_site, link)


def test_focus_shows_the_definition_of_the_glossary(page: Page, built_site: Path) -> None:
    press_tab(page, TERMS)  # the first sign of a reader fetches the definitions
    for number in range(3):
        term(page, number).focus()
        link = term(page, number).get_attribute("href") or ""
        expect(card(page)).to_have_text(definition(built_site, link))
        described = term(page, number).get_attribute("aria-describedby")
        assert described == card(page).get_attribute("id")
    page.locator("article .headerlink").first.focus()
    expect(card(page)).to_be_hidden()
    assert page.locator("[aria-describedby=term-card]").count() == 0


def test_escape_puts_the_card_away_and_keeps_the_focus(page: Page) -> None:
    term(page).focus()
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    assert page.evaluate("document.activeElement.matches('a.term')")


def test_a_pointer_shows_the_card_and_can_move_onto_it(page: Page) -> None:
    until(page, TERMS, lambda: rub(term(page)))
    expect(card(page)).to_be_visible()
    card(page).hover()
    page.wait_for_timeout(400)  # twice as long as the card takes to go
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    term(page).hover()
    expect(card(page)).to_be_visible()
    page.locator("article h1").hover()
    expect(card(page)).to_be_hidden()


def test_a_card_on_its_way_still_comes_when_the_page_wakes(page: Page) -> None:
    """Material's script may arrive while the pointer rests, and tells of the page then."""
    wake(page)
    press_tab(page, TERMS)
    term(page).hover()
    page.evaluate("document$.next(document)")
    expect(card(page)).to_be_visible()


def test_a_card_on_its_way_to_a_term_that_goes_does_not_come(page: Page) -> None:
    wake(page)
    press_tab(page, TERMS)
    term(page).hover()
    page.evaluate("() => { document.querySelector('a.term').remove(); document$.next(document); }")
    page.wait_for_timeout(400)  # twice as long as a card takes to come
    expect(card(page)).to_be_hidden()


def test_a_pointer_that_passes_shows_nothing(page: Page) -> None:
    press_tab(page, TERMS)
    term(page).hover()
    page.locator("article h1").hover()
    page.wait_for_timeout(400)
    expect(card(page)).to_be_hidden()


def test_a_card_of_the_focus_stays_when_the_pointer_wanders(page: Page) -> None:
    term(page).focus()
    expect(card(page)).to_be_visible()
    page.mouse.move(5, 5)
    page.mouse.move(15, 15)
    page.wait_for_timeout(400)
    expect(card(page)).to_be_visible()


def test_a_click_leads_to_the_entry(page: Page) -> None:
    link = term(page).get_attribute("href") or ""
    term(page).click()
    page.wait_for_url("**/glossary/#*")
    assert page.url.endswith(link.removeprefix("../.."))
    assert page.locator(f"dt#{link.partition('#')[2]}").is_visible()


def test_a_finger_sees_the_card_first_and_goes_on_with_a_second_tap(
    browser: Browser, server: str
) -> None:
    phone = {"width": 360, "height": 740}
    with browser.new_context(has_touch=True, is_mobile=True, viewport=phone) as context:
        page = context.new_page()
        page.goto(server + ADDRESS)
        until(page, TERMS, lambda: page.touchscreen.tap(100, 300))
        term(page).tap()
        expect(card(page)).to_contain_text("Tap again")
        assert page.url == server + ADDRESS
        page.touchscreen.tap(20, 500)
        expect(card(page)).to_be_hidden()
        term(page).tap()
        term(page).tap()
        page.wait_for_url("**/glossary/#*")


@pytest.mark.parametrize("width", WIDTHS)
def test_cards_stay_on_the_page_and_do_not_hide_their_term(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 600})
    try:
        for number in range(term(page).count() or page.locator("a.term").count()):
            term(page, number).focus()
            expect(card(page)).to_be_visible()
            shown, link = card(page).bounding_box(), term(page, number).bounding_box()
            assert shown and link
            assert shown["x"] >= 0 and shown["x"] + shown["width"] <= width
            below = shown["y"] >= link["y"] + link["height"] - 1
            above = shown["y"] + shown["height"] <= link["y"] + 1
            assert below or above
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    finally:
        page.set_viewport_size({"width": 1280, "height": 800})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_shown_card_meets_wcag(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.reload()  # or colours would still be on their way
    term(page).focus()
    expect(card(page)).to_be_visible()
    rules = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}}
    for part in (".term-card", "article p:has(a.term)"):
        found = Axe().run(page, context=part, options=rules).response["violations"]
        assert not found, found
    page.emulate_media(color_scheme="light")


def test_the_definitions_wait_for_a_reader(browser: Browser, server: str) -> None:
    with browser.new_context() as context, context.new_page() as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.add_init_script(RESTING)
        page.goto(server + ADDRESS)
        page.wait_for_timeout(300)
        assert not [url for url in asked if plain(url) == "terms.js"]
        press_tab(page, TERMS)
        page.locator("a.term").first.focus()
        page.mouse.move(100, 100)
        assert len([url for url in asked if plain(url) == "terms.js"]) == 1


def test_a_card_comes_late_when_its_definitions_do(browser: Browser, server: str) -> None:
    with browser.new_context() as context, context.new_page() as page:
        page.goto(server + ADDRESS)
        page.evaluate("document.querySelector('a.term').focus()")
        expect(card(page)).to_be_visible()


def test_a_page_that_is_swapped_in_has_no_card_yet(page: Page) -> None:
    wake(page)
    term(page).focus()
    expect(card(page)).to_be_visible()
    page.evaluate("() => { document.activeElement.remove(); document$.next(document); }")
    expect(page.locator(".term-card")).to_have_count(1)
    expect(card(page)).to_be_hidden()
    term(page, 1).focus()
    expect(card(page)).to_be_visible()


def test_it_works_from_disk(browser: Browser, built_site: Path) -> None:
    with browser.new_context() as context, context.new_page() as page:
        page.goto((built_site / ADDRESS / "index.html").as_uri())
        page.locator("a.term").first.focus()
        expect(card(page)).to_be_visible()


def test_without_scripting_a_term_is_a_link(browser: Browser, server: str) -> None:
    with browser.new_context(java_script_enabled=False) as context, context.new_page() as page:
        page.goto(server + ADDRESS)
        page.locator("a.term").first.click()
        assert "/glossary/#" in page.url


def test_paper_shows_no_lines_below_terms(page: Page) -> None:
    page.emulate_media(media="print")
    assert term(page).evaluate("link => getComputedStyle(link).textDecorationLine") == "none"
    page.emulate_media(media="screen")
