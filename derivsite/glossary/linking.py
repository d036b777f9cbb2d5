"""Link terms to the glossary where a page first uses them.

Only running text is looked at: paragraphs and items of lists, not what a reader looks at or works
with (headings, code, formulas, tables, pictures, forms) and not what is folded away.
"""

import re
from collections.abc import Iterator, Sequence

from derivsite.glossary.entries import Term

MOST = 12  # links on a page, so that it stays calm

_TAG = re.compile(
    r"""<!--.*?-->|<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)(?:[^>"']|"[^"]*"|'[^']*')*>""", re.DOTALL
)
_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
_RUNNING = {"p", "li"}
_OTHER = {"a", "abbr", "button", "code", "details", "figure", "form", "math", "pre", "svg", "table"}
_OTHER |= {"h1", "h2", "h3", "h4", "h5", "h6"}
# Titles of boxes, the goals of a page, and what the search leaves out too.
_SET_APART = re.compile(r'class="[^"]*\b(admonition-title|abstract|road)\b|\bdata-search-exclude\b')
_BOLD = re.compile(r"<strong>([^<]+)</strong>")

Span = tuple[int, int]


def link(html: str, terms: Sequence[Term], page: str, address: str) -> str:
    """Return `html`, that of `page`, with links to the glossary, which stands at `address`.

    A term that the page explains, as the glossary says or in bold, is left alone. Of more than
    `MOST`, those stay that the page uses least: a word in passing needs its reminder most.
    """
    bold = {" ".join(word.lower().split()) for word in _BOLD.findall(html)}
    uses = {
        term: spans
        for term, spans in _uses(
            html, {word: term for term in terms for word in term.words}
        ).items()
        if term.page != page and bold.isdisjoint(term.words)
    }
    chosen = sorted(uses, key=lambda term: (len(uses[term]), uses[term][0]))[:MOST]
    for term in sorted(chosen, key=lambda term: uses[term][0], reverse=True):
        start, end = uses[term][0]
        linked = f'<a class="term" href="{address}#{term.id}">{html[start:end]}</a>'
        html = html[:start] + linked + html[end:]
    return html


def _uses(html: str, words: dict[str, Term]) -> dict[Term, list[Span]]:
    """Return where running text uses each term that it uses at all."""
    longest_first = sorted(words, key=len, reverse=True)  # a partial derivative is no derivative
    forms = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
    pattern = re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])", re.IGNORECASE)
    uses: dict[Term, list[Span]] = {}
    for start, end in _running_text(html) if words else ():
        for use in pattern.finditer(html, start, end):
            term = words[" ".join(use[0].lower().split())]
            uses.setdefault(term, []).append(use.span())
    return uses


def _running_text(html: str) -> Iterator[Span]:
    """Yield where the running text of `html` stands between its tags."""
    open_tags: list[tuple[str, bool | None]] = []  # name; is it running text? None: never within
    end = 0
    for tag in _TAG.finditer(html):
        if open_tags and open_tags[-1][1]:
            yield end, tag.start()
        end = tag.end()
        name = (tag["name"] or "").lower()
        if tag["close"]:
            while open_tags and open_tags.pop()[0] != name:
                pass
        elif name and name not in _VOID and not tag[0].endswith("/>"):
            outer = open_tags[-1][1] if open_tags else False
            open_tags.append((name, _runs(name, tag[0], outer)))


def _runs(name: str, tag: str, outer: bool | None) -> bool | None:
    if outer is None or name in _OTHER or _SET_APART.search(tag):
        return None
    return outer or name in _RUNNING
