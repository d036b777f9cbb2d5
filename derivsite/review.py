"""The review deck: a place for one question at a time out of the page's folded list.

The script `reader/review.js` fills it. Without scripting it stays hidden, and the list is enough.
"""

from derivsite.texts import text


def deck() -> str:
    """Return the empty deck, with its buttons."""
    name, scope = text("review.deck"), text("review.scope")
    return (
        f'<section class="deck fills needs-script" aria-label="{name}" data-search-exclude>'
        f'<p><label>{scope} <select class="deck-scope"></select></label></p>'
        '<p class="deck-counts" role="status"></p>'
        '<div class="deck-question" id="deck-question" tabindex="-1"></div>'
        f"<p>{_button('show')}</p>"
        '<div class="deck-answer" tabindex="-1" hidden></div>'
        f'<p class="deck-marks" hidden>{_button("knew")} {_button("again")}</p>'
        '<p class="deck-note" role="status"></p></section>'
    )


def _button(name: str) -> str:
    words = text(f"review.{name}")
    return f'<button type="button" class="md-button" data-do="{name}">{words}</button>'
