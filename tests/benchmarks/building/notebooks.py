"""Write the same lessons as notebooks, for mkdocs-jupyter and Jupyter Book, and as a gallery."""

import json
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import v4

from tests.benchmarks.building.lesson import Lesson, lessons
from tests.benchmarks.building.workload import HOME, PLAIN, navigation
from tests.faults.project import write

PLUGIN = "mkdocs-jupyter: {execute: true, allow_errors: false, include: ['*.ipynb']}"
START = '%config InlineBackend.figure_formats = ["svg"]\nfrom IPython.display import Markdown'
SHOW = {"table": "Markdown(table)", "figure": "plt.show()"}

GALLERY = """\
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
project = "The rate of change"
extensions = ["sphinx_gallery.gen_gallery"]
html_theme = "pydata_sphinx_theme"
exclude_patterns = ["examples"]
sphinx_gallery_conf = {
    "examples_dirs": "examples",
    "gallery_dirs": "lessons",
    "filename_pattern": "lesson-",
    "image_scrapers": ("shown.svg_scraper",),
    "abort_on_example_error": True,
}
"""
# What the gallery lacks: drawings as SVG, and tables.
GALLERY_SHOWN = """\
from sphinx_gallery.scrapers import matplotlib_scraper


class Table(str):
    def _repr_html_(self):
        head, _, *rows = [line.strip("|").split("|") for line in self.split("\\n")]
        heads = "".join(f"<th>{cell.strip()}</th>" for cell in head)
        cells = ["".join(f"<td>{cell.strip()}</td>" for cell in row) for row in rows]
        body = "".join(f"<tr>{row}</tr>" for row in cells)
        return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def svg_scraper(*arguments, **named):
    return matplotlib_scraper(*arguments, format="svg", **named)
"""
GALLERY_SHOW = {"table": "from shown import Table\n\nTable(table)", "figure": "plt.show()"}


def mkdocs_jupyter(folder: Path, count: int, seed: int) -> None:
    """Write `count` lessons into `folder`, as notebooks for Material with mkdocs-jupyter."""
    pages = list(lessons(count, seed))
    config = PLAIN.format(nav=navigation(pages, ".ipynb"), plugins=f"search, {PLUGIN}")
    write(folder, {"mkdocs.yml": config, "docs/index.md": HOME})
    write(folder, {f"docs/{lesson.name}.ipynb": _notebook(lesson) for lesson in pages})


def jupyter_book(folder: Path, count: int, seed: int) -> None:
    """Write the same for Jupyter Book 1 (Jupyter Book 2 needs Node)."""
    pages = list(lessons(count, seed))
    config = {
        "title": "The rate of change",
        "execute": {"execute_notebooks": "force"},
        "sphinx": {"config": {"nb_render_markdown_format": "myst"}},  # which knows tables
    }
    chapters = [{"file": lesson.name} for lesson in pages]
    contents = {"format": "jb-book", "root": "index", "chapters": chapters}
    # JSON is YAML.
    files = {"_config.yml": json.dumps(config), "_toc.yml": json.dumps(contents), "index.md": HOME}
    write(folder, files | {f"{lesson.name}.ipynb": _notebook(lesson) for lesson in pages})


def sphinx_gallery(folder: Path, count: int, seed: int) -> None:
    """Write the same as the scripts of a gallery for Sphinx."""
    home = "The rate of change\n==================\n\n.. toctree::\n\n   lessons/index\n"
    files = {"conf.py": GALLERY, "shown.py": GALLERY_SHOWN, "index.rst": home}
    files["examples/GALLERY_HEADER.rst"] = "The lessons\n===========\n"
    for lesson in lessons(count, seed):
        files[f"examples/{lesson.name}.py"] = "\n".join(_script(lesson))
    write(folder, files)


def _notebook(lesson: Lesson) -> str:
    cells = [v4.new_markdown_cell(f"# {lesson.title}"), v4.new_code_cell(START)]
    for block in lesson.blocks:
        words = "\n\n".join([f"## {block.heading}", *block.before])
        code = block.code + SHOW[block.kind]
        cells += [v4.new_markdown_cell(words), v4.new_code_cell(code)]
    cells.append(v4.new_markdown_cell(f"## To sum up\n\n{lesson.after}"))
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return str(nbformat.writes(v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})))


def _script(lesson: Lesson) -> Iterator[str]:
    yield f'"""\n{_heading(lesson.title, "=")}\nSix blocks of code.\n"""\n'
    for block in lesson.blocks:
        words = "\n\n".join([_heading(block.heading, "-"), *block.before])
        yield _comment(words)
        yield f"{block.code}{GALLERY_SHOW[block.kind]}\n"
    yield _comment("\n\n".join([_heading("To sum up", "-"), lesson.after]))


def _heading(words: str, line: str) -> str:
    return f"{words}\n{line * len(words)}\n"


def _comment(words: str) -> str:
    lines = words.replace("`", "``").split("\n")
    return "\n".join(["# %%", *(f"# {line}".rstrip() for line in lines), ""])
