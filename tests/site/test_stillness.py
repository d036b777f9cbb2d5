"""Nothing moves under a reader's eyes while a page loads."""

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.site.pages import PAGES, name

SCREENS: dict[str, ViewportSize] = {
    "laptop": {"width": 1280, "height": 800},
    "phone": {"width": 360, "height": 640},
}

# The sum of what the browser itself counts as shifts of the layout, half a second after the load.
SHIFT = """async () => {
  let sum = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value;
  });
  watch.observe({ type: "layout-shift", buffered: true });
  await new Promise((later) => setTimeout(later, 500));
  watch.disconnect();
  return sum;
}"""


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("address", PAGES, ids=name)
def test_nothing_moves_while_a_page_loads(
    browser: Browser, server: str, address: str, screen: str
) -> None:
    with browser.new_context(viewport=SCREENS[screen]) as context, context.new_page() as page:
        page.goto(server + address, wait_until="load")
        shift = page.evaluate(SHIFT)
    assert round(shift, 3) == 0, f"{name(address)}: the layout shifts by {shift:.4f}"
