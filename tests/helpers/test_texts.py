"""`derivsite.texts`: every text that is asked for exists, and every text is asked for."""

import builtins
import re
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from derivsite import texts
from derivsite.blocks.worker import Job, Worker

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted((ROOT / "docs/assets/scripts").rglob("*.js"))
OTHERS = [*(ROOT / "derivsite").rglob("*.py"), *(ROOT / "derivsite/theme").rglob("*.html")]
LANGUAGES = sorted(texts.FOLDER.glob("*.toml"))

IN_SCRIPT = re.compile(r"\bTEXTS\b(?:\.(\w+))?(?:\.(\w+))?")
IN_PYTHON = re.compile(r"\btext\(\s*\"(\w+\.\w+)\"|\b_text\(\s*[\"'](\w+\.\w+)[\"']")
# A name that is put together as the page is made or shown, such as text(f"field.{key}").
COMPUTED = re.compile(r"text\(f[\"'](\w+)\.\{")


def read(paths: list[Path]) -> str:
    """Return the code in `paths`, without the comments of scripts."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    return re.sub(r"^\s*//.*$", "", code, flags=re.MULTILINE)


def names_in(language: Path) -> dict[str, str]:
    """Return the texts of `language` by their whole names, such as "card.kept"."""
    groups = tomllib.loads(language.read_text(encoding="utf-8"))
    return {f"{group}.{key}": text for group, all_ in groups.items() for key, text in all_.items()}


ALL = names_in(texts.FOLDER / "en.toml")
GROUPS = {name.split(".")[0] for name in ALL}


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Give a folder for texts in place of ours."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts, "FOLDER", tmp_path)
        yield tmp_path
    texts.use(texts.ORIGINAL)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_text_that_a_script_names_exists(script: Path) -> None:
    for group, key in IN_SCRIPT.findall(read([script])):
        assert group in GROUPS, f"TEXTS.{group}: the bundle holds only groups named like this"
        assert not key or f"{group}.{key}" in ALL, f"en.toml has no {group}.{key}"


def test_every_text_that_a_helper_names_exists() -> None:
    named = {one or other for one, other in IN_PYTHON.findall(read(OTHERS))}
    assert len(named) > 10, "the pattern above finds no texts"
    assert sorted(named - ALL.keys()) == []


def test_every_text_is_used() -> None:
    scripts, others = read(SCRIPTS), read(OTHERS)
    whole = {group for group, key in IN_SCRIPT.findall(scripts) if not key}
    computed = set(COMPUTED.findall(others))
    unused = []
    for name in ALL:
        group, key = name.split(".")
        somewhere = re.search(rf"\b{key}\b", scripts + others)
        if hasattr(builtins, key):
            continue  # a hint for one of Python's own errors
        if f"TEXTS.{name}" in scripts or f'"{name}"' in others or f"'{name}'" in others:
            continue
        if not (group in whole | computed and somewhere):
            unused.append(name)
    assert unused == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda path: path.stem)
def test_a_translation_has_the_same_names_and_braces(language: Path) -> None:
    found = names_in(language)
    assert list(found) == list(ALL)
    assert {name: braces(text) for name, text in found.items()} == {
        name: braces(text) for name, text in ALL.items()
    }


def braces(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


def test_values_are_filled_in() -> None:
    assert texts.text("form.name", title="{Speed}") == "Evidence card: {Speed}"


def test_a_language_is_chosen(folder: Path) -> None:
    (folder / "de.toml").write_text('[card]\nkept = "Hier behalten."\n', encoding="utf-8")
    (folder / "en.toml").write_text('[card]\nkept = "Kept."\n', encoding="utf-8")
    texts.use("de")
    assert (texts.language(), texts.text("card.kept")) == ("de", "Hier behalten.")
    texts.use("en")
    assert texts.text("card.kept") == "Kept."


def test_a_language_without_texts_is_refused_and_changes_nothing() -> None:
    with pytest.raises(ValueError, match=r"'tlh', but derivsite/texts/tlh\.toml does not exist"):
        texts.use("tlh")
    assert texts.language() == "en"
    assert texts.text("card.cleared") == "Cleared."


def test_the_texts_are_read_again_for_each_build(folder: Path) -> None:
    for words in ("One.", "Other."):
        (folder / "en.toml").write_text(f'[card]\nkept = "{words}"\n', encoding="utf-8")
        texts.use("en")
        assert texts.text("card.kept") == words


def test_blocks_speak_the_language_of_the_site() -> None:
    worker = Worker()
    told = worker.run(Job("from derivsite.texts import language\nprint(language())", "block"))
    worker.close()
    assert told.output == f"{texts.language()}\n"
