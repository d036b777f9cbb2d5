"""Faults in the code that a block runs."""

from ..case import Case

SNIPPET = """\
'''A snippet whose second section is broken.'''

# --8<-- [start:fine]
print("fine")
# --8<-- [end:fine]

# --8<-- [start:broken]
total = 1
print(total / 0)
# --8<-- [end:broken]
"""


def block(code: str, header: str = 'exec="on" source="above" id="{}"') -> str:
    """Return a python block; its code starts on line 4 of the page."""
    return f"```python {header}\n{code}\n```\n"


def shown(name: str, code: str) -> str:
    """Return a block that shows its code and is called `name`."""
    return block(code, f'exec="on" source="above" id="{name}"')


RUNNING = [
    Case(
        "raises",
        shown("raises", "x = 1\n\nprint(x / 0)"),
        says="ZeroDivisionError: division by zero",
        inner="docs/raises.md:6",
    ),
    Case(
        "raises-in-function",
        shown("raises-in-function", "def f():\n    return 1 / 0\n\n\nf()"),
        says="ZeroDivisionError",
        inner="docs/raises-in-function.md:5",
    ),
    Case(
        "raises-in-snippet",
        shown("raises-in-snippet", '--8<-- "raises_in_snippet.py:broken"'),
        says="ZeroDivisionError: division by zero",
        inner="snippets/raises_in_snippet.py:9",
        files={"snippets/raises_in_snippet.py": SNIPPET},
    ),
    Case(
        "raises-in-admonition",
        '!!! note "Look"\n    ```python exec="on" source="above" id="raises-in-admonition"\n'
        "    x = 1\n    x / 0\n    ```\n",
        says="ZeroDivisionError: division by zero",
        line=4,
        inner="docs/raises-in-admonition.md:6",
    ),
    Case(
        "syntax",
        shown("syntax", "x = 1\nx = = 2"),
        says="SyntaxError: invalid syntax",
        inner="docs/syntax.md:5",
    ),
    Case(
        "exits",
        shown("exits", "import sys\n\nsys.exit(0)"),
        says="SystemExit",
        inner="docs/exits.md:6",
    ),
    Case(
        "warns",
        shown("warns", "import numpy as np\n\nprint(np.log(np.zeros(1)))"),
        says="RuntimeWarning: divide by zero",
        inner="docs/warns.md:6",
    ),
    Case(
        "raises-another",
        block("[][0]", 'exec="on" source="above" id="raises-another" raises="KeyError"'),
        says="was to raise KeyError, but it raised IndexError",
        inner="docs/raises-another.md:4",
    ),
    Case(
        "raises-nothing",
        block("x = 1", 'exec="on" source="above" id="raises-nothing" raises="KeyError"'),
        says="was to raise KeyError, but it ran to its end",
    ),
    Case(
        "prints-what-cannot-be-rendered",
        shown("prints-what-cannot-be-rendered", "print('--8<-- \"nowhere.py\"')"),
        says="nowhere.py",
    ),
    Case(
        "ends-its-process",
        shown("ends-its-process", "import os\n\nos._exit(0)"),
        says="the block ended its process",
    ),
    Case(
        "prints-too-much",
        shown("prints-too-much", "while True:\n    print('on and on')"),
        says="prints more than 20,000 characters",
        inner="docs/prints-too-much.md:5",
    ),
    Case(
        "prints-nothing",
        block("x = 1", 'exec="on" source="above" result="text" id="prints-nothing"'),
        says="prints nothing",
    ),
]
