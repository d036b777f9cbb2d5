"""A notebook that is kept runs anew when a file beside it changes, and only then."""

from pathlib import Path

import pytest

from tests.faults.project import NOTEBOOK_PLUGIN, build

NOTEBOOK = """\
# %% [markdown]
# # A notebook

# %%
from pathlib import Path

counter = Path("{counter}")
counter.write_text(counter.read_text() + "x")
print("The file says", Path("{data}").read_text())
"""


def test_a_file_beside_a_notebook_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)  # where nothing is kept
    project = tmp_path / "project"
    counter, data = tmp_path / "counter.txt", project / "docs/notebooks/data.txt"
    counter.write_text("", encoding="utf-8")
    text = NOTEBOOK.format(counter=counter.as_posix(), data=data.as_posix())
    files = {"docs/index.md": "# First\n", "docs/notebooks/book.py": text}
    told = []
    for value in ("seven", "seven", "eight"):
        said = {"docs/notebooks/data.txt": value} if value not in told[-1:] else {}
        pages = ["notebooks/data.txt"]
        built = build(project, files | said, unlisted=pages, plugins=NOTEBOOK_PLUGIN)
        assert built.code == 0, built.log
        html = (built.site / "notebooks/book/index.html").read_text(encoding="utf-8")
        assert f"The file says {value}" in html
        told.append(value)
    assert counter.read_text(encoding="utf-8") == "xx"
