"""The review deck: asked by keyboard, spaced over days, kept in the browser."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.pages import SOURCES, article
from tests.site.reader import SUMMARY, load, put, save
from tests.site.test_every_page import SCREENS
from tests.site.watching import Tab

ADDRESS = "review/"
MORNING = datetime(2030, 3, 1, 9, 0)
WAITS = [1, 3, 7, 21, 21]  # days until a question comes back that was known once, twice, …


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context(timezone_id="Asia/Kathmandu") as context:
        yield Tab(context.new_page())


@pytest.fixture
def page(tab: Tab, server: str) -> Iterator[Page]:
    tab.page.clock.set_fixed_time(MORNING)
    tab.go(server + ADDRESS)
    yield tab.page
    tab.page.evaluate("localStorage.clear()")
    # A page that is left early breaks off what the theme was fetching.
    faults = [fault for fault in tab.faults if "ERR_ABORTED" not in fault]
    assert not faults, "\n".join(faults)


def deck(page: Page) -> Locator:
    return page.get_by_role("region", name="Review deck")


def question(page: Page) -> str:
    return deck(page).locator(".deck-question").inner_text().strip()


def press(page: Page, name: str) -> None:
    deck(page).get_by_role("button", name=name).click()


def reply(page: Page, button: str) -> str:
    """Answer the question that is asked, and return it."""
    asked = question(page)
    press(page, "Show answer")
    press(page, button)
    return asked


def due(page: Page) -> tuple[int, int]:
    """Return how many questions are due today, and how many come back later."""
    first, second = deck(page).locator(".deck-counts").inner_text().split(",")
    return int(first.split()[0]), int(second.split()[0])


def on_day(page: Page, day: int) -> None:
    page.clock.set_fixed_time(MORNING + timedelta(days=day))
    page.reload()


def questions(site: Path) -> dict[str, list[str]]:
    """Return the questions of each chapter, as the page lists them."""
    chapters: dict[str, list[str]] = {}
    for part in article(site, ADDRESS).select("h2, details.question > summary"):
        if part.name == "h2":
            chapters[str(part.contents[0])] = []
        else:
            list(chapters.values())[-1].append(part.get_text().strip())
    return chapters


def test_the_deck_covers_the_course(built_site: Path) -> None:
    chapters = questions(built_site)
    every = [one for chapter in chapters.values() for one in chapter]
    assert len(every) >= 60
    assert len(set(every)) == len(every)
    assert all(len(chapter) >= 2 for chapter in chapters.values())
    asked = {
        str(link["href"]).strip("./") for link in article(built_site, ADDRESS).select("h2 + p > a")
    }
    pages = {page.strip("/") for page in SOURCES if page.startswith(("derivative/", "learning/"))}
    silent = pages - asked - {"derivative/practice", "derivative/takeaways"}
    assert not silent, (
        f"docs/review.md asks nothing about {', '.join(sorted(silent))}; add questions"
    )


def test_the_first_chapter_is_asked_in_order(page: Page, built_site: Path) -> None:
    first = next(iter(questions(built_site).values()))
    assert due(page) == (len(first), 0)
    assert [reply(page, "I knew it") for _ in first] == first
    assert due(page) == (0, len(first))
    expect(deck(page).locator(".deck-question")).to_contain_text("Nothing more is due today")
    expect(deck(page).get_by_role("button", name="Show answer")).to_be_hidden()


def test_a_reader_chooses_how_far_and_it_is_kept(page: Page, built_site: Path) -> None:
    chapters = questions(built_site)
    scope = deck(page).get_by_label("Ask me everything up to")
    assert scope.locator("option").all_inner_texts() == list(chapters)
    scope.select_option(list(chapters)[2])
    assert due(page)[0] == sum(map(len, list(chapters.values())[:3]))
    page.reload()
    assert scope.input_value() == list(chapters)[2]
    assert due(page)[0] == sum(map(len, list(chapters.values())[:3]))


def test_the_answer_is_that_of_the_list_with_its_formatting(page: Page) -> None:
    listed = page.locator("details.question").nth(1)
    reply(page, "I knew it")
    expect(deck(page).locator(".deck-answer")).to_be_hidden()
    press(page, "Show answer")
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    shown = deck(page).locator(".deck-answer").inner_html()
    assert shown in listed.inner_html()
    assert "75 km/h" in shown


def test_a_question_comes_back_after_longer_and_longer_pauses(page: Page) -> None:
    asked, day = question(page), 0
    for wait in WAITS:
        others = due(page)[0] - 1
        assert reply(page, "I knew it") == asked
        assert due(page)[0] == others
        on_day(page, day + wait - 1)
        assert question(page) != asked
        day += wait
        on_day(page, day)
        assert question(page) == asked


def test_what_is_not_known_comes_back_today_and_starts_again(page: Page) -> None:
    asked = reply(page, "I knew it")
    on_day(page, 1)
    assert reply(page, "Not yet") == asked  # it would have come back after 3 days
    all_due = due(page)[0]
    assert question(page) != asked
    for _ in range(all_due - 1):
        assert reply(page, "I knew it") != asked
    assert due(page)[0] == 1
    page.reload()
    assert reply(page, "I knew it") == asked
    on_day(page, 2)
    assert question(page) == asked


def test_the_deck_says_when_the_next_question_comes(page: Page) -> None:
    for days, wait in ((0, "tomorrow"), (1, "in 3 days")):
        on_day(page, days)
        while due(page)[0]:
            reply(page, "I knew it")
        assert wait in question(page)


def test_midnight_deals_anew(page: Page) -> None:
    asked = reply(page, "I knew it")
    page.clock.set_fixed_time(MORNING + timedelta(days=1))
    reply(page, "I knew it")  # of yesterday's
    assert question(page) == asked


def test_the_day_is_that_of_the_reader_not_of_greenwich(page: Page) -> None:
    """In Kathmandu the day starts at 18:15 of Greenwich."""
    evening = datetime.fromisoformat("2030-03-01T17:00+00:00")
    page.clock.set_fixed_time(evening)
    page.reload()
    asked = reply(page, "I knew it")
    page.clock.set_fixed_time(evening + timedelta(hours=1))
    page.reload()
    assert question(page) != asked
    page.clock.set_fixed_time(evening + timedelta(hours=2))
    page.reload()
    assert question(page) == asked


def test_keyboard_alone(page: Page) -> None:
    focused = "document.activeElement.textContent.trim()"
    deck(page).get_by_role("combobox").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "Show answer"
    asked = question(page)
    described = page.evaluate(
        "document.getElementById(document.activeElement.getAttribute('aria-describedby')).innerText"
    )
    assert described.strip() == asked
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.deck-answer')")
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "I knew it"
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "Not yet"
    page.keyboard.press("Enter")
    assert page.evaluate(focused) == "Show answer"
    assert question(page) != asked
    while due(page)[0]:
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    assert page.evaluate(focused).startswith("Nothing more is due today")


def test_counts_are_told_politely(page: Page) -> None:
    for status in deck(page).get_by_role("status").all():
        assert status.get_attribute("aria-live") in {None, "polite"}
    assert deck(page).locator(".deck-counts[role=status]").count() == 1


# Only for what is ours: the theme would fail too.
BLOCK = """if (sessionStorage.getItem("blocked")) {
  for (const name of ["getItem", "setItem"]) {
    const usual = Storage.prototype[name];
    Storage.prototype[name] = function (key, ...value) {
      if (key.startsWith("derivsite")) throw new DOMException("no", "SecurityError");
      return usual.call(this, key, ...value);
    };
  }
}"""


def test_a_browser_that_keeps_nothing_says_so(page: Page) -> None:
    page.add_init_script(BLOCK)
    page.evaluate("sessionStorage.setItem('blocked', 'yes')")
    page.reload()
    expect(deck(page).locator(".deck-note")).to_contain_text("begins anew at each visit")
    asked = reply(page, "I knew it")
    assert question(page) != asked
    page.evaluate("sessionStorage.clear()")
    page.reload()


ODD = ["7", "null", "[]", '"text"', "{nope", '{"box": "2", "day": 0}', '{"box": 2, "day": null}']
ODD += ['{"box": 9, "day": 1}', '{"box": 1.5, "day": 0}', '{"box": -1, "day": 0}', '{"box": 3}']
FAR = '{"box": 2, "day": 9999999}'  # from a clock that was wrong


def test_odd_entries_do_no_harm(page: Page, built_site: Path) -> None:
    chapters = questions(built_site)
    every = [one for chapter in chapters.values() for one in chapter]
    put(page, f"review:{ADDRESS}", json.dumps({"upTo": list(chapters)[-1]}))
    for one, odd in zip(every, [*ODD, FAR], strict=False):
        put(page, f"review:{ADDRESS}#{one}", odd)
    page.reload()
    assert due(page) == (len(every), 0)
    assert [reply(page, "I knew it") for _ in [*ODD, FAR]] == every[: len(ODD) + 1]
    page.reload()
    assert due(page) == (len(every) - len(ODD) - 1, len(ODD) + 1)


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_choice_of_chapters_does_no_harm(page: Page, built_site: Path, odd: str) -> None:
    put(page, f"review:{ADDRESS}", odd)
    page.reload()
    assert due(page)[0] == len(next(iter(questions(built_site).values())))


def test_a_chapter_that_is_no_more_is_not_missed(page: Page, built_site: Path) -> None:
    put(page, f"review:{ADDRESS}", '{"upTo": "No such chapter"}')
    page.reload()
    assert due(page)[0] == len(next(iter(questions(built_site).values())))


def test_the_deck_is_taken_out_and_brought_back_with_the_cards(page: Page, server: str) -> None:
    asked = reply(page, "I knew it")
    page.goto(server + SUMMARY)
    _, text = save(page.locator(".summary"), "Save as JSON")
    assert json.loads(text)["kept"][f"review:{ADDRESS}#{asked}"]["box"] == 1
    page.evaluate("localStorage.clear()")
    load(page.locator(".summary"), text)
    page.goto(server + ADDRESS)
    assert due(page)[1] == 1
    assert question(page) != asked


def test_two_tabs_do_not_undo_each_other(page: Page) -> None:
    other = page.context.new_page()
    other.clock.set_fixed_time(MORNING)
    other.goto(page.url)
    reply(page, "Not yet")
    reply(page, "I knew it")
    reply(other, "I knew it")
    page.reload()
    assert due(page)[1] == 2
    other.close()


@pytest.mark.parametrize(("scheme", "width"), SCREENS)
def test_the_deck_meets_wcag_and_fits(page: Page, scheme: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.reload()  # or colours would still be on their way
    rules = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}}
    last = deck(page).locator("option").last.inner_text()
    deck(page).get_by_role("combobox").select_option(last)
    press(page, "Show answer")
    found = Axe().run(page, context=".deck", options=rules).response["violations"]
    page.emulate_media(color_scheme="light")
    assert not found, found
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for control in deck(page).locator("button, select").all():
        if control.is_visible():
            box = control.bounding_box()
            assert box and box["height"] >= 24
    page.set_viewport_size({"width": 1280, "height": 720})


def test_without_scripting_the_list_is_there_and_the_deck_is_not(
    browser: Browser, server: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context, context.new_page() as page:
        page.goto(server + ADDRESS)
        expect(page.locator(".deck")).to_be_hidden()
        first = page.locator("details.question").first
        first.locator("summary").click()
        expect(first.locator("p").first).to_be_visible()


def test_paper_holds_the_questions_and_no_deck(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator(".deck")).to_be_hidden()
    expect(page.locator("details.question summary").first).to_be_visible()
    page.emulate_media(media="screen")
