"""A reader moves a figure: with the keyboard, the pointer, a typed function, a story, a link."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.site.watching import Tab

PAGE = "derivative/what/"
FIGURE = "figure#secant-and-tangent"
SETTLED = 900  # milliseconds until a change is told


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield Tab(context.new_page())


@pytest.fixture
def figure(tab: Tab, server: str) -> Iterator[Locator]:
    tab.go(server + PAGE)
    yield tab.page.locator(FIGURE)
    assert not tab.faults, "\n".join(tab.faults)


def readout(figure: Locator, label: str) -> str:
    return figure.locator(f".readouts div:has(dt:text-is('{label}')) dd").inner_text()


def slider(figure: Locator, name: str) -> Locator:
    return figure.get_by_role("slider", name=name, exact=True)


def choose_own(figure: Locator, text: str) -> None:
    figure.get_by_role("combobox").select_option("own")
    figure.get_by_role("textbox").fill(text)


def drawn(figure: Locator) -> str:
    return str(figure.locator("svg").first.evaluate("svg => svg.innerHTML"))


def test_it_stands_as_it_was_built_until_it_is_moved(
    figure: Locator, browser: Browser, server: str
) -> None:
    """To draw it anew would take the processor as long as much of the page."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(server + PAGE)
        built = page.locator(FIGURE)
        told = "input => input.getAttribute('aria-valuetext')"
        assert drawn(figure) == drawn(built)
        assert slider(figure, "h").evaluate(told) == built.locator("[name=p]").evaluate(told)


def test_keys_move_it_and_it_says_so(figure: Locator) -> None:
    before = drawn(figure)
    handle = slider(figure, "x₀")
    handle.focus()
    for _ in range(10):
        handle.press("ArrowRight")
    assert readout(figure, "slope of the tangent") == "4.00000"
    assert handle.get_attribute("aria-valuetext") == "2.0"
    assert drawn(figure) != before
    figure.page.wait_for_timeout(SETTLED)
    spoken = figure.locator(".spoken").inner_text()
    assert "slope of the tangent: 4.00000" in spoken


def test_every_control_has_a_name(figure: Locator) -> None:
    tree = figure.get_by_role("form").aria_snapshot()
    for name in ('combobox "f(x)"', 'slider "x₀"', 'slider "h"', 'button "h shrinks"'):
        assert name in tree, tree


def test_the_point_can_be_dragged(figure: Locator) -> None:
    figure.scroll_into_view_if_needed()
    box = figure.locator("[data-drag=x0]").bounding_box()
    assert box
    mouse = figure.page.mouse
    mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    mouse.down()
    mouse.move(box["x"] + 200, box["y"], steps=5)
    mouse.up()
    there = float(slider(figure, "x₀").input_value())
    assert there > 1.5
    mouse.move(box["x"], box["y"])
    assert float(slider(figure, "x₀").input_value()) == there


def test_the_point_is_large_enough_for_a_finger(figure: Locator) -> None:
    size = figure.locator("[data-drag=x0]").evaluate(
        "c => (2 * c.r.baseVal.value + parseFloat(getComputedStyle(c).strokeWidth))"
        " * c.getScreenCTM().a"
    )
    assert size >= 24


@pytest.mark.parametrize(
    ("typed", "slope"),
    [("x^2", "2.00000"), ("6x + 2", "6.00000"), ("-1/x", "1.00000"), ("x e^(x-1)", "2.00000")],
)
def test_a_function_of_the_readers_own(figure: Locator, typed: str, slope: str) -> None:
    choose_own(figure, typed)
    assert readout(figure, "slope of the tangent") == slope


@pytest.mark.parametrize(
    ("typed", "told", "marked"),
    [
        ("2x + $", "not known", "$"),
        ("sin x", "brackets", "s"),
        ("x +", "missing", " "),
        ("", "Type a formula", " "),
        ("x + 😀", "not known", "😀"),
        ("(" * 10_000, "longer", " "),
        ("<b>x</b>", "not known", "<"),
    ],
)
def test_what_cannot_be_read_is_pointed_at(
    figure: Locator, typed: str, told: str, marked: str
) -> None:
    choose_own(figure, "x^2")
    before = drawn(figure)
    choose_own(figure, typed)
    assert told in figure.locator(".fault").inner_text()
    assert figure.locator(".fault mark").text_content() in (marked, "(", "x")
    assert figure.get_by_role("textbox").get_attribute("aria-invalid") == "true"
    assert drawn(figure) == before, "the last function that could be read stays"
    choose_own(figure, "x^3")
    assert figure.locator(".fault").inner_text() == ""


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("ln(x)", "for x from −3.00 to 0.00"),
        ("1/x", "at x = 0.00"),
        ("1/(x - 0.123)", "at x = 0.12"),
        ("1/(x - 0.123)^2", "at x = 0.12"),
        ("tan(x)", "at x = −1.57 and at x = 1.57"),
        ("sqrt(1 - x^2)", "for x from −3.00 to −1.00 and for x from 1.00 to 3.00"),
        ("1000x^9", ""),
        ("sin(1/(x^2 + 0.01))", ""),
        ("ln(-1)", "for x from −3.00 to 3.00"),
    ],
)
def test_it_says_where_a_function_has_no_value(figure: Locator, typed: str, told: str) -> None:
    choose_own(figure, typed)
    figure.page.wait_for_timeout(SETTLED)
    found = figure.locator(".gaps").inner_text()
    assert told in found
    assert bool(told) == bool(found)


def test_a_story_is_replayed(figure: Locator) -> None:
    figure.get_by_role("button", name="h shrinks").click()
    figure.page.wait_for_function(
        "figure => document.querySelector(figure + ' [name=p]').value === '4'", arg=FIGURE
    )
    assert readout(figure, "slope of the secant").startswith("2.0001")


def test_a_touch_ends_the_story(figure: Locator) -> None:
    figure.get_by_role("button", name="h shrinks").click()
    slider(figure, "h").press("End")
    figure.page.wait_for_timeout(1500)
    assert slider(figure, "h").input_value() == "4"


def test_reset_brings_the_first_state_back(figure: Locator) -> None:
    slider(figure, "x₀").press("ArrowRight")
    slider(figure, "x₀").press("ArrowLeft")
    before = drawn(figure)  # by the script, which writes a path at greater length
    slider(figure, "x₀").press("Home")
    figure.get_by_role("combobox").select_option("sin x")
    figure.get_by_role("button", name="Reset").click()
    assert drawn(figure) == before


def test_a_link_brings_the_state_back(figure: Locator, tab: Tab) -> None:
    choose_own(figure, "x^2 + 1/x")
    slider(figure, "x₀").press("End")
    wanted = drawn(figure)
    figure.get_by_role("button", name="Link").click()
    assert "link" in figure.locator(".told").inner_text()
    address = tab.page.url
    tab.page.goto("about:blank")
    tab.page.goto(address)
    assert drawn(tab.page.locator(FIGURE)) == wanted


@pytest.mark.parametrize(
    "state", ["x0=999", "x0=nope", "f=alert(1)", "f=nosuch", "p=", "x0=1e400&p=-3", "%E0%A4%A"]
)
def test_a_link_that_makes_no_sense_does_no_harm(tab: Tab, server: str, state: str) -> None:
    tab.go(f"{server}{PAGE}#secant-and-tangent?{state}")
    figure = tab.page.locator(FIGURE)
    assert -3 <= float(slider(figure, "x₀").input_value()) <= 3
    assert not tab.faults, "\n".join(tab.faults)


def test_what_came_out_is_offered_as_evidence(figure: Locator, tab: Tab) -> None:
    tab.page.evaluate(
        "document.addEventListener('derivsite:evidence', e => { window.found = e.detail })"
    )
    slider(figure, "x₀").press("ArrowRight")
    tab.page.wait_for_function("() => window.found")
    found = tab.page.evaluate("window.found")
    assert found["function"] == "f(x) = x²"
    assert found["calculation"] == "x₀ = 1.1, h = 1.0000"
    assert "slope of the tangent: 2.20000" in found["output"]


def test_with_less_motion_a_story_takes_one_step_for_each_press(
    browser: Browser, server: str
) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(server + PAGE)
        button = page.locator(FIGURE).get_by_role("button", name="h shrinks")
        seen = []
        for _ in range(3):
            button.click()
            page.wait_for_timeout(200)
            seen.append(page.locator(f"{FIGURE} [name=p]").input_value())
    assert seen == ["0", "0.5", "1"]


def test_without_scripting_the_picture_and_its_numbers_are_there(
    browser: Browser, server: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(server + PAGE)
        figure = page.locator(FIGURE)
        assert figure.locator("svg").first.is_visible()
        assert readout(figure, "slope of the tangent") == "2.00000"
        assert not figure.locator(".controls").is_visible()


def test_paper_shows_no_controls(page_printed: Page) -> None:
    assert not page_printed.locator(f"{FIGURE} .controls").is_visible()
    assert page_printed.locator(f"{FIGURE} svg").first.is_visible()


@pytest.fixture
def page_printed(tab: Tab, server: str) -> Iterator[Page]:
    tab.go(server + PAGE)
    tab.page.emulate_media(media="print")
    yield tab.page
    tab.page.emulate_media(media="screen")
