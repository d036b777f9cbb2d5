"""`mkdocs serve` tells the truth: what was saved last is what it shows, faults included."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.project import CONFIG, REPO, write

PAGE = """\
# Page

```python exec="on" source="above" result="text" id="page-number"
--8<-- "number.py:all"
```

```python exec="on" html="on" id="page-table"
from helpers import table

print(table())
```
"""
OTHER = """\
# Other

```python exec="on" source="above" result="text" id="other-number"
--8<-- "number.py:all"
```
"""
FILES = {
    "docs/index.md": PAGE.replace("from helpers", "from derivsite.extra"),
    "docs/other.md": OTHER,
    "docs/alone.md": "# Alone\n\nA slope.\n",
    "snippets/number.py": "# --8<-- [start:all]\nprint('number one')\n# --8<-- [end:all]\n",
}
HELPER = "def table():\n    return '<p>helper one</p>'\n"


class Server:
    """A running `mkdocs serve`, and the folder it shows."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.address = f"http://127.0.0.1:{port}/"
        self.log = folder / "serve.log"

    def page(self, path: str = "") -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=10) as answer:
                return str(answer.read().decode("utf-8"))
        except OSError:
            return ""

    def built_again(self) -> list[str]:
        """Return the pages named each time when only some were built."""
        return re.findall(r"Built again: (.*)", self.log.read_text(encoding="utf-8"))

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until `condition` holds; fail with the log after half a minute."""
        for _ in range(300):
            if condition():
                return
            time.sleep(0.1)
        pytest.fail(self.log.read_text(encoding="utf-8") + self.page()[-3000:])


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    # A copy of the helpers, so that one of them can be changed.
    copy = tmp_path / "derivsite"
    shutil.copytree(REPO / "derivsite", copy)
    config = CONFIG.format(
        repo=REPO.as_posix(), nav="index.md, other.md, alone.md", plugins="search"
    )
    config = config.replace("watch: []", "watch: [snippets, derivsite]")
    config = config.replace(f"hooks: [{REPO}", f"hooks: [{tmp_path}")
    write(tmp_path, FILES | {"mkdocs.yml": config, "derivsite/extra.py": HELPER})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (tmp_path / "serve.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(tmp_path), "SITE_URL": "", "REPO_URL": ""},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    running = Server(tmp_path, port)
    running.wait(lambda: "helper one" in running.page())
    yield running
    process.terminate()
    process.wait(timeout=30)


def test_what_was_saved_last_is_shown(server: Server) -> None:
    write(server.folder, {"docs/index.md": FILES["docs/index.md"] + "\nA new sentence.\n"})
    server.wait(lambda: "A new sentence" in server.page())

    write(server.folder, {"snippets/number.py": FILES["snippets/number.py"].replace("one", "two")})
    server.wait(lambda: "number two" in server.page())

    write(server.folder, {"derivsite/extra.py": HELPER.replace("one", "two")})
    server.wait(lambda: "helper two" in server.page())


def test_a_fault_is_shown_and_a_fix_clears_it(server: Server) -> None:
    broken = FILES["snippets/number.py"].replace("print", "prin")
    write(server.folder, {"snippets/number.py": broken})
    server.wait(lambda: "This block failed" in server.page())
    log = server.log.read_text(encoding="utf-8")
    assert "docs/index.md:3, at snippets/number.py:2" in log, log

    write(server.folder, {"snippets/number.py": FILES["snippets/number.py"]})
    server.wait(lambda: "number one" in server.page() and "failed" not in server.page())


def test_the_fence_itself_is_loaded_anew(server: Server) -> None:
    """The fence is a helper that may be edited, like the others."""
    path = server.folder / "derivsite/pages/faults.py"
    path.write_text(
        path.read_text(encoding="utf-8").replace("This block failed", "This block is broken"),
        encoding="utf-8",
    )
    write(server.folder, {"docs/index.md": PAGE.replace("from helpers", "from nowhere")})
    server.wait(lambda: "This block is broken" in server.page())


def test_only_the_pages_that_a_change_concerns_are_built_again(server: Server) -> None:
    write(server.folder, {"docs/alone.md": FILES["docs/alone.md"] + "\nUnheard-of words.\n"})
    server.wait(lambda: "Unheard-of words" in server.page("alone/"))
    assert server.built_again() == ["alone.md"]
    server.wait(lambda: "Unheard-of words" in server.page("search/search_index.json"))

    write(server.folder, {"snippets/number.py": FILES["snippets/number.py"].replace("one", "two")})
    server.wait(lambda: "number two" in server.page() and "number two" in server.page("other/"))
    assert [sorted(names.split(", ")) for names in server.built_again()[1:]] == [
        ["index.md", "other.md"]
    ]
    assert "number two" in server.page("other/other.py")  # what the page offers follows it
    assert "number one" not in server.page("search/search_index.json")


def test_what_concerns_all_pages_is_shown_on_all(server: Server) -> None:
    write(server.folder, {"docs/alone.md": "# Renamed\n\nA slope.\n"})
    server.wait(lambda: "Renamed" in server.page())  # in the navigation

    write(server.folder, {"docs/new.md": "# New\n\nJust added.\n"})
    server.wait(lambda: "Just added" in server.page("new/"))

    entry = "# Glossary\n\nslope { #slope }\n:   How steep it is.\n:   [Other](other.md)\n"
    write(server.folder, {"docs/glossary.md": entry})
    server.wait(lambda: "glossary/#slope" in server.page("alone/"))
    write(server.folder, {"docs/glossary.md": entry.replace("slope {", "incline {")})
    server.wait(lambda: "glossary/#slope" not in server.page("alone/"))


def test_a_helper_that_cannot_be_read_is_told_and_mended(server: Server) -> None:
    write(server.folder, {"derivsite/extra.py": HELPER.replace("def", "dfe")})
    server.wait(lambda: "This block failed" in server.page())
    write(server.folder, {"derivsite/extra.py": HELPER.replace("one", "two")})
    server.wait(lambda: "helper two" in server.page())
