"""What a page needed while it was converted goes when it is done: a site may have a thousand."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.faults.cases import good
from tests.faults.project import CONFIG, REPO, write

COUNT = """\
import gc
from markdown import Markdown

def on_env(env, **_):
    gc.collect()
    print("converters:", sum(isinstance(one, Markdown) for one in gc.get_objects()))
"""


def test_no_converter_outlives_its_page(tmp_path: Path) -> None:
    config = CONFIG.format(repo=REPO, nav="index.md, other.md", plugins="search")
    config = config.replace("hooks.py]", "hooks.py, count.py]")
    write(tmp_path, good.FILES | {"mkdocs.yml": config, "count.py": COUNT})
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(REPO), "SITE_URL": "", "REPO_URL": "", "EDIT_URI": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert re.findall(r"^converters: (\d+)$", done.stdout, re.MULTILINE) == ["0"]
