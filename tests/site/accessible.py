"""What axe finds on a page against WCAG 2.2 AA, in words."""

from contextlib import suppress
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, TimeoutError

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
# A script makes long code reachable by keyboard once it finds the time, maybe after the load.
# Axe overlooks what is hidden by less than a scroll bar.
REACHABLE = """() => [...document.querySelectorAll("article pre > code")].every(
  (code) => code.scrollWidth - code.clientWidth < 14 || code.tabIndex >= 0
)"""
# Of all texts that look alike, one is marked: whether a text can be read hangs on its looks and on
# those of all that it stands in, and axe takes longer over that than over all its other rules. Of
# the marks in blocks of code, a thousand on some pages, only those stay.
MARK_KINDS = """() => {
  const LOOKS = ["color", "fill", "backgroundColor", "backgroundImage", "opacity", "filter",
    "mixBlendMode", "textShadow", "fontSize", "fontWeight", "position"];
  const kinds = new Map([[null, ""]]); // of each element, with the kinds of all around it
  const seen = new Set();
  const again = [];
  for (const element of document.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const looks = LOOKS.map((name) => style[name]).join();
    const kind = `${kinds.get(element.parentElement)}|${element.localName} ${looks}`;
    kinds.set(element, kind);
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const text = texts.map((node) => node.data).join("").trim();
    if (text.length < 2) continue; // axe leaves single letters to people
    if (seen.has(kind)) again.push(element);
    else element.dataset.kind = seen.add(kind).size;
  }
  const marks = again.filter((e) => e.matches("pre > code span") && !e.childElementCount);
  marks.forEach((mark) => mark.replaceWith(mark.textContent));
}"""
LOOK = """(options) => {
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-kind]" }] });
  return axe.run(options);
}"""
PATIENCE = 20_000  # milliseconds
KINDS = ("any", "all", "none")  # how axe sorts the checks that an element fails
FEW = 3  # places that a message names for each reason


def broken_rules(page: Page) -> str:
    """Return the rules that `page` breaks, with reasons and places, or nothing."""
    with suppress(TimeoutError):  # if it never comes, axe tells
        page.wait_for_function(REACHABLE, timeout=PATIENCE)
    page.evaluate(MARK_KINDS)
    page.evaluate(Axe().axe_script)
    return "\n".join(map(_explain, page.evaluate(LOOK, RULES)["violations"]))


def _explain(violation: dict[str, Any]) -> str:
    """Say which rule is broken, why, and where: the first places for each reason."""
    places: dict[str, list[str]] = {}
    for node in violation["nodes"]:
        reason = " ".join(check["message"] for kind in KINDS for check in node[kind])
        places.setdefault(reason, []).append(" ".join(map(str, node["target"])))
    reasons = "".join(
        f"\n    {reason}\n      at {', '.join(found[:FEW])} ({len(found)} in all)"
        for reason, found in places.items()
    )
    return f"  {violation['id']}: {violation['help']}{reasons}"
