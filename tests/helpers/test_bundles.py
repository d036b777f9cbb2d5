"""`site.bundles`: small files in docs/assets become one script a folder, and one style sheet."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from derivsite import texts
from derivsite.site.bundles import bundles, script

DOCS = Path(__file__).parents[2] / "docs"
FOLDERS = sorted(path for path in (DOCS / "assets/scripts").iterdir() if path.is_dir())
DECLARED = re.compile(r"^(?:async )?(?:function\*? |const |let |class )(\w+)", re.MULTILINE)


def write(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True)
    for name, code in files.items():
        (folder / f"{name}.js").write_text(code, encoding="utf-8")
    return folder


def test_start_comes_last(tmp_path: Path) -> None:
    made = script(write(tmp_path / "one", start="startAll();\n", alpha="a();\n", zeta="z();\n"))
    assert made.index("a();") < made.index("z();") < made.index("startAll();")


def test_the_files_share_one_strict_scope_of_their_own(tmp_path: Path) -> None:
    made = script(write(tmp_path / "one", start="const x = 1;\n"))
    assert made == '"use strict";\n(() => {\nconst x = 1;\n})();\n'


def test_comments_and_indentation_stay_here(tmp_path: Path) -> None:
    code = '// Why.\nf(\n  // And why.\n  "http://127.0.0.1", // at home\n);\n\n'
    made = script(write(tmp_path / "one", start=code))
    assert '\nf(\n"http://127.0.0.1",\n);\n})' in made


def test_comments_and_indentation_of_styles_stay_here_too(tmp_path: Path) -> None:
    (tmp_path / "assets/styles").mkdir(parents=True)
    css = "/* Why,\n   and since when. */\na,\n  b {\n  color: red; /* And why. */\n}\n"
    (tmp_path / "assets/styles/10-a.css").write_text(css)
    assert bundles(tmp_path)["assets/style.css"] == "a,\nb {\ncolor: red; }\n"


def test_only_the_texts_that_it_names_are_in_a_script(tmp_path: Path) -> None:
    made = script(write(tmp_path / "one", start="say(TEXTS.card.kept);\n"))
    words = re.search(r"^const TEXTS = (.*);$", made, re.MULTILINE)
    assert words
    assert json.loads(words[1]) == {"card": texts.texts()["card"]}
    assert "TEXTS" not in script(write(tmp_path / "other", start="go();\n"))


def test_each_bundle_has_its_address(tmp_path: Path) -> None:
    write(tmp_path / "assets/scripts/one", start="1;\n")
    write(tmp_path / "assets/scripts/two", start="2;\n")
    (tmp_path / "assets/styles").mkdir()
    (tmp_path / "assets/styles/20-b.css").write_text("b {}\n")
    (tmp_path / "assets/styles/10-a.css").write_text("a {}\n")
    made = bundles(tmp_path)
    assert list(made) == ["assets/one.js", "assets/two.js", "assets/style.css"]
    assert made["assets/style.css"] == "a {}\nb {}\n"


def test_a_site_without_assets_has_no_bundles(tmp_path: Path) -> None:
    assert bundles(tmp_path) == {}


def test_two_builds_are_the_same_bytes() -> None:
    one, other = bundles(DOCS), bundles(DOCS)
    assert list(one.items()) == list(other.items())
    assert {"assets/reader.js", "assets/figures.js", "assets/style.css"} <= one.keys()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_two_files_of_a_bundle_declare_the_same_name(folder: Path) -> None:
    """They share one scope: a second function would silently take the place of the first."""
    names = Counter(
        name
        for path in folder.glob("*.js")
        for name in DECLARED.findall(path.read_text(encoding="utf-8"))
    )
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_text_in_a_script_spans_lines_or_holds_a_comment(folder: Path) -> None:
    """Indentation and comments are taken away, which is only harmless outside of texts."""
    for path in folder.glob("*.js"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            code = re.split(r"(?:^|(?<=[;{,]))\s*//", line)[0]
            for quote in '`"':
                assert code.count(quote) % 2 == 0, f"{path.name}:{number} does not close a text"
