"""Each exercise of the site accepts its answer, and answers each slip with its own sentence."""

import math
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from derivsite.exercises.answers import agree
from derivsite.texts import texts
from tests.site.exercises import Exercise, box, data, exercises, replies, text

SAYS = texts()["exercise"]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context, context.new_page() as page:
        yield page


def opened(page: Page, server: str, exercise: Exercise) -> Locator:
    """Return the exercise on its page, which is opened unless it is open already."""
    if page.url != server + exercise.address:
        page.goto(server + exercise.address)
    return box(page, exercise.name)


def slips(box: Locator) -> list[tuple[list[float], str]]:
    """Return what the slips of an exercise come to, and what is said to each."""
    return [
        (data(slip, "values"), text(slip)) for slip in box.locator(".exercise-slips > li").all()
    ]


def test_the_site_has_exercises_of_both_kinds() -> None:
    formulas = [one for one in exercises() if one.variable]
    assert len(formulas) >= 3
    assert len(exercises()) - len(formulas) >= 15


# The slips that the script knows by itself, in the order in which it tries them.
USUAL = {
    "sign": "-({})",
    "twice": "2*({})",
    "half": "({})/2",
    "reciprocal": "1/({})",
    "tenfold": "10*({})",
    "tenth": "({})/10",
}


@pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.name)
def test_the_answer_is_accepted_and_each_slip_is_named(
    page: Page, server: str, exercise: Exercise
) -> None:
    found = opened(page, server, exercise)
    right, known = data(found, "values"), slips(found)
    due = _formula(exercise, known) if exercise.variable else _number(exercise, right, known)
    due |= _usual(exercise, right, known)
    said = replies(found, due)
    wrong = [typed for typed in due if not said[typed].startswith(due[typed])]
    told = "\n".join(f"to {typed}: {said[typed]}\n  due: {due[typed]}" for typed in wrong)
    assert not wrong, f"{exercise.name} replies\n{told}"


def _formula(exercise: Exercise, known: list[tuple[list[float], str]]) -> dict[str, str]:
    """The author's own words are typed: they are Python, which the page reads as well."""
    due = {exercise.answer: texts()["formula"]["right"]}
    for (_, sentence), typed in zip(known, exercise.slips, strict=True):
        due[typed] = SAYS["slip"] + sentence
    return due


def _number(
    exercise: Exercise, right: list[float], known: list[tuple[list[float], str]]
) -> dict[str, str]:
    assert len(known) >= len(exercise.slips)
    due = {repr(value): SAYS["slip"] + sentence for (value,), sentence in known}
    return due | {f"{right[0]:.2e}": "Right", repr(right[0]): "Right: "}


def _usual(
    exercise: Exercise, right: list[float], known: list[tuple[list[float], str]]
) -> dict[str, str]:
    """Usual slips are named, unless the author says more."""
    usual = {
        "sign": [-value for value in right],
        "twice": [2 * value for value in right],
        "half": [value / 2 for value in right],
        "reciprocal": [1 / value if value else math.nan for value in right],
        "tenfold": [10 * value for value in right],
        "tenth": [value / 10 for value in right],
    }
    typed = exercise.answer if exercise.variable else repr(right[0])
    known = known + [(values, SAYS[slip]) for slip, values in usual.items()]
    due = {}
    for slip, values in usual.items():
        if agree(values, right) or any(map(math.isnan, values)):  # there is no such number to type
            continue
        said = next(sentence for other, sentence in known if agree(values, other))
        due[USUAL[slip].format(typed)] = SAYS["slip"] + said
    return due
