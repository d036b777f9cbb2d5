"""`road`: minutes come from words and lines counted by hand, and the road has no holes."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from derivsite import road
from derivsite.road import Stop

# The words that a reader meets are numbered; the other ones must not be counted.
LESSON = """\
---
description: not read by anyone
---

# One two

Three four [five six](../not/read.md#at-all), and-seven: eight′(nine) = 10{ .no .no }

```python exec="on" source="above" id="no"
#| alt: not counted here
--8<-- "part/snippet.py:all"
```

```prose id="no"
Eleven twelve {no(no + no):.2f} fourteen.
```

```exercise id="no"
Not read, but worked out.
```

Fifteen.
"""
SNIPPET = '''\
"""Not shown."""

import not_shown

# --8<-- [start:all]
a = 1

b = 2  # two lines
print(a)
# --8<-- [end:all]
'''
NOTEBOOK = """\
# %% [markdown]
# # One two
#
# Three [four](no/no).

# %%
a = 1

b = 2
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path, text in {
        "docs/part/lesson.md": LESSON,
        "docs/part/next.md": "# Next\n",
        "docs/book.py": NOTEBOOK,
        "snippets/part/snippet.py": SNIPPET,
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    monkeypatch.setattr(road, "ROOT", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("page", "words", "lines"), [("part/lesson.md", 15, 3), ("book.py", 4, 2)], ids=str
)
def test_minutes_are_those_of_words_and_lines_counted_by_hand(
    project: Path, monkeypatch: pytest.MonkeyPatch, page: str, words: int, lines: int
) -> None:
    monkeypatch.setattr(road, "LINE", 0)
    monkeypatch.setattr(road, "WORDS", 1)
    assert road.minutes(page) == words
    monkeypatch.setattr(road, "WORDS", 10**9)
    monkeypatch.setattr(road, "LINE", 60)
    assert road.minutes(page) == lines


def test_a_page_takes_180_words_a_minute(project: Path) -> None:
    (project / "docs/long.md").write_text("word " * 1800, encoding="utf-8")
    assert road.minutes("long.md") == 10
    assert road.minutes("part/lesson.md") == 1  # less than one is one


@pytest.mark.parametrize(("words", "said"), [(180 * 80, "80 minutes"), (180 * 140, "2.5 hours")])
def test_a_long_time_is_told_in_hours(project: Path, words: int, said: str) -> None:
    (project / "docs/long.md").write_text("word " * words, encoding="utf-8")
    assert f"Part: about {said}" in road.road({"Part": [Stop("long.md", "Long", "All.")]})


def test_a_stop_says_what_it_gives_needs_and_takes(project: Path) -> None:
    first = Stop("part/lesson.md", "Lesson <1>", "Much & more.")
    html = road.road({"One": [first], "Two": [Stop("book.py", "Book", "Work.", [first.page])]})
    soup = BeautifulSoup(html, "html.parser")
    assert [item["data-page"] for item in soup.select("ol > li")] == ["part/lesson/", "book/"]
    one, two = soup.select("ol > li")
    assert one.get_text(" ", strip=True) == "Lesson <1> 1 min Much & more."
    assert two.get_text(" ", strip=True) == "Book 1 min Work. Needs: Lesson <1> ."
    assert [link["href"] for link in two.select("a")] == ["book/", "part/lesson/"]
    assert len(soup.select("h3 + ol")) == 2


LESSON_STOP = Stop("part/lesson.md", "L", "")
NEEDS_NEXT = Stop("part/lesson.md", "L", "", ["part/next.md"])


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({"P": [Stop("no.md", "No", "")]}, "docs/no.md, which does not exist"),
        ({"P": [NEEDS_NEXT, Stop("part/next.md", "N", "")]}, "part/next.md, which does not come"),
        ({"P": [LESSON_STOP], "Q": [LESSON_STOP]}, "comes to part/lesson.md twice"),
    ],
)
def test_a_road_with_a_hole_is_refused(
    project: Path, parts: dict[str, list[Stop]], says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        road.road(parts)
