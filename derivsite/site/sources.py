"""Read the Markdown of a page, and find what is wrong with it before it is built."""

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.structure.files import File

from derivsite.pages import faults
from derivsite.pages.page import SNIPPET, SNIPPETS, Fence, Page

Complaint = tuple[int, str]  # line and what is wrong

_TYPED = re.compile(r"(?<![\w.])[-−]?\d+\.\d{3,}")  # three decimals: somebody measured that
_INLINE_CODE = re.compile(r"`[^`]*`")
_HEADER = re.compile(r'(?:\s+\w+="[^"]*")*\s*')
_LANGUAGES = {"exercise", "python", "prose", "text"}


def read(path: Path) -> Page:
    """Return the page `path`, with plain line ends. Reports bytes that are not UTF-8."""
    data = path.read_bytes()
    page = Page(path, decoded(data))
    faults.set_page(page)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        faults.report("this line is not UTF-8; save the page as UTF-8", page.place(line))
    return page


def decoded(data: bytes) -> str:
    """Return the text of a page, as far as it can be read, with plain line ends."""
    text = data.decode("utf-8-sig", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def path_of(file: File) -> Path:
    """Return the path of a page of the site from the root of the project, such as docs/page.md."""
    return Path(str(file.abs_src_path)).relative_to(Path.cwd())


def check(page: Page) -> str:
    """Report what is wrong with the text of `page`, and return it as far as it can be built."""
    for line, complaint in (*_bad_fences(page), *_typed_numbers(page)):
        faults.report(complaint, page.place(line))
    lines = list(page.lines)
    for line, complaint in _missing_snippets(page):
        faults.report(complaint, page.place(line))
        lines[line - 1] = ""
    return "\n".join(lines)


def check_front_matter(meta: dict[str, object]) -> None:
    """Report front matter on the current page that could not be read; `meta` is what was."""
    if faults.current_page().lines[0] == "---" and not meta:
        faults.report("the front matter between the --- lines is not 'key: value' lines")


def _bad_fences(page: Page) -> Iterator[Complaint]:
    for fence in page.fences:
        if fence.end is None:
            yield fence.start, "this block is never closed; end it with a line of the same marks"
        if fence.language not in _LANGUAGES:
            names = ", ".join(sorted(_LANGUAGES))
            yield fence.start, f"a block of '{fence.language}' is not known; use {names}"
        elif not _HEADER.fullmatch(fence.header):
            yield (
                fence.start,
                (f'the header cannot be read: {fence.header.strip()}; write option="value"'),
            )


def _typed_numbers(page: Page) -> Iterator[Complaint]:
    inside = {line for fence in page.fences for line in _lines_of(fence, page)}
    for number, line in enumerate(page.lines, start=1):
        if number not in inside and _TYPED.search(_INLINE_CODE.sub("", line)):
            yield number, "a measured number is typed by hand; compute it in a ```prose block"


def _lines_of(fence: Fence, page: Page) -> range:
    return range(fence.start, (fence.end or len(page.lines)) + 1)


def _missing_snippets(page: Page) -> Iterator[Complaint]:
    for number, line in enumerate(page.lines, start=1):
        if not (snippet := SNIPPET.match(line)):
            continue
        path, section = SNIPPETS / snippet["path"], snippet["section"]
        if not path.is_file():
            yield number, f"the snippet {path.as_posix()} does not exist; mend the path"
        elif section and f"[start:{section}]" not in path.read_text(encoding="utf-8"):
            yield number, f"{path.as_posix()} has no section '{section}'; mend the name"
