"""The workflows: actions pinned, least permissions, nothing to steal from an untrusted change."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from derivsite.__main__ import COMMANDS
from tests.repository.test_locks import PROJECT

WORKFLOWS = sorted((Path(__file__).parents[2] / ".github/workflows").glob("*.yml"))
WRITES = {("publish", "deploy"), ("upkeep", "report")}


def load(path: Path) -> dict[Any, Any]:
    workflow: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    workflow["on"] = workflow.pop(True)  # YAML 1.1 reads "on" as true
    return workflow


def named(stem: str) -> Path:
    return next(path for path in WORKFLOWS if path.stem == stem)


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
    publish = load(named("publish"))
    steps = [str(step.get("run")) for step in publish["jobs"]["build"]["steps"]]
    order = [
        next(i for i, run in enumerate(steps) if word in run)
        for word in ("pip-audit", "derivsite test", "derivsite build")
    ]
    assert order == sorted(order)
    assert publish["on"] == {"push": {"branches": ["main"]}}
    assert publish["jobs"]["deploy"]["needs"] == "build"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_job_runs_on_and_no_command_is_built_from_what_others_wrote(path: Path) -> None:
    for name, job in load(path)["jobs"].items():
        assert job["timeout-minutes"] <= 60, f"{path.name}: {name}"
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), f"{path.name}: hand it over through env"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_command_of_ours_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"-m derivsite (\w+)", text)) <= set(COMMANDS)


def test_each_python_and_each_system_is_tested() -> None:
    matrix = load(named("test"))["jobs"]["test"]["strategy"]["matrix"]
    runs = [
        (system, python)
        for system in matrix["system"]
        for python in matrix["python"]
        if {"system": system, "python": python} not in matrix["exclude"]
    ]
    systems = {system: [p for s, p in runs if s == system] for system in matrix["system"]}
    assert [system.split("-")[0] for system in systems] == ["ubuntu", "macos", "windows"]
    assert systems[matrix["system"][0]] == ["3.11", "3.12", "3.13", "3.14"]
    assert all({"3.11", "3.14"} <= set(pythons) for pythons in systems.values())
    assert PROJECT["requires-python"] == ">=3.11"


def test_links_and_dependencies_are_looked_at_each_week() -> None:
    upkeep = load(named("upkeep"))
    assert re.fullmatch(r"\d+ \d+ \* \* \d", upkeep["on"]["schedule"][0]["cron"])
    steps = " ".join(step.get("run", "") for step in upkeep["jobs"]["check"]["steps"])
    for tool in ("linkchecker --check-extern", "pip-audit"):
        assert tool in steps
