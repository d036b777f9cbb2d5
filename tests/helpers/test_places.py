"""`blocks.faults`: a line of a block leads back to the file that a person edits."""

import logging
from pathlib import Path

import pytest

from derivsite.blocks import faults
from derivsite.blocks.faults import Fault, Place

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
    "whole": ["snippets/lesson/whole.py:1", "snippets/lesson/whole.py:2"],
}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "snippets/lesson").mkdir(parents=True)
    (tmp_path / "docs/page.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "snippets/lesson/two.py").write_text(SNIPPET, encoding="utf-8")
    (tmp_path / "snippets/lesson/whole.py").write_text("a = 1\nb = 2\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def place_of(block_id: str) -> Place:
    place = faults.find(f'id="{block_id}"')
    assert place is not None
    return place


@pytest.mark.parametrize("block_id", PLACES)
def test_each_line_leads_to_its_file(block_id: str) -> None:
    assert [str(place) for place in faults.code_places(place_of(block_id))] == PLACES[block_id]


def test_block_is_found_by_its_line() -> None:
    assert str(place_of("snippet")) == "docs/page.md:8"


def test_what_is_not_there_is_not_found() -> None:
    assert faults.find('id="nowhere"') is None


def test_pages_in_folders_are_searched(tmp_path: Path) -> None:
    (tmp_path / "docs/part/deep").mkdir(parents=True)
    (tmp_path / "docs/part/deep/other.md").write_text('# T\n\nid="deep"\n', encoding="utf-8")
    assert str(faults.find('id="deep"')) == "docs/part/deep/other.md:3"


# fault, what it is found by, what is logged
REPORTS = {
    "block": (Fault("is broken"), 'id="plain"', "docs/page.md:3: is broken"),
    "line": (Fault("is broken", 2), 'id="plain"', "docs/page.md:3, at docs/page.md:5: is broken"),
    "snippet": (
        Fault("is broken", 1),
        'id="snippet"',
        "docs/page.md:8, at snippets/lesson/two.py:4: is broken",
    ),
    "beyond": (Fault("is broken", 99), 'id="plain"', "docs/page.md:3: is broken"),
    "nowhere": (Fault("is broken", 1), 'id="lost"', 'docs/ (near id="lost"): is broken'),
}


@pytest.mark.parametrize("name", REPORTS)
def test_report_names_page_and_line(name: str, caplog: pytest.LogCaptureFixture) -> None:
    fault, needle, logged = REPORTS[name]
    faults.report(fault, needle)
    assert caplog.messages == [logged]


def test_report_is_one_that_mkdocs_counts(caplog: pytest.LogCaptureFixture) -> None:
    faults.report(Fault("is broken"), 'id="plain"')
    (record,) = caplog.records
    assert record.levelno >= logging.WARNING
    assert record.name.startswith("mkdocs.")
