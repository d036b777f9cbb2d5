"""What buttons, labels and messages of the site say, in one place: `en.toml` beside this file.

A translation is another file there, named as `theme.language` in mkdocs.yml says.
"""

import tomllib
from functools import cache
from pathlib import Path

LANGUAGE = "en"


@cache
def texts(language: str = LANGUAGE) -> dict[str, dict[str, str]]:
    """Return all texts, as {group: {name: text}}."""
    path = Path(__file__).with_name(f"{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def text(name: str, /, **values: object) -> str:
    """Return the text `name`, such as "cell.run", with `values` filled into its {braces}.

    Raises `KeyError` for a text or a value that is missing.
    """
    group, _, key = name.partition(".")
    return texts()[group][key].format(**values)
