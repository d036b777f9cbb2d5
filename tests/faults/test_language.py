"""The texts of the interface follow `theme.language` of mkdocs.yml, in every part of a build."""

import shutil
from pathlib import Path

import pytest

from . import project
from .cases import good
from .cases.words import helper

MARK = "¡"  # begins each text of the translation below
EXAMPLE = dict.fromkeys(("function", "calculation", "output", "failure", "expected"), "x")
PAGE = f"""# Words

| a | b |
| - | - |
| 1 | 2 |

```python exec="on" source="below" id="words-line"
#| alt: A line.
import matplotlib.pyplot as plt

plt.plot([0, 1], [0, 1], label="f")
```

{helper("words-card", "cards", f'evidence_card("mine", "Mine", {EXAMPLE})')}
"""


def build_in(language: str, folder: Path) -> project.Build:
    """Build a small project in `language`."""
    files = good.FILES | {"docs/words.md": PAGE}
    pages = ", ".join(path.removeprefix("docs/") for path in files if path.startswith("docs/"))
    config = project.CONFIG.format(repo=project.REPO, nav=pages, plugins="search")
    config = config.replace("theme:\n", f"theme:\n  language: {language}\n")
    return project.build(folder, files | {"mkdocs.yml": config})


def test_a_language_without_texts_is_told(tmp_path: Path) -> None:
    built = build_in("de", tmp_path)
    assert built.code != 0
    assert "derivsite/texts/de.toml does not exist; translate derivsite/texts/en.toml" in built.log
    assert "Traceback" not in built.log


def test_a_translation_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = tmp_path / "repo"
    shutil.copytree(project.REPO / "derivsite", repo / "derivsite")
    shutil.copy(project.REPO / "mkdocs.yml", repo)
    texts = repo / "derivsite/texts"
    original = (texts / "en.toml").read_text(encoding="utf-8")
    (texts / "de.toml").write_text(original.replace(' = "', f' = "{MARK}'), encoding="utf-8")
    monkeypatch.setattr(project, "REPO", repo)
    built = build_in("de", tmp_path / "project")
    assert built.code == 0, built.log
    page = (built.site / "words/index.html").read_text(encoding="utf-8")
    for words in (
        *("Table: ", "The code that drew", "The numbers behind", "Function", "Ours:"),
        *("Evidence card: ", "Save as Markdown", "Scripting is off"),
    ):
        assert f"{MARK}{words}" in page, f"'{words}' was not translated"
    assert f"{MARK}This page does not exist" in (built.site / "404.html").read_text("utf-8")
