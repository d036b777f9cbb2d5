"""Faults in the header of a block, in its fence, and in code that is hidden."""

from ..case import Case
from .blocks import block, shown

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
        "uses-id-of-index",
        shown("good-square", "1 / 0"),
        says="ZeroDivisionError",
        inner="docs/uses-id-of-index.md:4",
    ),
    Case(
        "single-quotes",
        block("1 / 0", "exec='on' source='above' id='single-quotes'"),
        says="ZeroDivisionError",
        inner="docs/single-quotes.md:4",
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
        says="open-quote",
    ),
    Case(
        "open-fence",
        '```python exec="on" source="above" id="open-fence"\nprint(1)\n',
        says="open-fence",
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
