"""The lock files pin everything with hashes and name no host."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NEEDED = {
    "requirements.lock": PROJECT["dependencies"],
    "requirements-dev.lock": PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"],
    "requirements-upkeep.lock": PROJECT["optional-dependencies"]["upkeep"],
}


def normal(name: str) -> str:
    """Return a distribution's name in its normal form (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(lock: str) -> dict[str, str]:
    """Return the text of each pin, with its hashes, by the name of the package."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    return {normal(re.split(r"[=\[]", line)[0]): line for line in lines}


@pytest.mark.parametrize("lock", NEEDED)
def test_every_pin_has_a_version_and_hashes(lock: str) -> None:
    for name, pin in pins(lock).items():
        assert re.search(r"==\S+", pin), f"{lock}: {name} has no exact version"
        assert "--hash=sha256:" in pin, f"{lock}: {name} has no hash"


@pytest.mark.parametrize("lock", NEEDED)
def test_direct_dependencies_are_in_it(lock: str) -> None:
    direct = {normal(re.split(r"[<>=\[ ]", need)[0]) for need in NEEDED[lock]}
    assert direct <= set(pins(lock)), f"{lock}: run the commands of CONTRIBUTING.md"


@pytest.mark.parametrize("lock", NEEDED)
def test_no_host_is_named(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


def test_mkdocs_stays_below_2() -> None:
    assert any(need.startswith("mkdocs>") and "<2" in need for need in PROJECT["dependencies"])


@pytest.mark.parametrize("lock", NEEDED)
def test_it_is_made_for_every_system_and_python(lock: str) -> None:
    made_by = (ROOT / lock).read_text(encoding="utf-8").split("\n", 3)[1]
    assert "--universal" in made_by
    assert f"--python-version {PROJECT['requires-python'].removeprefix('>=')}" in made_by
