"""Leave out what a page carries without a reader's profit: it is weight on a slow line."""

import re
import zlib

# Pygments marks blanks, names and signs, which need no colour of their own: of the elements of a
# long page they are a third, and each takes the browser time.
_PLAIN = re.compile(r'<span class="(?:w|n|nn|o|p)">([^<]*)</span>')
_BLANK_LINES = re.compile(r"\n\s*\n\s*")
# Drawings and tables of numbers, which the search is not to find, and takes long to read past.
_UNSEARCHED = re.compile(
    r"<(?P<tag>svg|details)\b[^>]* data-search-exclude[^>]*>.*?</(?P=tag)>", re.DOTALL
)
# Blocks of code: the search is to find their text, but takes long to read past their marks.
_CODE = re.compile(r"(?<=<code>)(?:[^<]|</?span\b[^>]*>)*(?=</code></pre>)")
_MARK = re.compile(r"<[^>]*>")
_SET_ASIDE = re.compile(r"<!--set aside (\d+)-->(?:[^<]*<!--in short-->)?")
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


def set_aside(html: str) -> tuple[str, bytes]:
    """Return `html` without what the search leaves out, and these parts, packed.

    All pages of a site are in memory at once, and most of each is its drawings.
    """
    html, parts = without_drawings(html)

    def take(code: re.Match[str]) -> str:
        parts.append(code[0])
        return f"<!--set aside {len(parts) - 1}-->{_MARK.sub('', code[0])}<!--in short-->"

    html = _CODE.sub(take, html)
    return html, zlib.compress("\0".join(parts).encode(), 1)


def without_drawings(html: str) -> tuple[str, list[str]]:
    """Return `html` with marks where the search leaves parts out, and these parts."""
    parts: list[str] = []

    def take(part: re.Match[str]) -> str:
        parts.append(part[0])
        return f"<!--set aside {len(parts) - 1}-->"

    return _UNSEARCHED.sub(take, html), parts


def put_back(html: str, packed: bytes) -> str:
    """Undo `set_aside`."""
    parts = zlib.decompress(packed).decode().split("\0")
    return _SET_ASIDE.sub(lambda mark: parts[int(mark[1])], html)
