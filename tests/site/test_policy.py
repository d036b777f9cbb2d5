"""The Content-Security-Policy: every page has one, and the browser obeys it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.pages import PAGES, name

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
FILES = [*(f"{page}index.html" for page in PAGES), "404.html"]

# Puts a script into the page as an injected text would, and tells what became of it.
INJECT = """() => new Promise((done) => {
  document.addEventListener("securitypolicyviolation", (event) => done(event.violatedDirective));
  const script = document.createElement("script");
  script.textContent = "window.injected = true";
  document.body.append(script);
  setTimeout(() => done(window.injected ? "it ran" : "nothing"), 1000);
})"""


@pytest.mark.parametrize("file", FILES)
def test_the_policy_comes_first_and_allows_no_script_of_others(built_site: Path, file: str) -> None:
    html = (built_site / file).read_text(encoding="utf-8")
    policy = POLICY.search(html)
    assert policy, f"{file} has no policy"
    assert policy.start() < html.index("<script")
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    assert rules["default-src"] == "'self'"
    allowed = rules["script-src"].split()
    assert all(source == "'self'" or source.startswith("'sha256-") for source in allowed)


def test_an_injected_script_does_not_run(browser: Browser, server: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(server + PAGES[1])
        assert page.evaluate(INJECT) == "script-src-elem"


@pytest.mark.parametrize("script", sorted((Path(__file__).parents[2] / "docs").rglob("*.js")))
def test_our_scripts_never_run_what_a_reader_typed(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    for danger in ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "Function(", "write("):
        assert danger not in text, f"{name(script.name)} uses {danger}"
