"""`site.sources`: what is wrong with the text of a page is told with its line."""

from pathlib import Path

import pytest

from derivsite.site import sources

SNIPPET = "# --8<-- [start:all]\nx = 1\n# --8<-- [end:all]\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets/x.py").write_text(SNIPPET, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def told(
    text: str, caplog: pytest.LogCaptureFixture, meta: dict[str, object] | None = None
) -> list[str]:
    sources.check(Path("docs/page.md"), text, meta or {})
    return caplog.messages


PAGES = {
    "# T\n\nThe slope is 2.718 there.": ["docs/page.md:3: a measured number"],
    "# T\n\nIt is −0.001.": ["docs/page.md:3: a measured number"],
    "# T\n\nIt is 2.71, see 1.2.345 and `2.718`.": [],
    "# T\n\n```text\n2.718\n```\n\nThen 2.718.": ["docs/page.md:7: a measured number"],
    "# T\n\n````text\n```\n2.718\n````": [],
    '```python\n--8<-- "no.py:all"\n```': ["docs/page.md:2: the snippet snippets/no.py does not"],
    '```python\n--8<-- "x.py:no"\n```': ["docs/page.md:2: snippets/x.py has no section 'no'"],
    '```python\n--8<-- "x.py:all"\n```': [],
    '```python\n--8<-- "x.py"\n```': [],
    "---\nno front matter\n---\n": ["docs/page.md:1: the front matter"],
}


@pytest.mark.parametrize("text", PAGES)
def test_fault_is_told_with_its_line(text: str, caplog: pytest.LogCaptureFixture) -> None:
    messages = told(text, caplog)
    assert len(messages) == len(PAGES[text])
    for message, start in zip(messages, PAGES[text], strict=True):
        assert message.startswith(start)


def test_good_front_matter_is_good(caplog: pytest.LogCaptureFixture) -> None:
    assert told("---\ntitle: T\n---\n", caplog, {"title": "T"}) == []


def test_good_page_is_left_as_it_is() -> None:
    text = '# T\n\n```python\n--8<-- "x.py:all"\n```\n'
    assert sources.check(Path("docs/page.md"), text, {}) == text


def test_lines_keep_their_numbers_when_one_cannot_be_built() -> None:
    text = sources.check(Path("docs/page.md"), 'a\n--8<-- "no.py:all"\nb', {})
    assert text.split("\n") == ["a", "", "b"]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa\r\nb\r\n", b"a\rb\r", b"a\nb\n"])
def test_line_ends_and_marks_do_not_matter(data: bytes) -> None:
    Path("docs/page.md").write_bytes(data)
    assert sources.read(Path("docs/page.md")) == "a\nb\n"


def test_bytes_that_are_not_utf8_are_told(caplog: pytest.LogCaptureFixture) -> None:
    Path("docs/page.md").write_bytes("# T\n\nmère".encode("latin-1"))
    assert sources.read(Path("docs/page.md")).startswith("# T\n\nm")
    assert caplog.messages == ["docs/page.md:3: this line is not UTF-8; save the page as UTF-8"]
