"""Pages with odd bytes: other encodings, other line ends, a mark at the start, bad front matter."""

from pathlib import Path

import pytest

from .cases import good
from .project import build

BLOCK = b'```python exec="on" source="above" id="odd-bytes"\n1 / 0\n```\n'

# name: the bytes of the page, and what must be told
PAGES = {
    "latin-1": (b"# Title\n\ncaf\xe9\n", "docs/latin-1.md:3: this line is not UTF-8"),
    "crlf": (
        (b"# Title\n\n" + BLOCK).replace(b"\n", b"\r\n"),
        "docs/crlf.md:3, at docs/crlf.md:4: the block failed",
    ),
    "marked": (
        b"\xef\xbb\xbf---\ntitle: T\n---\n# Title\n\n" + BLOCK,
        "docs/marked.md:6, at docs/marked.md:7: the block failed",
    ),
    "front-matter": (
        b"---\ntitle: [never closed\n---\n# Title\n",
        "docs/front-matter.md:1: the front matter",
    ),
    "front-words": (b"---\nonly words\n---\n# Title\n", "docs/front-words.md:1: the front matter"),
}


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("bytes")
    (folder / "docs").mkdir()
    for name, (data, _) in PAGES.items():
        (folder / f"docs/{name}.md").write_bytes(data)
    built = build(folder, good.FILES, also=[f"{name}.md" for name in PAGES])
    assert built.code != 0
    return built.log


@pytest.mark.parametrize("name", PAGES)
def test_odd_bytes_are_told_with_their_line(name: str, log: str) -> None:
    assert PAGES[name][1] in log


def test_hostile_text_is_shown_as_text(tmp_path: Path) -> None:
    """A block may print anything as text; the page shows it and runs none of it."""
    page = (
        '# Title\n\n```python exec="on" source="above" result="text" id="hostile"\n'
        "print('</code></pre></script><script>alert(1)</script>')\n```\n"
    )
    built = build(tmp_path, good.FILES | {"docs/hostile.md": page})
    assert built.code == 0, built.log
    html = (tmp_path / "site/hostile/index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html
