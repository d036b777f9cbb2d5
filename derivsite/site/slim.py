"""Leave out what a page carries without a reader's profit: it is weight on a slow line."""

import re

# Pygments marks names and blanks, which the style sheet gives no colour of their own.
_PLAIN = re.compile(r'<span class="(?:w|n|nn)">([^<]*)</span>')
_BLANK_LINES = re.compile(r"\n\s*\n\s*")
_ARTICLE = re.compile(r"(<article.*</article>)", re.DOTALL)


def code(html: str) -> str:
    """Return the content of a page with less markup in its code."""
    return _PLAIN.sub(r"\1", html)


def page(html: str) -> str:
    """Return a page without the blank lines that templates leave, the article untouched."""
    parts = _ARTICLE.split(html, maxsplit=1)
    return "".join(
        part if number == 1 else _BLANK_LINES.sub("\n", part) for number, part in enumerate(parts)
    )
