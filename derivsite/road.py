"""The road through the course: its pages in order, what each needs, how long it takes to read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from derivsite.texts import text

ROOT = Path(__file__).parent.parent
WORDS = 180  # that a reader who thinks along reads in a minute
LINE = 5  # seconds for a line of code

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_SNIPPET = re.compile(r'--8<-- "(?P<path>[^":]+)')
_WORD = re.compile(r"\w[\w′’'-]*")


@dataclass(frozen=True)
class Stop:
    """A page of the road: `page` as in the navigation, what it gives, and the pages it needs."""

    page: str
    title: str
    gives: str
    needs: Sequence[str] = ()


def road(title: str, stops: Sequence[Stop], known: Sequence[Stop] = ()) -> str:
    """Return a part of the road as an ordered list, with links as seen from the first page.

    `known` are stops of earlier parts, for what a stop needs. Raises `ValueError` for a page that
    does not exist, and for one that needs a page which comes later.
    """
    before = {stop.page: stop for stop in known}
    rows = []
    for stop in stops:
        if missing := [page for page in stop.needs if page not in before]:
            raise ValueError(f"{stop.page} needs {missing[0]}, which does not come before it")
        needed = ", ".join(_link(before[page]) for page in stop.needs)
        needs = f" {text('road.needs', pages=needed)}" if needed else ""
        rows.append(
            f'<li data-page="{_address(stop.page)}">{_link(stop)} '
            f'<span class="minutes">{text("road.minutes", n=minutes(stop.page))}</span><br>'
            f"{escape(stop.gives)}{needs}</li>"
        )
        before[stop.page] = stop
    total = sum(minutes(stop.page) for stop in stops)
    heading = escape(text("road.part", title=title, n=total))
    return f'<div class="road"><p class="road-title">{heading}</p><ol>{"".join(rows)}</ol></div>'


def minutes(page: str) -> int:
    """Return the minutes that reading `page` takes, from its words and its shown lines of code."""
    path = ROOT / "docs" / page
    if not path.is_file():
        raise ValueError(f"the road leads to docs/{page}, which does not exist")
    words = lines = 0
    language = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if _FENCE.match(line):
            language = "" if language else line.strip("`~ ").split(" ")[0] or "text"
        elif snippet := _SNIPPET.search(line):
            lines += _length(ROOT / "snippets" / snippet["path"])
        elif language in {"", "prose"}:
            words += len(_WORD.findall(line))
    return max(1, round(words / WORDS + lines * LINE / 60))


def _length(snippet: Path) -> int:
    code = snippet.read_text(encoding="utf-8").splitlines()
    return sum(1 for line in code if line.strip() and "--8<--" not in line)


def _address(page: str) -> str:
    return page.removesuffix("index.md").removesuffix(".md").removesuffix(".py").rstrip("/") + "/"


def _link(stop: Stop) -> str:
    return f'<a href="{_address(stop.page)}">{escape(stop.title)}</a>'
