"""The card of evidence: what a reader keeps to show that they saw a derivative work."""

from collections.abc import Mapping
from html import escape

from derivsite.texts import text

# The five things a card holds. What each is called and asks stands in derivsite/texts.
KEYS = ("function", "calculation", "output", "failure", "expected")


def evidence_card(card_id: str, title: str, example: Mapping[str, str]) -> str:
    """Return a form with a worked example beside each field that the reader fills in.

    `example` has one text for each of `KEYS`; line breaks in it are kept. Raises `ValueError`
    when one is missing or unknown.
    """
    if sorted(example) != sorted(KEYS):
        raise ValueError(f"the example of card {card_id} needs exactly {', '.join(KEYS)}")
    rows = "".join(_row(card_id, key, example[key]) for key in KEYS)
    return (
        f'<form class="card" data-search-exclude id="card-{escape(card_id)}" '
        f'data-card="{escape(card_id)}" data-title="{escape(title)}" '
        f'aria-label="{_text("form.name", title=title)}">'
        f'<p class="card-title">{escape(title)}</p>'
        f'<p class="card-offer" hidden>{_button("take", "")}</p>{rows}'
        f'<p class="card-actions" hidden>{_buttons("markdown", "json", "open", "print", "clear")}'
        '</p><p class="card-status" role="status"></p>'
        f"<noscript><p>{_text('form.noscript')}</p></noscript></form>"
    )


def summary() -> str:
    """Return the place where a script collects what the reader wrote on all pages."""
    asked = '<p class="card-status" role="status"></p>'
    return (
        '<div class="summary fills needs-script" data-search-exclude>'
        f"{_collected('cards', 'div')}{_collected('pages', 'ul')}"
        '<p class="kept-aside"></p>'
        f'<p class="card-actions">{_buttons("markdown", "json", "open")}'
        f"{_button('print', _text('button.print_all'))} {_buttons('ask')}</p>{asked}"
        f'<dialog aria-label="{_text("forget.title")}"><p>{_text("forget.words")}</p>'
        f'<p class="card-actions">{_buttons("json", "forget", "stay")}</p>{asked}</dialog></div>'
        f"<noscript><p>{_text('form.noscript_summary')}</p></noscript>"
    )


def _collected(what: str, tag: str) -> str:
    """Return a heading, a place that the script fills, and what is said while it is empty."""
    return (
        f'<h2>{_text(f"collected.{what}")}</h2><{tag} class="kept-{what}"></{tag}>'
        f'<p class="kept-nothing">{_text(f"nothing.{what}")}</p>'
    )


def _row(card_id: str, key: str, example: str) -> str:
    name = escape(f"{card_id}-{key}")
    return (
        f'<div class="card-row"><label for="{name}"><b>{_text(f"field.{key}")}.</b> '
        f"{_text(f'question.{key}')}</label>"
        f'<p class="card-example"><b>{_text("form.ours")}</b> {escape(example)}</p>'
        '<p class="card-printed"></p>'
        f'<textarea id="{name}" name="{key}" rows="2" autocomplete="off"></textarea></div>'
    )


def _buttons(*actions: str) -> str:
    return " ".join(_button(action, _text(f"button.{action}")) for action in actions)


def _button(action: str, words: str) -> str:
    return f'<button type="button" class="md-button" data-do="{action}">{words}</button>'


def _text(name: str, **values: str) -> str:
    return escape(text(name, **values))
