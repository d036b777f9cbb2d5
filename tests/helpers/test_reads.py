"""`kept.reads`: what was read is known, and known to have changed."""

import os
import py_compile
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from derivsite.kept import reads
from derivsite.kept.reads import Reads, recorded


@pytest.fixture(autouse=True)
def _no_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the modules of the test run, which are not installed."""
    known = tuple({f"{Path(one.__file__).parent}{os.sep}" for one in _modules()})
    monkeypatch.setattr(reads, "_KNOWN", reads._KNOWN + known)


def _modules() -> list[Any]:
    return [one for one in list(sys.modules.values()) if getattr(one, "__file__", None)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a file that was there long before."""
    return old(tmp_path / "data.txt", "1 2 3\n")


def old(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    time.sleep(0.06)
    return path


def read_by(work: Callable[[], object], apart: str = "") -> Reads:
    with recorded(everywhere=True) as recording:
        work()
    return recording.reads(apart)


def rewrite(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


WAYS: dict[str, Callable[[Path], object]] = {
    "open": lambda path: path.open(encoding="utf-8").close(),
    "read_text": Path.read_text,
    "os.open": lambda path: os.close(os.open(path, os.O_RDONLY)),
    "bytes path": lambda path: open(os.fsencode(path)).close(),  # noqa: PTH123
    "relative path": lambda path: open(os.path.relpath(path)).close(),  # noqa: PTH123
    "numpy": np.loadtxt,
    "numpy, binary": lambda path: np.fromfile(path, dtype=np.uint8),
    "memory map": lambda path: np.memmap(path, np.uint8, "r")[:1].tolist(),
    "a thread": lambda path: _in_thread(path.read_text),
}


def _in_thread(work: Callable[[], object]) -> None:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


@pytest.mark.parametrize("way", WAYS)
def test_a_file_is_seen_however_it_is_read(way: str, data: Path) -> None:
    assert str(data) in read_by(lambda: WAYS[way](data))


CHANGES: dict[str, Callable[[Path], object]] = {
    "other content": lambda path: rewrite(path, "1 2 4\n"),
    "longer": lambda path: rewrite(path, "1 2 3\n4 5 6\n"),
    "empty": lambda path: rewrite(path, ""),
    "gone": Path.unlink,
    "a folder": lambda path: (path.unlink(), path.mkdir()),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_file_is_noticed(change: Callable[[Path], object], data: Path) -> None:
    read = read_by(data.read_text)
    assert reads.unchanged(read)
    times = data.stat()
    change(data)
    if data.exists():
        os.utime(data, ns=(times.st_atime_ns, times.st_mtime_ns))  # its time tells nothing
    assert not reads.unchanged(read)


def test_the_same_content_is_no_change(data: Path) -> None:
    read = read_by(data.read_text)
    text = data.read_text(encoding="utf-8")
    data.unlink()
    data.write_text(text, encoding="utf-8")
    assert reads.unchanged(read)


def test_a_file_that_appears_is_noticed(tmp_path: Path) -> None:
    def look() -> None:
        with pytest.raises(FileNotFoundError):
            (tmp_path / "not-yet").open(encoding="utf-8")

    read = read_by(look)
    assert reads.unchanged(read)
    (tmp_path / "not-yet").touch()
    assert not reads.unchanged(read)


@pytest.mark.parametrize(
    "listing",
    [os.listdir, os.scandir, lambda path: list(path.glob("*.txt"))],
    ids=["listdir", "scandir", "glob"],
)
def test_a_listed_folder_is_noticed(
    listing: Callable[[Path], object], data: Path, tmp_path: Path
) -> None:
    def look() -> None:
        found = listing(tmp_path)
        if hasattr(found, "close"):
            found.close()

    read = read_by(look)
    assert reads.unchanged(read)
    rewrite(tmp_path / "another.txt", "")
    assert not reads.unchanged(read)


def test_a_link_that_leads_elsewhere_is_noticed_by_what_it_led_to(
    data: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link"
    link.symlink_to(data)
    read = read_by(link.read_text)
    rewrite(data, "other")
    assert not reads.unchanged(read)


def test_what_is_written_is_not_read(tmp_path: Path) -> None:
    assert read_by(lambda: rewrite(tmp_path / "result", "x")) == {}


def test_what_changes_meanwhile_is_never_taken_for_unchanged(data: Path) -> None:
    """Nobody knows which of its contents was read, and the first may come back."""

    def save_while_it_is_read() -> None:
        data.read_text(encoding="utf-8")
        rewrite(data, "saved by the author")

    assert not reads.unchanged(read_by(save_while_it_is_read))


def test_a_counter_that_a_block_keeps_is_never_taken_for_unchanged(data: Path) -> None:
    rewrite(data, "1")
    time.sleep(0.06)

    def count() -> None:
        rewrite(data, str(int(data.read_text(encoding="utf-8")) + 1))

    assert not reads.unchanged(read_by(count))


@pytest.mark.parametrize(
    "work",
    [
        lambda: subprocess.run(["true"], check=True),
        lambda: os.system("true"),
        lambda: os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0),
        lambda: sqlite3.connect(":memory:").close(),
        lambda: __import__("socket").socket().close(),
    ],
    ids=["subprocess", "system", "spawn", "database", "network"],
)
def test_work_that_looks_past_files_is_never_taken_for_unchanged(
    work: Callable[[], object],
) -> None:
    first, second = read_by(work), read_by(work)
    assert not reads.unchanged(first)
    assert first[reads.UNSEEN] != second[reads.UNSEEN]  # what follows is never the same either


def test_only_the_thread_that_listens_is_heard(data: Path) -> None:
    with recorded() as recording:
        _in_thread(data.read_text)
        assert str(data) not in recording.reads()
        data.read_text(encoding="utf-8")
    assert str(data) in recording.reads()
    data.with_name("later").write_text("x", encoding="utf-8")
    data.with_name("later").read_text(encoding="utf-8")
    assert str(data.with_name("later")) not in recording.reads()


def test_what_is_apart_is_left_out(data: Path, tmp_path: Path) -> None:
    (tmp_path / "apart").mkdir()
    rewrite(tmp_path / "apart/mine", "x")
    rewrite(tmp_path / "apart-not", "x")
    work = [(tmp_path / "apart/mine").read_text, (tmp_path / "apart-not").read_text]
    read = read_by(lambda: [one() for one in work], apart=str(tmp_path / "apart"))
    assert [Path(path).name for path in read] == ["apart-not"]


def test_python_and_its_libraries_are_left_out() -> None:
    import colorsys  # noqa: PLC0415

    paths = [colorsys.__file__, np.__file__, reads.__file__, "/proc/self/stat", "/dev/null"]
    assert read_by(lambda: [Path(path).read_bytes()[:1] for path in paths]) == {}


@pytest.fixture
def helpers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder from which modules can be imported."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(reads, "_ON_PATH", {*reads._ON_PATH, str(tmp_path)})
    monkeypatch.setattr(reads, "_begun", lambda _: time.time() + 60)  # as if before this process
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        del sys.modules[name]


@pytest.mark.parametrize("compiled", [False, True], ids=["source", "compiled"])
def test_an_imported_module_is_seen_by_its_source(helpers: Path, compiled: bool) -> None:
    path = old(helpers / "helper_seen.py", "X = 1\n")
    if compiled:
        py_compile.compile(str(path))
    read = read_by(lambda: __import__("helper_seen"))
    assert list(read) == [str(path)]
    assert reads.unchanged(read)
    rewrite(path, "X = 2\n")
    assert not reads.unchanged(read)


def test_a_module_imported_before_is_seen_too(helpers: Path) -> None:
    """The second page that uses an extension imports nothing, and depends on it all the same."""
    path = old(helpers / "helper_before.py", "X = 1\n")
    read_by(lambda: __import__("helper_before"))
    read = read_by(lambda: __import__("helper_before"))
    assert str(path) in read


def test_a_loaded_module_that_was_edited_since_is_never_taken_for_unchanged(
    helpers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`mkdocs serve` goes on with the module as it was loaded."""
    path = old(helpers / "helper_edited.py", "X = 1\n")
    __import__("helper_edited")
    now = time.time()
    monkeypatch.setattr(reads, "_begun", lambda _: now)
    time.sleep(0.06)
    rewrite(path, "X = 2\n")
    time.sleep(0.06)
    assert not reads.unchanged(read_by(lambda: None))


def test_a_zip_of_modules_is_seen(tmp_path: Path) -> None:
    """It is no folder, of which the fingerprint tells the modules."""
    code = (
        "import sys; from derivsite.kept import reads\n"
        "with reads.recorded(everywhere=True) as seen: import inside\n"
        "print(*seen.reads())"
    )
    archive = tmp_path / "modules.zip"
    make = f"import zipfile; zipfile.ZipFile({str(archive)!r}, 'w').writestr('inside.py', 'X = 1')"
    subprocess.run([sys.executable, "-c", make], check=True)
    path = os.pathsep.join([str(archive), str(Path(reads.__file__).parents[2])])
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(archive) in done.stdout.split()


def test_what_cannot_be_a_path_has_no_digest() -> None:
    assert reads.digest("\0") == reads.digest("/no/such/file") == ""
    assert reads.unchanged({"/no/such/file": ""})
    assert not reads.unchanged({"/no/such/file": "0" * 64})
