"""Read the Markdown of a page, and find what is wrong with it before it is built."""

import re
from collections.abc import Iterator
from pathlib import Path

from derivsite.blocks.faults import SNIPPETS, Place, log

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_TYPED = re.compile(r"(?<![\w.])[-−]?\d+\.\d{3,}")  # three decimals: somebody measured that
_CODE = re.compile(r"`[^`]*`")
_SNIPPET = re.compile(r'^\s*--8<--\s+"(?P<path>[^":]+)(?::(?P<section>[^"]+))?"')


def read(path: Path) -> str:
    """Return the text of `path`, with plain line ends. Reports bytes that are not UTF-8."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        _report(path, line, "this line is not UTF-8; save the page as UTF-8")
        text = data.decode("utf-8", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def check(path: Path, text: str, meta: dict[str, object]) -> str:
    """Report what is wrong with the page `path`, and return `text` as far as it can be built.

    `meta` is what its front matter was read as.
    """
    if text.startswith("---\n") and not meta:
        _report(path, 1, "the front matter between the --- lines is not 'key: value' lines")
    lines = text.split("\n")
    for number in _typed_numbers(lines):
        _report(path, number, "a measured number is typed by hand; compute it in a ```prose block")
    for number, complaint in _missing_snippets(lines):
        _report(path, number, complaint)
        lines[number - 1] = ""
    return "\n".join(lines)


def _typed_numbers(lines: list[str]) -> Iterator[int]:
    fence = ""
    for number, line in enumerate(lines, start=1):
        if mark := _FENCE.match(line):
            fence = "" if fence and line.strip() == fence else fence or mark[1]
        elif not fence and _TYPED.search(_CODE.sub("", line)):
            yield number


def _missing_snippets(lines: list[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines, start=1):
        if not (snippet := _SNIPPET.match(line)):
            continue
        path = SNIPPETS / snippet["path"]
        if not path.is_file():
            yield number, f"the snippet {path.as_posix()} does not exist; mend the path"
        elif snippet["section"] and (
            f"[start:{snippet['section']}]" not in path.read_text(encoding="utf-8")
        ):
            yield number, f"{path.as_posix()} has no section '{snippet['section']}'; mend the name"


def _report(path: Path, line: int, complaint: str) -> None:
    log.error("%s: %s", Place(path, line), complaint)
