"""Faults in formulas, in prose with numbers, in tables and in cards."""

from ..case import Case
from .blocks import block

CARD_WITHOUT_OUTPUT = {"function": "a", "calculation": "b", "failure": "d", "expected": "e"}


def helper(name: str, module: str, call: str) -> str:
    """Return a hidden block that prints what a helper of derivsite makes, from line 6."""
    function = call.split("(", maxsplit=1)[0]
    code = f"from derivsite.{module} import {function}\n\nprint({call})"
    return block(code, f'exec="on" html="on" id="{name}"')


def prose(name: str, text: str) -> str:
    """Return a prose block; its text starts on line 4 of the page."""
    return f'```prose id="{name}"\n{text}\n```\n'


WORDS = [
    Case(
        "formula",
        "Some words.\n\nHere $\\frac{1$ is broken.\n",
        says="the formula $\\frac{1$ cannot be read",
        line=5,
    ),
    Case(
        "display-formula",
        "Some words.\n\n$$\\nosuchcommand{x}$$\n",
        says="cannot be read",
        line=5,
    ),
    Case(
        "long-formula",
        "Here $y = 1$ is fine.\n\n$$\ny = 1\n\\nosuchcommand{x}\n$$\n",
        says="cannot be read",
        line=6,
    ),
    Case(
        "same-formula",
        "This one, x_, is code: `x_`.\n\nThis one is not: $x_$.\n",
        says="the formula $x_$ cannot be read",
        line=5,
    ),
    Case(
        "formula-of-another-page",
        "Here $y_$ is broken.\n",
        says="the formula $y_$ cannot be read",
        files={"docs/about-formulas.md": "# Formulas\n\nDo not write `$y_$`.\n"},
    ),
    Case(
        "formula-in-prose",
        prose("formula-in-prose", "It is {1 + 1}.\nHere $\\nosuch$ is broken."),
        says="the formula $\\nosuch$ cannot be read",
        line=5,
    ),
    Case(
        "unknown-name",
        prose("unknown-name", "The first line.\nIt is {nothing_of_the_kind:.2f}."),
        says="NameError: name 'nothing_of_the_kind' is not defined",
        inner="docs/unknown-name.md:5",
    ),
    Case(
        "brace-in-prose",
        prose("brace-in-prose", "An open { brace."),
        says="SyntaxError",
    ),
    Case("typed-number", "Text.\n\nThe slope is 2.718 there.\n", says="typed by hand", line=5),
    Case("prose-without-id", "```prose\nIt is {1 + 1}.\n```\n", says="has no id"),
    Case(
        "not-finite",
        helper(
            "not-finite",
            "tables",
            'table(["x", "y"], [["a", float("nan")]], caption="A table")',
        ),
        says="a table cell is nan",
        inner="docs/not-finite.md:6",
    ),
    Case(
        "wrong-derivative",
        helper(
            "wrong-derivative",
            "tables",
            'comparison([("x² at 1", 2.001, 2.0)], tolerance=1e-4, caption="A proof")',
        ),
        says="x² at 1: numerical 2.001, exact 2.0",
        inner="docs/wrong-derivative.md:6",
    ),
    Case(
        "card-without-field",
        helper(
            "card-without-field",
            "cards",
            f'evidence_card("mine", "Mine", {CARD_WITHOUT_OUTPUT})',
        ),
        says="the example of card mine needs exactly",
        inner="docs/card-without-field.md:6",
    ),
]
