"""The hooks of pre-commit run what is here, download nothing, and pass on this repository."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
CONFIG = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
HOOKS: list[dict[str, Any]] = [hook for repo in CONFIG["repos"] for hook in repo["hooks"]]
PYTHON = ".venv/bin/python"


def test_nothing_is_downloaded() -> None:
    assert [repo["repo"] for repo in CONFIG["repos"]] == ["local"]
    assert {hook["language"] for hook in HOOKS} == {"system"}
    assert not any("additional_dependencies" in hook for hook in HOOKS)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_the_hook_passes_and_changes_nothing(hook: dict[str, Any]) -> None:
    python, *arguments = hook["entry"].split()
    assert python == PYTHON
    named = hook.get("pass_filenames", True)
    files = sorted((ROOT / "derivsite").rglob("*.py")) if named else []
    before = [file.read_bytes() for file in files]
    run = subprocess.run(
        [sys.executable, *arguments, *files], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert [file.read_bytes() for file in files] == before
