"""Write lessons as a project that MkDocs builds: ours, the floor, and stock markdown-exec.

The three have the same pages and snippets. They differ in what runs the snippets, and in the last
lines of these, which put the table or the figure onto the page.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.benchmarks.building.lesson import Block, Lesson, lessons
from tests.faults.project import CONFIG, REPO, write

SECTION = 50  # pages in a section of the navigation, at most

PLAIN = """\
site_name: The rate of change
theme: {{name: material, font: false}}
plugins: [{plugins}]
markdown_extensions:
  - attr_list
  - md_in_html
  - tables
  - toc: {{permalink: true}}
  - pymdownx.highlight
  - pymdownx.snippets: {{base_path: [snippets], check_paths: true}}
  - pymdownx.superfences
nav: [{nav}]
"""

HOME = "# The lessons\n\nChoose a lesson from the list.\n"

# How snippets end. Stock markdown-exec knows no figures: it takes what is printed.
SHOW = {"table": "print(table)\n", "figure": "plt.show()\n"}
PRINT = SHOW | {
    "figure": """\
import io

buffer = io.StringIO()
fig.savefig(buffer, format="svg")
plt.close(fig)
svg = buffer.getvalue()
print(svg[svg.index("<svg") :])
"""
}

Fence = Callable[[Lesson, Block], str]  # the opening line of a fence, and `#|` lines


def ours(folder: Path, count: int, seed: int) -> None:
    """Write `count` lessons into `folder`, for this repository's own build."""
    pages = list(lessons(count, seed))
    config = CONFIG.format(repo=REPO, nav=navigation(pages), plugins="search")
    config = config.replace("extra_css: []\nextra_javascript: []\n", "")  # with the real ones
    shutil.copytree(REPO / "docs/assets", folder / "docs/assets", dirs_exist_ok=True)
    write(folder, {"mkdocs.yml": config} | _project(pages, SHOW, _our_fence))


def floor(folder: Path, count: int, seed: int) -> None:
    """Write the same for Material for MkDocs alone: code is shown, and nothing runs."""
    pages = list(lessons(count, seed))
    config = PLAIN.format(nav=navigation(pages), plugins="search")
    write(folder, {"mkdocs.yml": config} | _project(pages, SHOW, lambda *_: "```python"))


def stock(folder: Path, count: int, seed: int) -> None:
    """Write the same for Material for MkDocs with markdown-exec as it comes."""
    pages = list(lessons(count, seed))
    config = PLAIN.format(nav=navigation(pages), plugins="search, markdown-exec")
    write(folder, {"mkdocs.yml": config} | _project(pages, PRINT, _stock_fence))


def navigation(pages: Sequence[Lesson], suffix: str = ".md") -> str:
    """Return the navigation as it stands between the brackets of a YAML list."""
    parts = ["index.md"]
    for start in range(0, len(pages), SECTION):
        names = ", ".join(f"{lesson.name}{suffix}" for lesson in pages[start : start + SECTION])
        parts.append(f"{{Part {start // SECTION + 1}: [{names}]}}")
    return ", ".join(parts)


def _project(pages: Sequence[Lesson], ends: Mapping[str, str], fence: Fence) -> dict[str, str]:
    """Return pages and snippets by their paths; `ends` holds the last lines of snippets."""
    files = {"docs/index.md": HOME}
    for lesson in pages:
        files[f"docs/{lesson.name}.md"] = "\n".join(_page(lesson, fence))
        for block in lesson.blocks:
            shown = f"# --8<-- [start:all]\n{block.code}{ends[block.kind]}# --8<-- [end:all]\n"
            files[f"snippets/{lesson.name}/{block.name}.py"] = f'"""{block.heading}."""\n\n{shown}'
    return files


def _page(lesson: Lesson, fence: Fence) -> Iterator[str]:
    yield f"# {lesson.title}\n"
    for block in lesson.blocks:
        yield f"## {block.heading}\n"
        yield from (f"{paragraph}\n" for paragraph in block.before)
        yield fence(lesson, block)
        yield f'--8<-- "{lesson.name}/{block.name}.py:all"'
        yield "```\n"
    yield f"## To sum up\n\n{lesson.after}\n"


def _our_fence(lesson: Lesson, block: Block) -> str:
    source = "above" if block.kind == "table" else "below"
    note = f"\n#| alt: {block.alt}" if block.alt else ""
    return f'```python exec="on" source="{source}" id="{lesson.name}-{block.name}"{note}'


def _stock_fence(lesson: Lesson, block: Block) -> str:
    html = "" if block.kind == "table" else ' html="on"'
    return f'```python exec="on" source="above"{html}'
