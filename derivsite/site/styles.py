"""The theme's style sheets and ours as one: nothing is painted before a browser has them all.

A second one costs it a connection of its own, which on a phone's line takes two round trips.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

URI = "assets/style.css"

_OF_THEME = re.compile(r"assets/stylesheets/\w+\.\w+\.min\.css(?:\.map)?")
_MAP = re.compile(r"\n?/\*# sourceMappingURL=.*?\*/\n?")


def are_apart(files: Files) -> bool:
    """Tell whether the theme's style sheets are among `files`, for pages to ask for."""
    return any(_OF_THEME.fullmatch(file.src_uri) for file in files)


def join(made: dict[str, str | bytes], files: Files, config: MkDocsConfig) -> None:
    """Put the theme's style sheets before ours in `made`, and take them out of `files`.

    Where pages do not ask for ours, all stays as it is.
    """
    if URI not in config.extra_css:
        return
    text = ""
    for file in [file for file in files if _OF_THEME.fullmatch(file.src_uri)]:
        if not file.src_uri.endswith(".map"):
            css = Path(str(file.abs_src_path)).read_text(encoding="utf-8")
            text += _MAP.sub("", css) + "\n"
        files.remove(file)
    made[URI] = text + str(made[URI])
