"""Each exercise of the site accepts its answer, and answers each slip with its own sentence."""

import math
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from derivsite.exercises.answers import agree
from derivsite.texts import texts
from tests.site.exercises import Exercise, box, data, exercises, reply, text

SAYS = texts()["exercise"]
NUMBERS = [one for one in exercises() if not one.variable]
FORMULAS = [one for one in exercises() if one.variable]


def name(exercise: Exercise) -> str:
    return exercise.name


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context, context.new_page() as page:
        yield page


def opened(page: Page, server: str, exercise: Exercise) -> Locator:
    """Return the exercise on its page, which is opened unless it is open already."""
    if page.url != server + exercise.address:
        page.goto(server + exercise.address)
    return box(page, exercise.name)


def slips(box: Locator) -> list[Locator]:
    return box.locator(".exercise-slips > li").all()


def test_the_site_has_exercises_of_both_kinds() -> None:
    assert len(NUMBERS) >= 15
    assert len(FORMULAS) >= 3


@pytest.mark.parametrize("exercise", NUMBERS, ids=name)
def test_a_number_is_accepted_and_each_slip_is_named(
    page: Page, server: str, exercise: Exercise
) -> None:
    found = opened(page, server, exercise)
    (right,) = data(found, "values")
    assert reply(found, repr(right)).startswith("Right: ")
    assert reply(found, f"{right:.2e}").startswith("Right")
    assert len(slips(found)) >= len(exercise.slips)
    for slip in slips(found):
        (value,) = data(slip, "values")
        assert reply(found, repr(value)) == SAYS["slip"] + text(slip)


@pytest.mark.parametrize("exercise", FORMULAS, ids=name)
def test_a_formula_is_accepted_and_each_slip_is_named(
    page: Page, server: str, exercise: Exercise
) -> None:
    """The author's own words are typed: they are Python, which the page reads as well."""
    found = opened(page, server, exercise)
    assert reply(found, exercise.answer) == texts()["formula"]["right"]
    for slip, typed in zip(slips(found), exercise.slips, strict=True):
        assert reply(found, typed) == SAYS["slip"] + text(slip)


# The slips that the script knows by itself, in the order in which it tries them.
USUAL = {
    "sign": "-({})",
    "twice": "2*({})",
    "half": "({})/2",
    "reciprocal": "1/({})",
    "tenfold": "10*({})",
    "tenth": "({})/10",
}


@pytest.mark.parametrize("exercise", exercises(), ids=name)
def test_usual_slips_are_named_unless_the_author_says_more(
    page: Page, server: str, exercise: Exercise
) -> None:
    found = opened(page, server, exercise)
    right = data(found, "values")
    known = [(data(slip, "values"), text(slip)) for slip in slips(found)]
    typed = exercise.answer if exercise.variable else repr(right[0])
    usual = {
        "sign": [-value for value in right],
        "twice": [2 * value for value in right],
        "half": [value / 2 for value in right],
        "reciprocal": [1 / value if value else math.nan for value in right],
        "tenfold": [10 * value for value in right],
        "tenth": [value / 10 for value in right],
    }
    known += [(values, SAYS[slip]) for slip, values in usual.items()]
    for slip, values in usual.items():
        if agree(values, right) or any(map(math.isnan, values)):  # there is no such number to type
            continue
        said = next(sentence for other, sentence in known if agree(values, other))
        assert reply(found, USUAL[slip].format(typed)) == SAYS["slip"] + said
