"""`pages.page`: a line of a block leads back to the file that people edit."""

from pathlib import Path

import pytest

from derivsite.pages.page import Fence, Page

SNIPPET = """\
'''Two sections.'''

# --8<-- [start:first]
a = 1
b = 2
# --8<-- [end:first]

# --8<-- [start:second]

c = 3
# --8<-- [end:second]
"""

PAGE = """\
# Page

```python exec="on" id="plain"
x = 1
y = 2
```

```python exec="on" id="snippet"
--8<-- "lesson/two.py:first"
```

```python exec="on" id="mixed"
#| alt: A line
#|   that goes on.
before = 0
--8<-- "lesson/two.py:second"
after = 0
```

!!! note
    ```python exec="on" id="indented"
    #| alt: A line
    x = 1

    --8<-- "lesson/two.py:first"
    ```

````python exec="on" id="long"
x = '''
```
'''
````

~~~python exec="on" id="whole"
--8<-- "lesson/whole.py"
~~~
"""

# id of a block: where each line of its code comes from
PLACES = {
    "plain": ["docs/page.md:4", "docs/page.md:5"],
    "snippet": ["snippets/lesson/two.py:4", "snippets/lesson/two.py:5"],
    "mixed": [
        "docs/page.md:15",
        "snippets/lesson/two.py:9",
        "snippets/lesson/two.py:10",
        "docs/page.md:17",
    ],
    "indented": [
        "docs/page.md:23",
        "docs/page.md:24",
        "snippets/lesson/two.py:4",
        "snippets/lesson/two.py:5",
    ],
    "long": ["docs/page.md:29", "docs/page.md:30", "docs/page.md:31"],
    "whole": [f"snippets/lesson/whole.py:{line}" for line in (1, 2, 3)],
}


@pytest.fixture(autouse=True)
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Page:
    (tmp_path / "snippets/lesson").mkdir(parents=True)
    (tmp_path / "snippets/lesson/two.py").write_text(SNIPPET, encoding="utf-8")
    (tmp_path / "snippets/lesson/whole.py").write_text("a = 1\nb = 2\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Page(Path("docs/page.md"), PAGE)


def block(page: Page, block_id: str) -> Fence:
    (fence,) = [fence for fence in page.fences if fence.options.get("id") == block_id]
    return fence


@pytest.mark.parametrize("block_id", PLACES)
def test_each_line_leads_to_its_file(block_id: str, page: Page) -> None:
    places = [str(place) for place in page.code_places(block(page, block_id))]
    assert places == PLACES[block_id]


def test_blocks_are_found_in_their_order(page: Page) -> None:
    assert [fence.options["id"] for fence in page.fences] == list(PLACES)
    assert [fence.start for fence in page.fences] == [3, 8, 12, 21, 28, 34]
    assert [fence.end for fence in page.fences] == [6, 10, 18, 26, 32, 36]


def test_block_that_is_never_closed_has_no_end() -> None:
    (fence,) = Page(Path("p.md"), '# T\n\n```python id="a"\nx = 1\n').fences
    assert (fence.start, fence.end, fence.language) == (3, None, "python")


@pytest.mark.parametrize(
    "header", ['exec="on" id="a"', "exec='on' id='a'", '  id="a"   exec="on"  ']
)
def test_options_are_read_as_they_were_meant(header: str) -> None:
    (fence,) = Page(Path("p.md"), f"```python {header}\nx = 1\n```").fences
    assert fence.options == {"exec": "on", "id": "a"}


def test_same_header_twice_is_met_in_order() -> None:
    page = Page(Path("p.md"), "```python\na\n```\n\n```python\nb\n```")
    met = [page.meet({}), page.meet({}), page.meet({})]
    assert [fence.start if fence else None for fence in met] == [1, 5, None]


def test_header_is_met_by_its_options(page: Page) -> None:
    assert page.meet({"exec": "on", "id": "mixed"}) == block(page, "mixed")
    assert page.meet({"exec": "on", "id": "nowhere"}) is None


@pytest.mark.parametrize(
    ("needles", "line"),
    [(["y = 2"], 5), (["nowhere", "x = 1"], 4), (["x = 1\ny = 2"], 4), (["nowhere"], 1)],
)
def test_words_are_found(needles: list[str], line: int, page: Page) -> None:
    assert str(page.find(*needles)) == f"docs/page.md:{line}"
