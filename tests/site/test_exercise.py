"""What an exercise replies and keeps, and what is left without scripting and on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from tests.site.accessible import RULES
from tests.site.exercises import box, exercises, replies, reply, text
from tests.site.watching import UNFOLD, Tab

# One exercise of each kind: its address, its name.
ADDRESS, NUMBER = "derivative/practice/", "practice-product"  # sin 2 + 2 cos 2 = 0.0770037…
RULES_PAGE, FORMULA = "derivative/rules/", "rules-check-sum"  # 6x + 2


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context() as context:
        yield Tab(context.new_page())


@pytest.fixture
def number(tab: Tab, server: str) -> Iterator[Locator]:
    """Give the exercise with a number, in a browser that kept nothing."""
    tab.go(server + ADDRESS)
    yield box(tab.page, NUMBER)
    tab.page.evaluate("localStorage.clear()")
    assert not tab.faults, "\n".join(tab.faults)


@pytest.fixture
def formula(tab: Tab, server: str) -> Iterator[Locator]:
    tab.go(server + RULES_PAGE)
    yield box(tab.page, FORMULA)
    tab.page.evaluate("localStorage.clear()")
    assert not tab.faults, "\n".join(tab.faults)


REPLIES = {
    # right, also rounded; more digits are told
    "sin(2) + 2*cos(2)": "Right: 0.0770038.",
    "sin(2)+2cos(2)": "Right: 0.0770038.",
    "0.0770037537313969": "Right: 0.0770038.",
    "0.0770": "Right to three digits. It was read as 0.077; with more digits it is 0.0770038.",
    ".077": "Right to three digits. It was read as 0.077; with more digits it is 0.0770038.",
    "7.7e-2": "Right to three digits. It was read as 0.077; with more digits it is 0.0770038.",
    "0.08": "Nearly. It was read as 0.08. Give at least three digits.",
    # slips
    "cos(2)": "Not yet. That is f′ · g′. The product rule has two parts: f′ · g + f · g′.",
    "−0.077": "Not yet. The size is right, the sign is not.",
    "0.77": "Not yet. That is ten times the right answer. Look at the decimal point.",
    "sin(2pi/180)+2cos(2pi/180)": "Not yet. That comes from degrees. Here angles are in radians: "
    "set the calculator to radians.",
    # wrong
    "3 - 3/7": "Not yet. It was read as 2.57143.",
    "1/0": "Not yet. This has no value.",
    "ln(0)": "Not yet. This has no value.",
    "0/0": "Not yet. This has no value.",
    "9^9^9^9": "Not yet. This has no value.",
    # no answer
    "": "Type an answer first.",
    "   ": "Type an answer first.",
    "sin(2)+": "Character 8 cannot be read. Something is missing at the end.sin(2)+␣",
    "2*x": "Character 3 cannot be read. x is not known. Use numbers, pi, e, and functions such as "
    "sin(x).2*x",
    "0,077": "Character 2 cannot be read. A comma has no place here. Decimals have a point: "
    "0.5.0,077",
    "😀 + 😀": "Character 1 cannot be read. The sign 😀 is not known here.😀 + 😀",
    "1 + (2 * 😀) / 4": "Character 10 cannot be read. The sign 😀 is not known here."
    "1 + (2 * 😀) / 4",
    "<b>1</b>": "Character 1 cannot be read. The sign < is not known here.<b>1</b>",
    "constructor": "Character 1 cannot be read. constructor is not known. Use numbers, pi, e, and "
    "functions such as sin(x).constructor",
}


def test_reply_to_a_number(number: Locator) -> None:
    assert replies(number, REPLIES) == REPLIES
    assert reply(number, "sin(2)+") == REPLIES["sin(2)+"]  # by keyboard too


def test_long_answers_are_refused_at_once(number: Locator) -> None:
    said = reply(number, "1+" * 5000)
    assert said.startswith("Character 201 cannot be read. This is longer than 200 characters.")
    assert len(said) < 200
    assert reply(number, "(" * 100).startswith("Character 4")


MARKED = {"2*x": "x", "sin(2)+": "␣", "1 + 😀 2": "😀", "1" * 150 + "#" + "2" * 40: "#"}


def test_the_character_is_marked_and_selected(number: Locator) -> None:
    for answer, marked in MARKED.items():
        reply(number, answer)
        assert number.locator("mark").inner_text() == marked
        selected = number.locator("input").evaluate(
            "input => input.value.slice(input.selectionStart, input.selectionEnd)"
        )
        assert selected == marked.strip("␣")
        assert number.locator("input").get_attribute("aria-invalid") == "true"
        reply(number, "1")
        assert number.locator("input").get_attribute("aria-invalid") == "false"


FORMULAS = {
    "6x + 2": "Right. ",
    "2*(3x+1)": "Right. ",
    "2(3x + 1)": "Right. ",
    "(6x^2 + 2x) / x": "Right. ",
    "6*x**2/x + sin(x)^2 + cos(x)^2 + 1": "Right. ",
    "6.001x + 2": "Right to three digits, at every point that was tried.",
    "6x": "Not yet. The line 2x has a slope too.",
    "12x + 4": "Not yet. That is twice the right answer.",
    "-6x - 2": "Not yet. The size is right, the sign is not.",
    "x^2 + 10": "Not yet. At x = 3 it is 19; the right answer is 20 there.",
    "14": "Not yet. At x = 3 it is 14; the right answer is 20 there.",
    "exp(ln(6x + 2))": "Not yet. At x = −1 this has no value, and the right answer has one.",
    "6w + 2": "Character 2 cannot be read. w is not known. Use x, numbers, pi, e, and functions",
}


def test_reply_to_a_formula(formula: Locator) -> None:
    said = replies(formula, FORMULAS)
    assert {typed: said[typed][: len(due)] for typed, due in FORMULAS.items()} == FORMULAS


def test_typing_takes_the_reply_away(number: Locator) -> None:
    reply(number, "3")
    number.locator("input").press("End")
    number.locator("input").press("4")
    assert text(number.locator(".exercise-reply")) == ""


def test_the_button_checks_as_enter_does(number: Locator) -> None:
    number.locator("input").fill("3")
    number.get_by_role("button", name="Check").click()
    assert text(number.locator(".exercise-reply")) == "Not yet. It was read as 3."


def test_solved_is_said_once_and_shown_for_good(number: Locator) -> None:
    page = number.page
    page.evaluate(
        "() => { window.told = [];"
        " document.addEventListener('derivsite:solved', (event) => told.push(event.detail)) }"
    )
    assert not number.get_by_text("Solved", exact=True).is_visible()
    for answer in ("2", "0.077", "2", "0.0770"):
        reply(number, answer)
    assert page.evaluate("told") == [{"id": NUMBER}]
    assert number.get_by_text("Solved", exact=True).is_visible()
    page.reload()
    assert number.get_by_text("Solved", exact=True).is_visible()
    assert number.locator("input").input_value() == "0.0770"
    page.evaluate(
        "() => { window.told = [];"
        " document.addEventListener('derivsite:solved', (event) => told.push(event.detail)) }"
    )
    reply(number, "0.077")
    assert page.evaluate("told") == []


def test_what_is_typed_survives_a_reload_unchecked(number: Locator) -> None:
    number.locator("input").fill("sin(2")
    number.page.reload()
    assert number.locator("input").input_value() == "sin(2"
    assert text(number.locator(".exercise-reply")) == ""


@pytest.mark.parametrize("broken", ["7", '"text"', "null", '{"answer": {"a": 1}}', "[[]]"])
def test_a_broken_entry_does_no_harm(number: Locator, broken: str) -> None:
    reply(number, "0.077")
    _overwrite(number.page, broken)
    assert number.locator("input").input_value() == ""
    assert not number.get_by_text("Solved", exact=True).is_visible()
    assert reply(number, "0.077").startswith("Right")


def test_what_cannot_be_read_is_set_aside_and_said_so(number: Locator) -> None:
    reply(number, "0.077")
    _overwrite(number.page, "{not JSON")
    assert "set aside" in text(number.locator(".exercise-reply"))


def _overwrite(page: Page, value: str) -> None:
    key = "Object.keys(localStorage).find((key) => key.includes('exercise:'))"
    page.evaluate(f"(value) => localStorage.setItem({key}, value)", value)
    page.reload()


@pytest.mark.parametrize("blocked", ["getItem", "setItem"])
def test_a_browser_that_keeps_nothing_still_answers_and_says_so(
    browser: Browser, server: str, blocked: str
) -> None:
    with browser.new_context() as context, context.new_page() as page:
        page.add_init_script(f"Storage.prototype.{blocked} = () => {{ throw new Error('no') }}")
        page.goto(server + ADDRESS)
        assert text(box(page, NUMBER).locator(".exercise-reply")) == ""
        said = reply(box(page, NUMBER), "0.77")
        assert said.startswith("Not yet. That is ten times the right answer.")
        if blocked == "setItem":
            assert "does not let the page keep" in said


def test_hints_come_one_by_one_by_keyboard(number: Locator) -> None:
    page = number.page
    hints = number.locator(".exercise-hint > p")
    assert [hint.is_visible() for hint in hints.all()] == [False, False]
    number.get_by_role("button", name="Check").focus()
    for shown in ([True, False], [True, True]):
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert [hint.is_visible() for hint in hints.all()] == shown
    assert not number.locator("details.success > p").is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert number.locator("details.success > p").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_exercise_meets_wcag_after_an_answer(browser: Browser, server: str, scheme: str) -> None:
    viewport = {"width": 360, "height": 800}
    with (
        browser.new_context(color_scheme=scheme, viewport=viewport) as context,  # type: ignore[arg-type]
        context.new_page() as page,
    ):
        page.goto(server + ADDRESS)
        found = box(page, NUMBER)
        found.evaluate(UNFOLD, True)
        for answer in ("0.077", "cos(2)", "2*(3+", "3"):
            reply(found, answer)
            broken = Axe().run(page, context=f"[data-exercise={NUMBER}]", options=RULES).response
            assert broken["violations"] == [], answer
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
            for target in found.locator("input, button, summary").all():
                size = target.bounding_box()
                assert size
                assert min(size["width"], size["height"]) >= 24


def test_without_scripting_the_solutions_are_there_and_the_fields_are_not(
    browser: Browser, server: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context, context.new_page() as page:
        for address in {one.address for one in exercises()}:
            page.goto(server + address)
            count = page.locator(".exercise").count()
            assert count > 0
            assert not page.locator(".exercise :is(form, .exercise-slips):visible").count()
            solutions = page.locator(".exercise details.success")
            solutions.first.locator("summary").click()
            solutions.evaluate_all("all => all.slice(1).forEach((one) => { one.open = true })")
            shown = page.locator(".exercise details.success > summary + :visible")
            assert shown.count() == count


def test_paper_shows_the_question_without_its_field(number: Locator) -> None:
    number.page.emulate_media(media="print")
    asked, field = number.locator("div[id] > p").first, number.locator("form")
    shown = asked.is_visible(), field.is_visible()
    number.page.emulate_media(media="screen")
    assert shown == (True, False)


def test_an_exercise_works_from_disk(browser: Browser, built_site: Path) -> None:
    with browser.new_context() as context, context.new_page() as page:
        page.goto((built_site / ADDRESS / "index.html").as_uri())
        assert reply(box(page, NUMBER), "0.0770").startswith("Right")


def test_without_the_reader_of_expressions_there_is_no_field(browser: Browser, server: str) -> None:
    with browser.new_context() as context, context.new_page() as page:
        page.route("**/figures.*.js", lambda route: route.abort())
        page.goto(server + ADDRESS)
        assert not box(page, NUMBER).locator("form").is_visible()
        assert box(page, NUMBER).locator("details.success > summary").is_visible()
