"""`kept.store`: whatever lies in the folder, an answer is the one that was kept, or none."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from derivsite.kept.store import Store

ANSWER = b"an answer, " * 40


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "kept", "salt")


def entry(folder: Path) -> Path:
    """Return the one file that was kept."""
    (found,) = (path for path in folder.rglob("*") if path.is_file())
    return found


def test_what_was_kept_comes_back(store: Store) -> None:
    key = store.key("a", "question")
    assert store.get(key) is None
    store.put(key, ANSWER)
    assert store.get(key) == ANSWER
    store.put_json(key, {"x": [1, "é\ud800"]})
    assert store.get_json(key) == {"x": [1, "é\ud800"]}
    store.put(key, b"")
    assert store.get(key) == b""


def test_keys_differ_wherever_their_parts_do(store: Store, tmp_path: Path) -> None:
    other = Store(tmp_path / "kept", "other salt")
    keys = [store.key("a", "bc"), store.key("ab", "c"), store.key("a", "b", "c"), store.key("abc")]
    keys += [store.key('a", "bc'), other.key("a", "bc")]
    assert len(set(keys)) == len(keys)


def test_cut_short_anywhere_is_a_miss(store: Store, tmp_path: Path) -> None:
    key = store.key("question")
    store.put(key, ANSWER)
    path = entry(tmp_path)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert store.get(key) is None
    path.write_bytes(whole + b"\0")
    assert store.get(key) is None
    path.write_bytes(whole)
    assert store.get(key) == ANSWER


def test_one_flipped_bit_anywhere_is_a_miss(store: Store, tmp_path: Path) -> None:
    key = store.key("question")
    store.put(key, ANSWER)
    path = entry(tmp_path)
    whole = path.read_bytes()
    for place in range(len(whole)):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << place % 8
        path.write_bytes(flipped)
        assert store.get(key) is None


def test_entry_under_another_key_is_a_miss(store: Store, tmp_path: Path) -> None:
    key, other = store.key("question"), store.key("another")
    store.put(key, ANSWER)
    path = tmp_path / "kept" / other[:2] / other
    path.parent.mkdir(exist_ok=True)
    entry(tmp_path).rename(path)
    assert store.get(other) is None
    assert store.get(key) is None


def _folder_in_its_place(path: Path) -> None:
    path.unlink()
    (path / "within").mkdir(parents=True)


SPOILS: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "folder": _folder_in_its_place,
    "loop of links": lambda path: (path.unlink(), path.symlink_to(path)),
}


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS)
def test_spoilt_entry_is_a_miss_and_can_be_kept_again(
    spoil: Callable[[Path], object], store: Store, tmp_path: Path
) -> None:
    key = store.key("question")
    store.put(key, ANSWER)
    spoil(entry(tmp_path))
    assert store.get(key) is None
    store.put(key, ANSWER)
    assert store.get(key) in {ANSWER, None}  # a folder stays where it is
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize("depth", range(3))
def test_file_in_the_place_of_a_folder_is_no_error(depth: int, tmp_path: Path) -> None:
    place = [".cache", ".cache/kept", ".cache/kept/ab"][depth]
    (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / place).write_text("a file", encoding="utf-8")
    store = Store(tmp_path / ".cache/kept", "salt", limit=0)
    key = "ab" + store.key("question")[2:]
    store.put(key, ANSWER)
    assert store.get(key) is None
    assert (tmp_path / place).read_text(encoding="utf-8") == "a file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_no_right_to_write_is_no_error(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    store = Store(tmp_path / "kept", "salt")
    store.put(store.key("question"), ANSWER)
    assert store.get(store.key("question")) is None
    tmp_path.chmod(stat.S_IRWXU)


def test_full_disk_is_no_error(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[:10])
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "write_bytes", write)
    store.put(store.key("question"), ANSWER)
    assert store.get(store.key("question")) is None
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"not JSON", b"[1"])
def test_what_is_no_json_is_a_miss(content: bytes, store: Store) -> None:
    store.put(store.key("question"), content)
    assert store.get_json(store.key("question")) is None


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store(None, "salt")
    store.put(store.key("question"), ANSWER)
    assert store.get(store.key("question")) is None
    assert not list(tmp_path.iterdir())


def test_folder_stays_the_same_when_the_working_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store(Path("kept"), "salt")
    store.put("key", ANSWER)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir("elsewhere")
    assert store.get("key") == ANSWER


def test_size_is_bounded_and_what_was_used_last_stays(tmp_path: Path) -> None:
    limit = 100_000
    store = Store(tmp_path, "salt", limit)
    for number in range(200):
        store.put(store.key(str(number)), os.urandom(2000))
        path = next(tmp_path.rglob(store.key(str(number))))
        os.utime(path, (number, number))  # as if one second lay between two
        if number > 0:
            assert store.get(store.key("0"))  # which is used all the time
        size = sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file())
        assert size <= limit * 9 // 8
    kept = [number for number in range(200) if store.get(store.key(str(number)))]
    assert kept[0] == 0
    assert kept[1:] == list(range(kept[1], 200))  # the oldest went first
    assert len(kept) > 30


def test_what_other_builds_left_half_written_goes_too(tmp_path: Path) -> None:
    (tmp_path / "ab").mkdir()
    left = tmp_path / "ab/abc.1.2.part"
    left.write_bytes(bytes(50_000))
    os.utime(left, (1, 1))
    store = Store(tmp_path, "salt", 40_000)
    store.put(store.key("question"), ANSWER)
    assert not left.exists()
    assert store.get(store.key("question")) == ANSWER


BUSY = """
import os, sys
from pathlib import Path
from derivsite.kept.store import Store
store = Store(Path(sys.argv[1]), "salt", 30_000)
for turn in range(300):
    key = store.key(str(turn % 20))
    answer = store.get(key)
    assert answer is None or answer == key.encode() * 40, answer
    store.put(key, key.encode() * 40)
"""


def test_two_processes_share_it_at_once(tmp_path: Path) -> None:
    """They write and remove the same answers, and never see one that is wrong."""
    busy = [subprocess.Popen([sys.executable, "-c", BUSY, str(tmp_path)]) for _ in range(2)]
    assert [process.wait(timeout=60) for process in busy] == [0, 0]
    assert not list(tmp_path.rglob("*.part"))


def test_json_is_kept_as_json(store: Store) -> None:
    store.put_json(store.key("question"), [1.5, None, "x"])
    assert json.loads(store.get(store.key("question")) or b"") == [1.5, None, "x"]
