"""`blocks.block`: what an author writes at the head of a block, and what is refused."""

import pytest

from derivsite.blocks.block import Block, check_header, check_hidden
from derivsite.pages.faults import Fault

# text: (code, alt, caption)
BLOCKS = {
    "x = 1": ("x = 1", "", ""),
    "#| alt: A line.\nx = 1": ("x = 1", "A line.", ""),
    "#| alt: A line.\n#| caption: It rises.\nx = 1": ("x = 1", "A line.", "It rises."),
    "#| alt: A long\n#|   text.\nx = 1": ("x = 1", "A long text.", ""),
    "#| alt: A\n#|   long\n#|   text.\n#| caption: B\n#|   c.\nx = 1": (
        "x = 1",
        "A long text.",
        "B c.",
    ),
    "#| alt: Two: one, two\nx = 1": ("x = 1", "Two: one, two", ""),
    "#| alt: 'One' \"two\" # three\nx = 1": ("x = 1", "'One' \"two\" # three", ""),
    "#| alt: 12\nx = 1": ("x = 1", "12", ""),
    "#| alt:\nx = 1": ("x = 1", "", ""),
    "#| alt: A.\n#| caption:\nx = 1": ("x = 1", "A.", ""),
    "# a comment\nx = 1": ("# a comment\nx = 1", "", ""),
    "x = 1\n\ny = 2": ("x = 1\n\ny = 2", "", ""),
    "": ("", "", ""),
}


@pytest.mark.parametrize("text", BLOCKS)
def test_notes_are_split_from_the_code(text: str) -> None:
    block = Block.parse(text, "above")
    assert (block.code, block.alt, block.caption) == BLOCKS[text]
    assert block.source == "above"


NOTES = ["#| titel: A.", "#| A line.", "#| - alt", "#|   alone: and indented", "#| alt", "#|"]


@pytest.mark.parametrize("text", NOTES)
def test_broken_note_is_refused(text: str) -> None:
    with pytest.raises(Fault) as caught:
        Block.parse(f"{text}\nx = 1", "above")
    assert f"the line '{text}' is not 'alt: …' or 'caption: …'" in str(caught.value)


def test_checks_and_slips_are_kept_in_their_order() -> None:
    notes = ["check: f(1) within 1", "slip: 2 => Too", "  long.", "slip: 3 => No.", "check: f(2)"]
    text = "\n".join([*(f"#| {note}" for note in notes), "x = 1"])
    assert Block.parse(text, "above").checks == (
        ("check", "f(1) within 1"),
        ("slip", "2 => Too long."),
        ("slip", "3 => No."),
        ("check", "f(2)"),
    )


def test_note_goes_on_only_where_it_is_indented() -> None:
    with pytest.raises(Fault, match=r"the line '#\| that goes on\.' is not"):
        Block.parse("#| alt: A line\n#| that goes on.\nx = 1", "above")


GOOD = {"exec": "on", "id": "page-block"}
HEADERS = [
    ({"exec": "off"}, 'a python block must run: write exec="on"'),
    ({"exec": "yes"}, 'a python block must run: write exec="on"'),
    ({"exec": None}, 'a python block must run: write exec="on"'),
    ({"id": None}, "the block has no id"),
    ({"id": ""}, "the block has no id"),
    ({"id": "seen"}, "the id 'seen' is used twice on this page"),
    ({"exce": "on"}, "'exce' is not an option of a block; use edit, exec, html, id, "),
    ({"session": "a"}, "'session' is not an option of a block"),
    ({"edit": "A", "source": "above"}, 'edit needs source="above" and result="text"'),
    ({"edit": "A", "result": "text"}, 'edit needs source="above" and result="text"'),
    ({"edit": "", "source": "above", "result": "text"}, "edit is the name of the cell"),
    ({"edit": "on", "source": "above", "result": "text"}, "edit is the name of the cell"),
    ({"edit": "A", "raises": "KeyError"}, "a block has edit or raises, not both"),
    ({"edit": "A", "solves": "b"}, "a block has edit or solves, not both"),
    ({"solves": "b", "raises": "KeyError"}, "a block has solves or raises, not both"),
    ({"solves": "b", "source": "below"}, 'solves needs source="above" and result="text"'),
    ({"source": "beside"}, 'source is "above", "below" (for a picture), or left out'),
    ({"source": "tabbed-left"}, 'source is "above", "below" (for a picture), or left out'),
]


@pytest.mark.parametrize(("change", "says"), HEADERS)
def test_header_is_refused(change: dict[str, str | None], says: str) -> None:
    header = {key: value for key, value in (GOOD | change).items() if value is not None}
    with pytest.raises(Fault) as caught:
        check_header(header, {"seen"})
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"source": "above"},
        {"source": "below"},
        {"result": "text"},
        {"html": "on"},
        {"raises": "ValueError"},
        {"source": "above", "result": "text", "edit": "A smaller step"},
        {"source": "above", "result": "text", "solves": "page-cell"},
    ],
)
def test_good_header_is_accepted(more: dict[str, str]) -> None:
    check_header(GOOD | more, {"seen"})


@pytest.mark.parametrize(
    "code",
    [
        "",
        "# nothing",
        "print(1)",
        "from derivsite.tables import table\n\nprint(table(['a'], [], caption='c'))",
        "from derivsite import cards\n\nprint(cards.evidence_card('a', 'b', {}))",
        "print(f'{x:.2f}')",
    ],
)
def test_hidden_code_that_places_results_is_accepted(code: str) -> None:
    check_hidden(code)


HIDDEN = {
    "x = 1": 1,
    "print(1)\nx = 1": 2,
    "import numpy as np": 1,
    "from math import sin": 1,
    "from derivsite_of_another import table": 1,
    "from . import table": 1,
    "print(1)\n\ndef f():\n    pass": 3,
    "for i in [1]:\n    print(i)": 1,
    "x += 1": 1,
    "x": 1,
    "(x := 1)": 1,
}


@pytest.mark.parametrize("code", HIDDEN)
def test_hidden_code_that_works_is_refused_with_its_line(code: str) -> None:
    with pytest.raises(Fault, match="its code is hidden") as caught:
        check_hidden(code)
    assert caught.value.line == HIDDEN[code]


@pytest.mark.parametrize(("code", "line"), [("print(", 1), ("print(1)\nprint(2", 2)])
def test_hidden_code_that_is_no_python_is_a_fault_with_its_line(code: str, line: int) -> None:
    with pytest.raises(Fault, match="SyntaxError") as caught:
        check_hidden(code)
    assert caught.value.line == line
