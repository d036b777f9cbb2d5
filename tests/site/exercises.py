"""The exercises of the site: as their authors wrote them, and as a reader meets them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from playwright.sync_api import Locator, Page

from derivsite.exercises.written import read
from derivsite.pages.page import Page as Text
from tests.site.pages import ROOT, SOURCES


@dataclass(frozen=True)
class Exercise:
    """An exercise on the page `address`; its answer and slips as a reader would type them."""

    address: str
    name: str
    variable: str
    answer: str
    slips: list[str]


@cache
def exercises() -> list[Exercise]:
    """Return all exercises of the site, in their order."""
    found = []
    for address, source in SOURCES.items():
        path = ROOT / "docs" / source
        page = Text(path, path.read_text(encoding="utf-8"))
        for fence in page.fences:
            if fence.language == "exercise" and fence.end:
                text = "\n".join(page.lines[fence.start : fence.end - 1])
                found.append(_exercise(address, fence.options["id"], text))
    return found


def _exercise(address: str, name: str, text: str) -> Exercise:
    parts, variable = read(text)
    (answer,) = (" ".join([one.value, *one.lines]) for one in parts if one.kind == "answer")
    slips = [one.value for one in parts if one.kind == "slip"]
    return Exercise(address, name, variable, _typed(answer), [_typed(slip) for slip in slips])


def _typed(value: str) -> str:
    return value.replace("math.", "").strip()


def box(page: Page, name: str) -> Locator:
    """Return the exercise `name` on an open page."""
    return page.locator(f"[data-exercise={name}]")


def reply(box: Locator, answer: str) -> str:
    """Type `answer`, press Enter, and return what the exercise replies."""
    box.locator("input").fill(answer)
    box.locator("input").press("Enter")
    return text(box.locator(".exercise-reply"))


# Types one answer after another, submits each, and tells what was replied.
_REPLIES = """(box, answers) => answers.map((answer) => {
  const field = box.querySelector("input");
  field.value = answer;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.form.requestSubmit();
  return box.querySelector(".exercise-reply").textContent.split(/\\s+/).join(" ").trim();
})"""


def replies(box: Locator, answers: Iterable[str]) -> dict[str, str]:
    """Return what an exercise replies to each of many answers, given in a moment.

    A hundred times as fast as `reply`, which presses the keys.
    """
    given = list(answers)
    return dict(zip(given, box.evaluate(_REPLIES, given), strict=True))


def text(part: Locator) -> str:
    """Return what a part of the page says, in one line."""
    return " ".join((part.text_content() or "").split())


def data(part: Locator, name: str) -> Any:
    """Return what the build wrote into an attribute."""
    return json.loads(part.get_attribute(f"data-{name}") or "")
