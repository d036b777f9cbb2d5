"""What a browser kept and nobody can read any more is set aside and said so, never lost."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.pages import ROOT
from tests.site.reader import (
    ASIDE,
    CARD,
    FILL,
    KEYS,
    LESSON,
    SUMMARY,
    card,
    fill,
    press,
    put,
    said,
    save,
    stored,
    written,
)
from tests.site.watching import Tab

EMPTY = dict.fromkeys(KEYS, "")
SCRIPTS = sorted((ROOT / "docs/assets/scripts").rglob("*.js"))

BROKEN = {
    CARD: ["", "{nope", "7", '"text"', "[]", "[[]]", '{"output": {"a": 1}}', '{"title": null}'],
    f"page:{LESSON}": ["{nope", "[]", '{"done": 1}', '{"solved": "all"}', '{"exercises": "2"}'],
    "cell:#loop": ["{nope", "7", "{}", "[]", "true"],
    "review:#a": ["{nope", "7", '{"upTo": 1}', '{"box": [1, 2]}', '{"day": "9"}'],
    "exercise:#slope": ["{nope", '"1/4"', "[]", '{"answer": 7}', '{"solved": "yes"}'],
}


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


@pytest.mark.parametrize("broken", BROKEN[CARD])
def test_a_broken_card_is_set_aside_and_does_no_harm(page: Page, broken: str) -> None:
    put(page, CARD, broken)
    page.reload()
    assert written(page) == EMPTY
    assert "cannot be read. It was set aside" in said(card(page))
    assert stored(page, ASIDE) == {CARD: broken}
    texts = fill(page)
    page.reload()
    assert written(page) == texts
    assert stored(page, ASIDE) == {CARD: broken}


@pytest.mark.parametrize("name", BROKEN)
def test_the_summary_finds_what_is_broken_on_any_page(page: Page, server: str, name: str) -> None:
    page.goto(server + SUMMARY)
    for broken in BROKEN[name]:
        page.evaluate("localStorage.clear()")
        put(page, name, broken)
        page.reload()
        assert "cannot be read. It was set aside" in said(page.locator(".summary")), broken
        assert stored(page) == {}
        assert stored(page, ASIDE) == {name: broken}


def test_nothing_is_set_aside_where_nobody_is_told(page: Page, server: str) -> None:
    put(page, "page:derivative/rules/", "{nope")
    for address in ("", LESSON):
        page.goto(server + address)
        assert stored(page) == {"page:derivative/rules/": "{nope"}


def test_a_second_broken_text_is_set_aside_beside_the_first(page: Page) -> None:
    for broken in ("{one", "{two", "{one"):
        put(page, CARD, broken)
        page.reload()
    assert stored(page, ASIDE) == {CARD: "{one\n\n{two"}


def test_a_broken_text_is_not_written_over_when_there_is_no_room_to_set_it_aside(
    page: Page, server: str
) -> None:
    broken = "{" + "x" * 1000  # longer than what the reader writes next
    put(page, CARD, broken)
    page.evaluate(FILL)
    page.reload()
    assert "no room to set it aside" in said(card(page))
    texts = fill(page)
    assert written(page) == texts
    assert stored(page)[CARD] == broken
    page.goto(server + SUMMARY)
    _, text = save(page.locator(".summary"), "Save as JSON")
    assert json.loads(text)["unreadable"] == {CARD: broken}
    page.goto(server + LESSON)
    page.evaluate("localStorage.removeItem('filler')")  # now there is room
    page.reload()
    assert stored(page, ASIDE) == {CARD: broken}
    assert fill(page) == written(page)
    assert said(card(page)) == "Kept in this browser."


def test_the_gaps_of_a_card_from_an_older_site_are_filled(page: Page) -> None:
    put(page, CARD, '{"output": "6.01"}')
    page.reload()
    assert written(page) == EMPTY | {"output": "6.01"}
    assert stored(page, ASIDE) == {}


def test_a_name_like_a_property_does_no_harm(page: Page, server: str) -> None:
    for name in ("__proto__", "constructor:x", "toString", "card", "note:x"):
        put(page, name, '{"done": true}')
        put(page, name, "{nope", ASIDE)
    page.goto(server + SUMMARY)
    _, text = save(page.locator(".summary"), "Save as JSON")
    assert json.loads(text) == {"derivsite": 1, "kept": {}, "unreadable": {}}
    press(page.locator(".summary"), "Forget everything…")
    press(page.locator("dialog"), "Forget everything")
    assert stored(page) == stored(page, ASIDE) == {}


def test_every_kind_that_a_script_keeps_is_known_to_the_store() -> None:
    """Otherwise it would be missing from the export, and be left when all is to be forgotten."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    kinds = set(re.findall(r"[`\"](\w+):[\w$]", code)) - {"derivsite"}  # which begins events
    shapes = re.search(r"^const SHAPES = \{\n(.*?)^\};", code, re.MULTILINE | re.DOTALL)
    assert shapes
    assert kinds == set(re.findall(r"^  (\w+):", shapes[1], re.MULTILINE))


def test_only_the_store_touches_what_the_browser_keeps() -> None:
    users = {path.name for path in SCRIPTS if "localStorage" in path.read_text(encoding="utf-8")}
    assert users == {"store.js"}
