"""`site.once`: a file is looked at again when it was written again, and only then."""

import os
from pathlib import Path

from derivsite.site.once import once


def test_a_file_is_looked_at_once_for_each_of_its_states(tmp_path: Path) -> None:
    looks = []

    @once
    def read(path: Path) -> str:
        looks.append(path.name)
        return path.read_text(encoding="utf-8")

    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("1", encoding="utf-8")
    other.write_text("2", encoding="utf-8")
    assert [read(one), read(other), read(one)] == ["1", "2", "1"]
    assert looks == ["one", "other"]
    one.write_text("3", encoding="utf-8")
    os.utime(one, ns=(0, 0))
    assert [read(one), read(other), read(one)] == ["3", "2", "3"]
    assert looks == ["one", "other", "one"]
    one.write_text("four", encoding="utf-8")
    os.utime(one, ns=(0, 0))  # written so soon that the clock of the file system stands still
    assert read(one) == "four"
