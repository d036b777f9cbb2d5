"""What the HTML of a lesson must not hold: scripts, other hosts, pictures without words."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_LOADS = {"src", "srcset", "poster", "data"}
_FORBIDDEN = {"script", "iframe", "object", "embed", "base", "style"}

_SUSPECT = re.compile(
    rf"<(?:img|{'|'.join(sorted(_FORBIDDEN))})\b|[\s/\"']on\w+\s*=|script:|"
    r"=\s*[\"']?[^\"'<]*&(?!amp;|lt;|gt;|quot;)|"
    rf"[\s/\"'](?:{'|'.join(sorted(_LOADS))})\s*=",
    re.IGNORECASE,
)

Complaint = tuple[str, str]
Attributes = list[tuple[str, str | None]]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.complaints: list[Complaint] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self.complaints.extend(_complaints(tag, attrs))


def complaints(html: str) -> list[Complaint]:
    """Return what is wrong with `html`, the content of a page or the output of a block.

    Each complaint comes with the text by which its line can be found in the Markdown.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.complaints


def is_suspect(html: str) -> bool:
    """Tell whether there may be complaints about `html`: a quick look, for most of all pages."""
    return bool(_SUSPECT.search(html))


def _complaints(tag: str, attributes: Attributes) -> Iterator[Complaint]:
    if tag in _FORBIDDEN:
        yield f"<{tag}", f"<{tag}> has no place in a lesson; scripts and styles live in docs/assets"
    if tag == "img" and not dict(attributes).get("alt"):
        source = dict(attributes).get("src") or "<img"
        yield source, "an image has no text alternative; write what it shows, as in ![words](file)"
    for name, value in attributes:
        address = (value or "").strip().lower()
        if name.startswith("on"):
            yield f"{name}=", f"<{tag} {name}=…> is a script; scripts live in docs/assets"
        elif address.startswith(("javascript:", "vbscript:")):
            yield str(value), f"<{tag} {name}={value!r}> is a script; link to a page"
        elif name in _LOADS and "//" in address and not address.startswith("data:"):
            yield str(value), f"<{tag} {name}={value!r}> asks another host; put the file into docs/"
