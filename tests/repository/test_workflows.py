"""The workflows: actions pinned, least permissions, nothing to steal from an untrusted change."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parents[2] / ".github/workflows").glob("*.yml"))
WRITES = {("publish", "deploy"), ("upkeep", "report")}


def load(path: Path) -> dict[Any, Any]:
    workflow: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    workflow["on"] = workflow.pop(True)  # YAML 1.1 reads "on" as true
    return workflow


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned(path: Path) -> None:
    for used in re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8")):
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", used), f"{path.name}: pin {used} to a commit"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_only_named_jobs_may_write(path: Path) -> None:
    workflow = load(path)
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        if (path.stem, name) not in WRITES:
            assert "permissions" not in job
        else:  # such a job runs nothing of ours
            assert not any("derivsite" in str(step) for step in job["steps"])


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_secrets_and_no_privileged_trigger(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text
    assert text.count("actions/checkout") == text.count("persist-credentials: false")


def test_what_is_published_was_tested_and_audited() -> None:
    publish = load(next(path for path in WORKFLOWS if path.stem == "publish"))
    steps = [str(step.get("run")) for step in publish["jobs"]["build"]["steps"]]
    order = [
        next(i for i, run in enumerate(steps) if word in run)
        for word in ("pip-audit", "derivsite test", "derivsite build")
    ]
    assert order == sorted(order)
    assert publish["on"] == {"push": {"branches": ["main"]}}
    assert publish["jobs"]["deploy"]["needs"] == "build"
