"""Take-away files of small projects: without an address, without code, and with a fault."""

from pathlib import Path

from .project import build

SNIPPET = '"""Prints."""\n\n# --8<-- [start:all]\nprint(2)\n# --8<-- [end:all]\n'
BLOCK = '```python exec="on" source="above" result="text" id="{id}"\n--8<-- "{path}:all"\n```\n'
SHOWS = f"# T\n\n{BLOCK.format(id='shows', path='x.py')}"
RAISES = '```python exec="on" source="above" raises="ValueError" id="r"\n{code}\n```\n'


def test_without_a_site_address_the_files_name_no_host(tmp_path: Path) -> None:
    files = {"docs/index.md": "# Start\n", "docs/shows.md": SHOWS, "snippets/x.py": SNIPPET}
    done = build(tmp_path, files)
    assert done.code == 0, done.log
    program = (done.site / "shows/shows.py").read_text(encoding="utf-8")
    assert program.startswith("# From the page “T” of “The rate of change”\n# It needs")
    assert program.endswith("\n\n\n# Prints.\n\nprint(2)\n")
    assert "//" not in program + (done.site / "shows/shows.ipynb").read_text(encoding="utf-8")
    assert not (done.site / "index.py").exists()
    assert "takeaway" not in (done.site / "index.html").read_text(encoding="utf-8")


def test_a_page_with_a_fault_is_told_as_ever_and_nothing_is_published(tmp_path: Path) -> None:
    files = {
        "docs/index.md": SHOWS,
        "snippets/x.py": SNIPPET,
        "docs/missing.md": f"# T\n\n{BLOCK.format(id='m', path='no.py')}",
        "docs/broken.md": f"# T\n\n{RAISES.format(code='int(')}",
        "docs/empty.md": f"# T\n\n{RAISES.format(code='')}",
    }
    done = build(tmp_path, files)
    assert done.code != 0
    assert not done.site.exists()
    for page in ("missing", "broken", "empty"):
        (told, *_) = done.complaints(f"docs/{page}.md:")
        assert "Traceback" not in told
