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
# Of the words in a block of code, one of each kind stays marked: axe looks at the colours of each
# mark, and at a page's thousand marks for as long as at all the rest of it.
THIN_OUT = """() => document.querySelectorAll("article pre > code").forEach((code) => {
  const kinds = new Set();
  for (const mark of code.querySelectorAll("span")) {
    if (mark.childElementCount) continue;
    if (kinds.has(mark.className)) mark.replaceWith(mark.textContent);
    kinds.add(mark.className);
  }
})"""
PATIENCE = 20_000  # milliseconds
KINDS = ("any", "all", "none")  # how axe sorts the checks that an element fails
FEW = 3  # places that a message names for each reason


def broken_rules(page: Page) -> str:
    """Return the rules that `page` breaks, with reasons and places, or nothing."""
    with suppress(TimeoutError):  # if it never comes, axe tells
        page.wait_for_function(REACHABLE, timeout=PATIENCE)
    page.evaluate(THIN_OUT)
    return "\n".join(map(_explain, Axe().run(page, options=RULES).response["violations"]))


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
