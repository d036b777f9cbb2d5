"""Faults in the header of a block, and in the code that it runs."""

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
        "prints-nothing",
        block("x = 1", 'exec="on" source="above" result="text" id="prints-nothing"'),
        says="prints nothing",
    ),
]

HEADERS = [
    Case(
        "no-id",
        block("print(1)", 'exec="on" source="above" result="text"'),
        says="has no id",
    ),
    Case(
        "id-twice",
        shown("twice-on-a-page", "x = 1") + "\n" + shown("twice-on-a-page", "y = 2"),
        says="'twice-on-a-page' is used twice",
        line=7,
    ),
    Case(
        "unknown-option",
        block("x = 1", 'exec="on" source="above" id="unknown-option" session="a"'),
        says="'session' is not an option",
    ),
    Case(
        "option-not-a-number",
        block("x = 1", 'exec="on" source="above" id="option-not-a-number" width="wide"'),
        says="'width' is not an option",
    ),
    Case(
        "misspelt-exec",
        block("print(1)", 'exce="on" source="above" id="misspelt-exec"'),
        says="'exce' is not an option",
    ),
    Case("no-exec", block("print(1)", 'source="above" id="no-exec"'), says='write exec="on"'),
    Case("bare-fence", "```python\nprint(1)\n```\n", says='write exec="on"'),
    Case(
        "other-name-of-python",
        '```py exec="on" source="above" id="other-name-of-python"\nprint(1)\n```\n',
        says="python",
    ),
    Case(
        "open-quote",
        '```python exec="on" source="above" id="open-quote\nprint(1)\n```\n',
        says="fence",
    ),
    Case(
        "unknown-source",
        block("x = 1", 'exec="on" source="beside" id="unknown-source"'),
        says='source is "above", "below"',
    ),
    Case(
        "hidden-work",
        block("x = 1 + 1", 'exec="on" id="hidden-work"'),
        says="its code is hidden",
        inner="docs/hidden-work.md:4",
    ),
    Case(
        "hidden-syntax",
        block("print(1)\nprint(2", 'exec="on" id="hidden-syntax"'),
        says="SyntaxError",
        inner="docs/hidden-syntax.md:5",
    ),
]
