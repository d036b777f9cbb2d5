"""A reader marks a page as done; the navigation shows it, with the exercises that are solved."""

import json
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from tests.site.accessible import broken_rules
from tests.site.exercises import box, reply
from tests.site.instant import switch_on
from tests.site.moves import wake
from tests.site.pages import MISSING, name
from tests.site.reader import BLOCKED, DONE, FILL, LESSON, SUMMARY, put, solve, stored
from tests.site.watching import LAID_OUT, Tab

RULES = "derivative/rules/"
TITLE = "What a derivative is"
MARKED = f"page:{LESSON}"


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield Tab(context.new_page())


@pytest.fixture
def page(tab: Tab, server: str) -> Iterator[Page]:
    """Open a lesson in a browser that kept nothing."""
    tab.page.set_viewport_size({"width": 1280, "height": 900})
    tab.go(server + LESSON)
    yield tab.page
    tab.page.evaluate("localStorage.clear()")
    assert not tab.faults, "\n".join(tab.faults)


def button(page: Page) -> Locator:
    return page.get_by_role("button", name=DONE)


def kept(page: Page) -> dict[str, object]:
    found: dict[str, object] = json.loads(stored(page)[MARKED])
    return found


def marks(page: Page) -> list[str]:
    """Return the marks that are seen, with the titles before them."""
    shown = page.locator(".page-mark").locator("visible=true")
    return [mark.locator("xpath=..").inner_text().replace("\n", " ") for mark in shown.all()]


def test_one_button_marks_a_page_and_takes_the_mark_back(page: Page) -> None:
    assert button(page).get_attribute("aria-pressed") == "false"
    assert marks(page) == []
    button(page).click()
    assert button(page).get_attribute("aria-pressed") == "true"
    assert marks(page) == [f"{TITLE} ✓"]
    page.reload()
    assert button(page).get_attribute("aria-pressed") == "true"
    assert marks(page) == [f"{TITLE} ✓"]
    button(page).press("Enter")
    assert button(page).get_attribute("aria-pressed") == "false"
    assert marks(page) == []


def test_a_mark_is_spoken(page: Page) -> None:
    button(page).click()
    link = page.get_by_role("navigation", name="Navigation").get_by_role("link", name=TITLE)
    assert link.aria_snapshot().startswith(f'- link "{TITLE} done"')


def test_the_mark_is_seen_on_every_page(page: Page, server: str) -> None:
    button(page).click()
    with page.context.new_page() as other:
        for address in ("", RULES, SUMMARY, MISSING):
            other.goto(server + address)
            (marked,) = other.locator(".md-nav__link:has(> .page-mark) > .md-ellipsis").all()
            assert (marked.text_content() or "").strip() == TITLE, name(address)


def test_exercises_are_counted_once_each(page: Page) -> None:
    page.evaluate("""[1, 2, 3].forEach(() => {
      const exercise = document.createElement("div");
      exercise.dataset.exercise = "x";
      document.querySelector("article").append(exercise);
    })""")
    for exercise in ("slope", "slope", "rate"):
        solve(page, exercise)
    assert kept(page)["solved"] == ["slope", "rate"]
    (mark,) = marks(page)
    assert mark.startswith(TITLE)
    assert mark.endswith(kept_ratio(page))
    button(page).click()
    assert marks(page) == [f"{TITLE} ✓ {kept_ratio(page)}"]
    spoken = page.locator(".page-mark").first.get_attribute("aria-label")
    assert spoken == f"done, exercises solved: {kept_ratio(page).replace('/', ' of ')}"


def test_an_exercise_that_is_solved_is_counted(page: Page) -> None:
    tank = box(page, "what-check-tank")
    assert reply(tank, "5").startswith("Not yet")
    assert marks(page) == []
    assert reply(tank, "-5").startswith("Right")
    assert kept(page)["solved"] == ["what-check-tank"]
    assert [mark.startswith(f"{TITLE} 1/") for mark in marks(page)] == [True]


def kept_ratio(page: Page) -> str:
    count = page.locator("[data-exercise]").count()
    assert count >= 3
    return f"2/{count}"


def test_marks_are_seen_in_the_drawer_of_a_phone(page: Page, server: str) -> None:
    button(page).click()
    page.set_viewport_size({"width": 360, "height": 800})
    for address in (LESSON, RULES):
        page.goto(server + address)
        page.locator(".md-header label[for=__drawer]").click()
        page.wait_for_timeout(400)
        (mark,) = page.locator(".page-mark").locator("visible=true").all()
        box, drawer = mark.bounding_box(), page.locator(".md-sidebar--primary").bounding_box()
        assert box and drawer
        assert drawer["x"] <= box["x"] and box["x"] + box["width"] <= drawer["x"] + drawer["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_with_marks_is_accessible(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.reload()
    button(page).click()
    solve(page, "slope")
    button(page).focus()
    page.wait_for_timeout(400)  # the colours of the button have changed
    assert broken_rules(page) == ""
    page.emulate_media(color_scheme="light")


@pytest.mark.parametrize(
    "broken",
    ["{nope", "7", '"text"', "[]", '{"done": "yes"}', '{"solved": 7}', '{"exercises": []}'],
)
def test_broken_progress_is_set_aside_and_said_so(page: Page, broken: str) -> None:
    put(page, MARKED, broken)
    page.reload()
    assert "was set aside" in page.locator(".progress [role=status]").inner_text()
    assert button(page).get_attribute("aria-pressed") == "false"
    button(page).click()
    assert kept(page)["done"] is True


def test_a_full_browser_says_so(page: Page) -> None:
    page.evaluate(FILL)
    button(page).click()
    assert "has no room left" in page.locator(".progress [role=status]").inner_text()
    assert button(page).get_attribute("aria-pressed") == "false"


def test_a_browser_that_keeps_nothing_says_so(browser: Browser, server: str) -> None:
    with browser.new_context() as context, context.new_page() as page:
        page.add_init_script(BLOCKED)
        page.goto(server + LESSON)
        button(page).click()
        assert "does not let" in page.locator(".progress [role=status]").inner_text()
        assert button(page).get_attribute("aria-pressed") == "false"


def test_the_button_is_not_printed_and_needs_scripting(browser: Browser, server: str) -> None:
    with browser.new_context(java_script_enabled=False) as context, context.new_page() as page:
        page.goto(server + LESSON)
        assert button(page).count() == 0
    with browser.new_context() as context, context.new_page() as page:
        page.goto(server + LESSON)
        page.emulate_media(media="print")
        assert not page.locator(".progress").is_visible()


@pytest.fixture
def instant(browser: Browser) -> Iterator[BrowserContext]:
    """Give a browser for which the site has Material's instant navigation turned on."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.route("**/*", switch_on)
        yield context


def test_all_of_it_works_after_instant_navigation(instant: BrowserContext, server: str) -> None:
    page = instant.new_page()
    page.goto(server + LESSON)
    wake(page)
    page.locator(".card-actions").wait_for()
    page.evaluate("window.same = true")
    page.locator("textarea[name=output]").fill("on the first page")
    button(page).click()
    page.locator(".md-nav--primary").get_by_role("link", name="The rules").click()
    page.wait_for_url(server + RULES)
    page.locator("h1:text-is('The rules')").wait_for()
    page.locator(".card-actions").wait_for()
    assert page.evaluate("window.same"), "the page was loaded anew: this tests nothing"
    assert marks(page) == [f"{TITLE} ✓"]
    page.locator("textarea[name=output]").fill("on the second page")
    button(page).click()
    assert len(marks(page)) == 2
    solve(page, "slope")
    page.locator(".md-nav--primary").get_by_role("link", name="Your evidence").click()
    page.wait_for_url(server + SUMMARY)
    page.get_by_text("on the second page").wait_for()
    assert page.evaluate("window.same")
    assert {*stored(page)} == {
        "card:derivative/what/#what",
        "card:derivative/rules/#rules",
        "page:derivative/what/",
        "page:derivative/rules/",
    }
    assert page.locator(".kept-card a").count() == 2
    assert page.locator(".page-mark").count() == 2


def test_the_road_shows_where_the_reader_stands(page: Page, server: str) -> None:
    page.goto(f"{server}derivative/what/")
    page.locator(".progress button").click()
    page.goto(server)
    page.wait_for_function(LAID_OUT)
    marks = page.locator(".road .page-mark")
    stops = page.locator(".road li:has(.page-mark)")
    assert marks.all_inner_texts() == ["✓", "you are here"]
    assert [stop.get_attribute("data-page") for stop in stops.all()] == [
        "derivative/what/",
        "derivative/measuring/",
    ]
