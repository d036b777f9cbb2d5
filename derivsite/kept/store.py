"""A folder of answers, by keys made from the questions. It never raises: a miss is the worst."""

import contextlib
import hashlib
import json
import os
import threading
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

LIMIT = 256 * 1024**2  # bytes that the folder may take; the answers used longest ago go first
_DIGEST = hashlib.sha256().digest_size


class Store:
    """Keeps answers in `folder`, or nothing at all if that is None.

    `salt` is part of each key: what all answers depend on. Each file begins with a digest of its
    key and its content. So a file that was cut short, changed, or put under another name is no
    answer. Files are written aside and renamed, so that two builds may share the folder.
    """

    def __init__(self, folder: Path | None, salt: str, limit: int = LIMIT) -> None:
        self._folder = folder and folder.absolute()  # blocks and tests change the working folder
        self._salt = salt
        self._limit = limit
        self._unchecked = limit  # bytes written since the folder's size was looked at

    def key(self, *parts: str) -> str:
        """Return the key of what is made from `parts`."""
        return hashlib.sha256(json.dumps([self._salt, *parts]).encode()).hexdigest()

    def get(self, key: str) -> bytes | None:
        """Return the answer for `key`, or None."""
        if not self._folder:
            return None
        path = self._path(key)
        try:
            data = path.read_bytes()
            if data[:_DIGEST] != _digest(key, data[_DIGEST:]):
                return None
            os.utime(path)  # used just now
            return zlib.decompress(data[_DIGEST:])
        except (OSError, zlib.error):
            return None

    def put(self, key: str, answer: bytes) -> None:
        """Keep `answer` for `key`. What cannot be written is not kept."""
        if not self._folder:
            return
        packed = zlib.compress(answer, 1)
        path = self._path(key)
        part = path.with_name(f"{key}.{os.getpid()}.{threading.get_ident()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_digest(key, packed) + packed)
            part.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink()
        self._unchecked += len(packed)
        if self._unchecked > self._limit // 8:
            self._unchecked = 0
            self._make_room()

    def get_json(self, key: str) -> Any:
        """Return the answer for `key`, kept by `put_json`, or None."""
        try:
            return json.loads(self.get(key) or "null")
        except ValueError:
            return None

    def put_json(self, key: str, answer: Any) -> None:
        """Keep `answer`, made of what JSON knows, for `key`."""
        self.put(key, json.dumps(answer).encode())

    def _path(self, key: str) -> Path:
        assert self._folder
        return self._folder / key[:2] / key

    def _make_room(self) -> None:
        """Remove the files used longest ago until the folder is well below its limit."""
        files = sorted(self._files())
        size = sum(bytes_ for _, bytes_, _ in files)
        for _, bytes_, path in files:
            if size <= self._limit * 3 // 4:
                break
            with contextlib.suppress(OSError):
                path.unlink()
                size -= bytes_

    def _files(self) -> Iterable[tuple[float, int, Path]]:
        """Yield when each file was last used, its size and its path."""
        assert self._folder
        for path in self._folder.glob("*/*"):
            with contextlib.suppress(OSError):  # another build may have removed it
                status = path.stat()
                yield status.st_mtime, status.st_size, path


def _digest(key: str, packed: bytes) -> bytes:
    return hashlib.sha256(key.encode() + packed).digest()
