"""Leave out of the theme's styles what the site's settings leave off: a quarter of what they weigh.

A browser paints nothing before it has them. A setting that is turned on brings its styles back.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

_BLOG = {"material/blog"}
# What classes of the theme begin with, and the extensions, features or plugins that bring them.
_BROUGHT_BY = {
    "tabbed-": {"pymdownx.tabbed"},
    "task-list": {"pymdownx.tasklist"},
    "critic": {"pymdownx.critic"},
    "key": {"pymdownx.keys"},
    "footnote": {"footnotes", "extra", "pymdownx.extra"},
    "md-tabs": {"navigation.tabs"},
    "md-path": {"navigation.path"},
    "md-progress": {"navigation.instant.progress"},
    "md-author": _BLOG,
    "md-meta": _BLOG,
    "md-pagination": _BLOG,
    "md-pin": _BLOG,
    "md-post": _BLOG,
    "md-profile": _BLOG,
    "md-tag": {"material/tags"},
}
_RULE = re.compile(r"([^{}]+)\{[^{}]*\}")  # of minified styles; those within @media, too
_EMPTY = re.compile(r"@(?:media|supports)[^{}]*\{\}")
_COMMA = re.compile(r",(?![^(]*\))")  # between selectors, not within :is(…)


def left_off(config: MkDocsConfig) -> list[str]:
    """Return what the classes begin with that no page of the site can have."""
    extensions = map(str, config.markdown_extensions)  # plugins add theirs as objects
    named = (name.removeprefix("markdown.extensions.") for name in extensions)
    on = {*named, *config.theme.get("features", []), *config.plugins}
    return [name for name, bringing in _BROUGHT_BY.items() if not bringing & on]


def without_unused(css: str, config: MkDocsConfig) -> str:
    """Return the minified theme styles `css` without rules that no page of the site can need.

    These are rules for what is left off, for colours that the palette does not name, and for
    scripts that are written from right to left, unless the language is.
    """
    unused = [rf"\.{re.escape(name)}" for name in left_off(config)]
    colours = "|".join(sorted({"indigo", *_colours(config.theme.get("palette"))}))
    unused.append(rf"\[data-md-color-(?:primary|accent)=(?!(?:{colours})\])")
    if not _runs_left(config):
        unused.append(r"\[dir=rtl\]")
    needless = re.compile("|".join(unused))

    def keep(rule: re.Match[str]) -> str:
        return "" if all(map(needless.search, _COMMA.split(rule[1]))) else rule[0]

    css, emptied = _RULE.sub(keep, css), 1
    while emptied:  # one may have been within another
        css, emptied = _EMPTY.subn("", css)
    return css


def _colours(palette: object) -> Iterable[str]:
    """Yield the colours that the theme's `palette` names, which is one or a list of several."""
    for one in palette if isinstance(palette, list) else [palette]:
        if isinstance(one, Mapping):
            yield from (
                one[name].replace(" ", "-") for name in ("primary", "accent") if name in one
            )


def _runs_left(config: MkDocsConfig) -> bool:
    """Tell whether the theme says that the site's language is written from right to left."""
    own = Path("partials", "languages", f"{config.theme['language']}.html")
    files = [Path(place, own) for place in config.theme.dirs]
    says = [file.read_text(encoding="utf-8") for file in files if file.is_file()]
    return config.theme.get("direction") == "rtl" or any(
        '"direction": "rtl"' in one for one in says
    )
