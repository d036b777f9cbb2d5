"""What looks at the pages for axe's rules sees one fault among much that is well."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.accessible import broken_rules

PAGE = """\
<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>
<article><p>One text.</p><p>Another text.</p><p>A third.</p>
<pre><code><span class="n">one</span> <span class="n">two</span>
<span class="n">six</span></code></pre>
<math><mi>sin</mi><mi>cos</mi></math>
<table><tr><th>Number</th></tr><tr><td>1.5</td></tr><tr><td>2.5</td></tr></table>
</article></main></body></html>
"""
PALE = 'style="color: #ccc"'


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@pytest.mark.parametrize(
    ("good", "bad", "rule"),
    [
        ("", "", ""),
        ("<p>Another", f"<p {PALE}>Another", "color-contrast"),
        ("<td>2.5", f"<td {PALE}>2.5", "color-contrast"),
        ('<span class="n">six', f'<span class="n" {PALE}>six', "color-contrast"),
        ("<mi>cos", f"<mi {PALE}>cos", "color-contrast"),
        ("<p>A third", '<p style="background: #555">A third', "color-contrast"),
        ("<p>A third", '<p style="opacity: 0.3">A third', "color-contrast"),
        ("</article>", "<button></button></article>", "button-name"),
    ],
)
def test_one_fault_among_much_that_is_well_is_seen(
    page: Page, good: str, bad: str, rule: str
) -> None:
    page.set_content(PAGE.replace(good, bad, 1))
    found = broken_rules(page)
    assert found.strip().startswith(rule)
    assert bool(found) == bool(rule), found
