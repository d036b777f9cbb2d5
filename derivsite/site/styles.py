"""The theme's style sheets as one: nothing is painted before a browser has them all.

A third one would cost it a further connection, which on a phone's line takes two round trips. Ours
stays apart, so that a new release of the site does not fetch the theme's again.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from derivsite.site.bundles import STYLES
from derivsite.site.unused import without_unused

URI = "assets/theme.css"

_OF_THEME = re.compile(r"assets/stylesheets/\w+\.\w+\.min\.css(?:\.map)?")
_MAP = re.compile(r"\n?/\*# sourceMappingURL=.*?\*/\n?")


def are_apart(files: Files) -> bool:
    """Tell whether the theme's own style sheets are among `files`, for pages to ask for."""
    return any(_OF_THEME.fullmatch(file.src_uri) for file in files)


def join(made: dict[str, str | bytes], files: Files, config: MkDocsConfig) -> None:
    """Move the theme's style sheets from `files` into one in `made`, for which pages ask first.

    Where pages do not ask for ours, which refines it, all stays as it is.
    """
    if STYLES not in config.extra_css:
        return
    text = ""
    for file in [file for file in files if _OF_THEME.fullmatch(file.src_uri)]:
        if not file.src_uri.endswith(".map"):
            css = Path(str(file.abs_src_path)).read_text(encoding="utf-8")
            text += _MAP.sub("", css) + "\n"
        files.remove(file)
    made[URI] = without_unused(text, config)
    config.extra_css.insert(0, URI)
