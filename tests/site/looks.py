"""What can be wrong with an open page, each told in words, or nothing where all is well."""

from collections.abc import Iterator

from playwright.sync_api import CDPSession, Page

SMALLEST = 10  # CSS pixels, for letters in a figure on a narrow phone

# The sum of what the browser itself counts as shifts of the layout, until the page has loaded, has
# found nothing more to do, has rested for a moment, and has still nothing to do.
SHIFT = """async () => {
  let sum = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value;
  });
  watch.observe({ type: "layout-shift", buffered: true });
  const idle = () => new Promise((done) => requestIdleCallback(done));
  await idle();
  await new Promise((later) => setTimeout(later, 100));
  await idle();
  watch.disconnect();
  return sum;
}"""
# What sticks out furthest to the right, for the message: the page's width says only that it does.
WIDEST = """() => {
  const right = (element) => element.getBoundingClientRect().right;
  const all = [...document.querySelectorAll("article *")];
  const widest = all.reduce((a, b) => (right(b) > right(a) ? b : a), document.body);
  return widest.outerHTML.slice(0, 200);
}"""
# What a style sheet shows by a picture of its own: a document to be opened before the first paint.
PICTURES = """() => {
  const found = new Set();
  for (const element of document.querySelectorAll("*")) {
    if (!element.checkVisibility()) continue;
    for (const part of ["", "::before", "::after"]) {
      const style = getComputedStyle(element, part || null);
      if (part && style.content === "none") continue;
      const shown = [style.maskImage, style.backgroundImage, style.listStyleImage, style.content];
      if (shown.some((value) => value.includes("url("))) {
        found.add(`${element.localName}.${element.className}${part}`);
      }
    }
  }
  return [...found];
}"""
# The texts of all figures that are smaller on the screen than they may be, with their heights.
SMALL_TEXTS = """(smallest) => {
  const height = (text) => {
    const { a, b } = text.getScreenCTM();
    return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
  };
  const own = (text) => [...text.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  return [...document.querySelectorAll("figure svg text, figure svg tspan")]
    .filter((text) => own(text) && height(text) < smallest)
    .map((text) => `"${text.textContent.trim()}": ${height(text).toFixed(1)} px`);
}"""
# Numbers everything in the article that can be operated, starts just before it, and writes down
# where the focus comes: null outside the article, -1 on something without a number.
NUMBER = """() => {
  const article = document.querySelector("article");
  const operable = "a[href], button:enabled, summary, textarea, input, select, [tabindex='0']";
  const shown = [...article.querySelectorAll(operable)].filter((e) => e.checkVisibility());
  shown.forEach((element, number) => { element.dataset.stop = number; });
  article.tabIndex = -1;
  article.focus();
  window.stops = [];
  document.addEventListener("focusin", ({ target }) => {
    window.stops.push(target.closest("article") && Number(target.dataset.stop ?? -1));
  });
  return shown.map((element) => element.outerHTML.slice(0, 100));
}"""
TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}  # no key up
AT_ONCE = 10  # times that Tab is pressed between two looks at where the focus was


def sideways(page: Page) -> str:
    """Tell by how much a page is wider than its screen, and what sticks out."""
    width, screen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    if width <= screen:
        return ""
    return f"{width} px wide on a screen of {screen} px; furthest out is {page.evaluate(WIDEST)}"


def small_letters(page: Page) -> str:
    """Name the letters in figures that are too small to be read."""
    return "\n".join(page.evaluate(SMALL_TEXTS, SMALLEST))


def pictures_in_styles(page: Page) -> str:
    """Name what is drawn by a picture in a style sheet."""
    return "\n".join(page.evaluate(PICTURES))


def foreign_glyphs(page: Page) -> str:
    """Name the formulas for which Chromium took glyphs from an installed font."""
    page.evaluate("document.fonts.ready.then(() => null)")
    return "\n".join(_drawn_elsewhere(page.context.new_cdp_session(page)))


def _drawn_elsewhere(browser: CDPSession) -> Iterator[str]:
    browser.send("DOM.enable")
    browser.send("CSS.enable")
    document = browser.send("DOM.getDocument")["root"]["nodeId"]
    query = {"nodeId": document, "selector": "article math"}
    for node in browser.send("DOM.querySelectorAll", query)["nodeIds"]:
        for font in browser.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]:
            if not font["isCustomFont"]:
                html = browser.send("DOM.getOuterHTML", {"nodeId": node})["outerHTML"]
                yield f"{font['glyphCount']} glyphs from {font['familyName']} in {html}"
    browser.detach()


def unreached(page: Page) -> str:
    """Press Tab until it leaves the article; name what it did not reach, or that it stays."""
    expected = page.evaluate(NUMBER)
    browser = page.context.new_cdp_session(page)
    for _ in range(2 * len(expected) // AT_ONCE + 3):  # scrolling regions are stops as well
        for _ in range(AT_ONCE):
            browser.send("Input.dispatchKeyEvent", TAB)
        stops = page.evaluate("window.stops")
        if None in stops:
            break
    else:
        return "Tab does not leave the article"
    browser.detach()
    reached = set(stops[: stops.index(None)])
    return "\n".join(html for number, html in enumerate(expected) if number not in reached)
