"""What a reader does on a page, and what they leave behind in their browser."""

import json
import re
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.conftest import PREFIX

KEPT, ASIDE = (f"{box}:/{PREFIX}/:" for box in ("derivsite", "derivsite-unreadable"))
LESSON = "derivative/what/"  # a page with a card
SUMMARY = "cards/"
CARD = f"card:{LESSON}#what"
DONE = "I can do this now"  # the button at the end of a page with a card
KEYS = ("function", "calculation", "output", "failure", "expected")
EVIDENCE = {
    "id": "secant",
    "title": "From secant to tangent",
    "function": "f(x) = x^2",
    "calculation": "x = 3, h = 0.01",
    "output": "slope: 6.01",
}

# A browser in which pages may keep nothing at all.
BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The request was denied.", "SecurityError") },
})"""
# Fill the browser up to its last character.
FILL = """() => {
  for (let size = 2 ** 23, filler = ""; size >= 1; size /= 2) {
    try {
      localStorage.setItem("filler", filler + "x".repeat(size));
      filler += "x".repeat(size);
    } catch {}
  }
}"""
DISPATCH = """([name, detail]) => document.querySelector("article p")
  .dispatchEvent(new CustomEvent(name, { bubbles: true, detail }))"""
PRINTED = re.compile(rb"/Type\s*/Page\b")


def stored(page: Page, box: str = KEPT) -> dict[str, str]:
    """Return what the browser keeps in `box`, as text, by its name."""
    everything = page.evaluate("Object.entries(localStorage)")
    return {key.removeprefix(box): text for key, text in everything if key.startswith(box)}


def put(page: Page, name: str, text: str, box: str = KEPT) -> None:
    """Write `text` into the browser under `name`, whatever it is."""
    page.evaluate("entry => localStorage.setItem(...entry)", [box + name, text])


def put_and_tell(page: Page, name: str, text: str, box: str = KEPT) -> None:
    """Write `text` under `name` as another tab would, of which the page is told, and shows it now.

    Else it would show it when Material's script comes, which may be in the middle of a click, and
    the button would be elsewhere when it is let go.
    """
    put(page, name, text, box)
    page.evaluate("dispatchEvent(new Event('storage'))")


def show_evidence(page: Page, **changed: str) -> None:
    """Let something on the page tell what a reader found out, as a figure does."""
    page.evaluate(DISPATCH, ["derivsite:evidence", EVIDENCE | changed])


def solve(page: Page, exercise: str) -> None:
    """Let an exercise on the page be solved."""
    page.evaluate(DISPATCH, ["derivsite:solved", {"id": exercise}])


def card(page: Page) -> Locator:
    """Return the card of the page."""
    return page.locator("form.card")


def field(page: Page, key: str) -> Locator:
    """Return a field of the card."""
    return card(page).locator(f"textarea[name={key}]")


def fill(page: Page, text: str = "mine") -> dict[str, str]:
    """Write into each field of the card, and return what."""
    texts = {key: f"{key}: {text}" for key in KEYS}
    for key, words in texts.items():
        field(page, key).fill(words)
    return texts


def written(page: Page) -> dict[str, str]:
    """Return what the fields of the card hold."""
    return {key: field(page, key).input_value() for key in KEYS}


def press(place: Locator, button: str) -> None:
    """Press the button with this name."""
    place.get_by_role("button", name=button, exact=True).click()


def save(place: Locator, button: str) -> tuple[str, str]:
    """Press a button that saves a file, and return its name and its text."""
    with place.page.expect_download() as started:
        press(place, button)
    text = Path(started.value.path()).read_text(encoding="utf-8")
    return started.value.suggested_filename, text


def load(place: Locator, content: object) -> None:
    """Load a file that holds `content`: a text, or something to write as JSON."""
    text = content if isinstance(content, str) else json.dumps(content)
    with place.page.expect_file_chooser() as asked:
        press(place, "Load from JSON")
    file = {"name": "evidence.json", "mimeType": "application/json", "buffer": text.encode()}
    asked.value.set_files(file)  # type: ignore[arg-type]
    place.page.wait_for_timeout(100)  # the file is read


def said(place: Locator) -> str:
    """Return what the status of a card or of the summary says."""
    return place.locator("> [role=status]").inner_text()


def sheets(page: Page) -> int:
    """Return how many sheets the page would print on."""
    return len(PRINTED.findall(page.pdf(format="A4")))
