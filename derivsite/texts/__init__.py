"""What buttons, labels and messages of the site say, in one file for each language.

`en.toml` beside this file is the original. A translation is another file there, with the same
names; `theme.language` in mkdocs.yml chooses.
"""

import tomllib
from pathlib import Path

FOLDER = Path(__file__).parent
ORIGINAL = "en"

Texts = dict[str, dict[str, str]]


class _Spoken:
    """The language of the site that is being built, and its texts."""

    language = ORIGINAL
    texts: Texts | None = None


def use(language: str) -> None:
    """Speak `language` from now on. Raises `ValueError` when it has no file here."""
    path = FOLDER / f"{language}.toml"
    if not path.is_file():
        raise ValueError(
            f"theme.language in mkdocs.yml is '{language}', but derivsite/texts/{path.name} does "
            f"not exist; translate derivsite/texts/{ORIGINAL}.toml, or choose another language"
        )
    _Spoken.language, _Spoken.texts = language, tomllib.loads(path.read_text(encoding="utf-8"))


def language() -> str:
    """Return the language that is spoken."""
    return _Spoken.language


def texts() -> Texts:
    """Return all texts, as {group: {name: text}}."""
    if _Spoken.texts is None:
        use(_Spoken.language)
    return _Spoken.texts or {}


def text(name: str, /, **values: object) -> str:
    """Return the text `name`, such as "cell.run", with `values` filled into its {braces}.

    Raises `KeyError` for a text or a value that is missing.
    """
    group, _, key = name.partition(".")
    return texts()[group][key].format(**values)
