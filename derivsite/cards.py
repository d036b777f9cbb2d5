"""The card of evidence: what a reader keeps to show that they saw a derivative work."""

from collections.abc import Mapping
from html import escape

# The five things a card holds: key, title, what to write.
FIELDS = (
    ("function", "Function", "Which function did you look at, and at which point?"),
    ("calculation", "Calculation", "How did you get its slope there? Write the steps or the code."),
    ("output", "Output", "What did it print? Copy the numbers, with their units."),
    ("failure", "Failure check", "Make a slip on purpose. What comes out?"),
    (
        "expected",
        "Expected output",
        "Say beforehand what a small step changes. Then compute it: did it come true?",
    ),
)


def evidence_card(card_id: str, title: str, example: Mapping[str, str]) -> str:
    """Return a form with a worked example beside each field that the reader fills in.

    `example` has one text for each key of `FIELDS`; line breaks in it are kept. Raises
    `ValueError` when one is missing or unknown.
    """
    keys = [key for key, _, _ in FIELDS]
    if sorted(example) != sorted(keys):
        raise ValueError(f"the example of card {card_id} needs exactly {', '.join(keys)}")
    rows = "".join(_row(card_id, field, example[field[0]]) for field in FIELDS)
    return (
        f'<form class="card" data-search-exclude id="card-{escape(card_id)}" '
        f'data-card="{escape(card_id)}" '
        f'data-title="{escape(title)}" aria-label="Evidence card: {escape(title)}">'
        f'<p class="card-title">{escape(title)}</p>{rows}'
        '<p class="card-actions" hidden>'
        '<button type="button" class="md-button" data-do="export">Save as Markdown</button> '
        '<button type="button" class="md-button" data-do="print">Print this card</button> '
        '<button type="button" class="md-button" data-do="clear">Clear</button></p>'
        '<p class="card-status" role="status"></p>'
        "<noscript><p>Scripting is off: what you type here can be printed with the page, but it "
        "is not kept.</p></noscript></form>"
    )


def _row(card_id: str, field: tuple[str, str, str], example: str) -> str:
    key, title, question = field
    name = f"{card_id}-{key}"
    return (
        f'<div class="card-row"><label for="{escape(name)}"><b>{title}.</b> {question}</label>'
        f'<p class="card-example"><b>Ours:</b> {escape(example)}</p>'
        f'<textarea id="{escape(name)}" name="{key}" rows="2" '
        f'autocomplete="off" data-label="{title}"></textarea></div>'
    )
