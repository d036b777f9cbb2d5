"""Each page, light on a laptop and dark on a phone, opened once and looked at in every way.

No colour follows the width, and no width the colours: so two screens show what four would.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Response, ViewportSize

from derivsite.site.weight import BUDGETS, packed
from tests.site import looks
from tests.site.accessible import broken_rules
from tests.site.pages import MISSING, PAGES, name
from tests.site.reader import DONE
from tests.site.watching import Tab

SCREENS: list[tuple[Literal["light", "dark"], int]] = [("light", 1280), ("dark", 360)]


def screen_name(screen: tuple[str, int]) -> str:
    return f"{screen[0]}-{screen[1]}"


@dataclass
class Look:
    """A page that was opened with an empty cache, and what was seen of it while it came."""

    tab: Tab
    answers: list[str] = field(default_factory=list)  # their addresses
    shift: float = 0

    @property
    def page(self) -> Page:
        return self.tab.page


VISITS = [(*screen, address) for screen in SCREENS for address in [*PAGES, MISSING]]


def visit_name(visit: tuple[str, int, str]) -> str:
    return f"{screen_name(visit[:2])}-{name(visit[2])}"


@pytest.fixture(scope="module")
def tabs(browser: Browser) -> Iterator[dict[str, Tab]]:
    """Give a tab for each screen."""
    with ExitStack() as stack:
        tabs = {}
        for scheme, width in SCREENS:
            viewport: ViewportSize = {"width": width, "height": 800}
            context = browser.new_context(color_scheme=scheme, viewport=viewport)
            tabs[scheme] = Tab(stack.enter_context(context).new_page())
        yield tabs


@pytest.fixture(scope="module", params=VISITS, ids=visit_name)
def seen(request: pytest.FixtureRequest, tabs: dict[str, Tab], server: str) -> Look:
    scheme, _, address = request.param
    look = Look(tabs[scheme])

    def note(answer: Response) -> None:  # Playwright refuses a built-in such as list.append
        look.answers.append(answer.url)

    browser = look.page.context.new_cdp_session(look.page)
    browser.send("Network.setCacheDisabled", {"cacheDisabled": True})
    look.page.goto("about:blank")  # else answers come to what Tab reached on the page before
    look.page.on("response", note)
    look.tab.go(server + address)
    look.shift = look.page.evaluate(looks.SHIFT)  # by then the page has all that it asks for
    look.page.remove_listener("response", note)
    if round(look.shift, 3):  # on a busy machine a table may come in two parts, but not twice
        look.tab.go(server + address)
        look.shift = look.page.evaluate(looks.SHIFT)
    return look


def file_of(url: str, server: str, site: Path) -> Path:
    """Return the file that the server sends for `url`: a browser asked for it may have none."""
    file = site / url.removeprefix(server)
    file = file / "index.html" if file.is_dir() else file
    return file if file.is_file() else site / "404.html"


on_a_laptop = pytest.mark.parametrize(
    "seen", VISITS[: len(VISITS) // len(SCREENS)], ids=visit_name, indirect=True
)


# What the next tests see was there before a reader did anything.


def test_no_style_needs_a_picture(seen: Look) -> None:
    """Each takes a browser 5 ms before the first paint; see docs/assets/styles/05-icons.css."""
    pictures = looks.pictures_in_styles(seen.page)
    assert not pictures, f"{seen.tab.url}: drawn by a picture in a style sheet:\n{pictures}"


@on_a_laptop
def test_a_first_visit_is_light(seen: Look, server: str, built_site: Path) -> None:
    sizes = {url: packed(file_of(url, server, built_site)) for url in seen.answers}
    table = "\n".join(f"{sizes[url]:8} {url}" for url in sorted(sizes, key=lambda url: -sizes[url]))
    total, most = sum(sizes.values()), BUDGETS["first_visit"]
    assert total <= most, f"{seen.tab.url}: {total} bytes, {most} allowed\n{table}"


def test_nothing_moves_while_a_page_loads(seen: Look) -> None:
    assert round(seen.shift, 3) == 0, f"{seen.tab.url}: the layout shifts by {seen.shift:.4f}"


def test_nothing_waits_any_more(seen: Look) -> None:
    """What a script fills, and all that comes after it, is seen once it is filled."""
    seen.page.wait_for_function("() => !document.querySelector('.unfilled')")


@on_a_laptop
def test_the_button_for_who_can_do_it_ends_a_page_with_a_card_and_no_other(seen: Look) -> None:
    last = seen.page.evaluate("document.querySelector('article').lastElementChild.textContent")
    assert (last.strip() == DONE) == (seen.page.locator("form.card").count() > 0)


def test_the_scheme_is_the_one_that_the_reader_prefers(seen: Look) -> None:
    prefers_dark = seen.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    shown = seen.page.locator("body").get_attribute("data-md-color-scheme")
    assert shown == ("slate" if prefers_dark else "default")


def test_the_page_does_not_scroll_sideways(seen: Look) -> None:
    for unfolded in (False, True):
        seen.tab.unfold(unfolded=unfolded)
        wide = looks.sideways(seen.page)
        assert not wide, f"{seen.tab.url}: {wide}"


# From here on all that folds is open.


def test_letters_in_figures_can_be_read(seen: Look) -> None:
    seen.tab.unfold()
    small = looks.small_letters(seen.page)
    assert not small, f"{seen.tab.url}: letters below {looks.SMALLEST} px:\n{small}"


@on_a_laptop
def test_the_browser_draws_formulas_in_the_font_of_the_site(seen: Look) -> None:
    seen.tab.unfold()
    foreign = looks.foreign_glyphs(seen.page)
    assert not foreign, f"{seen.tab.url}: drawn in fonts of the reader's machine:\n{foreign}"


def test_the_page_meets_wcag(seen: Look) -> None:
    seen.tab.unfold()
    broken = broken_rules(seen.page)
    assert not broken, f"{seen.tab.url}:\n{broken}"


@on_a_laptop
def test_tab_reaches_everything_and_leaves(seen: Look) -> None:
    """Whoever has only a keyboard reaches everything in an article, and gets out again."""
    seen.tab.unfold()
    missed = looks.unreached(seen.page)
    assert not missed, f"{seen.tab.url}: Tab does not reach\n{missed}"


def test_nothing_went_wrong_and_no_other_host_was_asked(seen: Look) -> None:
    """The last look, so that it sees what went wrong late."""
    faults = "\n".join(seen.tab.faults)
    assert not faults, f"{seen.tab.url}:\n{faults}"


def test_the_navigation_names_every_page_that_is_built(built_site: Path) -> None:
    built = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    assert built == {f"{address}index.html" for address in PAGES} | {"404.html"}
