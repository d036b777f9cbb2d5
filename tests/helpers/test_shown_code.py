"""`pages.code`: what a page shows, in its order, each with its heading and its docstring."""

import io
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from derivsite.pages.code import Cell, caught, cells
from derivsite.pages.page import Page

SNIPPETS = {
    "one.py": '"""One.\n\nMore of it."""\n\n# --8<-- [start:all]\na = 1\n# --8<-- [end:all]\n',
    "two.py": "# --8<-- [start:all]\n\n\ndef f():\n    return 2\n# --8<-- [end:all]\n",
    "deep.py": "if 1:\n    # --8<-- [start:all]\n    b = 2\n    # --8<-- [end:all]\n",
}
PAGE = """\
# Title

```python exec="on" source="below" id="a"
#| alt: Words.
--8<-- "one.py:all"
```

## A heading

```python exec="on" html="on" id="hidden"
print(2)
```

```prose id="p"
## no heading
```

```python exec="on" source="above" id="b"
--8<-- "two.py:all"
```

??? success "Solution"

    ```python exec="on" source="above" id="c"
    x = 1
    if x:
        print(x)
    --8<-- "one.py:all"
    ```

### Another

```python exec="on" source="above" id="d"
--8<-- "deep.py:all"
```
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "snippets").mkdir()
    for name, text in SNIPPETS.items():
        (tmp_path / "snippets" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_cells_are_what_the_page_shows() -> None:
    assert cells(Page(Path("docs/page.md"), PAGE)) == [
        Cell("", "One.", "a = 1"),
        Cell("A heading", "", "def f():\n    return 2"),
        Cell("", "One.", "x = 1\nif x:\n    print(x)\na = 1"),
        Cell("Another", "", "b = 2"),
    ]


def test_a_missing_snippet_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        cells(Page(Path("docs/page.md"), PAGE.replace("two.py", "no.py")))


@pytest.mark.parametrize(
    ("code", "raises", "printed"),
    [
        ("print(1)\nint('x')", "ValueError", "1\nValueError: invalid literal for int() with base"),
        ("{}[\n    'k'\n]", "KeyError", "KeyError: 'k'"),
        (
            "import numpy as np\nnp.linalg.inv(np.zeros((1, 1)))  # why",
            "LinAlgError",
            "LinAlgError: Singular matrix",
        ),
    ],
)
def test_an_error_is_shown_and_does_not_end_the_program(
    code: str, raises: str, printed: str
) -> None:
    output = io.StringIO()
    with redirect_stdout(output):
        exec(caught(code, raises) + "\nprint('and on')", {})
    assert output.getvalue().startswith(printed)
    assert output.getvalue().endswith("\nand on\n")


def test_another_error_than_the_one_that_is_meant_ends_the_program() -> None:
    with pytest.raises(ZeroDivisionError):
        exec(caught("1 / 0", "ValueError"), {})
