"""What is kept never shows: a build with it is a build without it, byte for byte."""

import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.faults.cases import good
from tests.faults.project import CONFIG, REPO, write

from .test_publish import snapshot

GLOSSARY = "# Glossary\n\nslope {{ #slope }}\n:   {}\n:   [Other](other.md)\n"
HELPER = "def helped():\n    return 'the helper says {}'\n"
USES = """\
# Uses

A slope, and [the first page](index.md#a-part).

```python exec="on" source="above" result="text" id="uses-helper"
import helping

with open("{ran}", "a") as file:
    file.write("x")
start = 3
print(helping.helped())
```

```python exec="on" source="above" result="text" id="uses-data"
from pathlib import Path

data = Path("{data}").read_text()
print(start)
```

```prose id="uses-prose"
It starts at {{start}}, and the file says {{data}}.
```
"""
NAV = "index.md, other.md, uses.md, glossary.md"


def files_of(folder: Path) -> dict[str, str]:
    return good.FILES | {
        "docs/uses.md": USES.format(ran=folder / "ran.txt", data=folder / "data.txt"),
        "docs/glossary.md": GLOSSARY.format("How steep it is."),
        "lib/helping.py": HELPER.format("one"),
        "data.txt": "seven",
        "ran.txt": "",
        "base.yml": (REPO / "mkdocs.yml").read_text(encoding="utf-8"),
        "mkdocs.yml": CONFIG.format(repo=REPO, nav=NAV, plugins="search").replace(
            f"INHERIT: {REPO}/mkdocs.yml", "INHERIT: base.yml"
        ),
    }


@dataclass(frozen=True)
class Step:
    """A change of the project: for each file what is replaced by what, new files, and removed."""

    replace: dict[str, tuple[str, str]] = field(default_factory=dict)
    new: dict[str, str] = field(default_factory=dict)
    remove: tuple[str, ...] = ()
    runs: bool | None = None  # is the block that imports the helper run again?
    fails: bool = False


STEPS = {
    "first": Step(runs=True),
    "nothing": Step(runs=False),
    "prose": Step({"docs/uses.md": ("A slope", "One slope")}, runs=False),
    "snippet": Step({"snippets/good.py": ("square(3)", "square(4)")}, runs=False),
    "earlier block": Step({"docs/uses.md": ("start = 3", "start = 4")}, runs=True),
    "alt": Step({"docs/index.md": ("A curve that rises", "A curve going up")}, runs=False),
    "option": Step({"docs/index.md": ('edit="A cell"', 'edit="Another cell"')}),
    "exercise": Step({"docs/index.md": ("square(3) / 3", "square(3) / 9")}),
    "helper": Step({"lib/helping.py": ("one", "two")}, runs=True),
    "data": Step({"data.txt": ("seven", "eight")}),
    "package that hides the helper": Step(
        new={"lib/helping/__init__.py": HELPER.format("three")}, runs=True
    ),
    "helper again": Step(remove=("lib/helping/",), runs=False),
    "term": Step({"docs/glossary.md": ("slope { #slope", "page { #page")}),
    "setting": Step({"base.yml": ("permalink: true", "permalink: '#'")}),
    "address and name": Step(
        {"mkdocs.yml": ("nav:", "use_directory_urls: false\nsite_name: Other\nnav:")}
    ),
    "title": Step({"docs/other.md": ("# Other", "# Renamed")}),
    "title in the navigation": Step({"mkdocs.yml": ("other.md", "Given: other.md")}),
    "heading that is linked": Step(
        {
            "docs/other.md": ("## Another part", "## A part more"),
            "docs/index.md": ("#another-part", "#a-part-more"),
        }
    ),
    "page more": Step(
        {"mkdocs.yml": ("uses.md", "uses.md, more.md")},
        {"docs/more.md": "# More\n\nTo [uses](uses.md).\n"},
    ),
    "page in another place": Step(
        {
            "mkdocs.yml": ("more.md", "deep/more.md"),
            "docs/other.md": ("Back to", "See [more](deep/more.md). Back to"),
        },
        {"docs/deep/more.md": "# More\n\nTo [uses](../uses.md).\n"},
        ("docs/more.md",),
    ),
    "anchor that is gone": Step({"docs/other.md": ("## A part more", "## Gone")}, fails=True),
    "anchor again": Step({"docs/other.md": ("## Gone", "## A part more")}),
    "page less": Step({"mkdocs.yml": (", deep/more.md", "")}, remove=("docs/deep",), fails=True),
    "link less": Step({"docs/other.md": ("See [more](deep/more.md). ", "")}),
    "fault": Step({"docs/uses.md": ("print(start)", "print(start / 0)")}, fails=True),
    "fault again": Step(fails=True),
    "mended": Step({"docs/uses.md": ("print(start / 0)", "print(start)")}),
    "back to the first": Step(),
}


def environment(folder: Path, **more: str) -> dict[str, str]:
    path = os.pathsep.join([str(REPO), str(folder / "lib")])
    return os.environ | {"PYTHONPATH": path, "SITE_URL": "", "REPO_URL": "", "CI": ""} | more


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    write(folder, files_of(folder))
    return folder


@pytest.fixture(scope="module")
def taken(project: Path) -> dict[str, dict[str, Any]]:
    """Take all steps, one after another, and return what came of each."""
    files = files_of(project)
    told: list[dict[str, Any]] = []
    for name, step in STEPS.items():
        before = dict(files) if told else {}  # the first step writes them all
        for path, (old, new) in step.replace.items():
            assert old in files[path], (name, path)
            files[path] = files[path].replace(old, new)
        files |= step.new
        if name == "back to the first":
            files = files_of(project)
        removed = [path for path in files if path.startswith(step.remove or "\0")]
        for path in removed:
            del files[path]
        changed = {path: text for path, text in files.items() if text != before.get(path)}
        told.append({"files": changed, "remove": list(step.remove)})
    done = subprocess.run(
        [sys.executable, "-m", "tests.building.steps"],
        cwd=project,
        env=environment(project),
        input=json.dumps(told),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout[-5000:]
    results = json.loads((project / "results.json").read_text(encoding="utf-8"))
    return dict(zip(STEPS, results, strict=True))


@pytest.mark.parametrize("name", STEPS)
def test_after_a_change_what_is_kept_makes_no_difference(
    name: str, taken: dict[str, dict[str, Any]]
) -> None:
    assert taken[name]["codes"] == [STEPS[name].fails] * 2
    assert taken[name]["differ"] == []


@pytest.mark.parametrize("name", [name for name, step in STEPS.items() if step.runs is not None])
def test_only_what_a_change_concerns_is_run(name: str, taken: dict[str, dict[str, Any]]) -> None:
    """Else the builds would be equal because nothing is kept."""
    names = list(STEPS)
    before = taken[names[names.index(name) - 1]]["ran"] if name != names[0] else 0
    assert (taken[name]["ran"] > before) is STEPS[name].runs


def build(folder: Path, site: str, **env: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site],
        cwd=folder,
        env=environment(folder, **env),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _in_many_ways(folder: Path) -> None:
    """Cut, exchange, scramble or empty each entry, or put a folder in its place."""
    entries = sorted(path for path in folder.rglob("*") if path.is_file())
    assert len(entries) > 20
    draw = random.Random(1)
    before = entries[-1].read_bytes()
    for number, entry in enumerate(entries):
        content = entry.read_bytes()
        poisoned = [
            content[: len(content) // 2],
            before,
            draw.randbytes(len(content)),
            b"",
            content[:32] + before[32:],
        ]
        before = content
        entry.unlink()
        if number % 6 == 5:
            entry.mkdir()
        else:
            entry.write_bytes(poisoned[number % 6])


def _with_one_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("no folder", encoding="utf-8")


@pytest.mark.parametrize("poison", [_in_many_ways, _with_one_file])
@pytest.mark.usefixtures("taken")
def test_a_poisoned_folder_makes_no_difference(
    poison: Callable[[Path], None], project: Path
) -> None:
    poison(project / ".cache/kept")
    done = build(project, "poisoned")
    log, _ = done.communicate(timeout=300)
    assert done.returncode == 0, log
    assert "Traceback" not in log
    assert snapshot(project / "poisoned") == snapshot(project / "fresh")


@pytest.mark.usefixtures("taken")
def test_two_builds_at_once_and_another_process_make_no_difference(project: Path) -> None:
    shutil.rmtree(project / ".cache/kept", ignore_errors=True)
    (project / ".cache/kept").unlink(missing_ok=True)
    builds = [build(project, f"at-once-{number}") for number in range(2)]
    for number, one in enumerate(builds):
        log, _ = one.communicate(timeout=300)
        assert one.returncode == 0, log
        assert snapshot(project / f"at-once-{number}") == snapshot(project / "fresh")
    assert not list((project / ".cache").rglob("*.part"))


@pytest.mark.usefixtures("taken")
def test_a_copied_project_looks_at_its_own_files(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(project, copy, symlinks=True)
    snippet = (copy / "snippets/good.py").read_text(encoding="utf-8")
    write(copy, {"snippets/good.py": snippet.replace("square(3)", "square(5)")})
    done = build(copy, "site")
    log, _ = done.communicate(timeout=300)
    assert done.returncode == 0, log
    assert "25.0" in (copy / "site/index.html").read_text(encoding="utf-8")


EXTENSION = """\
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

class Say(Preprocessor):
    def run(self, lines):
        return [*lines, "", "The extension says {}."]

class Saying(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Say(md), "say", 200)

def makeExtension(**settings):
    return Saying(**settings)
"""
HOOK = "def on_page_markdown(markdown, **_):\n    return markdown + '\\n\\nThe hook says {}.\\n'\n"


def test_extensions_and_hooks_of_the_project_are_followed(tmp_path: Path) -> None:
    """They are loaded before any page is looked at, and seen by no page."""
    config = CONFIG.format(repo=REPO, nav="index.md, other.md", plugins="search")
    config = config.replace("hooks.py]", "hooks.py, hook.py]")
    config += "markdown_extensions: [saying]\n"
    pages = {"docs/index.md": "# One\n", "docs/other.md": "# Two\n", "mkdocs.yml": config}
    told = []
    # Words of unequal length: Python sees no change in a module of the same size and second.
    for extension, hook in (("one", "one"), ("one", "other"), ("other", "other")):
        write(
            tmp_path,
            pages | {"lib/saying.py": EXTENSION.format(extension), "hook.py": HOOK.format(hook)},
        )
        done = build(tmp_path, "site")
        log, _ = done.communicate(timeout=300)
        assert done.returncode == 0, log
        html = (tmp_path / "site/other/index.html").read_text(encoding="utf-8")
        html = html.partition("<article")[2]  # the head has its first words too
        told.append(re.findall(r"The (?:extension|hook) says (\w+)", html))
    assert told == [["one", "one"], ["other", "one"], ["other", "other"]]


def test_what_becomes_a_complaint_is_told(tmp_path: Path) -> None:
    """A page is kept with a link that the settings of the day did not mind."""
    config = CONFIG.format(repo=REPO, nav="index.md, other.md", plugins="search")
    calm = config + "validation: {links: {unrecognized_links: info}}\n"
    write(tmp_path, {"docs/index.md": "# One\n\nTo [two](other/)\n", "docs/other.md": "# Two\n"})
    codes = []
    for text in (calm, config):
        write(tmp_path, {"mkdocs.yml": text})
        done = build(tmp_path, "site")
        log, _ = done.communicate(timeout=300)
        codes.append(done.returncode)
    assert codes == [0, 1]
    assert "unrecognized relative link 'other/'" in log
