"""`kept.fingerprint`: whatever may change what a block does makes another fingerprint."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from derivsite import texts
from derivsite.blocks.worker import Job, Worker
from derivsite.kept.fingerprint import environment, fingerprint

module = sys.modules["derivsite.kept.fingerprint"]  # the package calls the function so too


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder on the path, with a library and a module."""
    monkeypatch.setattr(sys, "path", [str(tmp_path / "some-packages"), str(tmp_path)])
    for name in ("some-packages/numpy-2.3.0.dist-info", "package"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "package/__init__.py").touch()
    (tmp_path / "helper.py").touch()
    return tmp_path


CHANGES: dict[str, Callable[[Path], object]] = {
    "another version": lambda place: (place / "some-packages/numpy-2.3.0.dist-info").rename(
        place / "some-packages/numpy-2.3.1.dist-info"
    ),
    "a new library": lambda place: (place / "some-packages/torch-2.dist-info").mkdir(),
    "a new library, in Debian's way": lambda place: (
        place / "some-packages/torch-2.egg-info"
    ).touch(),
    "a new folder of libraries": lambda place: (place / "some-packages/x.pth").touch(),
    "a new module": lambda place: (place / "numpy.py").touch(),
    "a new compiled module": lambda place: (place / f"numpy{module._MODULES[0]}").touch(),
    "a package in the place of a module": lambda place: (
        (place / "helper").mkdir(),
        (place / "helper/__init__.py").touch(),
    ),
    "a module less": lambda place: (place / "helper.py").unlink(),
    "another order of the path": lambda _: sys.path.reverse(),
    "a further place on the path": lambda place: (
        (place / "more").mkdir(),
        (place / "more/numpy.py").touch(),
        sys.path.append(str(place / "more")),
    ),
    "another language": lambda _: None,
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_makes_another(change: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint()
    assert fingerprint() == before
    CHANGES[change](place)
    if change == "another language":
        monkeypatch.setattr(texts, "language", lambda: "de")
    assert fingerprint() != before


@pytest.mark.parametrize(
    ("owner", "name", "value"),
    [
        (sys, "version", "3.99"),
        (sys, "platform", "other"),
        (os, "cpu_count", lambda: 1000),
        (module.platform, "machine", lambda: "other"),
        (module.platform, "node", lambda: "another host"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_another_python_or_machine_makes_another(
    owner: object, name: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint()
    monkeypatch.setattr(owner, name, value)
    assert fingerprint() != before


def test_another_folder_makes_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of a project takes its kept answers along, but not the files that they look at."""
    before = fingerprint()
    monkeypatch.chdir(tmp_path)
    assert fingerprint() != before


@pytest.mark.parametrize("name", ["a.py", "deep/b.toml"])
def test_a_changed_source_makes_another(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / name).write_text("1", encoding="utf-8")
    (tmp_path / "note.pyc").write_text("1", encoding="utf-8")
    monkeypatch.setattr(module, "_PACKAGE", tmp_path)
    before = fingerprint()
    (tmp_path / "note.pyc").write_text("2", encoding="utf-8")
    assert fingerprint() == before
    (tmp_path / name).write_text("2", encoding="utf-8")
    assert fingerprint() != before


SEEN = {"PATH", "HOME", "LANG", "LC_ALL", "TZ", "PYTHONHASHSEED", "MPLBACKEND", "OMP_NUM_THREADS"}
UNSEEN = {"CI", "SITE_URL", "MYPATH", "PATHS", "SECRET_TOKEN", "NUMBER", "USER", "XDG_SESSION_ID"}


def test_blocks_see_what_the_fingerprint_knows_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in UNSEEN:
        monkeypatch.setenv(name, "1")
    assert not UNSEEN & environment().keys()
    worker = Worker()
    try:
        code = "import os\nprint(*os.environ)"
        seen = set(worker.run(Job(code, "block")).output.split())
    finally:
        worker.close()
    assert not UNSEEN & seen
    assert "PATH" in seen
    assert seen <= environment().keys()


@pytest.mark.parametrize("name", sorted(SEEN))
def test_a_variable_that_blocks_see_makes_another(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint()
    monkeypatch.setenv(name, "something else")
    assert fingerprint() != before


@pytest.mark.parametrize("name", sorted(UNSEEN))
def test_other_variables_do_not(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint()
    monkeypatch.setenv(name, "something else")
    assert fingerprint() == before
