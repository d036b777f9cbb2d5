"""`blocks.fence`: SuperFences keeps quiet about a formatter that fails, so the fence must not."""

from pathlib import Path

import pytest
from markdown import Markdown

from derivsite.blocks import fence
from derivsite.pages import faults
from derivsite.pages.page import Page

BLOCK = '```python exec="on" source="above" id="a"\nprint(1)\n```\n'
FENCES = {
    "custom_fences": [
        {
            "name": "python",
            "class": "python",
            "validator": fence.validator,
            "format": fence.formatter,
        }
    ]
}


@pytest.mark.parametrize("part", ["check_header", "_show"])
def test_error_of_our_own_is_told_and_not_published(
    part: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> str:
        raise RuntimeError("a slip in derivsite")

    monkeypatch.setattr(fence, part, fail)
    faults.set_page(Page(Path("docs/page.md"), BLOCK))
    md = Markdown(
        extensions=["pymdownx.superfences"], extension_configs={"pymdownx.superfences": FENCES}
    )
    html = md.convert(BLOCK)
    assert [message for message in caplog.messages if "a slip in derivsite" in message]
    assert 'exec="on"' not in html
