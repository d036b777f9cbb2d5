"""What search engines show below the name of a page that has no `description` of its own."""

import re
from html import escape, unescape
from textwrap import shorten

_LENGTH = 160  # signs; more is cut off where it is shown
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def first_words(html: str) -> str:
    """Return the beginning of the first paragraph in `html`, fit for an attribute, or nothing."""
    paragraph = _PARAGRAPH.search(html)
    words = unescape(_TAG.sub("", paragraph[1])) if paragraph else ""
    return escape(shorten(words, _LENGTH, placeholder=" …"))
