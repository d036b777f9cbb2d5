"""The road through the course: its pages in order, what each needs, how long it takes to read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from derivsite.texts import text

ROOT = Path(__file__).parent.parent
WORDS = 180  # that a reader who thinks along reads in a minute
LINE = 5  # seconds for a line of code
LONG = 90  # minutes from which on the time is told in hours

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_SNIPPET = re.compile(r'--8<-- "(?P<path>[^":]+)')
_WORD = re.compile(r"\w[\w′’'-]*")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TARGET = re.compile(r"\]\([^)]*\)")  # where a link leads, which nobody reads
_BRACES = re.compile(r"\{[^{}]*\}")  # attributes, or a number in a sentence


@dataclass(frozen=True)
class Stop:
    """A page of the road: `page` as in the navigation, what it gives, and the pages it needs."""

    page: str
    title: str
    gives: str
    needs: Sequence[str] = ()


def road(parts: Mapping[str, Sequence[Stop]]) -> str:
    """Return the parts of the road, by their titles, as ordered lists with links to their stops.

    The links are as seen from the first page. Raises `ValueError` for a page that does not exist,
    that is met twice, or that needs a page which does not come before it.
    """
    before: dict[str, Stop] = {}
    shown = []
    for title, stops in parts.items():
        rows = []
        for stop in stops:
            _check(stop, before)
            rows.append(_row(stop, [before[page] for page in stop.needs]))
            before[stop.page] = stop
        time = _time(sum(minutes(stop.page) for stop in stops))
        heading = escape(text("road.part", title=title, time=time))
        shown.append(f'<h3 class="road-title">{heading}</h3><ol>{"".join(rows)}</ol>')
    return f'<div class="road">{"".join(shown)}</div>'


def minutes(page: str) -> int:
    """Return the minutes that reading `page` takes, from its words and its shown lines of code.

    `page` is a path below docs/, of a lesson or of a notebook in percent format. Raises
    `ValueError` if there is none.
    """
    path = ROOT / "docs" / page
    if not path.is_file():
        raise ValueError(f"the road leads to docs/{page}, which does not exist")
    written = path.read_text(encoding="utf-8")
    words, lines = _of_notebook(written) if page.endswith(".py") else _of_lesson(written)
    return max(1, round(words / WORDS + lines * LINE / 60))


def _of_lesson(written: str) -> tuple[int, int]:
    """Return the words and the lines of code that a reader of a lesson meets."""
    words = lines = 0
    language = ""
    for line in _FRONT_MATTER.sub("", written).splitlines():
        if _FENCE.match(line):
            language = "" if language else line.strip("`~ ").split(" ")[0] or "text"
        elif snippet := _SNIPPET.search(line):
            lines += _length(ROOT / "snippets" / snippet["path"])
        elif language in {"", "prose"}:
            words += _words(_BRACES.sub(" one " if language else "", line))
    return words, lines


def _of_notebook(written: str) -> tuple[int, int]:
    """Return the words in the comments of a notebook, and its other lines."""
    lines = [line for line in written.splitlines() if line and not line.startswith("# %%")]
    comments = [line for line in lines if line.startswith("#")]
    return sum(map(_words, comments)), len(lines) - len(comments)


def _words(line: str) -> int:
    return len(_WORD.findall(_TARGET.sub("]", line)))


def _length(snippet: Path) -> int:
    """Return how many lines of a snippet stand on the page, without the empty ones."""
    code = snippet.read_text(encoding="utf-8").partition("[start:")[2].splitlines()[1:]
    return sum(1 for line in code if line.strip() and "--8<--" not in line)


def _check(stop: Stop, before: Mapping[str, Stop]) -> None:
    if stop.page in before:
        raise ValueError(f"the road comes to {stop.page} twice")
    if missing := [page for page in stop.needs if page not in before]:
        raise ValueError(f"{stop.page} needs {missing[0]}, which does not come before it")


def _row(stop: Stop, needed: Sequence[Stop]) -> str:
    links = ", ".join(map(_link, needed))
    needs = f'<br><span class="needs">{text("road.needs", pages=links)}</span>' if needed else ""
    return (
        f'<li data-page="{_address(stop.page)}">{_link(stop)} '
        f'<span class="minutes">{text("road.minutes", n=minutes(stop.page))}</span><br>'
        f"{escape(stop.gives)}{needs}</li>"
    )


def _time(total: int) -> str:
    if total < LONG:
        return text("road.about_minutes", n=total)
    return text("road.about_hours", n=f"{round(total / 30) / 2:g}")


def _address(page: str) -> str:
    return page.removesuffix("index.md").removesuffix(".md").removesuffix(".py").rstrip("/") + "/"


def _link(stop: Stop) -> str:
    return f'<a href="{_address(stop.page)}">{escape(stop.title)}</a>'
