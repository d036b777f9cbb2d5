"""`pages.faults`: what is logged names the page and the line, and MkDocs counts it."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from derivsite.pages import faults
from derivsite.pages.faults import Fault
from derivsite.pages.page import Page

SNIPPET = "'''One section.'''\n\n# --8<-- [start:all]\na = 1\n# --8<-- [end:all]\n"
PAGE = """\
# Page

```python id="plain"
x = 1
y = 2
```

```python id="snippet"
--8<-- "two.py:all"
```
"""


@pytest.fixture(autouse=True)
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets/two.py").write_text(SNIPPET, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    before = faults.current_page()
    page = Page(Path("docs/page.md"), PAGE)
    faults.set_page(page)
    yield page
    faults.set_page(before)


# fault, id of its block, what is logged
REPORTS = {
    "block": (Fault("is broken"), "plain", "docs/page.md:3: is broken"),
    "line": (Fault("is broken", 2), "plain", "docs/page.md:3, at docs/page.md:5: is broken"),
    "snippet": (
        Fault("is broken", 1),
        "snippet",
        "docs/page.md:8, at snippets/two.py:4: is broken",
    ),
    "beyond": (Fault("is broken", 99), "plain", "docs/page.md:3: is broken"),
}


@pytest.mark.parametrize("name", REPORTS)
def test_report_names_page_and_line(
    name: str, page: Page, caplog: pytest.LogCaptureFixture
) -> None:
    fault, block_id, logged = REPORTS[name]
    fence = next(fence for fence in page.fences if fence.options["id"] == block_id)
    faults.report(fault, code=fence)
    assert caplog.messages == [logged]


def test_report_names_a_place(page: Page, caplog: pytest.LogCaptureFixture) -> None:
    faults.report("is broken", page.place(7))
    faults.report("is broken")
    assert caplog.messages == ["docs/page.md:7: is broken", "docs/page.md:1: is broken"]


def test_report_is_one_that_mkdocs_counts(caplog: pytest.LogCaptureFixture) -> None:
    faults.report("is broken")
    (record,) = caplog.records
    assert record.levelno >= logging.WARNING
    assert record.name.startswith("mkdocs.")
