"""`derivsite.cards`: five fields, each with a name, a question and an example; their summary."""

import pytest

from derivsite.cards import KEYS, evidence_card, summary
from derivsite.texts import text

from .page import parse

EXAMPLE = {
    "function": "s(t) = 5t²",
    "calculation": "the average from 3 to 3 + h",
    "output": "30.05 m/s",
    "failure": "20 m/s: too slow",
    "expected": "0.30 m",
}
HOSTILE = "\"><script>alert(1)</script> & 'more'"


def test_there_are_the_five_fields() -> None:
    titles = [text(f"field.{key}") for key in KEYS]
    assert titles == ["Function", "Calculation", "Output", "Failure check", "Expected output"]


def test_each_field_has_its_label_question_and_example() -> None:
    page = parse(evidence_card("speed", "Speed", EXAMPLE))
    rows = page.select(".card-row")
    assert len(rows) == 5
    for row, key in zip(rows, KEYS, strict=True):
        assert row.label["for"] == row.textarea["id"]
        assert row.textarea["name"] == key
        assert text(f"field.{key}") in row.label.get_text()
        assert text(f"question.{key}") in row.label.get_text()
        assert EXAMPLE[key] in row.select_one(".card-example").get_text()
        assert row.textarea.get_text() == ""


def test_line_breaks_of_an_example_are_kept() -> None:
    page = parse(evidence_card("speed", "Speed", EXAMPLE | {"output": "one\ntwo"}))
    assert "one\ntwo" in page.get_text()


def test_card_is_named_and_its_buttons_are_buttons() -> None:
    form = parse(evidence_card("speed", "How fast?", EXAMPLE)).form
    assert "How fast?" in form["aria-label"]
    buttons = form.select("button")
    assert [button["data-do"] for button in buttons] == [
        *("take", "markdown", "json", "open", "print", "clear")
    ]
    assert {button["type"] for button in buttons} == {"button"}
    assert form.select_one("[role=status]") is not None


def test_hostile_text_makes_no_element() -> None:
    example = dict.fromkeys(EXAMPLE, HOSTILE)
    page = parse(evidence_card(HOSTILE, HOSTILE, example))
    assert page.find("script") is None
    assert page.form["data-title"] == HOSTILE
    assert page.form["data-card"] == HOSTILE
    assert HOSTILE in page.select_one(".card-example").get_text()


def test_ids_of_two_cards_differ() -> None:
    page = parse(evidence_card("one", "One", EXAMPLE) + evidence_card("two", "Two", EXAMPLE))
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids)) == 12


@pytest.mark.parametrize("key", EXAMPLE)
def test_missing_field_is_refused(key: str) -> None:
    example = {name: text for name, text in EXAMPLE.items() if name != key}
    with pytest.raises(ValueError, match="the example of card speed needs exactly"):
        evidence_card("speed", "Speed", example)


def test_unknown_field_is_refused() -> None:
    with pytest.raises(ValueError, match="needs exactly function, calculation"):
        evidence_card("speed", "Speed", EXAMPLE | {"outptu": "30"})


def test_the_summary_waits_for_a_script_and_says_so() -> None:
    page = parse(summary())
    assert "needs-script" in page.select_one(".summary")["class"]
    assert "Scripting is off" in page.noscript.get_text()
    buttons = page.select(".summary > p button")
    assert [one["data-do"] for one in buttons] == ["markdown", "json", "open", "print", "ask"]
    asked = page.select("dialog button")
    assert [one["data-do"] for one in asked] == ["json", "forget", "stay"]
    assert page.dialog["aria-label"]
