"""`site.sources`: what is wrong with the text of a page is told with its line."""

from pathlib import Path

import pytest

from derivsite.pages.page import Page
from derivsite.site import sources

SNIPPET = "# --8<-- [start:all]\nx = 1\n# --8<-- [end:all]\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets/x.py").write_text(SNIPPET, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


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
    "# T\n\n```py\nx\n```": ["docs/page.md:3: a block of 'py' is not known"],
    "```\nx\n```": ["docs/page.md:1: a block of '' is not known"],
    '```python id="a\nx\n```': ["docs/page.md:1: the header cannot be read"],
    "```python id='a'\nx\n```": ["docs/page.md:1: the header cannot be read"],
    "# T\n\n```text\nx\n": ["docs/page.md:3: this block is never closed"],
}


def read(data: bytes) -> Page:
    path = Path("docs/page.md")
    path.write_bytes(data)
    return sources.read(path)


@pytest.mark.parametrize("text", PAGES)
def test_fault_is_told_with_its_line(text: str, caplog: pytest.LogCaptureFixture) -> None:
    sources.check(read(text.encode()))
    assert len(caplog.messages) == len(PAGES[text])
    for message, start in zip(caplog.messages, PAGES[text], strict=True):
        assert message.startswith(start)


@pytest.mark.parametrize(
    ("meta", "told"), [({}, ["docs/page.md:1: the front matter"]), ({"title": "T"}, [])]
)
def test_front_matter_that_cannot_be_read_is_told(
    meta: dict[str, object], told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    read(b"---\ntitle: T\n---\n")
    sources.check_front_matter(meta)
    assert [
        message[: len("docs/page.md:1: the front matter")] for message in caplog.messages
    ] == told


def test_page_without_front_matter_is_good(caplog: pytest.LogCaptureFixture) -> None:
    read(b"# T\n")
    sources.check_front_matter({})
    assert caplog.messages == []


def test_good_page_is_left_as_it_is() -> None:
    text = '# T\n\n```python\n--8<-- "x.py:all"\n```\n'
    assert sources.check(read(text.encode())) == text


def test_lines_keep_their_numbers_when_one_cannot_be_built() -> None:
    assert sources.check(read(b'a\n--8<-- "no.py:all"\nb')) == "a\n\nb"


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa\r\nb\r\n", b"a\rb\r", b"a\nb\n"])
def test_line_ends_and_marks_do_not_matter(data: bytes) -> None:
    assert read(data).lines == ["a", "b", ""]


def test_bytes_that_are_not_utf8_are_told(caplog: pytest.LogCaptureFixture) -> None:
    assert read("# T\n\nmère".encode("latin-1")).lines[0] == "# T"
    assert caplog.messages == ["docs/page.md:3: this line is not UTF-8; save the page as UTF-8"]
