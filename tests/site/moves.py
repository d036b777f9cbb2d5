"""A reader's move, made again until the page has noticed it.

Chromium drops keys and pointers that come before a page is first painted, which on a busy machine
may be after it has loaded.
"""

import time
from collections.abc import Callable

from playwright.sync_api import Page

AWAKE = "() => window.document$ !== undefined"  # Material's script, which waits for a move
TERMS = "() => document.querySelector('.term-card') !== null"  # so do the definitions
# What a browser may tell, as it paints a page, of a pointer at rest: that it moves by nothing.
RESTING = """addEventListener("load", () => setTimeout(() =>
  ["pointerover", "pointermove"].forEach((sign) =>
    document.body.dispatchEvent(new PointerEvent(sign, { bubbles: true })))))"""
PATIENCE = 30  # seconds


def until(page: Page, seen: str, move: Callable[[], None]) -> None:
    """Make the `move` until the page says that the condition `seen` holds."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate(seen):
        assert time.monotonic() < end, f"{PATIENCE} seconds of moves, and not: {seen}"
        move()
        page.wait_for_timeout(100)


def press_tab(page: Page, seen: str) -> None:
    """Press the Tab key until the page says that the condition `seen` holds."""
    until(page, seen, lambda: page.keyboard.press("Tab"))


def wake(page: Page) -> None:
    """Move the pointer until Material's script is there."""
    until(page, AWAKE, lambda: wander(page))


def wander(page: Page) -> None:
    """Move the pointer twice: browsers tell of the first move on a page as of one by nothing."""
    page.mouse.move(1, 1)
    page.mouse.move(2, 1)
