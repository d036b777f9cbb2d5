"""The browser reads and computes expressions as Python does."""

import math
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from derivsite.expressions import ExpressionError, parse
from derivsite.site.bundles import script
from tests.helpers.exact import FUNCTIONS
from tests.helpers.expressions import VARIABLES, grow, shaken, written
from tests.helpers.refusals import REFUSED, soup

SCRIPTS = Path("docs/assets/scripts/figures")

# Read each text, and compute its jets by x at points (x, a); or tell what was thrown.
READ = """cases => cases.map(([text, points]) => {
  try {
    const read = derivsite.parse(text, ["x", "a"]);
    return points.map(([x, a]) => {
      const values = { x, a };
      const jet = read.jet(values, "x");
      if (!Object.is(read.value(values), jet[0])) throw TypeError("another value");
      if (!Object.is(read.slope(values, "x"), jet[1])) throw TypeError("another slope");
      return jet;
    });
  } catch (error) {
    return [error.name, error.message, error.at];
  }
})"""
# Type the text and mark the character at the place: that is how a message points at it.
MARK = """([text, at]) => {
  const field = document.body.appendChild(document.createElement("textarea"));
  field.value = text;
  field.setSelectionRange(at, field.value.length);
  return [field.selectionStart, String.fromCodePoint(field.value.codePointAt(at))];
}"""

Point = tuple[float, float]
Case = tuple[str, list[Point]]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Open a blank page that has nothing but the script of the figures."""
    with browser.new_page() as page:
        page.add_script_tag(content=script(SCRIPTS))
        yield page


def ours(case: Case) -> Any:
    """Return what `READ` should for the case."""
    text, points = case
    try:
        read = parse(text, VARIABLES)
    except ExpressionError as error:
        return ["Error", str(error), error.at]
    return [list(read.jet({"x": x, "a": a}, "x")) for x, a in points]


def computed(page: Page, cases: list[Case]) -> list[Any]:
    """Return what the browser says to each case, with floats as Python has them."""
    return [
        [[float(part) for part in jet] for jet in answer] if answer[0] != "Error" else answer
        for answer in page.evaluate(READ, cases)
    ]


def nans(jets: list[list[float]]) -> list[list[bool]]:
    return [list(map(math.isnan, jet)) for jet in jets]


def same(left: list[float], right: list[float], room: list[float]) -> bool:
    """Tell whether the parts are equal but for `room`; NaN is equal to NaN."""
    return all(
        abs(a - b) <= space or (math.isnan(a) and math.isnan(b))
        for a, b, space in zip(left, right, room, strict=True)
    )


@pytest.mark.parametrize("name", FUNCTIONS)
def test_each_function_is_equal_within_its_last_digits(page: Page, name: str) -> None:
    random = Random(name)
    ends = [0.0, 1e-300, 1e-9, 0.5, 1.0, 8.0, 27.0, 300.0, 709.0, 710.0, 745.0, 1e9, 1e200, 1e308]
    points = ends + [random.lognormvariate(0, 2) for _ in range(400)]
    case = f"{name}(x)", [(sign * x, 0.0) for x in points for sign in (1, -1)]
    (theirs,) = page.evaluate(READ, [case])
    for (x, _), left, right in zip(case[1], theirs, ours(case), strict=True):
        assert same(left, right, [16 * math.ulp(part) for part in right]), (x, left, right)


def test_arithmetic_is_equal_to_the_last_bit(page: Page) -> None:
    cases: list[Case] = []
    for seed in range(1500):
        random = Random(seed)
        text = written(grow(random, 5, arithmetic=True), random)
        cases.append((text, [(random.uniform(-9, 9), random.uniform(-9, 9)), (0, -2), (1e-90, 3)]))
    for case, theirs in zip(cases, computed(page, cases), strict=True):
        assert repr(theirs) == repr(ours(case)), case


def test_random_expressions_are_equal_but_for_rounding(page: Page) -> None:
    cases: list[Case] = []
    for seed in range(1500):
        random = Random(seed)
        text = written(grow(random, 5), random)
        cases.append((text, [(random.uniform(-6, 6), random.randint(-3, 3)), (0, 1), (-2, 0.5)]))
    compared = 0
    for case, theirs in zip(cases, page.evaluate(READ, cases), strict=True):
        expected = ours(case)
        with shaken(Random(1)):
            strays = [ours(case) for _ in range(6)]
        if expected[0] == "Error":
            assert theirs == expected
            continue
        for number, (left, right) in enumerate(zip(theirs, expected, strict=True)):
            others = [stray[number] for stray in strays]
            room = [
                max(abs(mine - other[part]) for other in others) + 4 * math.ulp(mine)
                for part, mine in enumerate(right)
            ]
            if nans([right] * len(others)) == nans(others):
                compared += 1
                assert same(left, right, room), (case, left, right)
    assert compared > 3500  # of 4500; the others are where a value ends or a slope jumps


@pytest.mark.parametrize("name", ["x^a", "a^x", "x^x", "exp(x)^(1/a)", "x^(x-a)"])
def test_powers_are_equal_where_they_end(page: Page, name: str) -> None:
    edges = [0.0, 1.0, 2.0, 0.5, 1 / 3, 65.0, 66.0, 1e3, 1025.0, 1e200, 1e308, math.inf, math.nan]
    edges += [-edge for edge in edges]
    case = name, [(x, a) for x in edges for a in edges]
    (theirs,) = page.evaluate(READ, [case])
    for point, left, right in zip(case[1], theirs, ours(case), strict=True):
        assert same(left, right, [1e-13 * abs(part) for part in right]), (point, left, right)


def test_what_is_refused_is_refused_in_the_same_words_at_the_same_place(page: Page) -> None:
    cases: list[Case] = [(text.replace("x", "a"), [(0.7, 0.7)]) for text, _, _ in REFUSED]
    cases += [(text, [(0.7, 0.3)]) for text, _, _ in REFUSED]
    cases += [(soup(Random(seed)), [(0.7, 0.3)]) for seed in range(4000)]
    refused = 0
    for case, theirs in zip(cases, page.evaluate(READ, cases), strict=True):
        expected = ours(case)
        if expected[0] == "Error":
            refused += 1
            assert theirs == expected, case
        else:
            assert same(theirs[0], expected[0], [1e-12 * abs(part) for part in expected[0]]), case
    assert refused > 2000


def test_any_text_is_refused_alike(page: Page) -> None:
    cases: list[Case] = []
    for seed in range(3000):
        random = Random(seed)
        highest = random.choice([0x7F, 0x250, 0x3000, 0xD7FF, 0x10FFFF])
        codes = [random.randrange(highest) for _ in range(random.randrange(1, 30))]
        text = "".join(chr(code) for code in codes if not 0xD800 <= code < 0xE000)
        cases.append((random.choice(["", "x + ", "2x²·"]) + text, []))
    for case, theirs in zip(cases, page.evaluate(READ, cases), strict=True):
        assert theirs == ours(case), case


def test_names_that_are_given_are_read_alike(page: Page) -> None:
    found = page.evaluate("""() => {
      const cube = derivsite.parse("x^3");
      const values = { x: 2, h: 0.5, f: (u) => cube.node({ x: u }) };
      const quotient = derivsite.parse("(f(x+h)-f(x))/h", ["x", "h"], ["f"]);
      return [
        quotient.jet(values, "x"),
        quotient.jet(values, "h"),
        [derivsite.parse("2e", ["e"]).value({ e: 5 })],
        [cube.value({ x: 3 }), cube.slope({ x: 2 })],
        [derivsite.parse("exp(2)", ["exp"]).slope({ exp: 5 }, "exp")],
        [derivsite.parse("sin(2)", [], ["sin"]).value({ sin: (u) => u })],
      ];
    }""")
    assert found == [[15.25, 13.5, 6], [15.25, 7, 2], [10], [27, 12], [2], [2]]


def test_the_same_characters_are_known(page: Page) -> None:
    theirs = page.evaluate("""() => [...Array(0xffff).keys()].filter((code) => {
      try { return derivsite.parse(`2${String.fromCharCode(code)}x`); } catch { return false; }
    })""")
    assert theirs == [code for code in range(0xFFFF) if is_read(f"2{chr(code)}x")]


def is_read(text: str) -> bool:
    try:
        return bool(parse(text))
    except ExpressionError:
        return False


def test_half_a_character_is_pointed_at(page: Page) -> None:
    caught = page.evaluate(
        """() => { try { derivsite.parse("x\\ud83d") } catch (error) { return error.at } }"""
    )
    assert caught == 1


@pytest.mark.parametrize("text", ["x + 😀", "2·x − 𝑥² + 😀", "😀😀" + "x" * 300, "x + # 😀"])
def test_the_place_is_one_for_a_text_field(page: Page, text: str) -> None:
    (theirs,) = page.evaluate(READ, [(text, [])])
    _, message, at = theirs
    found = next(sign for sign in text if sign in "😀𝑥#")
    assert message == f"The sign {found} is not known here."
    start, marked = page.evaluate(MARK, [text, at])
    assert start == at
    assert marked == found
