"""Faults of figures and of the words that go with them."""

from ..case import Case
from .blocks import block

PLOT = "import matplotlib.pyplot as plt\n\nplt.plot([1, 2], [1, 4])"


def drawing(name: str, code: str) -> str:
    """Return a block that draws; its `#|` lines and code start on line 4 of the page."""
    return block(code, f'exec="on" source="below" id="{name}"')


PICTURES = [
    Case("no-alt", drawing("no-alt", PLOT), says="write its words in a line '#| alt: …'"),
    Case(
        "empty-alt",
        drawing("empty-alt", f"#| alt:\n{PLOT}"),
        says="write its words in a line '#| alt: …'",
    ),
    Case("no-figure", drawing("no-figure", "#| alt: A line.\nx = 1"), says="draws no figure"),
    Case(
        "two-figures",
        drawing("two-figures", f"#| alt: Two lines.\n{PLOT}\nplt.figure()"),
        says="draws 2 figures",
    ),
    Case(
        "pink",
        drawing("pink", f'#| alt: A line.\n{PLOT[:-1]}, color="hotpink")'),
        says="#ff69b4 would not follow the dark scheme",
    ),
    Case(
        "wide",
        drawing("wide", f"#| alt: A line.\n{PLOT}\nplt.gcf().set_figwidth(9)"),
        says="too wide for a phone",
    ),
    Case(
        "gap-in-curve",
        drawing(
            "gap-in-curve",
            "#| alt: A curve with a gap.\nimport matplotlib.pyplot as plt\n\n"
            'plt.plot([-1, 0, 1], [-1, float("nan"), 1], label="1/x")',
        ),
        says="nan",
    ),
    Case(
        "warns-while-drawing",
        drawing("warns-while-drawing", f'#| alt: A line.\n{PLOT}\nplt.title("\\u4f60")'),
        says="UserWarning: Glyph 20320",
    ),
    Case(
        "broken-title",
        drawing("broken-title", f'#| alt: A line.\n{PLOT}\nplt.title("$\\\\nosuch$")'),
        says="the picture cannot be drawn",
    ),
    Case(
        "below-without-figure",
        drawing("below-without-figure", "x = 1"),
        says="figure",
    ),
    Case(
        "unknown-note",
        drawing("unknown-note", f"#| alt: A line.\n#| titel: A line\n{PLOT}"),
        says="the line '#| titel: A line' is not 'alt: …' or 'caption: …'",
    ),
    Case(
        "note-without-key",
        drawing("note-without-key", f"#| A line.\n{PLOT}"),
        says="the line '#| A line.' is not 'alt: …' or 'caption: …'",
    ),
    Case(
        "diagram-without-words",
        block(
            "from derivsite.figures.diagram import diagram\n\n"
            'print(diagram({"a": (0, 0, "A")}, [], alt=""))',
            'exec="on" html="on" id="diagram-without-words"',
        ),
        says="the diagram has no text alternative",
        inner="docs/diagram-without-words.md:6",
    ),
]
