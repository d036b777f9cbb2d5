"""The Content-Security-Policy of each page, with the hashes of the theme's inline scripts."""

import base64
import hashlib
import re

_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_CHARSET = '<meta charset="utf-8">'
_CELL = '<div class="cell"'


def add(html: str) -> str:
    """Return `html` with its policy: all from the site itself, scripts only as they are here.

    Raises `ValueError` for a page without a charset, after which the policy stands.
    """
    if _CHARSET not in html:
        raise ValueError(f"the page has no {_CHARSET}, so its policy has no place")
    scripts = " ".join(["'self'", *sorted({_hash(code) for code in _inline_scripts(html)})])
    policy = (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'none'"
    )
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_CHARSET, _CHARSET + tag, 1)


def from_disk(html: str) -> str:
    """Return a page with a policy for disk, where workers are made from texts.

    A worker of that kind has the policy of its page, so Python runs only where the page allows it:
    on pages with cells.
    """
    evals = " 'unsafe-eval'" if _CELL in html else ""
    return html.replace("script-src 'self'", f"worker-src blob:; script-src 'self'{evals}", 1)


def _inline_scripts(html: str) -> list[str]:
    """Return the scripts that the browser would run: not those with a source, not data."""
    return [
        script["code"]
        for script in _INLINE.finditer(html)
        if "src=" not in script["attributes"] and "type=" not in script["attributes"]
    ]


def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
